/**
 * What a walk along the chain needs to know next: the links of these suppliers towards one side. Walks ask and
 * somebody else looks up, so that the rules stay pure and read only the part of a chain that they touch.
 * A link that somebody disputes is never in an answer.
 */
export interface ChainQuestion {
  /** `buyers`: links in which they supply; `suppliers`: links in which they buy. */
  readonly ask: 'buyers' | 'suppliers';
  readonly of: readonly string[];
  /** Whether `toTier` is needed. */
  readonly tiers: boolean;
  /** With `buyers`: at most so many of each supplier, those nearest to the own company. */
  readonly nearest?: number;
}

/** A link as seen from one of the suppliers asked about. */
export interface ChainLink {
  readonly from: string;
  /** The other end; null: the own company buys. */
  readonly to: string | null;
  /** Tier of the other end as recorded; null: no known path, the own company, or not asked for. */
  readonly toTier: number | null;
  /** Nobody has confirmed the link yet. */
  readonly suggested: boolean;
}

/** Yields questions, receives their answers, returns what it found. */
export type ChainWalk<T> = Generator<ChainQuestion, T, readonly ChainLink[]>;

/** How a supplier was reached: from whom, and whether any link on the way there is only suggested. */
export interface ChainHop {
  /** Null: from the start itself. */
  readonly via: string | null;
  readonly suggested: boolean;
}

/** Everybody at one distance after the other, each reached by a shortest path; circles end by themselves. */
export class ChainFrontier {
  private readonly hops = new Map<string, ChainHop>();
  private current: readonly string[];
  private steps = 0;

  constructor(private readonly start: string) {
    this.current = [start];
  }

  /** Who stands at `distance`. */
  get level(): readonly string[] {
    return this.current;
  }

  /** Links between the start and the level, >= 0. */
  get distance(): number {
    return this.steps;
  }

  /** Suppliers reached so far, without the start. */
  get size(): number {
    return this.hops.size;
  }

  has(id: string): boolean {
    return this.hops.has(id);
  }

  /** Undefined for the start and for who was not reached. */
  hopOf(id: string): ChainHop | undefined {
    return this.hops.get(id);
  }

  /** Goes one step further, by the links of the present level. Of several ways there, a confirmed one is kept. */
  advance(links: readonly ChainLink[]): void {
    const next = new Map<string, ChainHop>();
    for (const { from, to, suggested } of links) {
      if (to === null || to === this.start || this.hops.has(to)) continue;
      const hop = {
        via: from === this.start ? null : from,
        suggested: suggested || (this.hops.get(from)?.suggested ?? false),
      };
      const known = next.get(to);
      if (!known || isBetter(hop, known)) next.set(to, hop);
    }
    for (const [id, hop] of next) this.hops.set(id, hop);
    this.current = [...next.keys()];
    this.steps += 1;
  }

  /** From the first hop to the supplier, both included, without the start. Empty for who was not reached. */
  pathTo(id: string): string[] {
    const path: string[] = [];
    for (let at: string | null = id; at !== null && this.hops.has(at); at = this.hops.get(at)?.via ?? null)
      path.push(at);
    return path.reverse();
  }
}

function isBetter(hop: ChainHop, known: ChainHop): boolean {
  if (hop.suggested !== known.suggested) return known.suggested;
  return (hop.via ?? '') < (known.via ?? '');
}
