import type { ChainLink, ChainWalk } from './chain-walk';

/** No known path. */
const NONE = Infinity;

/**
 * Which tiers change after the links between some suppliers and their buyers changed, in whatever way and however
 * many at once: the same as deriving all tiers anew, but only what a change can reach is looked at.
 *
 * A supplier is settled where its tier is one more than the least of its buyers'. Unsettled ones are taken in the
 * order of the lesser of both numbers; a tier that is too high comes down, one that lost its ground is withdrawn and
 * found again from below, so that a circle cut off from the own company does not hold itself up.
 *
 * @param recorded the suppliers whose buyers changed, with their recorded tiers (null: no known path)
 * @param limit how many suppliers it may look at, > 0
 * @returns the new tiers of those whose tier changes; null where the limit would be passed: derive all anew
 * @see Ramalingam and Reps, "An incremental algorithm for a generalization of the shortest-path problem", 1996
 */
export function* tierChanges(
  recorded: ReadonlyMap<string, number | null>,
  limit: number,
): ChainWalk<ReadonlyMap<string, number | null> | null> {
  const tiers = new UnsettledTiers();
  for (const [id, tier] of recorded) tiers.meet(id, tier);
  tiers.ground([...recorded.keys()], yield { ask: 'buyers', of: [...recorded.keys()], tiers: true });
  for (let lot = tiers.takeNearest(); lot; lot = tiers.takeNearest()) {
    if (tiers.size > limit) return null;
    const doubtful = tiers.settle(lot, yield { ask: 'suppliers', of: lot.ids, tiers: true });
    if (doubtful.length > 0) tiers.ground(doubtful, yield { ask: 'buyers', of: doubtful, tiers: true });
  }
  return tiers.changes();
}

/** Unsettled suppliers with the same lesser number. */
interface Lot {
  readonly tier: number;
  readonly ids: readonly string[];
  readonly lowered: ReadonlySet<string>;
}

class UnsettledTiers {
  private readonly recorded = new Map<string, number>();
  private readonly tiers = new Map<string, number>();
  /** One more than the least of its buyers' tiers. */
  private readonly grounds = new Map<string, number>();
  private readonly unsettled = new Map<string, number>();
  private readonly byTier = new Map<number, Set<string>>();
  private lowest = 1;

  get size(): number {
    return this.tiers.size;
  }

  /** Notes a supplier's recorded tier, on which it rested until now. */
  meet(id: string, recorded: number | null): void {
    if (this.tiers.has(id)) return;
    const tier = recorded ?? NONE;
    this.recorded.set(id, tier);
    this.tiers.set(id, tier);
    this.grounds.set(id, tier);
  }

  /** Works out again what these suppliers stand on. @param links all links to their buyers */
  ground(ids: readonly string[], links: readonly ChainLink[]): void {
    const least = new Map(ids.map((id) => [id, NONE]));
    for (const { from, to, toTier } of links) {
      const buyer = to === null ? 0 : (this.tiers.get(to) ?? toTier ?? NONE);
      if (buyer + 1 < (least.get(from) ?? NONE)) least.set(from, buyer + 1);
    }
    for (const [id, ground] of least) this.stand(id, ground);
  }

  /** The unsettled ones nearest to the own company, with their tiers set; undefined where all are settled. */
  takeNearest(): Lot | undefined {
    if (this.unsettled.size === 0) return undefined;
    while (!this.byTier.get(this.lowest)?.size) this.lowest += 1;
    const ids = [...(this.byTier.get(this.lowest) ?? [])];
    const lowered = ids.filter((id) => this.groundOf(id) < this.tierOf(id));
    for (const id of ids) this.tiers.set(id, NONE);
    for (const id of lowered) this.tiers.set(id, this.groundOf(id));
    for (const id of ids) this.file(id);
    return { tier: this.lowest, ids, lowered: new Set(lowered) };
  }

  /** Passes a lot's new tiers on. @param links all links to its suppliers @returns who may have stood on a withdrawn tier */
  settle({ tier, lowered }: Lot, links: readonly ChainLink[]): string[] {
    const doubtful = new Set<string>();
    for (const { from, to, toTier } of links) {
      if (to === null) continue;
      this.meet(to, toTier);
      if (!lowered.has(from)) {
        if (this.groundOf(to) === tier + 1) doubtful.add(to);
      } else if (tier + 1 < this.groundOf(to)) this.stand(to, tier + 1);
    }
    return [...doubtful];
  }

  changes(): Map<string, number | null> {
    const changed = [...this.tiers].filter(([id, tier]) => tier !== this.recorded.get(id));
    return new Map(changed.map(([id, tier]) => [id, tier === NONE ? null : tier]));
  }

  private tierOf(id: string): number {
    return this.tiers.get(id) ?? NONE;
  }

  private groundOf(id: string): number {
    return this.grounds.get(id) ?? NONE;
  }

  private stand(id: string, ground: number): void {
    this.grounds.set(id, ground);
    this.file(id);
  }

  private file(id: string): void {
    const before = this.unsettled.get(id);
    if (before !== undefined) this.byTier.get(before)?.delete(id);
    this.unsettled.delete(id);
    const [tier, ground] = [this.tierOf(id), this.groundOf(id)];
    if (tier === ground) return;
    const lesser = Math.min(tier, ground);
    this.unsettled.set(id, lesser);
    const lot = this.byTier.get(lesser);
    if (lot) lot.add(id);
    else this.byTier.set(lesser, new Set([id]));
  }
}
