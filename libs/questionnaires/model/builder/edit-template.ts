import type { Condition, Rule, VisibleIf } from '../condition';
import type { Question, QuestionType, RiskRule, Section, TableColumn, Template } from '../template';
import { isCode } from '../template-fault';
import { yesNoOptions } from './sheet/yes-no-words';

/** The item moved by so many places; unmoved where that leads out of the list. */
function moved<T>(items: readonly T[], at: number, by: number): readonly T[] {
  const to = at + by;
  const item = items[at];
  if (item === undefined || to < 0 || to >= items.length) return items;
  return items.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** A code that nothing in the template has yet: the letter and the first free number. */
export function freeCode({ sections, questions }: Template, letter: string): string {
  const taken = new Set([...sections, ...questions].map(({ code }) => code));
  for (let count = 1; ; count += 1) {
    const code = `${letter}${String(count).padStart(2, '0')}`;
    if (!taken.has(code)) return code;
  }
}

export function addSection(template: Template): Template {
  const section: Section = { code: freeCode(template, 'S'), title: '', description: '', why: '', factor: 1 };
  return { ...template, sections: [...template.sections, section] };
}

/** A new yes-no question at the end of a section, not rated yet. */
export function addQuestion(template: Template, section: string): Template {
  const question: Question = {
    code: freeCode(template, 'Q'),
    section,
    text: '',
    type: 'yes-no',
    required: true,
    weight: 0,
    measures: 'profile',
    critical: false,
    indicators: [],
    options: yesNoOptions(template.language),
  };
  return { ...template, questions: insertedAfter(template.questions, question, lastOf(template, section)) };
}

/** The same question once more, below itself, under a code of its own. */
export function duplicateQuestion(template: Template, code: string): Template {
  const original = template.questions.find((one) => one.code === code);
  if (!original) return template;
  const copy = { ...original, code: freeCode(template, 'Q') };
  return { ...template, questions: insertedAfter(template.questions, copy, original) };
}

function lastOf({ questions }: Template, section: string): Question | undefined {
  return questions.findLast((one) => one.section === section);
}

function insertedAfter(
  questions: readonly Question[],
  added: Question,
  after: Question | undefined,
): readonly Question[] {
  return after ? questions.toSpliced(questions.indexOf(after) + 1, 0, added) : [...questions, added];
}

export function removeQuestion(template: Template, code: string): Template {
  return { ...template, questions: template.questions.filter((one) => one.code !== code) };
}

/** A section goes with its questions. */
export function removeSection(template: Template, code: string): Template {
  return {
    ...template,
    sections: template.sections.filter((one) => one.code !== code),
    questions: template.questions.filter(({ section }) => section !== code),
  };
}

export function moveSection(template: Template, code: string, by: -1 | 1): Template {
  const at = template.sections.findIndex((one) => one.code === code);
  return { ...template, sections: moved(template.sections, at, by) };
}

/**
 * A question one place up or down. At the end of its section it goes over into the next, or the one before. Questions
 * end up in the order of their sections, which is how they are read.
 */
export function moveQuestion(template: Template, code: string, by: -1 | 1): Template {
  const { sections } = template;
  const question = template.questions.find((one) => one.code === code);
  if (!question) return template;
  const groups = sections.map((section) => ({
    code: section.code,
    questions: template.questions.filter((one) => one.section === section.code),
  }));
  const at = groups.findIndex((group) => group.code === question.section);
  const group = groups[at];
  if (!group) return template;
  const place = group.questions.indexOf(question);
  const isLeaving = place + by < 0 || place + by >= group.questions.length;
  const next = groups[at + by];
  if (!isLeaving) group.questions = [...moved(group.questions, place, by)];
  else if (next) {
    group.questions = group.questions.filter((one) => one !== question);
    const arrived = { ...question, section: next.code };
    next.questions = by === 1 ? [arrived, ...next.questions] : [...next.questions, arrived];
  } else return template;
  const homeless = template.questions.filter(({ section }) => !sections.some((one) => one.code === section));
  return { ...template, questions: [...groups.flatMap(({ questions }) => questions), ...homeless] };
}

export function changeSection(template: Template, code: string, change: Partial<Section>): Template {
  return {
    ...template,
    sections: template.sections.map((one) => (one.code === code ? compact({ ...one, ...change }) : one)),
  };
}

export function changeQuestion(template: Template, code: string, change: Partial<Question>): Template {
  return {
    ...template,
    questions: template.questions.map((one) => (one.code === code ? compact({ ...one, ...change }) : one)),
  };
}

/** Without the fields that were set to undefined: JSON has none. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T; // the same fields, less the absent
}

function eachCondition(rule: Rule, change: (condition: Condition) => Condition): Rule {
  if ('all' in rule) return { all: rule.all.map((one) => eachCondition(one, change)) };
  if ('any' in rule) return { any: rule.any.map((one) => eachCondition(one, change)) };
  return 'not' in rule ? { not: eachCondition(rule.not, change) } : change(rule);
}

function inRules(template: Template, change: (condition: Condition) => Condition): Template {
  const changed = <T extends { readonly visibleIf?: VisibleIf }>(one: T): T =>
    one.visibleIf ? { ...one, visibleIf: eachCondition(one.visibleIf, change) as VisibleIf } : one; // all, any and not stay what they are
  return {
    ...template,
    sections: template.sections.map(changed),
    questions: template.questions.map(changed),
  };
}

/**
 * A question under another code, in the conditions that look at it too.
 * @returns the template as it was where the code is none or taken: answers go by it
 */
export function renameQuestion(template: Template, from: string, to: string): Template {
  if (!isCode(to) || template.questions.some(({ code }) => code === to)) return template;
  const renamed = {
    ...template,
    questions: template.questions.map((one) => {
      const risk: RiskRule | undefined =
        one.risk?.rule === 'listed-goods' && one.risk.origins === from
          ? { ...one.risk, origins: to }
          : one.risk;
      return compact({ ...one, code: one.code === from ? to : one.code, risk });
    }),
  };
  return inRules(renamed, (condition) =>
    'question' in condition && condition.question === from ? { ...condition, question: to } : condition,
  );
}

/** Codes of the questions whose conditions, or whose section's, look at this one. */
export function lookedAtBy(template: Template, code: string): readonly string[] {
  const looks = (rule: VisibleIf | undefined) => {
    let found = false;
    if (rule) eachCondition(rule, (condition) => ((found ||= 'question' in condition && condition.question === code), condition)); // prettier-ignore
    return found;
  };
  const bySection = new Map(template.sections.map((one) => [one.code, looks(one.visibleIf)]));
  return template.questions
    .filter((one) => looks(one.visibleIf) || bySection.get(one.section))
    .map((one) => one.code);
}

const WITH_OPTIONS: readonly QuestionType[] = ['yes-no', 'single', 'multi'];
const WITH_RANGE: readonly QuestionType[] = ['number', 'percent', 'money'];

/** What a question or column keeps when its type changes, and what the new type needs. */
function retyped<T extends Question | TableColumn>(asked: T, type: T['type'], language: string): T {
  const hadOptions = asked.options !== undefined && asked.options.length > 0;
  const options = !WITH_OPTIONS.includes(type)
    ? undefined
    : hadOptions && type !== 'yes-no'
      ? asked.options
      : yesNoOptions(language);
  const range =
    type === 'percent'
      ? { min: 0, max: 100 }
      : WITH_RANGE.includes(type)
        ? (asked.range ?? undefined)
        : undefined;
  return compact({
    ...asked,
    type,
    options,
    range,
    unit: type === 'number' ? asked.unit : undefined,
    risk: undefined,
  });
}

/** The question with another type: what doesn't fit it falls away, what it needs is put in. */
export function changeType(question: Question, type: QuestionType, language: string): Question {
  if (type === question.type) return question;
  const column: TableColumn = { code: 'C1', text: '', type: 'text', required: true };
  const next = {
    ...retyped(question, type, language),
    table: type === 'site-table' ? { rows: 'sites' as const, maxRows: 50, columns: [column] } : undefined,
    weight: 0,
  };
  const evidence = question.evidence && { ...question.evidence, requiredFor: [] };
  return compact({ ...next, evidence });
}

export function changeColumnType(
  column: TableColumn,
  type: TableColumn['type'],
  language: string,
): TableColumn {
  return type === column.type ? column : retyped(column, type, language);
}

/** The rule that a type is scored by, with figures to begin with; undefined for a type that is only read. */
export function firstRisk({
  type,
  range,
  table,
}: Question | (TableColumn & { table?: undefined })): RiskRule | undefined {
  switch (type) {
    case 'yes-no':
    case 'single':
      return { rule: 'chosen' };
    case 'multi':
      return { rule: 'share-missing' };
    case 'number':
    case 'percent': {
      const { min, max } = range ?? { min: 0, max: 100 };
      return { rule: 'bands', closedAt: 'from', bands: [{ from: min, to: max, risk: 50 }] };
    }
    case 'date':
      return { rule: 'age', absent: 70, steps: [{ upToMonths: 12, risk: 0 }], older: 50 };
    case 'file':
      return { rule: 'file', present: 0, absent: 70 };
    case 'site-table': {
      const rated = table?.columns.find((column) => column.risk ?? firstRisk(column));
      return rated && { rule: 'rows', column: rated.code, by: 'worst' };
    }
    default:
      return undefined;
  }
}

/** Scored from now on, or no longer. Options get a risk to begin with: the first none, the last all. */
export function withScoring(question: Question, scored: boolean): Question {
  if (!scored)
    return compact({ ...question, risk: undefined, weight: 0, measures: 'profile', critical: false });
  const rated = withRating(question);
  const { risk, table } = rated;
  const columns = risk?.rule === 'rows' ? table?.columns.map((one) => (one.code === risk.column && !one.risk ? withRating(one) : one)) : undefined; // prettier-ignore
  return compact({
    ...rated,
    ...(table && columns && { table: { ...table, columns } }),
    weight: question.weight > 0 ? question.weight : 1,
    measures: 'controls' as const,
  });
}

/** A question or column with a rule to begin with, and what the rule reads: a range, a risk of each option. */
export function withRating<T extends Question | TableColumn>(asked: T): T {
  const risk = firstRisk(asked as Question); // a column has the same fields, less the table
  const last = (asked.options?.length ?? 1) - 1;
  const options = asked.options?.map((one, at) => ({
    ...one,
    risk: one.risk ?? Math.round((100 * at) / Math.max(1, last)),
  }));
  return compact({
    ...asked,
    risk,
    ...(risk?.rule === 'bands' && !asked.range && { range: { min: 0, max: 100 } }),
    ...(risk?.rule === 'chosen' && { options }),
  });
}

/** A value for a new option that none of these has. */
export function freeOptionValue(taken: readonly string[]): string {
  for (let count = taken.length + 1; ; count += 1) {
    if (!taken.includes(`option-${count}`)) return `option-${count}`;
  }
}
