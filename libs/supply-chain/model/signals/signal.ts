/** The questions that the data of a supply chain can raise; each has a file of its own here. */
export const SIGNAL_RULES = [
  'orders-above-capacity',
  'headcount-too-small',
  'shared-address',
  'shared-phone',
  'shared-bank-account',
  'shared-email',
  'process-missing',
  'never-audited',
  'claim-contradicts-links',
  'agency-share-jump',
  'labour-provider-ships-goods',
] as const;
export type SignalRule = (typeof SIGNAL_RULES)[number];

/**
 * new: waits for a person. confirmed: a person judged that work was passed on without being told, and it feeds
 * the score. dismissed: a person judged it harmless. cleared: the facts behind it are gone.
 */
export const SIGNAL_STATES = ['new', 'confirmed', 'dismissed', 'cleared'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];

/** The figures and names that a rule looked at. Ids stand for suppliers and sites; names are looked up when read. */
export type SignalFacts = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** What a rule found. It is a question to a person and to the supplier, never a verdict. */
export interface FoundSignal {
  readonly rule: SignalRule;
  readonly supplierId: string;
  /** Tells signals of one rule and supplier apart: a dimension, a key, a claim. The same in every run. */
  readonly subject: string;
  /** Which of the rule's sentences explains it; its parameters are the facts. */
  readonly explanation: string;
  readonly facts: SignalFacts;
  /** How far beyond the threshold, > 0, in the rule's own unit: only compared with the same signal's earlier measure. */
  readonly measure: number;
  /** 0 to 1: where a confirmed signal lies in the range of severities. */
  readonly seriousness: number;
  /** 0 to 1: what comes first among new signals of one rule, where that is not its seriousness. Never stored. */
  readonly urgency?: number;
  /** Too little to ask a person about: it keeps alive what a person has decided, and raises nothing. */
  readonly onlyIfDecided?: boolean;
}

/** Where `value` lies between `from` and `to`, 0 to 1, clipped. */
export function between(from: number, to: number, value: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}
