import type { ChainGraph } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { eachBinaryRow } from './copy-out.query';
import { SupplierIds } from './supplier-ids';

/** What the arrays were computed with: another day, context or method makes all of them anew. */
export interface StateHead {
  /** Calendar date. */
  readonly asOf: string;
  readonly contextHash: string;
  /** SHA-256 of the canonical JSON of the weights. */
  readonly weightsHash: string;
}

/** The chain of a company as its last run left it. Everything by supplier number. */
export interface ChainState {
  head: StateHead;
  ids: SupplierIds;
  graph: ChainGraph;
  /** R. */
  own: Float64Array;
  /** E, to the last bit: a stored score may be older by moves too small to tell. */
  exposures: Float64Array;
  /** K. */
  confidences: Float64Array;
  /** E and K of the newest stored score; NaN without one. */
  storedValues: Float64Array;
  storedConfidences: Float64Array;
  /** Two words each, of the newest stored score. */
  bases: Uint32Array;
}

export type StatePart = keyof ChainState;

/** Bytes of a part, to be written. */
function partsOf(state: ChainState): Record<StatePart, readonly (readonly [string, Buffer])[]> {
  const { offsets, suppliers, shares } = state.graph;
  return {
    head: [['head', Buffer.from(JSON.stringify(state.head))]],
    ids: [['ids', state.ids.bytes]],
    graph: [
      ['offsets', bytesOf(offsets)],
      ['suppliers', bytesOf(suppliers)],
      ['shares', bytesOf(shares)],
    ],
    own: [['own', bytesOf(state.own)]],
    exposures: [['exposures', bytesOf(state.exposures)]],
    confidences: [['confidences', bytesOf(state.confidences)]],
    storedValues: [['stored-values', bytesOf(state.storedValues)]],
    storedConfidences: [['stored-confidences', bytesOf(state.storedConfidences)]],
    bases: [['bases', bytesOf(state.bases)]],
  };
}

/** The state of the current company; null before its first run. */
export async function readChainState(tx: EntityManager): Promise<ChainState | null> {
  const parts = new Map<string, Buffer>();
  await eachBinaryRow(tx, `SELECT part, content FROM risk_state`, 2, ({ bytes, starts, lengths }) => {
    const [partAt = 0, contentAt = 0] = starts;
    const [partLength = 0, length = 0] = lengths;
    parts.set(
      bytes.toString('utf8', partAt, partAt + partLength),
      alignedCopy(bytes.subarray(contentAt, contentAt + length)),
    );
  });
  if (parts.size === 0) return null;
  const part = (name: string): Buffer => {
    const found = parts.get(name);
    if (!found) throw new Error(`the state of the last run lacks ${name}`);
    return found;
  };
  const ids = new SupplierIds(part('ids'));
  return {
    head: JSON.parse(part('head').toString()) as StateHead, // written by `partsOf`
    ids,
    graph: {
      size: ids.size,
      offsets: int32(part('offsets')),
      suppliers: int32(part('suppliers')),
      shares: float64(part('shares')),
    },
    own: float64(part('own')),
    exposures: float64(part('exposures')),
    confidences: float64(part('confidences')),
    storedValues: float64(part('stored-values')),
    storedConfidences: float64(part('stored-confidences')),
    bases: new Uint32Array(part('bases').buffer),
  };
}

/** Keeps the parts of a state that are others than before. */
export async function writeChainState(
  tx: EntityManager,
  state: ChainState,
  changed: Iterable<StatePart>,
): Promise<void> {
  const parts = partsOf(state);
  for (const name of new Set(changed)) {
    for (const [part, content] of parts[name]) {
      await tx.query(
        `INSERT INTO risk_state (part, content) VALUES ($1, $2)
         ON CONFLICT (company_id, part) DO UPDATE SET content = excluded.content`,
        [part, content],
      );
    }
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** A copy that typed arrays can lie on: they want their bytes at a multiple of eight. */
function alignedCopy(bytes: Uint8Array): Buffer {
  const copy = new Uint8Array(bytes.length);
  copy.set(bytes);
  return Buffer.from(copy.buffer);
}

/** The machines that this runs on are little-endian, as the arrays are written. */
function int32({ buffer }: Buffer): Int32Array {
  return new Int32Array(buffer);
}

function float64({ buffer }: Buffer): Float64Array {
  return new Float64Array(buffer);
}
