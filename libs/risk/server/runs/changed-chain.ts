import {
  buyersOf,
  graphOfLinks,
  renumbered,
  SupplierScales,
  updateExposures,
  withSuppliersOf,
} from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { flowOf } from './chain-memory';
import type { KeptChain } from './chain-memory';
import type { ChainState } from './chain-state.query';
import { storedOf } from './full-chain';
import type { Method } from './full-chain';
import { ownRow } from './own-risks';
import type { OwnRow } from './own-risks';
import { inputsBeside, linksOf, scoredIds, siteInputs } from './risk-inputs.query';
import { SupplierIds } from './supplier-ids';
import { supplierFacts } from './supplier-facts';

/** What a change came to. */
export interface ChangedChain {
  readonly chain: KeptChain;
  /** Whether members or links are others than before. */
  readonly rebuilt: boolean;
  /** Suppliers whose own facts were read anew, by number. */
  readonly rows: ReadonlyMap<number, OwnRow>;
  /** Numbers of all suppliers that were read anew, lost or got suppliers, or have another exposure; ascending. */
  readonly reached: readonly number[];
  /** Ids of suppliers that are scored no more. */
  readonly gone: readonly string[];
}

/**
 * Brings the chain that the last run left up to date: reads the changed suppliers alone and computes what risk flows
 * up to from them. The same bits as computing the whole chain.
 * @param kept with the same day, context and weights; its arrays are changed
 * @param changed ids of suppliers that changed, came or went
 */
export async function changedChain(
  tx: EntityManager,
  kept: KeptChain,
  { reference, context, weights }: Method,
  changed: readonly string[],
): Promise<ChangedChain> {
  const before = kept.state;
  const scales = new SupplierScales(context.loaded, weights);
  const scored = await scoredIds(tx, changed);
  const beside = await inputsBeside(tx, changed);
  const found: OwnRow[] = [];
  for await (const batch of supplierFacts(siteInputs(tx, changed), beside, reference, before.head.asOf)) {
    for (const facts of batch) {
      if (scored.has(facts.supplierId)) found.push(ownRow(facts, scales, context));
    }
  }
  const touched = new Set<number>();
  const state = withMembers(before, changed, found, touched);
  const rows = new Map(found.map((row) => [state.ids.numberOf(row.supplierId), row]));
  for (const [number, row] of rows) {
    state.own[number] = row.own;
    state.confidences[number] = row.confidence;
    touched.add(number);
  }
  const otherLinks = await readSuppliers(tx, state, touched);
  const rebuilt = otherLinks || state !== before;
  const chain = rebuilt ? { state, flow: null, changes: kept.changes } : kept;
  const { graph, own, exposures } = state;
  const moved = updateExposures(graph, own, exposures, touched, weights.chain.perTier, flowOf(chain));
  const gone = changed.filter((id) => before.ids.numberOf(id) >= 0 && state.ids.numberOf(id) < 0);
  return { chain, rebuilt, rows, gone, reached: [...new Set([...touched, ...moved])].sort((a, b) => a - b) };
}

/** Takes in those who came and lets go of those who went; whoever bought from one of the latter is touched. */
function withMembers(
  before: ChainState,
  changed: readonly string[],
  found: readonly OwnRow[],
  touched: Set<number>,
): ChainState {
  const here = new Set(found.map(({ supplierId }) => supplierId));
  const came = [...here].filter((id) => before.ids.numberOf(id) === -1);
  const went = new Set(changed.filter((id) => !here.has(id)).map((id) => before.ids.numberOf(id)));
  went.delete(-1);
  if (came.length === 0 && went.size === 0) return before;
  const members = Array.from({ length: before.ids.size }, (_, number) => number).filter(
    (at) => !went.has(at),
  );
  const ids = SupplierIds.of([...members.map((number) => before.ids.id(number)), ...came].sort());
  const numbers = new Int32Array(before.ids.size).fill(-1);
  for (const old of members) numbers[old] = ids.at(before.ids.bytes, 16 * old);
  const buyers = buyersOf(before.graph);
  for (const gone of went) {
    const own = buyers.buyers.subarray(buyers.offsets[gone], buyers.offsets[gone + 1]);
    for (const buyer of own) if (!went.has(buyer)) touched.add(numbers[buyer] ?? -1);
  }
  return {
    head: before.head,
    ids,
    graph: renumbered(before.graph, numbers, ids.size),
    own: moved(before.own, numbers, ids.size),
    exposures: moved(before.exposures, numbers, ids.size),
    confidences: moved(before.confidences, numbers, ids.size),
    ...storedOf(ids, before),
  };
}

function moved(from: Float64Array, numbers: Int32Array, size: number): Float64Array {
  const into = new Float64Array(size);
  numbers.forEach((number, old) => {
    if (number >= 0) into[number] = from[old] ?? 0;
  });
  return into;
}

/** Reads anew whom the touched suppliers buy from. @returns whether anything is otherwise */
async function readSuppliers(
  tx: EntityManager,
  state: ChainState,
  touched: ReadonlySet<number>,
): Promise<boolean> {
  const { ids, graph } = state;
  const links = await linksOf(
    tx,
    [...touched].map((number) => ids.id(number)),
  );
  const others = graphOfLinks(ids.size, {
    count: links.length,
    buyers: Int32Array.from(links, ({ buyerId }) => ids.numberOf(buyerId)),
    suppliers: Int32Array.from(links, ({ supplierId }) => ids.numberOf(supplierId)),
    declared: Float64Array.from(links, ({ share }) => share),
  });
  const differ = [...touched].filter((buyer) => {
    const [was, is] = [supplyOf(graph, buyer), supplyOf(others, buyer)];
    return was.length !== is.length || was.some((figure, at) => figure !== is[at]);
  });
  if (differ.length === 0) return false;
  const marks = new Uint8Array(ids.size);
  for (const buyer of differ) marks[buyer] = 1;
  state.graph = withSuppliersOf(graph, others, marks);
  return true;
}

function supplyOf({ offsets, suppliers, shares }: ChainState['graph'], buyer: number): number[] {
  const [from, to] = [offsets[buyer], offsets[buyer + 1]];
  return [...suppliers.subarray(from, to), ...shares.subarray(from, to)];
}
