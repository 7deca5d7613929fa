import fc from 'fast-check';
import { aFinding, aSite, aSupplier, SHIPPED } from './a-supplier.fixture';
import type { CountryValues } from './country-index';
import type { SiteFacts, SupplierBelow, SupplierEvent, SupplierFacts } from './facts';
import { toGrid } from './grid';
import { GOODS_MATCHES } from './inherent';

export const ratio = fc.double({ min: 0, max: 1, noNaN: true });
export const percent = fc.double({ min: 0, max: 100, noNaN: true });
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
export const day = fc
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

export const finding: fc.Arbitrary<SupplierEvent> = fc
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

export const below: fc.Arbitrary<SupplierBelow[]> = fc
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

/** Anything that can be known of a supplier and those below it. */
export const anySupplier: fc.Arbitrary<SupplierFacts> = fc
  .record({
    sites: fc.uniqueArray(site, { minLength: 1, maxLength: 5, selector: ({ siteId }) => siteId }),
    controls: maybe(fc.record({ submissionId: fc.uuid(), score: percent, answeredOn: day })),
    events: fc.uniqueArray(fc.oneof(finding, listHit), { maxLength: 12, selector: ({ id }) => id }),
    below,
  })
  .map((facts) => aSupplier({ ...facts, loaded: SHIPPED }));
