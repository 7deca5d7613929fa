import fc from 'fast-check';
import { aFinding, aSite, aSupplier, SHIPPED } from './a-supplier.fixture';
import { chainExposures, dependencyShares } from './chain';
import type { ChainLink, Dependency } from './chain';
import type { CountryValues } from './country-index';
import { differenceOf, sumOfSteps } from './explanation';
import type { SiteFacts, SupplierBelow, SupplierEvent, SupplierFacts } from './facts';
import { settle, toGrid } from './grid';
import { GOODS_MATCHES } from './inherent';
import { productShares } from './product-shares';
import { scoreSupplier } from './supplier-score';
import { FB1_WEIGHTS } from './weights';

const ratio = fc.double({ min: 0, max: 1, noNaN: true });
const percent = fc.double({ min: 0, max: 100, noNaN: true });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => new Date(Date.UTC(2016, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const governance = fc.double({ min: -2.5, max: 2.5, noNaN: true });

const values: fc.Arbitrary<CountryValues> = fc.record(
  {
    tip: fc.constantFrom('1', '2', '2WL', '3', 'special'),
    'wgi-rule-of-law': governance,
    'wgi-voice': governance,
    'wgi-stability': governance,
    'wgi-corruption': governance,
    hdi: ratio,
    ilo: ratio,
    cpi: percent,
  },
  { requiredKeys: [] },
);

const site: fc.Arbitrary<SiteFacts> = fc
  .record({
    siteId: fc.uuid(),
    country: values.map((known) => ({
      iso2: 'QQ',
      values: known,
      standIn: { area: 'Southern Asia', median: 55.25, countries: 8 },
    })),
    sector: percent.map((score) => ({ code: '14', level: 'division' as const, score })),
    presence: ratio,
    goods: fc.array(
      fc.record({
        name: fc.string({ maxLength: 5 }),
        hs: fc.constant(null),
        match: maybe(fc.constantFrom(...GOODS_MATCHES)),
        listedAs: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
    workforce: fc.record({
      migrantShare: maybe(ratio),
      agencyShare: maybe(ratio),
      labourProvider: maybe(fc.boolean()),
      employerHousing: maybe(fc.boolean()),
      pieceRate: maybe(fc.boolean()),
    }),
    locationPrecision: fc.constantFrom('site' as const, 'city' as const, 'country' as const),
    headcount: maybe(fc.nat(5000)),
    auditedOn: maybe(day),
  })
  .map((facts) => aSite(facts));

const finding: fc.Arbitrary<SupplierEvent> = fc
  .record({
    id: fc.uuid(),
    severity: fc.constantFrom(
      'critical' as const,
      'major' as const,
      'minor' as const,
      'observation' as const,
    ),
    iloIndicator: fc.boolean(),
    state: fc.constantFrom('open' as const, 'action-under-way' as const, 'closed-verified' as const),
    foundOn: day,
  })
  .map((facts) => aFinding(facts));
const listHit = fc.uuid().map((id): SupplierEvent => ({ ...aFinding({ id }), kind: 'list-hit' }));

const below: fc.Arbitrary<SupplierBelow[]> = fc
  .uniqueArray(fc.record({ supplierId: fc.uuid(), weight: ratio, exposure: percent.map(toGrid) }), {
    selector: ({ supplierId }) => supplierId,
    maxLength: 6,
  })
  .map((suppliers) => {
    const total = Math.max(
      1,
      suppliers.reduce((sum, { weight }) => sum + weight, 0),
    );
    return suppliers.map(({ supplierId, weight, exposure }) => ({
      supplierId,
      share: weight / total,
      exposure,
    }));
  });

const supplier: fc.Arbitrary<SupplierFacts> = fc
  .record({
    sites: fc.uniqueArray(site, { minLength: 1, maxLength: 5, selector: ({ siteId }) => siteId }),
    controls: maybe(fc.record({ submissionId: fc.uuid(), score: percent, answeredOn: day })),
    events: fc.uniqueArray(fc.oneof(finding, listHit), { maxLength: 12, selector: ({ id }) => id }),
    below,
  })
  .map((facts) => aSupplier({ ...facts, loaded: SHIPPED }));

const valueOf = (facts: SupplierFacts) => scoreSupplier(facts, FB1_WEIGHTS).value;

describe('any score', () => {
  it('lies in 0..100, as its range does, and so does the confidence', () => {
    fc.assert(
      fc.property(supplier, (facts) => {
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
      fc.property(supplier, (facts) => {
        const score = scoreSupplier(facts, FB1_WEIGHTS);
        expect(sumOfSteps(score.steps)).toBe(score.value);
        for (const one of score.sites) expect(sumOfSteps(one.steps)).toBe(one.value);
      }),
    );
  });

  it('does not depend on the order of sites, events or suppliers below', () => {
    fc.assert(
      fc.property(supplier, (facts) => {
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
      fc.property(supplier, finding, (facts, event) => {
        const worse = { ...facts, events: [...facts.events, { ...event, id: 'added' }] };
        expect(valueOf(worse)).toBeGreaterThanOrEqual(valueOf(facts));
      }),
    );
  });

  it('never rises with better controls, never falls with worse suppliers below', () => {
    fc.assert(
      fc.property(supplier, percent, percent, (facts, one, other) => {
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
      fc.property(supplier, supplier, (one, other) => {
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
