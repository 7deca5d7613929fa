import { MAX_ENTRIES } from './answer-shape';
import { checkCode, isCode, repeated, shown, type Say } from './template-fault';
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

function checkOptions(at: string, asked: Question | TableColumn, say: Say): void {
  const { options = [], type, risk } = asked;
  if (options.length > MAX_OPTIONS) {
    say(at, `it has ${options.length} options`, `Offer ${MAX_OPTIONS} at most, or ask for a text.`);
    return;
  }
  if (OPTION_TYPES.includes(type) !== options.length > 0) {
    if (options.length > 0)
      say(at, 'this type has no options', 'Take the options out, or choose a type with options.');
    else say(at, 'this type needs options', 'Add at least one option.');
  }
  for (const { value } of options.filter((option) => !isCode(option.value))) {
    say(
      at,
      `an option has the value "${shown(value)}"`,
      'Give each option a value of letters, digits and hyphens.',
    );
  }
  for (const value of repeated(options.map((option) => option.value))) {
    say(at, `option "${value}" is there twice`, 'Give each option a value of its own.');
  }
  const rated = ['chosen', 'highest-chosen', 'lowest-chosen'].includes(risk?.rule ?? '');
  for (const option of rated ? options : []) {
    if (!isRisk(option.risk))
      say(at, `option "${shown(option.value)}" needs a risk from 0 to 100`, 'Rate each option.');
  }
}

function checkBands(at: string, { risk, range }: Question | TableColumn, say: Say): void {
  if (risk?.rule !== 'bands') return;
  const { bands } = risk;
  bands.forEach((band, index) => {
    if (!(band.from < band.to) || !isRisk(band.risk))
      say(at, `band ${index + 1} is wrong`, 'A band runs from less to more and has a risk from 0 to 100.');
    const before = bands[index - 1];
    if (before && before.to !== band.from)
      say(at, `band ${index + 1} doesn't join the one before`, 'Begin it where the one before ends.');
  });
  const { min, max } = range ?? {};
  if (bands.length === 0 || bands[0]?.from !== min || bands.at(-1)?.to !== max)
    say(
      at,
      "bands don't cover the range",
      'Begin the first at the least and end the last at the most allowed.',
    );
}

function checkRange(at: string, { range }: Question | TableColumn, say: Say): void {
  if (range && !(range.min < range.max))
    say(at, 'its range is empty', 'Give a least number below the most allowed.');
}

function checkRisk(at: string, { type, risk }: Question | TableColumn, say: Say): void {
  if (!risk) return;
  if (!RULES_OF_TYPE[type]?.includes(risk.rule)) {
    const fitting = RULES_OF_TYPE[type] ?? [];
    const remedy = fitting.length > 0 ? `Use one of: ${fitting.join(', ')}.` : 'Take the rule out.';
    say(at, `the rule "${shown(risk.rule)}" doesn't fit the type ${type}`, remedy);
  }
  const named = [
    ...(risk.rule === 'age' ? [risk.absent, risk.older, ...risk.steps.map((step) => step.risk)] : []),
    ...(risk.rule === 'file' ? [risk.present, risk.absent] : []),
    ...(risk.rule === 'listed-goods' ? [risk.forced, risk.child] : []),
  ];
  if (!named.every(isRisk)) say(at, 'a risk is out of range', 'Give risks from 0 to 100.');
}

function checkTable({ code, type, table, risk }: Question, say: Say): void {
  if ((type === 'site-table') !== Boolean(table)) {
    if (table) say(code, 'this type has no columns', 'Take the table out, or choose the type site-table.');
    else say(code, 'this type needs columns', 'Add at least one column.');
  }
  if (!table) return;
  const { columns, maxRows } = table;
  if (columns.length === 0 || columns.length > MAX_COLUMNS)
    say(code, `it has ${columns.length} columns`, `Ask for 1 to ${MAX_COLUMNS} columns.`);
  if (!(Number.isInteger(maxRows) && maxRows >= 1 && maxRows <= MAX_ENTRIES))
    say(code, 'its number of rows is wrong', `Allow 1 to ${MAX_ENTRIES} rows.`);
  for (const column of repeated(columns.map((one) => one.code)))
    say(code, `column ${shown(column)} is there twice`, 'Give each column a code of its own.');
  for (const column of columns.slice(0, MAX_COLUMNS)) {
    checkCode(column.code, 'column', say);
    if (!SIMPLE_TYPES.includes(column.type))
      say(
        code,
        `a column can't be of the type ${shown(column.type)}`,
        `Use one of: ${SIMPLE_TYPES.join(', ')}.`,
      );
    checkAsked(`${code}.${shown(column.code)}`, column, say);
  }
  if (risk?.rule === 'rows' && !columns.some((one) => one.code === risk.column && one.risk))
    say(code, `its rule rates the column ${shown(risk.column)}`, 'Name a column that has a rule of its own.');
}

function checkAsked(at: string, asked: Question | TableColumn, say: Say): void {
  checkRisk(at, asked, say);
  checkOptions(at, asked, say);
  checkRange(at, asked, say);
  checkBands(at, asked, say);
}

function checkOrigins({ code, risk }: Question, questions: ReadonlyMap<string, Question>, say: Say): void {
  if (risk?.rule === 'listed-goods' && questions.get(risk.origins)?.type !== 'country-list')
    say(
      code,
      `its rule takes countries from ${shown(risk.origins)}`,
      'Name a question of the type country-list.',
    );
}

/** What is wrong with one question, its conditions apart. */
export function checkQuestion(
  template: Template,
  question: Question,
  questions: ReadonlyMap<string, Question>,
  say: Say,
): void {
  const { code } = question;
  checkCode(code, 'question', say);
  if (!template.sections.some((section) => section.code === question.section)) {
    say(code, `there is no section ${shown(question.section)}`, 'Put it into a section of this template.');
  }
  if (!(question.weight >= 0 && question.weight < Infinity))
    say(code, 'a weight is 0 or more', 'Give 0 for a question that is read and not scored.');
  if (question.meaning !== undefined && !(Number.isInteger(question.meaning) && question.meaning >= 1))
    say(code, 'its meaning is not counted', 'Count from 1, and one more with each change of meaning.');
  checkAsked(code, question, say);
  checkTable(question, say);
  checkOrigins(question, questions, say);
  for (const value of question.evidence?.requiredFor ?? []) {
    const known = question.options?.some((option) => option.value === value);
    if (!known)
      say(
        code,
        `evidence is required for "${shown(value)}", which isn't an option`,
        'Name options of the question.',
      );
  }
  for (const indicator of question.indicators) {
    if (!template.indicators.some((known) => known.code === indicator)) {
      say(code, `there is no indicator ${shown(indicator)}`, 'Name an indicator of this template.');
    }
  }
}
