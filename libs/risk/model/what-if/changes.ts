import { riskProblem } from '../problems';
import { variantWeights } from '../weights';
import type { WeightChanges } from '../weights';

/** Volume that somebody buys elsewhere. */
export interface VolumeMove {
  /** The supplier that buys; null: the company itself. */
  readonly buyerId: string | null;
  readonly fromId: string;
  readonly toId: string;
  /** What moves, as a share of what was bought from `fromId`: 0..1. */
  readonly share: number;
}

/** What somebody asks "what if?" of. */
export interface WhatIfChanges {
  /** Other weights, each within ±50 % of its default. */
  readonly weights: WeightChanges;
  /** Ids of editions to use in the place of those of their datasets. */
  readonly editions: readonly string[];
  /** Ids of findings to count as closed and verified. */
  readonly closedFindings: readonly string[];
  /** Ids of sites that are no longer bought from. */
  readonly droppedSites: readonly string[];
  /** Carried out one after the other. */
  readonly moves: readonly VolumeMove[];
}

export const NO_CHANGES: WhatIfChanges = {
  weights: {},
  editions: [],
  closedFindings: [],
  droppedSites: [],
  moves: [],
};

/** So many findings, sites or moves at most: what a person can oversee. */
export const MOST_CHANGED = 200;
export const MOST_MOVES = 50;
/** Larger companies ask about a part of their chain. What a browser takes in a few seconds, at a megabyte or two. */
export const MOST_SUPPLIERS = 20_000;

/** Whether anything is changed at all. */
export function isAnyChange(changes: WhatIfChanges): boolean {
  const { weights, editions, closedFindings, droppedSites, moves } = changes;
  return (
    Object.values(weights).some((group) => Object.keys(group).length > 0) ||
    editions.length + closedFindings.length + droppedSites.length + moves.length > 0
  );
}

/**
 * The weights that changes ask for.
 * @throws Problem weights-out-of-bounds for a number that does not exist or lies outside ±50 % of its default
 */
export function weightsOfChanges(changes: Pick<WhatIfChanges, 'weights'>) {
  try {
    return variantWeights(changes.weights);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw riskProblem('weights-out-of-bounds', { detail: error.message });
  }
}
