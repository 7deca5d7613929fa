import { UNKNOWN_SITE, type Circumstances, type KnownSite } from './circumstances';
import type { AnswerCondition, RiskCondition, Rule, SiteCondition } from './condition';
import { isGiven, isMoney, isTable, type AnswerValue } from './response';

/** Countries of the template's lists, by code. */
export type CountryLists = ReadonlyMap<string, readonly string[]>;

/** What conditions look at. */
export interface Known {
  readonly circumstances: Circumstances;
  readonly lists: CountryLists;
  /**
   * The values that count of a question, one for each place that the asker looks at: its own site's in a section that
   * repeats, those of all sites from outside.
   */
  answersTo(question: string, asker: KnownSite | null): readonly (AnswerValue | undefined)[];
}

const NO_LISTS: CountryLists = new Map();

function amountOf(value: AnswerValue, currency: string | undefined): number | null {
  if (typeof value === 'number') return value;
  return isMoney(value) && value.currency === currency ? value.amount : null;
}

function comparison(condition: AnswerCondition, value: AnswerValue, lists: CountryLists): boolean {
  switch (condition.is) {
    case 'is':
      return value === condition.value;
    case 'is-not':
      return value !== condition.value;
    case 'more-than':
      return (amountOf(value, condition.currency) ?? -Infinity) > condition.value;
    case 'less-than':
      return (amountOf(value, condition.currency) ?? Infinity) < condition.value;
    case 'one-of':
      return typeof value === 'string' && condition.value.includes(value);
    case 'contains-any':
      return Array.isArray(value) && condition.value.some((wanted) => value.includes(wanted));
    case 'on-list': {
      const countries = lists.get(condition.value) ?? [];
      return Array.isArray(value) && value.some((country) => countries.includes(country));
    }
    case 'is-answered':
      return true;
    case 'is-not-answered':
      return false;
  }
}

function cellsOf(value: AnswerValue | undefined, column: string): readonly (AnswerValue | undefined)[] {
  const cells = isTable(value)
    ? value.rows.map((row) => (Object.hasOwn(row.cells, column) ? row.cells[column] : undefined))
    : [];
  return cells.length > 0 ? cells : [undefined];
}

/** Whether the condition holds. Without an answer only `is-not-answered` does, so `is-not` asks for an answer too. */
export function conditionHolds(
  condition: AnswerCondition,
  value: AnswerValue | undefined,
  lists: CountryLists = NO_LISTS,
): boolean {
  const holds = (one: AnswerValue | undefined) =>
    isGiven(one) ? comparison(condition, one, lists) : condition.is === 'is-not-answered';
  return condition.column === undefined ? holds(value) : cellsOf(value, condition.column).some(holds);
}

function siteHolds(condition: SiteCondition, site: KnownSite, lists: CountryLists): boolean {
  const value = site[condition.site];
  if (value === null) return condition.is === 'is-not-known';
  switch (condition.is) {
    case 'is':
      return value === condition.value;
    case 'is-not':
      return value !== condition.value;
    case 'more-than':
      return typeof value === 'number' && value > condition.value;
    case 'less-than':
      return typeof value === 'number' && value < condition.value;
    case 'one-of':
      return condition.value.some((wanted) =>
        condition.site === 'sector' ? String(value).startsWith(wanted) : value === wanted,
      );
    case 'on-list':
      return (lists.get(condition.value) ?? []).includes(String(value));
    case 'is-known':
      return true;
    case 'is-not-known':
      return false;
  }
}

function riskHolds(condition: RiskCondition, { risk }: Circumstances): boolean {
  switch (condition.risk) {
    case 'band':
      return risk.band !== null && condition.value.includes(risk.band);
    case 'score':
      if (risk.score === null) return false;
      return condition.is === 'more-than' ? risk.score > condition.value : risk.score < condition.value;
    case 'facts':
      return condition.value.some((fact) => risk.facts.includes(fact));
  }
}

/** Whether a rule holds for a question asked at one site, or for the supplier as a whole (null). */
export function ruleHolds(rule: Rule, known: Known, asker: KnownSite | null): boolean {
  if ('all' in rule) return rule.all.every((one) => ruleHolds(one, known, asker));
  if ('any' in rule) return rule.any.some((one) => ruleHolds(one, known, asker));
  if ('not' in rule) return !ruleHolds(rule.not, known, asker);
  if ('risk' in rule) return riskHolds(rule, known.circumstances);
  if ('site' in rule) {
    const { sites } = known.circumstances;
    const looked = asker ? [asker] : sites.length > 0 ? sites : [UNKNOWN_SITE];
    const holds = (site: KnownSite) => siteHolds(rule, site, known.lists);
    return rule.sites === 'every' ? looked.every(holds) : looked.some(holds);
  }
  const values = known.answersTo(rule.question, asker);
  const holds = (value: AnswerValue | undefined) => conditionHolds(rule, value, known.lists);
  return rule.sites === 'every' ? values.every(holds) : values.some(holds);
}
