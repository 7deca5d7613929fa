import { exposuresOf } from '../kernel/exposures';
import type { ChainGraph } from '../kernel/chain-graph';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import { FactsContext } from '../stored/facts-context';
import { unpackOwnFacts } from '../stored/packed-facts';
import type { Weights } from '../weights';
import { weightsOfChanges } from './changes';
import type { WhatIfChanges } from './changes';
import { changedFacts } from './changed-facts';
import { chainAfter, spendsAfter } from './moved-volume';
import type { WhatIfInputs } from './portfolio-inputs';
import { CountryScores, ownRiskOf, prepared } from './prepared-supplier';
import type { OwnFacts, PreparedSupplier } from './prepared-supplier';

/** The figures of a whole portfolio under some changes, by supplier number. */
export interface PortfolioFigures {
  readonly changes: WhatIfChanges;
  readonly weights: Weights;
  /** R. */
  readonly own: Float64Array;
  /** E. */
  readonly exposures: Float64Array;
  readonly graph: ChainGraph;
  /** What the company spends with each; NaN where it is not known. */
  readonly spends: Float64Array;
}

/**
 * A company's suppliers, made ready to be weighed many times: what no weight changes is worked out once. The figures are
 * those of the engine, bit for bit.
 */
export class Portfolio {
  readonly ids: readonly string[];
  readonly currency: string | null;
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly graph: ChainGraph;
  private readonly spends: Float64Array;
  private readonly suppliers: PreparedSupplier[];
  private readonly contexts: Map<string, readonly PreparedSupplier[]>;

  /**
   * @throws RangeError for a fact outside its range
   */
  constructor(private readonly inputs: WhatIfInputs) {
    const { ids, offsets, suppliers, shares, spends, context } = inputs;
    this.ids = ids;
    this.currency = inputs.currency;
    this.numbers = new Map(ids.map((id, number) => [id, number]));
    this.graph = {
      size: ids.length,
      offsets: Int32Array.from(offsets),
      suppliers: Int32Array.from(suppliers),
      shares: Float64Array.from(shares),
    };
    this.spends = Float64Array.from(spends, (spend) => spend ?? NaN);
    this.suppliers = this.preparedWith(context);
    this.contexts = new Map();
  }

  /** Makes the figures of other editions ready. @param context as the API gives it for these editions */
  addEditions(editions: readonly string[], context: string): void {
    this.contexts.set(editionsKey(editions), this.preparedWith(context));
  }

  /** Whether figures with these editions can be worked out at once. */
  knowsEditions(editions: readonly string[]): boolean {
    return editions.length === 0 || this.contexts.has(editionsKey(editions));
  }

  /**
   * The figures of all suppliers under some changes.
   * @throws RangeError for a change of something that is not there, and for a site that is its supplier's only one
   * @throws Problem weights-out-of-bounds
   */
  figures(changes: WhatIfChanges): PortfolioFigures {
    const weights = weightsOfChanges(changes);
    const suppliers = this.under(changes);
    const countries = new CountryScores(suppliers[0]?.facts.loaded ?? [], weights);
    const own = new Float64Array(suppliers.length);
    for (let number = 0; number < own.length; number++) {
      const supplier = suppliers[number];
      if (supplier) own[number] = ownRiskOf(supplier, countries, weights);
    }
    const graph = chainAfter(this.graph, this.numbers, changes.moves);
    const exposures = exposuresOf(graph, own, weights.chain.perTier);
    return { changes, weights, own, exposures, graph, spends: this.spendsUnder(changes) };
  }

  /** The whole score of one supplier, steps included, by the engine itself. */
  explain({ changes, weights, graph, exposures }: PortfolioFigures, number: number): SupplierScore {
    const supplier = this.under(changes)[number];
    if (!supplier) throw new RangeError(`there is no supplier ${number}`);
    const below = [];
    for (let edge = graph.offsets[number] ?? 0; edge < (graph.offsets[number + 1] ?? 0); edge++) {
      const at = graph.suppliers[edge] ?? 0;
      below.push({
        supplierId: this.ids[at] ?? '',
        share: graph.shares[edge] ?? 0,
        exposure: exposures[at] ?? 0,
      });
    }
    return scoreSupplier({ ...supplier.facts, below }, weights);
  }

  /** The facts about a supplier as they are. */
  factsOf(number: number): OwnFacts | undefined {
    return this.suppliers[number]?.facts;
  }

  numberOf(supplierId: string): number | undefined {
    return this.numbers.get(supplierId);
  }

  private spendsUnder({ moves }: WhatIfChanges): Float64Array {
    return spendsAfter(this.spends, this.numbers, moves);
  }

  private under(changes: WhatIfChanges): readonly PreparedSupplier[] {
    const base = this.basis(changes.editions);
    const touched = changedFacts(
      base.map(({ facts }) => facts),
      changes,
    );
    if (touched.size === 0) return base;
    return base.map((supplier, number) => {
      const facts = touched.get(number);
      return facts ? prepared(facts) : supplier;
    });
  }

  private basis(editions: readonly string[]): readonly PreparedSupplier[] {
    if (editions.length === 0) return this.suppliers;
    const known = this.contexts.get(editionsKey(editions));
    if (!known) throw new RangeError(`the figures of ${editionsKey(editions)} are not here`);
    return known;
  }

  private preparedWith(context: string): PreparedSupplier[] {
    const { ids, facts, asOf } = this.inputs;
    const table = FactsContext.read(context);
    return ids.map((id, number) => {
      const own = facts[number];
      if (!own) throw new RangeError(`there are no facts about ${id}`);
      return prepared(unpackOwnFacts(id, asOf, own, table));
    });
  }
}

function editionsKey(editions: readonly string[]): string {
  return [...editions].sort().join(' ');
}
