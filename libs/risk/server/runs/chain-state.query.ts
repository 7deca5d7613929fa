import type { ChainGraph } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { eachBinaryRow } from './copy-out.query';
import type { BinaryRow } from './copy-out.query';
import { SupplierIds } from './supplier-ids';

/** What the arrays were computed with: another day, context or method makes all of them anew. */
export interface StateHead {
  /** Id of the run that left it. */
  readonly version: string;
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

/** All of it as bytes, an array a part. */
function partsOf(state: ChainState): (readonly [string, Buffer])[] {
  const { offsets, suppliers, shares } = state.graph;
  return [
    ['head', Buffer.from(JSON.stringify(state.head))],
    ['ids', state.ids.bytes],
    ['offsets', bytesOf(offsets)],
    ['suppliers', bytesOf(suppliers)],
    ['shares', bytesOf(shares)],
    ['own', bytesOf(state.own)],
    ['exposures', bytesOf(state.exposures)],
    ['confidences', bytesOf(state.confidences)],
    ['stored-values', bytesOf(state.storedValues)],
    ['stored-confidences', bytesOf(state.storedConfidences)],
    ['bases', bytesOf(state.bases)],
  ];
}

/** The run that left the state of the current company; null before the first. */
export async function stateVersion(tx: EntityManager): Promise<string | null> {
  const [row] = await tx.query<{ head: string }[]>(
    `SELECT convert_from(content, 'UTF8') AS head FROM risk_state WHERE part = 'head'`,
  );
  return row ? (JSON.parse(row.head) as StateHead).version : null; // written by `partsOf`
}

/** The state of the current company, with how many changes stand beside it; null before its first run. */
export async function readChainState(
  tx: EntityManager,
): Promise<{ state: ChainState; changes: number } | null> {
  const parts = new Map<string, Buffer>();
  await eachBinaryRow(tx, `SELECT part, content FROM risk_state ORDER BY part`, 2, (row) => {
    parts.set(fieldOf(row, 0).toString(), alignedCopy(fieldOf(row, 1)));
  });
  if (parts.size === 0) return null;
  const state = stateFrom(parts);
  const changes = [...parts].filter(([name]) => name.startsWith(CHANGE));
  for (const [, content] of changes) applyChange(state, float64(content));
  return { state, changes: changes.length };
}

function stateFrom(parts: ReadonlyMap<string, Buffer>): ChainState {
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

/** Keeps a whole state in the place of what was there. */
export async function writeChainState(tx: EntityManager, state: ChainState): Promise<void> {
  await tx.query(`DELETE FROM risk_state WHERE part LIKE '${CHANGE}%'`);
  for (const [part, content] of partsOf(state)) await writePart(tx, part, content);
}

/**
 * Keeps the figures of some suppliers beside the state: a small row, where the whole would be megabytes.
 * @param numbers of the suppliers that have other figures than before; their links and all others' are as they were
 */
export async function writeStateChange(
  tx: EntityManager,
  state: ChainState,
  numbers: readonly number[],
): Promise<void> {
  await writePart(tx, 'head', Buffer.from(JSON.stringify(state.head)));
  await writePart(tx, `${CHANGE}${state.head.version}`, bytesOf(changeOf(state, numbers)));
}

const CHANGE = 'change-';
/** Figures of one supplier in a change, its number included. */
const WIDTH = 8;

function changeOf(state: ChainState, numbers: readonly number[]): Float64Array {
  const figures = new Float64Array(WIDTH * numbers.length);
  numbers.forEach((number, at) => {
    figures.set(
      [
        number,
        state.own[number] ?? NaN,
        state.exposures[number] ?? NaN,
        state.confidences[number] ?? NaN,
        state.storedValues[number] ?? NaN,
        state.storedConfidences[number] ?? NaN,
        state.bases[2 * number] ?? 0,
        state.bases[2 * number + 1] ?? 0,
      ],
      WIDTH * at,
    );
  });
  return figures;
}

function applyChange(state: ChainState, figures: Float64Array): void {
  for (let at = 0; at < figures.length; at += WIDTH) {
    const [number = 0, own = NaN, exposure = NaN, confidence = NaN] = figures.subarray(at, at + 4);
    const [storedValue = NaN, storedConfidence = NaN, high = 0, low = 0] = figures.subarray(
      at + 4,
      at + WIDTH,
    );
    state.own[number] = own;
    state.exposures[number] = exposure;
    state.confidences[number] = confidence;
    state.storedValues[number] = storedValue;
    state.storedConfidences[number] = storedConfidence;
    state.bases[2 * number] = high;
    state.bases[2 * number + 1] = low;
  }
}

async function writePart(tx: EntityManager, part: string, content: Buffer): Promise<void> {
  await tx.query(
    `INSERT INTO risk_state (part, content) VALUES ($1, $2)
     ON CONFLICT (company_id, part) DO UPDATE SET content = excluded.content`,
    [part, content],
  );
}

function fieldOf({ bytes, starts, lengths }: BinaryRow, field: number): Buffer {
  const start = starts[field] ?? 0;
  return bytes.subarray(start, start + (lengths[field] ?? 0));
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
