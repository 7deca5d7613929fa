import { MOST_CHANGED, MOST_MOVES, NO_CHANGES } from './changes';
import type { VolumeMove, WhatIfChanges } from './changes';

/** So long may changes be, escaped, that stand in an address: servers on the way refuse one much longer. */
const MOST_IN_ADDRESS = 3000;

/** Whether an address can hold changes; others are shared as a scenario. */
export function fitsAddress(changes: WhatIfChanges): boolean {
  return encodeURIComponent(changesText(changes)).length <= MOST_IN_ADDRESS;
}

/** Changes as one short text, for an address that can be shared. Empty where nothing is changed. */
export function changesText({
  weights,
  editions,
  closedFindings,
  droppedSites,
  moves,
}: WhatIfChanges): string {
  const parts = [
    weights,
    editions,
    closedFindings,
    droppedSites,
    moves.map(({ buyerId, fromId, toId, share }) => [buyerId, fromId, toId, share]),
  ];
  const used = parts.findLastIndex((part) => Object.keys(part).length > 0) + 1;
  return used === 0 ? '' : JSON.stringify(parts.slice(0, used));
}

/** What `changesText` wrote; null for anything else, since an address is whatever somebody typed. */
export function changesFrom(text: string): WhatIfChanges | null {
  if (text === '') return NO_CHANGES;
  const parts = jsonOf(text);
  if (!Array.isArray(parts)) return null;
  const [weights = {}, editions = [], closedFindings = [], droppedSites = [], moves = []] =
    parts as unknown[];
  const isUsable =
    isWeights(weights) &&
    [editions, closedFindings, droppedSites].every((list) => isTexts(list)) &&
    Array.isArray(moves) &&
    moves.length <= MOST_MOVES &&
    moves.every(isMove);
  if (!isUsable) return null;
  return {
    weights,
    editions: editions as string[],
    closedFindings: closedFindings as string[],
    droppedSites: droppedSites as string[],
    moves: moves.map(([buyerId, fromId, toId, share]): VolumeMove => ({ buyerId, fromId, toId, share })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isWeights(value: unknown): value is WhatIfChanges['weights'] {
  const isGroup = (group: unknown) =>
    isObject(group) && Object.values(group).every((weight) => Number.isFinite(weight));
  return isObject(value) && Object.values(value).every(isGroup);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.length <= MOST_CHANGED && value.every((text) => typeof text === 'string')
  );
}

function isMove(value: unknown): value is [string | null, string, string, number] {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [buyerId, fromId, toId, share] = value as unknown[];
  const isIds = [buyerId ?? '', fromId, toId].every((id) => typeof id === 'string');
  return isIds && typeof share === 'number' && share > 0 && share <= 1;
}
