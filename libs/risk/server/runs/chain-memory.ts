import { Injectable } from '@nestjs/common';
import { flowGraph } from '@firebreak/risk/model';
import type { FlowGraph } from '@firebreak/risk/model';
import { currentCompanyId } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';
import { readChainState, stateVersion, writeChainState, writeStateChange } from './chain-state.query';
import type { ChainState } from './chain-state.query';

/** The state of a company's chain while it is worked with. */
export interface KeptChain {
  readonly state: ChainState;
  /** Worked out when first asked for; of this state's graph. */
  flow: FlowGraph | null;
  /** How many changes stand beside the whole in the database. */
  changes: number;
}

/** So many chains are remembered: of 200,000 suppliers with a million links each takes 60 MB. */
const MOST_KEPT = 2;
/** So many changes are kept beside the whole before it is written anew, and so many suppliers in one. */
const MOST_CHANGES = 100;
const MOST_IN_A_CHANGE = 10_000;

/**
 * Where runs find what the last one left. A chain that the last run of this process left is remembered; the version in the
 * database says whether it is still the last.
 */
@Injectable()
export class ChainMemory {
  private readonly kept = new Map<string, KeptChain>();

  /** The state of the current company for one run, who may change it; null before the first. */
  async take(tx: EntityManager): Promise<KeptChain | null> {
    const companyId = currentCompanyId();
    const known = this.kept.get(companyId);
    this.kept.delete(companyId); // a run that fails leaves it half changed
    const version = await stateVersion(tx);
    if (version === null) return null;
    if (known?.state.head.version === version) return known;
    const read = await readChainState(tx);
    return read && { ...read, flow: null };
  }

  /** Remembers what a run left once it is committed. */
  keep(companyId: string, chain: KeptChain): void {
    this.kept.delete(companyId);
    this.kept.set(companyId, chain);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && oldest !== undefined) this.kept.delete(oldest);
  }

  /**
   * Writes what a run left.
   * @param numbers of the suppliers that have other figures; null where members or links are others too
   */
  async write(tx: EntityManager, chain: KeptChain, numbers: readonly number[] | null): Promise<void> {
    if (numbers === null || numbers.length > MOST_IN_A_CHANGE || chain.changes >= MOST_CHANGES) {
      await writeChainState(tx, chain.state);
      chain.changes = 0;
    } else {
      await writeStateChange(tx, chain.state, numbers);
      chain.changes++;
    }
  }
}

/** A chain in the order in which risk flows, worked out once. */
export function flowOf(chain: KeptChain): FlowGraph {
  return (chain.flow ??= flowGraph(chain.state.graph));
}
