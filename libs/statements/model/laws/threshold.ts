import type { FactYear, Heads, LawQuestion, LegalNature, Measure, Tie } from './law-facts';

/** Whether exactly the number is in scope. */
export type Comparison = 'at-least' | 'more-than';

/** What a clause looks at. */
export type ClauseTest =
  | { readonly kind: 'form'; readonly forms: readonly LegalNature[] }
  | {
      readonly kind: 'money';
      readonly measure: Measure;
      readonly where: 'world' | 'EU';
      /** The currency of the law; an amount in another one decides nothing. */
      readonly currency: string;
      readonly comparison: Comparison;
      readonly amount: number;
      readonly withSubsidiaries: boolean;
    }
  | {
      readonly kind: 'people';
      readonly measure: Heads;
      readonly where: string;
      readonly comparison: Comparison;
      readonly count: number;
      readonly withSubsidiaries: boolean;
    }
  | {
      readonly kind: 'place';
      /** ISO 3166-1 alpha-2, or `EU` for any of its countries. */
      readonly where: string;
      /** Ties that decide it. */
      readonly ties: readonly Tie[];
      /** Ties that make it likely. */
      readonly likelyTies?: readonly Tie[];
    }
  | { readonly kind: 'no-place'; readonly where: string; readonly ties: readonly Tie[] }
  | {
      readonly kind: 'answer';
      readonly question: LawQuestion;
      /** A yes makes it likely and no more. */
      readonly onlyLikely?: boolean;
      /** ISIC codes that make it likely where nobody answered. */
      readonly likelySectors?: readonly string[];
    }
  | { readonly kind: 'follows'; readonly framework: string }
  | { readonly kind: 'follows-several'; readonly atLeast: number; readonly frameworks: readonly string[] };

/** One clause of a threshold. */
export interface ThresholdClause {
  readonly clause: string;
  /** The words of the law's entry that it puts into figures, and the field in which they stand. */
  readonly cites: { readonly text: string; readonly from?: 'legal_basis' };
  readonly test: ClauseTest;
  /** Where our reading needs a word. */
  readonly note?: string;
}

/** Clauses, and how they are joined. */
export type ThresholdNode =
  | ThresholdClause
  | { readonly all: readonly ThresholdNode[] }
  | { readonly any: readonly ThresholdNode[] }
  | { readonly atLeast: number; readonly of: readonly ThresholdNode[] }
  | {
      /** Met in one of the last two financial years, or in both. */
      readonly years: 'any' | 'all';
      readonly cites: string;
      readonly part: ThresholdNode;
    };

/** `expected` by guidance; `not-enforced`: the duty stands or stood, nobody checks it. */
export type DueStrength = 'law' | 'expected' | 'not-enforced';

export type DueRule = { readonly cites: string; readonly strength: DueStrength } & (
  | { readonly kind: 'months-after-year-end'; readonly months: number }
  | { readonly kind: 'day-of-year'; readonly month: number; readonly day: number }
  | { readonly kind: 'on-request'; readonly days: number; readonly workingDays: boolean }
  | {
      readonly kind: 'with-management-report' | 'with-statement' | 'as-each-country' | 'standing' | 'yearly';
    }
);

/** A date from which something of the law holds. */
export interface Phase {
  readonly kind: 'national-law' | 'applies' | 'financial-years-from';
  /** ISO date. */
  readonly on: string;
  readonly cites: string;
}

/** Whom a law binds and when, in figures. Our own reading of its entry, no source of law. */
export interface LawThreshold {
  /** Id of the framework. */
  readonly id: string;
  readonly name: string;
  readonly test: ThresholdNode;
  /** Who may use it without being bound, in the words of its entry. */
  readonly open?: string;
  readonly due: readonly DueRule[];
  readonly phases: readonly Phase[];
  readonly sources: readonly string[];
  readonly notes?: readonly string[];
}

export function isClause(node: ThresholdNode): node is ThresholdClause {
  return 'clause' in node;
}

/** The nodes right below one; none below a clause. */
export function partsOf(node: ThresholdNode): readonly ThresholdNode[] {
  if ('clause' in node) return [];
  if ('all' in node) return node.all;
  if ('any' in node) return node.any;
  return 'of' in node ? node.of : [node.part];
}

/** Every clause of a threshold, in its order. */
export function clausesOf(node: ThresholdNode): ThresholdClause[] {
  return isClause(node) ? [node] : partsOf(node).flatMap(clausesOf);
}

/** Whether a threshold looks at two financial years. */
export function looksAtYears(node: ThresholdNode): readonly FactYear[] {
  const two = (each: ThresholdNode): boolean => 'years' in each || partsOf(each).some(two);
  return two(node) ? ['latest', 'before'] : ['latest'];
}
