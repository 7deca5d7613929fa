import { toGrid } from '../grid';
import type { ChainGraph } from './chain-graph';
import { graphOfLinks } from './link-shares';
import type { DeclaredLinks } from './link-shares';

/** Chances from a seed: the same seed, the same chain (mulberry32). Each is in 0..1, 1 excluded. */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface RandomChain {
  readonly graph: ChainGraph;
  readonly own: Float64Array;
  readonly links: DeclaredLinks;
}

/** A chain with circles, several paths, shared suppliers, links named twice and suppliers at 0 and 100. */
export function aRandomChain(chance: () => number, mostSuppliers = 14): RandomChain {
  const size = 1 + Math.floor(chance() * mostSuppliers);
  const links = randomLinks(chance, size, Math.floor(chance() * size * 3));
  const own = Float64Array.from({ length: size }, () => randomRisk(chance));
  return { graph: graphOfLinks(size, links), own, links };
}

export function randomRisk(chance: () => number): number {
  const kind = chance();
  return kind < 0.1 ? 0 : kind < 0.2 ? 100 : toGrid(chance() * 100);
}

function randomLinks(chance: () => number, size: number, count: number): DeclaredLinks {
  const anyone = () => Math.floor(chance() * size);
  return {
    count,
    buyers: Int32Array.from({ length: count }, anyone),
    suppliers: Int32Array.from({ length: count }, anyone),
    declared: Float64Array.from({ length: count }, () => (chance() < 0.4 ? chance() : NaN)),
  };
}
