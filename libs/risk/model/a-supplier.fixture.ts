import type { SiteFacts, SupplierEvent, SupplierFacts } from './facts';
import { COUNTRY_INDICES } from './country-index';
import type { CountryIndex, CountryValues } from './country-index';

/** The indices that ship with the product. */
export const SHIPPED: readonly CountryIndex[] = COUNTRY_INDICES.slice(0, 8);

/**
 * An invented country whose C is 62 on the shipped indices:
 * tip 100·.20 + rule of law 60·.12 + voice 50·.12 + stability 30·.06 + HDI 50·.08 + ILO 25·.08 + CPI 60·.04
 * = 20 + 7.2 + 6 + 1.8 + 4 + 2 + 2.4 = 43.4; the weights add up to .70; 43.4 / .70 = 62.
 * By fb-3, which adds corruption 70·.10: 16 + 9.6 + 12 + 3.6 + 7 + 1 + 2 + 4.8 = 56; the weights add up to .96;
 * C = 58 1/3.
 */
export const COUNTRY_62: CountryValues = {
  tip: '3',
  'wgi-rule-of-law': -0.5,
  'wgi-voice': 0,
  'wgi-stability': 1,
  'wgi-corruption': -1,
  hdi: 0.69,
  ilo: 0.25,
  cpi: 40,
};

/** A site in that country, in division 01 (S = 77), about which nothing else is known. */
export function aSite(changes: Partial<SiteFacts> = {}): SiteFacts {
  return {
    siteId: 'site-1',
    country: { iso2: 'QQ', values: COUNTRY_62, standIn: null },
    sector: { code: '01', level: 'division', score: 77 },
    presence: 1,
    goods: [],
    workforce: {
      migrantShare: null,
      agencyShare: null,
      labourProvider: null,
      employerHousing: null,
      pieceRate: null,
    },
    locationPrecision: 'country',
    headcount: null,
    auditedOn: null,
    ...changes,
  };
}

/** A supplier with that one site, seen on 23 November 2026. */
export function aSupplier(changes: Partial<SupplierFacts> = {}): SupplierFacts {
  return {
    supplierId: 'supplier-1',
    asOf: '2026-11-23',
    editions: { tip: '2025' },
    loaded: SHIPPED,
    sites: [aSite()],
    controls: null,
    events: [],
    below: [],
    ...changes,
  };
}

/** An open critical finding of today, no ILO indicator. */
export function aFinding(changes: Partial<Extract<SupplierEvent, { kind: 'finding' }>> = {}): SupplierEvent {
  return {
    id: 'finding-1',
    kind: 'finding',
    severity: 'critical',
    iloIndicator: false,
    state: 'open',
    foundOn: '2026-11-23',
    siteId: null,
    code: 'wages-withheld',
    title: 'Wages withheld',
    ...changes,
  };
}
