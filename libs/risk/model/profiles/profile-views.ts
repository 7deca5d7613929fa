import type { ListedGood, SectorRiskParts } from '@firebreak/reference-data/model';
import type { RiskBand } from '../band';
import type { CountryPart, CountryStandIn } from '../country';
import type { CountryIndex, IndexValue } from '../country-index';
import type { GoodsMatch } from '../inherent';
import type { PlaceRisk } from '../hot-spots/place-risk';
import type { RiskSource } from '../views';

/** The company's own suppliers at a place, of a sector, or of a good. */
export interface OwnExposure {
  readonly suppliers: number;
  readonly sites: number;
  /** Mean and highest R of the sites, 0..100; null without a scored site. */
  readonly mean: number | null;
  readonly worst: number | null;
  /** Null stands for no known tier; nearest first. */
  readonly tiers: readonly { readonly tier: number | null; readonly suppliers: number }[];
  /** Yearly spend with these suppliers, by currency. */
  readonly spend: readonly { readonly currency: string; readonly amount: number }[];
  /** Highest first. */
  readonly highest: readonly {
    readonly supplierId: string;
    readonly name: string;
    readonly value: number;
    readonly band: RiskBand;
  }[];
}

/** A value of an index at an earlier time. */
export interface FigurePoint {
  readonly year: number;
  readonly value: IndexValue;
  /** On the common scale, 0..100. */
  readonly scaled: number;
}

/** An index in a country's score, with the edition it is from. */
export interface CountryProfilePart extends CountryPart {
  readonly year: number | null;
  /** Dataset of its edition, as `sources` names it. */
  readonly source: string;
  /** Oldest first; one where only one is known. */
  readonly history: readonly FigurePoint[];
}

/** A line of the list of countries. */
export interface CountryProfileItem {
  readonly country: string;
  /** C, or what stands in, 0..100. */
  readonly value: number;
  readonly standIn: boolean;
  readonly sites: number;
  readonly suppliers: number;
}

/** A good that a country is listed for, with what the listing does to a score. */
export interface CountryGood extends ListedGood {
  readonly match: GoodsMatch | null;
}

/** What `GET /api/risk/countries/:iso2` answers. */
export interface CountryProfileView {
  readonly country: string;
  readonly subRegion: string | null;
  /** C, or what stands in, 0..100. */
  readonly value: number;
  /** 0..1 of the loaded weight. */
  readonly coverage: number;
  readonly standIn: CountryStandIn | null;
  readonly parts: readonly CountryProfilePart[];
  /** Loaded indices that have no figure for the country. */
  readonly without: readonly CountryIndex[];
  /** Indices of the method of which no edition is loaded. */
  readonly notLoaded: readonly CountryIndex[];
  readonly goods: readonly CountryGood[];
  /** By division, highest H first. */
  readonly sectors: readonly PlaceRisk[];
  readonly exposure: OwnExposure;
  readonly sources: readonly RiskSource[];
}

/** A line of the list of sectors. */
export interface SectorProfileItem {
  readonly code: string;
  /** S, 0..100. */
  readonly score: number;
  readonly sites: number;
  readonly suppliers: number;
}

/** What `GET /api/risk/sectors/:isic` answers. */
export interface SectorProfileView {
  /** ISIC division or section. */
  readonly code: string;
  readonly section: string;
  /** S, 0..100. */
  readonly score: number;
  /** 0..1 each; null for a section, which is as bad as its worst division. */
  readonly parts: SectorRiskParts | null;
  readonly goods: readonly GoodItem[];
  /** Highest H first. */
  readonly places: readonly PlaceRisk[];
  /** ILO indicators that audits found at own sites of the sector, most first. */
  readonly found: readonly { readonly code: string; readonly title: string; readonly findings: number }[];
  readonly exposure: OwnExposure;
  readonly sources: readonly RiskSource[];
}

/** A section of the questionnaire whose answers can show ILO indicators of forced labour. */
export interface SectionToAsk {
  readonly code: string;
  readonly title: string;
  /** What the indicators are called in the reader's language. */
  readonly indicators: readonly string[];
  readonly questions: readonly { readonly code: string; readonly text: string }[];
}

/** A good on the lists. */
export interface GoodItem {
  /** As the list calls it; names it in the address too. */
  readonly good: string;
  readonly countries: number;
  readonly forcedCountries: number;
  readonly sector: string | null;
  readonly hsCodes: readonly string[];
}

/** What `GET /api/risk/goods/:good` answers. */
export interface GoodProfileView {
  readonly good: string;
  readonly sector: string | null;
  readonly hsCodes: readonly { readonly code: string; readonly programme: string }[];
  readonly listings: readonly CountryGood[];
  /** Goods that are listed because this one goes into them. */
  readonly derived: readonly { readonly country: string; readonly good: string }[];
  readonly exposure: OwnExposure;
  /** Own sites in a country that is listed for the good. */
  readonly matched: readonly {
    readonly supplierId: string;
    readonly name: string;
    readonly country: string;
    readonly goods: readonly string[];
  }[];
  readonly sources: readonly RiskSource[];
}
