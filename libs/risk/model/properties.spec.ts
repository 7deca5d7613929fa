import fc from 'fast-check';
import { anySupplier, finding, maybe, percent, ratio } from './any-supplier.fixture';
import { chainExposures, dependencyShares } from './chain';
import type { ChainLink, Dependency } from './chain';
import { differenceOf, sumOfSteps } from './explanation';
import type { SupplierFacts } from './facts';
import { settle, toGrid } from './grid';
import { productShares } from './product-shares';
import { scoreSupplier } from './supplier-score';
import { FB1_WEIGHTS } from './weights';

const valueOf = (facts: SupplierFacts) => scoreSupplier(facts, FB1_WEIGHTS).value;

describe('any score', () => {
  it('lies in 0..100, as its range does, and so does the confidence', () => {
    fc.assert(
      fc.property(anySupplier, (facts) => {
        const { value, range, confidence, own } = scoreSupplier(facts, FB1_WEIGHTS);
        expect(own).toBeGreaterThanOrEqual(0);
        expect(value).toBeGreaterThanOrEqual(own);
        expect(value).toBeLessThanOrEqual(100);
        expect(range.from).toBeGreaterThanOrEqual(0);
        expect(range.to).toBeLessThanOrEqual(100);
        expect(confidence.value).toBeGreaterThanOrEqual(0);
        expect(confidence.value).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is exactly the sum of its steps, and so is the score of each site', () => {
    fc.assert(
      fc.property(anySupplier, (facts) => {
        const score = scoreSupplier(facts, FB1_WEIGHTS);
        expect(sumOfSteps(score.steps)).toBe(score.value);
        for (const one of score.sites) expect(sumOfSteps(one.steps)).toBe(one.value);
      }),
    );
  });

  it('does not depend on the order of sites, events or suppliers below', () => {
    fc.assert(
      fc.property(anySupplier, (facts) => {
        const reversed = {
          ...facts,
          sites: [...facts.sites].reverse(),
          events: [...facts.events].reverse(),
          below: [...facts.below].reverse(),
        };
        expect(scoreSupplier(reversed, FB1_WEIGHTS)).toEqual(scoreSupplier(facts, FB1_WEIGHTS));
      }),
    );
  });

  it('never falls when something bad is added', () => {
    fc.assert(
      fc.property(anySupplier, finding, (facts, event) => {
        const worse = { ...facts, events: [...facts.events, { ...event, id: 'added' }] };
        expect(valueOf(worse)).toBeGreaterThanOrEqual(valueOf(facts));
      }),
    );
  });

  it('never rises with better controls, never falls with worse suppliers below', () => {
    fc.assert(
      fc.property(anySupplier, percent, percent, (facts, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const controlled = (score: number) =>
          valueOf({ ...facts, controls: { submissionId: 's', score, answeredOn: '2026-11-01' } });
        expect(controlled(more)).toBeLessThanOrEqual(controlled(less));
        const over = (exposure: number) =>
          valueOf({
            ...facts,
            below: facts.below.map((supplier) => ({ ...supplier, exposure: toGrid(exposure) })),
          });
        expect(over(more)).toBeGreaterThanOrEqual(over(less));
      }),
    );
  });

  it('differs from any other by exactly the changes of its steps', () => {
    fc.assert(
      fc.property(anySupplier, anySupplier, (one, other) => {
        const before = scoreSupplier(one, FB1_WEIGHTS);
        const after = scoreSupplier(other, FB1_WEIGHTS);
        const changes = differenceOf(before.steps, after.steps);
        expect(changes.reduce((sum, { change }) => sum + change, 0)).toBe(after.value - before.value);
      }),
    );
  });
});

describe('settle', () => {
  it('keeps every part within rounding and the total exact', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 40 }),
        (parts) => {
          const total = toGrid(parts.reduce((sum, part) => sum + part, 0));
          const settled = settle(total, parts);
          expect(settled.reduce((sum, part) => sum + part, 0)).toBe(total);
          settled.forEach((part, index) => expect(Math.abs(part - (parts[index] ?? 0))).toBeLessThan(1e-4));
        },
      ),
    );
  });
});

