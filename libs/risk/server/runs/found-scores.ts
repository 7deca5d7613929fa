import { SupplierScales, unpackFacts } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { newestScores } from '../scores/stored-scores.query';
import { changedChain } from './changed-chain';
import type { KeptChain } from './chain-memory';
import type { StateHead } from './chain-state.query';
import { fullChain } from './full-chain';
import type { Method } from './full-chain';
import { ownRow } from './own-risks';
import type { OwnRow } from './own-risks';
import { ScoreNews } from './score-news';

/** What a run computed, and which of it is news. */
export interface FoundScores {
  readonly chain: KeptChain;
  /** Numbers of the suppliers that have other figures; null where members or links are others too. */
  readonly touched: readonly number[] | null;
  readonly computed: number;
  /** Ids of suppliers that are scored no more. */
  readonly gone: readonly string[];
  /** Numbers and rows of the scores that are news, ascending. */
  readonly news: Iterable<readonly [number, OwnRow]>;
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
  return { chain, touched: null, computed: rows.length, gone, news: newsAmong(rows, scoreNews), scoreNews };
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
  const { chain, rebuilt, rows, reached, gone } = await changedChain(tx, before, method, changed);
  const { state } = chain;
  const scoreNews = new ScoreNews(state, method.weights.version, false);
  const numbers = reached.filter((number) => {
    const row = rows.get(number);
    return row ? scoreNews.ofFacts(number, row.facts) : scoreNews.ofMove(number);
  });
  const others = numbers.filter((number) => !rows.has(number)).map((number) => state.ids.id(number));
  const stored = await storedRows(tx, others, head, method);
  const news = numbers.flatMap((number) => {
    const row = rows.get(number) ?? stored.get(state.ids.id(number));
    return row ? [[number, row] as const] : [];
  });
  return { chain, touched: rebuilt ? null : reached, computed: reached.length, gone, news, scoreNews };
}

function* newsAmong(rows: readonly OwnRow[], scoreNews: ScoreNews): Generator<readonly [number, OwnRow]> {
  for (let number = 0; number < rows.length; number++) {
    const row = rows[number];
    if (row && scoreNews.ofFacts(number, row.facts)) yield [number, row];
  }
}

/** Own rows of suppliers that nobody changed, from their newest scores: their own facts are as they were. */
async function storedRows(
  tx: EntityManager,
  supplierIds: readonly string[],
  { asOf }: StateHead,
  { context, weights }: Method,
): Promise<Map<string, OwnRow>> {
  if (supplierIds.length === 0) return new Map();
  const stored = await newestScores(tx, supplierIds);
  const scales = new SupplierScales(context.loaded, weights);
  return new Map(
    stored.map(({ supplierId: id, facts }) => [
      id,
      ownRow({ ...unpackFacts(id, facts, context), asOf }, scales, context),
    ]),
  );
}
