import type { CountryStandIn } from './country';
import type { CountryIndex, CountryValues } from './country-index';
import type { HarmEvent } from './harm';
import type { GoodsMatch, Workforce } from './inherent';
import type { SectorRisk } from './sector';

/** What is known of a site's country. */
export interface CountryFacts {
  /** ISO 3166-1 alpha-2; null when nobody said. */
  readonly iso2: string | null;
  readonly values: CountryValues;
  /** The median that stands in where its own figures are too few; null when they suffice under any weights. */
  readonly standIn: CountryStandIn | null;
}

/** A good made at a site, and the worst listing that (country, good) matches. */
export interface GoodFacts {
  readonly name: string;
  /** Harmonised System code, 2 to 10 digits; null when only the name is known. */
  readonly hs: string | null;
  readonly match: GoodsMatch | null;
  /** The good as the list calls it; null without a match. */
  readonly listedAs: string | null;
}

/** How precisely a site is placed. */
export type LocationPrecision = 'site' | 'city' | 'country';

/** Everything the score of a site follows from, but for what holds for its supplier as a whole. */
export interface SiteFacts {
  readonly siteId: string;
  readonly country: CountryFacts;
  readonly sector: SectorRisk;
  /** P: how strongly the country does this kind of work, 0..1; 1 where nothing is known. */
  readonly presence: number;
  readonly goods: readonly GoodFacts[];
  readonly workforce: Workforce;
  readonly locationPrecision: LocationPrecision;
  /** People at the site, >= 0; null when unknown. */
  readonly headcount: number | null;
  /** Calendar date of the latest audit that covers the site; null for none. */
  readonly auditedOn: string | null;
}

/** A harm event at one site, or (site null) at the supplier as a whole: then it counts at each of its sites. */
export type SupplierEvent = HarmEvent & {
  readonly siteId: string | null;
  /** Code of the finding, typology or list; for looking it up. */
  readonly code: string;
  /** What it was, in words of its own capability. */
  readonly title: string;
};

/** One supplier below, and how much the supplier above depends on it. */
export interface SupplierBelow {
  readonly supplierId: string;
  /** w: dependency share, 0..1; over all suppliers below at most 1. */
  readonly share: number;
  /** E of that supplier, 0..100. */
  readonly exposure: number;
}

/** The latest questionnaire that counts. */
export interface ControlFacts {
  readonly submissionId: string;
  /** M at submission, 0..100, evidence factors applied. */
  readonly score: number;
  /** Calendar date. */
  readonly answeredOn: string;
}

/**
 * Everything a supplier's score follows from. Stored with the score as canonical JSON; the same facts and
 * weights give the same bits. Ids and figures only: names are looked up when somebody reads.
 */
export interface SupplierFacts {
  readonly supplierId: string;
  /** Calendar date as of which ages count. */
  readonly asOf: string;
  /** Edition of every reference source used, by source. */
  readonly editions: Readonly<Record<string, string>>;
  /** The country indices of which an edition is loaded. */
  readonly loaded: readonly CountryIndex[];
  /** At least one. */
  readonly sites: readonly SiteFacts[];
  readonly controls: ControlFacts | null;
  readonly events: readonly SupplierEvent[];
  readonly below: readonly SupplierBelow[];
}