describe('productShares', () => {
  it('adds up to 1 and ranks like the factors', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 0.95, noNaN: true }), { minLength: 1 }),
        (factors) => {
          const shares = productShares(factors);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          factors.forEach((factor, index) => {
            if (factor > (factors[0] ?? 0)) expect(shares[index]).toBeGreaterThanOrEqual(shares[0] ?? 0);
          });
        },
      ),
    );
  });
});

const chain = fc
  .record({
    own: fc.array(percent.map(toGrid), { minLength: 2, maxLength: 12 }),
    links: fc.array(
      fc.record({ buyer: fc.nat(11), supplier: fc.nat(11), share: maybe(ratio), spend: maybe(percent) }),
      {
        maxLength: 40,
      },
    ),
  })
  .map(({ own, links }) => {
    const ids = own.map((_, index) => `supplier-${String(index).padStart(2, '0')}`);
    const known = links.flatMap(({ buyer, supplier: below, share, spend }): ChainLink[] => {
      const [buyerId, supplierId] = [ids[buyer], ids[below]];
      return buyerId && supplierId ? [{ buyerId, supplierId, declaredShare: share, spend }] : [];
    });
    return {
      own: new Map(ids.map((id, index) => [id, own[index] ?? 0])),
      dependencies: dependenciesOf(known),
    };
  });

function dependenciesOf(links: readonly ChainLink[]): Map<string, Dependency[]> {
  const buyers = [...new Set(links.map(({ buyerId }) => buyerId))];
  return new Map(
    buyers.map((buyerId) => [buyerId, dependencyShares(links.filter((link) => link.buyerId === buyerId))]),
  );
}

describe('any chain, circles included', () => {
  it('has shares that add up to at most 1', () => {
    fc.assert(
      fc.property(chain, ({ dependencies }) => {
        for (const below of dependencies.values()) {
          expect(below.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('comes to rest between own risk and 100, and rises with any own risk', () => {
    fc.assert(
      fc.property(chain, ({ own, dependencies }) => {
        const exposures = chainExposures(own, dependencies, FB1_WEIGHTS);
        const worse = new Map([...own].map(([id, risk], index) => [id, index === 0 ? 100 : risk]));
        const raisedExposures = chainExposures(worse, dependencies, FB1_WEIGHTS);
        for (const [id, exposure] of exposures) {
          expect(exposure).toBeGreaterThanOrEqual(own.get(id) ?? 0);
          expect(exposure).toBeLessThanOrEqual(100);
          expect(raisedExposures.get(id)).toBeGreaterThanOrEqual(exposure);
        }
      }),
    );
  });

  it('dampens: circles never blow a change up', () => {
    fc.assert(
      fc.property(chain, fc.double({ min: 0, max: 10, noNaN: true }), ({ own, dependencies }, lift) => {
        // Own risks all raised by the same amount raise no exposure by more than twice it: 1/(1 − a).
        const lifted = new Map([...own].map(([id, risk]) => [id, toGrid(Math.min(100, risk + lift))]));
        const before = chainExposures(own, dependencies, FB1_WEIGHTS);
        const after = chainExposures(lifted, dependencies, FB1_WEIGHTS);
        for (const [id, exposure] of before) {
          expect((after.get(id) ?? 0) - exposure).toBeLessThanOrEqual(2 * lift + 1e-4);
        }
      }),
    );
  });

  it('gives a part of it, with all that is below, the same bits as the whole', () => {
    fc.assert(
      fc.property(chain, fc.nat(11), ({ own, dependencies }, start) => {
        const whole = chainExposures(own, dependencies, FB1_WEIGHTS);
        const part = new Set([[...own.keys()][start % own.size] ?? '']);
        for (const id of part) dependencies.get(id)?.forEach(({ supplierId }) => part.add(supplierId));
        const shuffled = [...own].filter(([id]) => part.has(id)).reverse();
        const partial = chainExposures(new Map(shuffled), dependencies, FB1_WEIGHTS);
        for (const id of part) expect(partial.get(id)).toBe(whole.get(id));
      }),
    );
  });
});
