import fc from 'fast-check';
import { aFinding, aSite, aSupplier } from '../a-supplier.fixture';
import { anySupplier } from '../any-supplier.fixture';
import type { SupplierFacts } from '../facts';
import { exposuresOf } from '../kernel/exposures';
import { packedOwnFacts, packFacts, packOwnFacts } from '../stored/packed-facts';
import { FactsContext } from '../stored/facts-context';
import { ownRisk } from '../supplier-score';
import { variantWeights } from '../weights';
import type { WeightChanges } from '../weights';
import { NO_CHANGES, type WhatIfChanges } from './changes';
import { NotPossible } from './not-possible';
import { Portfolio } from './portfolio';
import { outcomeOf } from './outcome';
import type { WhatIfInputs } from './portfolio-inputs';

const ID = (number: number) => `s-${String(number).padStart(4, '0')}`;

/** Suppliers in a row: each buys half of its needs from the next, and half from the one after that. */
function inputsOf(facts: readonly SupplierFacts[], spends: readonly (number | null)[] = []): WhatIfInputs {
  const context = new FactsContext({
    editions: {},
    loaded: facts[0]?.loaded ?? [],
    countries: [],
    sectors: [],
  });
  const [offsets, suppliers, shares]: [number[], number[], number[]] = [[0], [], []];
  facts.forEach((_, number) => {
    for (const next of [number + 1, number + 2].filter((at) => at < facts.length)) {
      suppliers.push(next);
      shares.push(0.5);
    }
    offsets.push(suppliers.length);
  });
  return {
    runId: 'r',
    computedAt: '2026-11-27T00:00:00Z',
    asOf: facts[0]?.asOf ?? '2026-11-27',
    methodVersion: 'fb-2',
    context: context.text,
    ids: facts.map((_, number) => ID(number)),
    names: facts.map((_, number) => `Supplier ${number}`),
    countries: facts.map(() => 'QQ'),
    spends: facts.map((_, number) => spends[number] ?? null),
    currency: null,
    facts: facts.map((one) => packedOwnFacts(packFacts(one.asOf, packOwnFacts(one, context), []), context)),
    offsets,
    suppliers,
    shares,
    siteNames: {},
  };
}

const share = fc.double({ min: 0.5, max: 1.5, noNaN: true });
const anyWeights: fc.Arbitrary<WeightChanges> = fc
  .tuple(share, share, share, share, share, share)
  .map(([tip, country, dol, migrant, effect, perTier]) => ({
    country: { tip: tip * variantWeights({}).country.tip },
    base: { country: country * 0.6 },
    goods: { 'dol-forced': dol * 0.6 },
    workforce: { migrant: migrant * 0.15 },
    controls: { effect: effect * 0.5 },
    chain: { perTier: perTier * 0.5 },
  }));

