import type { KnownSite } from '../circumstances';
import type { Answers, AnswerValue } from '../response';

/** What is held against each other; the sentence for the reader comes from the rule. */
export const CONTRADICTION_RULES = [
  // Answers against what is on record of the sites.
  'headcount',
  'migrant-share',
  'agency-share',
  'labour-provider-on-site',
  'housing',
  'site-country',
  // Against who supplies whom.
  'subcontractors',
  'labour-providers',
  // Against findings and audits.
  'finding',
  'no-open-findings',
  'audit-since',
  // Inside the answers.
  'agencies-without-provider',
  'provider-without-agencies',
  'indicators-denied',
  'origin-not-mapped',
  'part-above-whole',
] as const;
export type ContradictionRule = (typeof CONTRADICTION_RULES)[number];

export interface SaidThere {
  /** Key of the place. */
  readonly question: string;
  readonly value: AnswerValue;
}

/** A value on record of one site: workers, a share of 0 to 1, yes or no, or the country. */
export interface SiteValue {
  readonly id: string;
  readonly name: string;
  readonly value: number | boolean | string;
}

export interface FindingOnRecord {
  readonly id: string;
  readonly auditId: string;
  readonly code: string;
  /** In English, as the taxonomy calls it. */
  readonly title: string;
  readonly severity: string;
  readonly state: string;
  /** Calendar date. */
  readonly foundOn: string;
}

export interface NamedSupplier {
  readonly id: string;
  readonly name: string;
}

/** The other side, with where it comes from. */
export type Against =
  | { readonly source: 'sites'; readonly total: number | null; readonly sites: readonly SiteValue[] }
  | { readonly source: 'links'; readonly suppliers: readonly NamedSupplier[] }
  | { readonly source: 'findings'; readonly findings: readonly FindingOnRecord[] }
  | { readonly source: 'audit'; readonly id: string; readonly auditedOn: string }
  | { readonly source: 'answers' };

/** Two things that can't both be true, or hardly. A person decides what it means. */
export interface Contradiction {
  /** Stays the same while the same two things are held against each other. */
  readonly key: string;
  readonly rule: ContradictionRule;
  /** The answers that are questioned; inside the answers, both sides. */
  readonly said: readonly SaidThere[];
  readonly against: Against;
}

/** What is known of a supplier beside its answers, as it is now. */
export interface KnownOfSupplier {
  readonly sites: readonly KnownSite[];
  readonly subcontractors: readonly NamedSupplier[];
  readonly labourProviders: readonly NamedSupplier[];
  /** Not closed yet, those that came out of this very questionnaire left out. */
  readonly openFindings: readonly FindingOnRecord[];
  /** The newest audit on record of those until the day of answering; null where there is none. */
  readonly newestAudit: { readonly id: string; readonly auditedOn: string } | null;
}

/** What a rule looks at. */
export interface Compared {
  readonly answers: Answers;
  /** Calendar date of answering: what happened later, nobody could tell. */
  readonly answeredOn: string;
  readonly known: KnownOfSupplier;
}

/** What a person made of a contradiction. `open`: a decision was taken back. */
export const CONTRADICTION_DECISIONS = ['open', 'explained', 'asked-back', 'finding'] as const;
export type ContradictionDecision = (typeof CONTRADICTION_DECISIONS)[number];

export interface ContradictionView extends Contradiction {
  /** Null while nobody has decided, or where one of the two sides has changed since. */
  readonly decision: ContradictionDecision | null;
  readonly note: string | null;
  readonly decidedBy: string | null;
  /** 0 where nothing was ever decided. */
  readonly version: number;
}

export interface DecideContradiction {
  /** A finding is recorded as one (`AgreeFinding`), which decides the contradiction too. */
  readonly decision: Exclude<ContradictionDecision, 'finding'>;
  /** Needed for `explained` (why both can be true) and `asked-back` (what the supplier is asked). */
  readonly note?: string;
  readonly version: number;
}
