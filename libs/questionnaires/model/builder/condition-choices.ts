import type { AnswerCondition, Condition } from '../condition';
import { SITE_FACTS, type SiteFact } from '../circumstances';
import { COMPARISONS } from '../condition-faults';
import { currencyCodes } from '../currencies';
import type { Question, TableColumn, Template } from '../template';

/** What a condition is compared with, and so how it is chosen. */
export type ValueKind = 'none' | 'number' | 'text' | 'date' | 'flag' | 'option' | 'options' | 'countries' | 'country' | 'list' | 'bands' | 'facts'; // prettier-ignore

/** Facts that are numbers, and those that are true or false. */
const NUMBER_FACTS: readonly SiteFact[] = ['headcount', 'migrantShare', 'agencyShare'];
const FLAG_FACTS: readonly SiteFact[] = ['labourProvider', 'employerHousing', 'pieceRate'];

/** The question or column that an answer condition looks at. */
export function lookedAt(template: Template, condition: AnswerCondition): Question | TableColumn | undefined {
  const question = template.questions.find(({ code }) => code === condition.question);
  return condition.column === undefined
    ? question
    : question?.table?.columns.find(({ code }) => code === condition.column);
}

/** Comparisons that can be made with what a condition looks at. */
export function comparisonsFor(template: Template, condition: Condition): readonly Condition['is'][] {
  if ('risk' in condition) return condition.risk === 'score' ? ['more-than', 'less-than'] : condition.risk === 'band' ? ['one-of'] : ['contains-any']; // prettier-ignore
  if ('site' in condition) {
    const known = ['is-known', 'is-not-known'] as const;
    if (NUMBER_FACTS.includes(condition.site)) return ['more-than', 'less-than', 'is', 'is-not', ...known];
    if (FLAG_FACTS.includes(condition.site)) return ['is', ...known];
    const lists = condition.site === 'country' && (template.countryLists ?? []).length > 0;
    return ['one-of', ...(lists ? (['on-list'] as const) : []), ...known];
  }
  const asked = lookedAt(template, condition);
  if (!asked) return ['is-answered', 'is-not-answered'];
  const fitting = COMPARISONS[asked.type].filter(
    (is) => is !== 'on-list' || (template.countryLists ?? []).length > 0,
  );
  return asked.type === 'file' ? [] : [...fitting, 'is-answered', 'is-not-answered'];
}

export function valueKind(template: Template, condition: Condition): ValueKind {
  const { is } = condition;
  if (['is-answered', 'is-not-answered', 'is-known', 'is-not-known'].includes(is)) return 'none';
  if (is === 'on-list') return 'list';
  if ('risk' in condition)
    return condition.risk === 'score' ? 'number' : condition.risk === 'band' ? 'bands' : 'facts';
  if ('site' in condition) {
    if (FLAG_FACTS.includes(condition.site)) return 'flag';
    if (NUMBER_FACTS.includes(condition.site)) return 'number';
    return condition.site === 'country' ? 'countries' : 'text';
  }
  const asked = lookedAt(template, condition);
  switch (asked?.type) {
    case 'yes-no':
    case 'single':
      return is === 'one-of' ? 'options' : 'option';
    case 'multi':
      return 'options';
    case 'country-list':
      return 'countries';
    case 'number':
    case 'percent':
    case 'money':
      return 'number';
    case 'date':
      return 'date';
    default:
      return 'text';
  }
}

/** A value to begin with, that fits; a person then chooses another. */
function firstValue(template: Template, condition: Condition): Record<string, unknown> {
  const kind = valueKind(template, condition);
  const options = 'question' in condition ? (lookedAt(template, condition)?.options ?? []) : [];
  const money = 'question' in condition && lookedAt(template, condition)?.type === 'money';
  switch (kind) {
    case 'none':
      return {};
    case 'number': {
      const range = 'question' in condition ? lookedAt(template, condition)?.range : undefined;
      return {
        value: range?.min ?? 0,
        ...(money && { currency: currencyCodes.includes('USD') ? 'USD' : currencyCodes[0] }),
      };
    }
    case 'flag':
      return { value: true };
    case 'option':
      return { value: options[0]?.value ?? '' };
    case 'list':
      return { value: template.countryLists?.[0]?.code ?? '' };
    case 'date':
      return { value: '' };
    case 'text':
      return { value: condition.is === 'one-of' ? [] : '' };
    case 'options':
    case 'countries':
    case 'country':
    case 'bands':
    case 'facts':
      return { value: [] };
  }
}

/** The condition with this comparison, and a value that fits it where the old one doesn't. */
export function withComparison(template: Template, condition: Condition, is: Condition['is']): Condition {
  const { is: before, ...rest } = condition;
  const { value, currency, ...subject } = rest as { value?: unknown; currency?: string };
  // Put together from its parts; `templateFaults` says whether they fit.
  const next = { ...subject, is } as unknown as Condition;
  const keeps =
    value !== undefined &&
    valueKind(template, { ...condition, is: before } as Condition) === valueKind(template, next);
  return (
    keeps ? { ...next, value, ...(currency && { currency }) } : { ...next, ...firstValue(template, next) }
  ) as Condition;
}

/** A condition on a subject, by the first comparison that there is. */
function conditionOn(template: Template, subject: object): Condition {
  const begun = { ...subject, is: 'is-answered' } as unknown as Condition; // completed below
  const [is = 'is-answered'] = comparisonsFor(template, begun);
  return withComparison(template, begun, is);
}

/** What a condition can look at, as a choice of a list: `question:A01`, `question:T1/wage`, `site:country`, `risk:band`. */
export function subjectsFor(template: Template, self: string | null): readonly string[] {
  const questions = template.questions.flatMap((one) => {
    if (one.code === self || one.type === 'file') return [];
    const columns = (one.table?.columns ?? []).map((column) => `question:${one.code}/${column.code}`);
    return [`question:${one.code}`, ...columns];
  });
  return [...questions, ...SITE_FACTS.map((fact) => `site:${fact}`), 'risk:band', 'risk:score', 'risk:facts'];
}

export function subjectOf(condition: Condition): string {
  if ('risk' in condition) return `risk:${condition.risk}`;
  if ('site' in condition) return `site:${condition.site}`;
  return `question:${condition.question}${condition.column === undefined ? '' : `/${condition.column}`}`;
}

/** A new condition on what `subjectsFor` names. */
export function conditionAbout(template: Template, subject: string): Condition {
  const [kind = '', name = ''] = subject.split(/:(.*)/s);
  if (kind === 'site') return conditionOn(template, { site: name });
  if (kind === 'risk') return conditionOn(template, { risk: name });
  const [question = '', column] = name.split('/');
  return conditionOn(template, { question, ...(column !== undefined && { column }) });
}
