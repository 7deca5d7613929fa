import { conditionText } from '../condition-text';
import type { AnswerOption, Question, RiskRule, Section, TableColumn, Template } from '../../template';
import { guardedCell, SHEET_COLUMNS, type SheetCells } from './sheet-columns';
import { optionCell } from './option-lines';

const yesNo = (value: boolean) => (value ? 'yes' : 'no');
const json = (value: object) => (Object.keys(value).length > 0 ? JSON.stringify(value) : '');

/** Rules that need no figures are their own name. */
function riskCell(risk: RiskRule | undefined): string {
  if (!risk) return '';
  return Object.keys(risk).length === 1 ? risk.rule : JSON.stringify(risk);
}

function optionRows(options: readonly AnswerOption[]): SheetCells[] {
  return options.map(({ value, label, risk, exclusive, listed }) => ({
    row: 'option',
    code: value,
    text: label,
    risk: risk === undefined ? '' : String(risk),
    settings: json({ ...(exclusive !== undefined && { exclusive }), ...(listed && { listed }) }),
  }));
}

function askedCells({
  type,
  required,
  help,
  options,
  unit,
  range,
  risk,
}: Question | TableColumn): SheetCells {
  return {
    type,
    required: yesNo(required),
    help: help ?? '',
    options: (options && optionCell(options)) ?? '',
    unit: unit ?? '',
    least: range ? String(range.min) : '',
    most: range ? String(range.max) : '',
    whole: range?.whole === undefined ? '' : yesNo(range.whole),
    risk: riskCell(risk),
  };
}

/** Options that one cell can't hold follow in rows of their own. */
function withOptions(cells: SheetCells, { options }: Question | TableColumn): SheetCells[] {
  return options && optionCell(options) === null ? [cells, ...optionRows(options)] : [cells];
}

function lines(texts: readonly string[]): string {
  const plain = texts.every((text) => text === text.trim() && text !== '' && !/[\n[]/.test(text));
  return plain ? texts.join('\n') : JSON.stringify(texts);
}

function questionRows(question: Question): SheetCells[] {
  const { code, section, text, why, weight, measures, critical, indicators } = question;
  const { visibleIf, evidence, action, table, meaning } = question;
  const cells: SheetCells = {
    row: 'question',
    section,
    code,
    text,
    why: why ?? '',
    ...askedCells(question),
    weight: String(weight),
    measures,
    critical: yesNo(critical),
    indicators: indicators.join(', '),
    condition: visibleIf ? conditionText(visibleIf) : '',
    documents: evidence ? lines(evidence.documents) : '',
    documentsFor: evidence ? evidence.requiredFor.join(', ') : '',
    action: action?.text ?? '',
    actionFrom: action ? String(action.minRisk) : '',
    actionDays: action ? String(action.dueInDays) : '',
    settings: json({
      ...(meaning !== undefined && { meaning }),
      ...(table && { rows: table.rows, maxRows: table.maxRows }),
    }),
  };
  const columns = (table?.columns ?? []).flatMap((column) =>
    withOptions({ row: 'column', code: column.code, text: column.text, ...askedCells(column) }, column),
  );
  return [...withOptions(cells, question), ...columns];
}

function sectionRow({
  code,
  title,
  description,
  why,
  factor,
  repeat,
  sitesCount,
  visibleIf,
}: Section): SheetCells {
  return {
    row: 'section',
    code,
    text: title,
    help: description,
    why,
    weight: String(factor),
    condition: visibleIf ? conditionText(visibleIf) : '',
    settings: json({ ...(repeat && { repeat }), ...(sitesCount && { sitesCount }) }),
  };
}

function headRows({
  code,
  title,
  description,
  version,
  language,
  scope,
  scoring,
  ...rest
}: Template): SheetCells[] {
  return [
    {
      row: 'template',
      code,
      text: title,
      help: description ?? '',
      settings: json({ version, language, ...(scope && { scope }), scoring }),
    },
    ...rest.sources.map((text) => ({ row: 'source', text })),
    ...rest.indicators.map((one) => ({ row: 'indicator', code: one.code, text: one.label })),
    ...(rest.countryLists ?? []).map((list) => ({
      row: 'list',
      code: list.code,
      text: list.title,
      options: list.countries.join(', '),
    })),
  ];
}

/** A template as rows under `SHEET_COLUMNS`; each section is followed by its questions. `readSheet` reads it back. */
export function writeSheet(template: Template): readonly (readonly string[])[] {
  const rows = [
    ...headRows(template),
    ...template.sections.map(sectionRow),
    ...template.questions.flatMap(questionRows),
  ];
  return [
    SHEET_COLUMNS.map(([, heading]) => heading),
    ...rows.map((cells) => SHEET_COLUMNS.map(([column]) => guardedCell(cells[column] ?? ''))),
  ];
}
