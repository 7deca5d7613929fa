import type { QuestionType } from '../../template';

/** One row of a sheet, as a spreadsheet numbers it, from 1. */
export interface SheetRow {
  readonly rowNumber: number;
  readonly cells: readonly string[];
}

/** The columns of a template as a sheet, in order. What a row means is in `row`; a row that says nothing is a question. */
export const SHEET_COLUMNS = [
  ['row', 'Row'],
  ['section', 'Section'],
  ['code', 'Code'],
  ['text', 'Text'],
  ['help', 'Help'],
  ['why', 'Why we ask'],
  ['type', 'Type'],
  ['required', 'Required'],
  ['options', 'Options'],
  ['unit', 'Unit'],
  ['least', 'Least'],
  ['most', 'Most'],
  ['whole', 'Whole numbers'],
  ['weight', 'Weight'],
  ['measures', 'Measures'],
  ['critical', 'Critical'],
  ['indicators', 'Indicators'],
  ['risk', 'Risk'],
  ['condition', 'Asked when'],
  ['documents', 'Documents'],
  ['documentsFor', 'Document needed for'],
  ['action', 'Action'],
  ['actionFrom', 'Action from risk'],
  ['actionDays', 'Action due in days'],
  ['settings', 'Settings'],
] as const;
export type SheetColumn = (typeof SHEET_COLUMNS)[number][0];

/** A row's cells by column; absent where empty. */
export type SheetCells = Readonly<Partial<Record<SheetColumn, string>>>;

/** Other headings that people use, in lower-case letters and digits only. */
const ALSO: Readonly<Record<string, SheetColumn>> = {
  question: 'text',
  questions: 'text',
  questiontext: 'text',
  pregunta: 'text',
  preguntas: 'text',
  frage: 'text',
  السؤال: 'text',
  id: 'code',
  no: 'code',
  number: 'code',
  nr: 'code',
  topic: 'section',
  category: 'section',
  chapter: 'section',
  seccion: 'section',
  answertype: 'type',
  questiontype: 'type',
  tipo: 'type',
  mandatory: 'required',
  obligatorio: 'required',
  choices: 'options',
  answers: 'options',
  answeroptions: 'options',
  opciones: 'options',
  guidance: 'help',
  hint: 'help',
  ayuda: 'help',
  why: 'why',
  reason: 'why',
  condition: 'condition',
  visibleif: 'condition',
  dependson: 'condition',
  score: 'weight',
  points: 'weight',
  peso: 'weight',
  evidence: 'documents',
  min: 'least',
  max: 'most',
};

function plain(heading: string): string {
  return heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Which column a heading names; null for one that we don't know. */
export function columnNamed(heading: string): SheetColumn | null {
  const wanted = plain(heading);
  const own = SHEET_COLUMNS.find(([, title]) => plain(title) === wanted);
  return own?.[0] ?? (Object.hasOwn(ALSO, wanted) ? (ALSO[wanted] ?? null) : null);
}

export function headingOf(column: SheetColumn): string {
  return SHEET_COLUMNS.find(([key]) => key === column)?.[1] ?? column;
}

const TYPES: Readonly<Record<QuestionType, readonly string[]>> = {
  'yes-no': ['yesno', 'yesornot', 'yn', 'boolean', 'sino'],
  single: ['single', 'singlechoice', 'choice', 'radio', 'dropdown', 'select'],
  multi: ['multi', 'multiplechoice', 'multiple', 'checkbox', 'checkboxes', 'multiselect'],
  number: ['number', 'numeric', 'integer', 'numero'],
  percent: ['percent', 'percentage', 'share', 'porcentaje'],
  text: ['text', 'freetext', 'longtext', 'shorttext', 'open', 'texto'],
  date: ['date', 'fecha'],
  'country-list': ['countrylist', 'country', 'countries', 'paises'],
  money: ['money', 'amount', 'currency', 'importe'],
  file: ['file', 'document', 'upload', 'attachment', 'documento'],
  'site-table': ['sitetable', 'table', 'sites', 'tabla'],
};

/** The type that a cell names, as the engine calls it or as people do; null for none. */
export function typeNamed(cell: string): QuestionType | null {
  const wanted = plain(cell);
  const found = Object.entries(TYPES).find(
    ([type, names]) => plain(type) === wanted || names.includes(wanted),
  );
  return found ? (found[0] as QuestionType) : null; // the keys are the types
}

/** Yes and no as cells say them; null for neither. */
export function flagNamed(cell: string): boolean | null {
  const wanted = plain(cell);
  if (['yes', 'y', 'true', '1', 'x', 'si', 'required', 'mandatory', 'نعم'].includes(wanted)) return true;
  return ['no', 'n', 'false', '0', 'optional', 'لا'].includes(wanted) ? false : null;
}

// What a spreadsheet program would take for a formula gets an apostrophe in front; so does what already begins so.
const FORMULA_LIKE = /^'*[=+\-@\t\r]/;

export function guardedCell(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text;
}

export function unguardedCell(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
