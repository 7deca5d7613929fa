import type { PackedOwnFacts } from '../stored/packed-facts';

/**
 * Everything that a company's what-if starts from, as the API delivers it: the stored inputs of its newest scores.
 * Columns: entry i of each belongs to supplier i, in the order of their ids.
 */
export interface WhatIfInputs {
  /** The run that the figures are of. */
  readonly runId: string;
  readonly computedAt: string;
  /** Calendar date as of which ages count. */
  readonly asOf: string;
  readonly methodVersion: string;
  /** As `FactsContext` writes it: editions, countries and sectors that the facts name by their codes. */
  readonly context: string;
  readonly ids: readonly string[];
  readonly names: readonly string[];
  readonly countries: readonly (string | null)[];
  /** What the company spends with each, in `currency`; null where it is not known in that currency. */
  readonly spends: readonly (number | null)[];
  /** The currency in which most spends are known; null without any. */
  readonly currency: string | null;
  readonly facts: readonly PackedOwnFacts[];
  /** Dependency shares: the suppliers of i stand from `offsets[i]` up to `offsets[i + 1]`. */
  readonly offsets: readonly number[];
  readonly suppliers: readonly number[];
  readonly shares: readonly number[];
  /** Names of sites by id, of suppliers with more than one. */
  readonly siteNames: Readonly<Record<string, string>>;
}

/** Editions of one dataset that a what-if can switch between. */
export interface WhatIfEditions {
  readonly dataset: string;
  readonly title: string;
  /** Id of the one that the scores are made from. */
  readonly used: string;
  /** More than one, newest first. */
  readonly editions: readonly { readonly id: string; readonly edition: string }[];
}
