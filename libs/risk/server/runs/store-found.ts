import { setImmediate as others } from 'node:timers/promises';
import type { MoveCount, SupplierMove } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { FoundScores } from './found-scores';
import { belowOf } from './score-news';
import { ScoreWriter } from './store-scores.query';
import type { ScoresOfRun } from './store-scores.query';

/** Scores made before requests and other jobs of the process, and what goes to the server, get their turn. */
const AT_ONCE = 250;

export type Move = Omit<SupplierMove, 'scoreId'>;

/**
 * Stores the scores that are news, and counts how they moved.
 * @returns ids of the suppliers that have a new score
 */
export async function storeFound(
  tx: EntityManager,
  run: ScoresOfRun,
  { chain: { state }, news, scoreNews }: FoundScores,
  moves: MoveCount<Move>,
): Promise<string[]> {
  const supplierIds: string[] = [];
  let writer: ScoreWriter | null = null;
  for (const [number, own] of news) {
    writer ??= await ScoreWriter.open(tx, run);
    const before = state.storedValues[number] ?? NaN;
    const value = state.exposures[number] ?? 0;
    const wait = writer.add({ own, value, below: belowOf(state, number) });
    scoreNews.stored(number, own.facts);
    supplierIds.push(own.supplierId);
    const from = Number.isNaN(before) ? null : before;
    moves.add(from, value, { supplierId: own.supplierId, from: before, to: value });
    if (wait) await wait;
    else if (supplierIds.length % AT_ONCE === 0) await others();
  }
  await writer?.end();
  return supplierIds;
}
