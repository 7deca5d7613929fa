import { setImmediate as others } from 'node:timers/promises';
import { exposuresOf, flowGraph, graphOfLinks, SupplierScales } from '@firebreak/risk/model';
import type { ChainGraph, FactsContext, FlowGraph, RiskReference, Weights } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import type { ChainState, StateHead } from './chain-state.query';
import { ownRow } from './own-risks';
import type { OwnRow } from './own-risks';
import { eachLink, inputsBeside, scoredIds, siteInputs } from './risk-inputs.query';
import { SupplierIds } from './supplier-ids';
import { supplierFacts } from './supplier-facts';

/** What scores are made with. */
export interface Method {
  readonly reference: RiskReference;
  readonly context: FactsContext;
  readonly weights: Weights;
}

/** A chain with everything about each of its suppliers, by number. */
export interface ScoredChain {
  readonly state: ChainState;
  readonly flow: FlowGraph;
  readonly rows: readonly OwnRow[];
  /** Ids of suppliers that are scored no more. */
  readonly gone: readonly string[];
}

/**
 * Reads and computes the whole chain of the current company. What is stored of it so far is taken from `before`.
 * @param before the state that the last run left
 */
export async function fullChain(
  tx: EntityManager,
  head: StateHead,
  { reference, context, weights }: Method,
  before: ChainState | null,
): Promise<ScoredChain> {
  const scales = new SupplierScales(context.loaded, weights);
  const scored = await scoredIds(tx, null);
  const beside = await inputsBeside(tx, null);
  const rows: OwnRow[] = [];
  for await (const batch of supplierFacts(siteInputs(tx, null), beside, reference, head.asOf)) {
    for (const facts of batch) {
      if (scored.has(facts.supplierId)) rows.push(ownRow(facts, scales, context));
    }
    await others(); // requests and other jobs of the process get their turn
  }
  const ids = SupplierIds.of(rows.map(({ supplierId }) => supplierId));
  const graph = await readGraph(tx, ids);
  const own = Float64Array.from(rows, (row) => row.own);
  const flow = flowGraph(graph);
  const exposures = exposuresOf(graph, own, weights.chain.perTier, flow);
  const confidences = Float64Array.from(rows, ({ confidence }) => confidence);
  const gone = goneFrom(before, ids);
  return {
    rows,
    gone,
    flow,
    state: { head, ids, graph, own, exposures, confidences, ...storedOf(ids, before) },
  };
}

/** Reads every link once, into arrays that grow. */
export async function readGraph(tx: EntityManager, ids: SupplierIds): Promise<ChainGraph> {
  let [count, room] = [0, Math.max(1024, 4 * ids.size)];
  let [buyers, suppliers, declared] = [new Int32Array(room), new Int32Array(room), new Float64Array(room)];
  await eachLink(tx, ids, (buyer, supplier, share) => {
    if (count === room) {
      room *= 2;
      buyers = grown(buyers, new Int32Array(room));
      suppliers = grown(suppliers, new Int32Array(room));
      declared = grown(declared, new Float64Array(room));
    }
    buyers[count] = buyer;
    suppliers[count] = supplier;
    declared[count++] = share;
  });
  return graphOfLinks(ids.size, { count, buyers, suppliers, declared });
}

function grown<T extends Int32Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

/** What is stored of each supplier, under its number now. */
export function storedOf(
  ids: SupplierIds,
  before: ChainState | null,
): Pick<ChainState, 'storedValues' | 'storedConfidences' | 'bases'> {
  const storedValues = new Float64Array(ids.size).fill(NaN);
  const storedConfidences = new Float64Array(ids.size).fill(NaN);
  const bases = new Uint32Array(2 * ids.size);
  for (let number = 0; before !== null && number < ids.size; number++) {
    const old = before.ids.at(ids.bytes, 16 * number);
    if (old < 0) continue;
    storedValues[number] = before.storedValues[old] ?? NaN;
    storedConfidences[number] = before.storedConfidences[old] ?? NaN;
    bases[2 * number] = before.bases[2 * old] ?? 0;
    bases[2 * number + 1] = before.bases[2 * old + 1] ?? 0;
  }
  return { storedValues, storedConfidences, bases };
}

function goneFrom(before: ChainState | null, ids: SupplierIds): string[] {
  const gone: string[] = [];
  for (let old = 0; before !== null && old < before.ids.size; old++) {
    if (ids.at(before.ids.bytes, 16 * old) < 0) gone.push(before.ids.id(old));
  }
  return gone;
}
