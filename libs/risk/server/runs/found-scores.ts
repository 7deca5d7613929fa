import { unpackFacts } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { newestScores } from '../scores/stored-scores.query';
import { changedChain } from './changed-chain';
import type { KeptChain } from './chain-memory';
import type { StateHead } from './chain-state.query';
import { fullChain } from './full-chain';
import type { Method } from './full-chain';
import type { OwnRows } from './own-rows';
import { ScoreNews } from './score-news';

/** What a run computed, and which of it is news. */
export interface FoundScores {
  readonly chain: KeptChain;
  /** Numbers of the suppliers that have other figures; null where members or links are others too. */
  readonly touched: readonly number[] | null;
  readonly computed: number;
  /** Ids of suppliers that are scored no more. */
  readonly gone: readonly string[];
  readonly rows: OwnRows;
  /** The scores that are news: the number of each supplier, ascending, with its place among the rows. */
  readonly news: Iterable<readonly [number, number]>;
  readonly scoreNews: ScoreNews;
}

/** Computes the whole chain. @param before what the last run left */
export async function everything(
  tx: EntityManager,
  head: StateHead,
  method: Method,
  before: KeptChain | null,
): Promise<FoundScores> {
  const { state, flow, rows, gone } = await fullChain(tx, head, method, before?.state ?? null);
  const known = before?.state.head;
  const fresh = known?.contextHash !== head.contextHash || known.weightsHash !== head.weightsHash;
  const scoreNews = new ScoreNews(state, method.weights.version, fresh);
  const chain = { state, flow, changes: 0 };
  const news = newsAmong(rows, scoreNews);
  return { chain, touched: null, computed: rows.size, gone, rows, news, scoreNews };
}

/**
 * Computes what some changes reach.
 * @param before with the same day, context and weights as now; it is changed
 */
export async function onlyReached(
  tx: EntityManager,
  head: StateHead,
  method: Method,
  before: KeptChain,
  changed: readonly string[],
): Promise<FoundScores> {
  const { chain, rebuilt, rows, places, reached, gone } = await changedChain(tx, before, method, changed);
  const { state } = chain;
  const scoreNews = new ScoreNews(state, method.weights.version, false);
  const numbers = reached.filter((number) => {
    const place = places.get(number);
    return place === undefined ? scoreNews.ofMove(number) : scoreNews.ofFacts(number, rows, place);
  });
  const others = numbers.filter((number) => !places.has(number)).map((number) => state.ids.id(number));
  const stored = await storedRows(tx, others, head, method, rows);
  const news = numbers.flatMap((number) => {
    const place = places.get(number) ?? stored.get(state.ids.id(number));
    return place === undefined ? [] : [[number, place] as const];
  });
  return { chain, touched: rebuilt ? null : reached, computed: reached.length, gone, rows, news, scoreNews };
}

/** In a whole chain the place of a supplier is its number. */
function* newsAmong(rows: OwnRows, scoreNews: ScoreNews): Generator<readonly [number, number]> {
  for (let number = 0; number < rows.size; number++) {
    if (scoreNews.ofFacts(number, rows, number)) yield [number, number];
  }
}

/**
 * Adds rows of suppliers that nobody changed, from their newest scores: their own facts are as they were.
 * @returns their places by id
 */
async function storedRows(
  tx: EntityManager,
  supplierIds: readonly string[],
  { asOf }: StateHead,
  { context }: Method,
  rows: OwnRows,
): Promise<Map<string, number>> {
  if (supplierIds.length === 0) return new Map();
  const stored = await newestScores(tx, supplierIds);
  return new Map(
    stored.map(({ supplierId: id, facts }) => [id, rows.add({ ...unpackFacts(id, facts, context), asOf })]),
  );
}