describe('Portfolio', () => {
  it('gives the bits of the engine for any suppliers and any weights', () => {
    fc.assert(
      fc.property(fc.array(anySupplier, { minLength: 1, maxLength: 6 }), anyWeights, (facts, changed) => {
        const portfolio = new Portfolio(inputsOf(facts));
        const figures = portfolio.figures({ ...NO_CHANGES, weights: changed });
        const weights = variantWeights(changed);
        const own = Float64Array.from(facts, (one) => ownRisk(one, weights).own);
        expect(figures.own).toEqual(own);
        expect(figures.exposures).toEqual(exposuresOf(figures.graph, own, weights.chain.perTier));
        facts.forEach((_, number) =>
          expect(portfolio.explain(figures, number).value).toBe(figures.exposures[number]),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('closes a finding: it counts as closed and verified, and everybody above feels it', () => {
    const open = aSupplier({ events: [aFinding({ id: 'f-1', severity: 'critical', state: 'open' })] });
    const closed = {
      ...open,
      events: open.events.map((event) => ({ ...event, state: 'closed-verified' as const })),
    };
    const before = new Portfolio(inputsOf([aSupplier(), open]));
    const changes = { ...NO_CHANGES, closedFindings: ['f-1'] };
    const after = before.figures(changes);
    expect(after.exposures).toEqual(
      new Portfolio(inputsOf([aSupplier(), closed])).figures(NO_CHANGES).exposures,
    );
    const outcome = outcomeOf(before, before.figures(NO_CHANGES), after);
    expect(outcome.moved).toBe(2);
    expect(outcome.movers[0]?.supplierId).toBe(ID(1));
  });

  it('drops a site, but never the only one', () => {
    const sites = [aSite({ siteId: 'a' }), aSite({ siteId: 'b', headcount: 5000 })];
    const portfolio = new Portfolio(inputsOf([aSupplier({ sites })]));
    const after = portfolio.figures({ ...NO_CHANGES, droppedSites: ['b'] });
    expect(after.own[0]).toBe(ownRisk(aSupplier({ sites: sites.slice(0, 1) }), after.weights).own);
    expect(() => portfolio.figures({ ...NO_CHANGES, droppedSites: ['a', 'b'] })).toThrow('only site');
  });

  it('moves what the company spends: 1,000 at a score counts no more than 3,000 elsewhere', () => {
    const safe = aSupplier({ sites: [aSite({ sector: { code: '62', level: 'division', score: 0 } })] });
    const portfolio = new Portfolio(inputsOf([aSupplier(), safe], [1000, 3000]));
    const before = portfolio.figures(NO_CHANGES);
    const moves = [{ buyerId: null, fromId: ID(0), toId: ID(1), share: 0.5 }];
    const after = portfolio.figures({ ...NO_CHANGES, moves });
    const [risky = 0, lower = 0] = before.exposures;
    const { mean, meanOver, moved } = outcomeOf(portfolio, before, after);
    expect(meanOver).toBe(2);
    expect(moved).toBe(0);
    expect(mean?.before).toBeCloseTo((risky + 3 * lower) / 4, 12);
    expect(mean?.after).toBeCloseTo((0.5 * risky + 3.5 * lower) / 4, 12);
  });

  it("moves a supplier's volume: shares of one buyer still add up to what they did", () => {
    const portfolio = new Portfolio(inputsOf([aSupplier(), aSupplier(), aSupplier(), aSupplier()]));
    const moves = [{ buyerId: ID(0), fromId: ID(1), toId: ID(3), share: 0.4 }];
    const { graph } = portfolio.figures({ ...NO_CHANGES, moves });
    expect([...graph.suppliers.slice(0, 3)]).toEqual([1, 2, 3]);
    expect([...graph.shares.slice(0, 3)]).toEqual([0.3, 0.5, 0.2]);
  });

  it('says why a change is not possible, and whom it is about', () => {
    const portfolio = new Portfolio(inputsOf([aSupplier(), aSupplier(), aSupplier()]));
    const reasonOf = (changes: Partial<WhatIfChanges>) => {
      try {
        portfolio.figures({ ...NO_CHANGES, ...changes });
      } catch (error) {
        return error instanceof NotPossible ? [error.reason, error.about] : error;
      }
      return null;
    };
    const move = { buyerId: ID(0), fromId: ID(1), toId: ID(2), share: 1 };
    expect(reasonOf({ closedFindings: ['nobody'] })).toEqual(['not-here', {}]);
    expect(reasonOf({ droppedSites: ['site-1'] })).toEqual(['only-site', { who: ID(0) }]);
    expect(reasonOf({ moves: [{ ...move, buyerId: null }] })).toEqual(['spend-unknown', { from: ID(1) }]);
    expect(reasonOf({ moves: [{ ...move, toId: ID(0) }] })).toEqual(['to-itself', {}]);
    expect(reasonOf({ moves: [{ ...move, buyerId: ID(2), toId: ID(0) }] })).toEqual([
      'not-bought',
      { who: ID(2), from: ID(1) },
    ]);
    expect(reasonOf({ moves: [{ ...move, share: 1.5 }] })).toEqual(['share', {}]);
  });

  it.each([
    { ...NO_CHANGES, closedFindings: ['nobody'] },
    { ...NO_CHANGES, droppedSites: ['nowhere'] },
    { ...NO_CHANGES, moves: [{ buyerId: null, fromId: ID(0), toId: ID(1), share: 1 }] },
    { ...NO_CHANGES, moves: [{ buyerId: ID(0), fromId: ID(1), toId: ID(0), share: 1 }] },
    { ...NO_CHANGES, moves: [{ buyerId: ID(0), fromId: ID(1), toId: ID(2), share: 1.5 }] },
    { ...NO_CHANGES, editions: ['tip:1999'] },
  ])('refuses what is not there or not possible: %j', (changes) => {
    const portfolio = new Portfolio(inputsOf([aSupplier(), aSupplier(), aSupplier()]));
    expect(() => portfolio.figures(changes)).toThrow(RangeError);
  });
});
