import { setImmediate as others } from 'node:timers/promises';
import type { MoveCount, SupplierMove } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ScoreWriter } from '../scores/score-writer';
import type { ScoresOfRun } from '../scores/score-writer';
import type { FoundScores } from './found-scores';

/** Scores made before requests and other jobs of the process, and what goes to the server, get their turn. */
const AT_ONCE = 250;

/** How a score moved; it was the so manieth that was added. */
export interface Move extends Omit<SupplierMove, 'scoreId'> {
  readonly added: number;
}

/** What was stored. */
export interface Stored {
  /** Suppliers that have a new score. */
  readonly supplierIds: readonly string[];
  /** The id of a score by when it was added. */
  readonly scoreId: (added: number) => string;
}

/** Stores the scores that are news, and counts how they moved. */
export async function storeFound(
  tx: EntityManager,
  run: ScoresOfRun,
  { chain: { state }, news, scoreNews }: FoundScores,
  moves: MoveCount<Move>,
): Promise<Stored> {
  const supplierIds: string[] = [];
  const writer = new ScoreWriter(tx, run, state);
  for (const [number, own] of news) {
    const before = state.storedValues[number] ?? NaN;
    const value = state.exposures[number] ?? 0;
    const wait = writer.add(number, own);
    scoreNews.stored(number, own.facts);
    const from = Number.isNaN(before) ? null : before;
    moves.add(from, value, {
      supplierId: own.supplierId,
      from: before,
      to: value,
      added: supplierIds.length,
    });
    supplierIds.push(own.supplierId);
    if (wait) await wait;
    else if (supplierIds.length % AT_ONCE === 0) await others();
  }
  await writer.end();
  return { supplierIds, scoreId: (added) => writer.idOf(added) };
}
