import type { SiteFact, SupplierFact, SupplierRiskBand } from './circumstances';

/** Which of several places decides: one is enough where nothing is said. */
type Which = { readonly sites?: 'any' | 'every' };

/**
 * One comparison with the answer to another question. Nothing but `is-not-answered` holds for no answer, and the answer
 * to a hidden question counts as none. `column` looks into the rows of a site table: one row is enough. A question of a
 * section that repeats by site is looked up at the asker's own site, or, asked from outside, at all of them.
 */
export type AnswerCondition = { readonly question: string; readonly column?: string } & Which &
  (
    | { readonly is: 'is' | 'is-not'; readonly value: string | number }
    /** Amounts of money compare only in the currency named. */
    | { readonly is: 'more-than' | 'less-than'; readonly value: number; readonly currency?: string }
    | { readonly is: 'one-of' | 'contains-any'; readonly value: readonly string[] }
    /** One of the countries answered is on the template's list of this code. */
    | { readonly is: 'on-list'; readonly value: string }
    | { readonly is: 'is-answered' | 'is-not-answered' }
  );

/**
 * One comparison with what is known of the sites: of the site that is asked about in a section that repeats by site,
 * else of any (or every) one. Nothing but `is-not-known` holds for what is not known.
 */
export type SiteCondition = { readonly site: SiteFact } & Which &
  (
    | { readonly is: 'is' | 'is-not'; readonly value: string | number | boolean }
    | { readonly is: 'more-than' | 'less-than'; readonly value: number }
    /** A sector matches its own code and every longer one: "14" stands for "1410" too. */
    | { readonly is: 'one-of'; readonly value: readonly string[] }
    /** The country is on the template's list of this code. */
    | { readonly is: 'on-list'; readonly value: string }
    | { readonly is: 'is-known' | 'is-not-known' }
  );

/** One comparison with what the buyer's risk run says of the supplier. Nothing holds for what is not known. */
export type RiskCondition =
  | { readonly risk: 'band'; readonly is: 'one-of'; readonly value: readonly SupplierRiskBand[] }
  | { readonly risk: 'score'; readonly is: 'more-than' | 'less-than'; readonly value: number }
  | { readonly risk: 'facts'; readonly is: 'contains-any'; readonly value: readonly SupplierFact[] };

export type Condition = AnswerCondition | SiteCondition | RiskCondition;

/** Conditions put together, as deep as `MAX_RULE_DEPTH`. `all` of nothing holds, `any` of nothing does not. */
export type VisibleIf =
  { readonly all: readonly Rule[] } | { readonly any: readonly Rule[] } | { readonly not: Rule };

export type Rule = Condition | VisibleIf;

export const MAX_RULE_DEPTH = 8;

/** The rules right below one; none below a condition. */
export function rulesBelow(rule: Rule): readonly Rule[] {
  if ('all' in rule) return rule.all;
  if ('any' in rule) return rule.any;
  return 'not' in rule ? [rule.not] : [];
}

/** A rule's conditions, in order. Without recursion: however deep a hostile rule nests, it is walked. */
export function conditionsOf(rule: Rule | undefined): readonly Condition[] {
  const found: Condition[] = [];
  const waiting: Rule[] = rule ? [rule] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('all' in next || 'any' in next || 'not' in next) waiting.push(...[...rulesBelow(next)].reverse());
    else found.push(next);
  }
  return found;
}

/** How deep a rule nests: 1 for a single condition; stops counting past the limit. */
export function depthOf(rule: Rule): number {
  let depth = 0;
  for (let level: readonly Rule[] = [rule]; level.length > 0 && depth <= MAX_RULE_DEPTH; depth += 1) {
    level = level.flatMap(rulesBelow);
  }
  return depth;
}
