import { MAX_ENTRIES } from './answer-shape';
import { checkCode, isCode, repeated, shown, type FaultPlace, type Say } from './template-fault';
import {
  MAX_COLUMNS,
  MAX_OPTIONS,
  SIMPLE_TYPES,
  type Question,
  type RiskRule,
  type TableColumn,
  type Template,
} from './template';

const OPTION_TYPES = ['yes-no', 'single', 'multi'];
const RULES_OF_TYPE: Readonly<Record<Question['type'], readonly RiskRule['rule'][]>> = {
  'yes-no': ['chosen'],
  single: ['chosen'],
  multi: ['highest-chosen', 'lowest-chosen', 'share-missing', 'listed-goods'],
  number: ['bands'],
  percent: ['bands'],
  money: [],
  date: ['age'],
  file: ['file'],
  text: [],
  'country-list': [],
  'site-table': ['rows'],
};

export function isRisk(value: number | undefined): boolean {
  return value !== undefined && value >= 0 && value <= 100;
}

function checkOptions(at: FaultPlace, asked: Question | TableColumn, say: Say): void {
  const { options = [], type, risk } = asked;
  if (options.length > MAX_OPTIONS) {
    say(at, 'too-many-options', { count: options.length, most: MAX_OPTIONS });
    return;
  }
  if (OPTION_TYPES.includes(type) !== options.length > 0)
    say(at, options.length > 0 ? 'options-not-taken' : 'options-missing');
  for (const { value } of options.filter((option) => !isCode(option.value)))
    say(at, 'option-value-invalid', { value: shown(value) });
  for (const value of repeated(options.map((option) => option.value)))
    say(at, 'option-twice', { value: shown(value) });
  const rated = ['chosen', 'highest-chosen', 'lowest-chosen'].includes(risk?.rule ?? '');
  for (const option of rated ? options : [])
    if (!isRisk(option.risk)) say(at, 'option-not-rated', { value: shown(option.value) });
}

function checkBands(at: FaultPlace, { risk, range }: Question | TableColumn, say: Say): void {
  if (risk?.rule !== 'bands') return;
  const { bands } = risk;
  bands.forEach((band, index) => {
    if (!(band.from < band.to) || !isRisk(band.risk)) say(at, 'band-wrong', { band: index + 1 });
    const before = bands[index - 1];
    if (before && before.to !== band.from) say(at, 'band-gap', { band: index + 1 });
  });
  const { min, max } = range ?? {};
  if (bands.length === 0 || bands[0]?.from !== min || bands.at(-1)?.to !== max) say(at, 'bands-short');
}

function checkRange(at: FaultPlace, { range }: Question | TableColumn, say: Say): void {
  if (range && !(range.min < range.max)) say(at, 'range-empty');
}

function checkRisk(at: FaultPlace, { type, risk }: Question | TableColumn, say: Say): void {
  if (!risk) return;
  const fitting = RULES_OF_TYPE[type] ?? [];
  if (!fitting.includes(risk.rule)) {
    const rule = shown(risk.rule);
    if (fitting.length > 0) say(at, 'rule-does-not-fit', { rule, type, fitting: fitting.join(', ') });
    else say(at, 'rule-not-taken', { rule, type });
  }
  const named = [
    ...(risk.rule === 'age' ? [risk.absent, risk.older, ...risk.steps.map((step) => step.risk)] : []),
    ...(risk.rule === 'file' ? [risk.present, risk.absent] : []),
    ...(risk.rule === 'listed-goods' ? [risk.forced, risk.child] : []),
  ];
  if (!named.every(isRisk)) say(at, 'risk-out-of-range');
}

function checkColumn(question: string, column: TableColumn, say: Say): void {
  const at = { question, column: column.code };
  if (!isCode(column.code)) say(at, 'column-code-invalid', { value: shown(column.code) });
  if (!SIMPLE_TYPES.includes(column.type))
    say(at, 'column-type-not-taken', { type: shown(column.type), fitting: SIMPLE_TYPES.join(', ') });
  checkAsked(at, column, say);
}

function checkTable({ code, type, table, risk }: Question, say: Say): void {
  if ((type === 'site-table') !== Boolean(table)) say(code, table ? 'table-not-taken' : 'columns-missing');
  if (!table) return;
  const { columns, maxRows } = table;
  if (columns.length === 0 || columns.length > MAX_COLUMNS)
    say(code, 'column-count', { count: columns.length, most: MAX_COLUMNS });
  if (!(Number.isInteger(maxRows) && maxRows >= 1 && maxRows <= MAX_ENTRIES))
    say(code, 'row-count', { most: MAX_ENTRIES });
  for (const column of repeated(columns.map((one) => one.code)))
    say({ question: code, column }, 'column-code-twice', { value: shown(column) });
  for (const column of columns.slice(0, MAX_COLUMNS)) checkColumn(code, column, say);
  if (risk?.rule === 'rows' && !columns.some((one) => one.code === risk.column && one.risk))
    say(code, 'rated-column-unknown', { value: shown(risk.column) });
}

function checkAsked(at: FaultPlace, asked: Question | TableColumn, say: Say): void {
  checkRisk(at, asked, say);
  checkOptions(at, asked, say);
  checkRange(at, asked, say);
  checkBands(at, asked, say);
}

function checkOrigins({ code, risk }: Question, questions: ReadonlyMap<string, Question>, say: Say): void {
  if (risk?.rule === 'listed-goods' && questions.get(risk.origins)?.type !== 'country-list')
    say(code, 'origins-unknown', { value: shown(risk.origins) });
}

/** What is wrong with one question, its conditions apart. */
export function checkQuestion(
  template: Template,
  question: Question,
  questions: ReadonlyMap<string, Question>,
  say: Say,
): void {
  const { code, weight, meaning } = question;
  checkCode(code, 'question', say);
  if (!template.sections.some((section) => section.code === question.section))
    say(code, 'section-unknown', { value: shown(question.section) });
  if (!(weight >= 0 && weight < Infinity)) say(code, 'weight-negative');
  if (meaning !== undefined && !(Number.isInteger(meaning) && meaning >= 1)) say(code, 'meaning-not-counted');
  checkAsked(code, question, say);
  checkTable(question, say);
  checkOrigins(question, questions, say);
  for (const value of question.evidence?.requiredFor ?? []) {
    const known = question.options?.some((option) => option.value === value);
    if (!known) say(code, 'evidence-option-unknown', { value: shown(value) });
  }
  for (const indicator of question.indicators) {
    if (!template.indicators.some((known) => known.code === indicator))
      say(code, 'indicator-unknown', { value: shown(indicator) });
  }
}
