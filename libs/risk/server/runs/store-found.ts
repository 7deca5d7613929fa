import { setImmediate as others } from 'node:timers/promises';
import type { MoveCount } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { ScoreWriter } from '../scores/score-writer';
import type { ScoresOfRun } from '../scores/score-writer';
import type { FoundScores } from './found-scores';

/** Scores made before requests and other jobs of the process, and what goes to the server, get their turn. */
const AT_ONCE = 250;

/** How a score moved; it was the so manieth that was added. */
export interface Move {
  readonly added: number;
  readonly from: number;
  readonly to: number;
}

/** What was stored. */
export interface Stored {
  /** Numbers of the suppliers that have a new score, ascending. */
  readonly numbers: readonly number[];
  /** The id of a score by when it was added. */
  readonly scoreId: (added: number) => string;
}

/** Stores the scores that are news, and counts how they moved. */
export async function storeFound(
  tx: EntityManager,
  run: ScoresOfRun,
  { chain: { state }, rows, news, scoreNews }: FoundScores,
  moves: MoveCount<Move>,
): Promise<Stored> {
  const numbers: number[] = [];
  const writer = new ScoreWriter(tx, run, state);
  for (const [number, place] of news) {
    const before = state.storedValues[number] ?? NaN;
    const value = state.exposures[number] ?? 0;
    const wait = writer.add(number, rows, place);
    scoreNews.stored(number, rows, place);
    const from = Number.isNaN(before) ? null : before;
    moves.add(from, value, { added: numbers.length, from: before, to: value });
    numbers.push(number);
    if (wait) await wait;
    else if (numbers.length % AT_ONCE === 0) await others();
  }
  await writer.end();
  return { numbers, scoreId: (added) => writer.idOf(added) };
}
