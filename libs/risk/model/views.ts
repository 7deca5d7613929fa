import type { RiskBand, ScoreRange } from './band';
import type { Confidence, ConfidenceLevel, ConfidencePart } from './confidence';
import type { Step, StepChange } from './explanation';

/** The headline of a stored score. */
export interface ScoreHeadline {
  readonly scoreId: string;
  /** 0..100, higher is worse; shown with `shownScore`. */
  readonly value: number;
  readonly range: ScoreRange;
  readonly band: RiskBand;
  readonly confidence: Confidence;
  /** Instant, ISO 8601. */
  readonly computedAt: string;
  /** Calendar date as of which ages counted. */
  readonly asOf: string;
  readonly methodVersion: string;
}

/** A reference source that a score drew on. */
export interface RiskSource {
  readonly source: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly licence: string;
  /** Words that the licence asks to show; null where it asks for none. */
  readonly credit: string | null;
  /** How to cite it, in one line. */
  readonly citation: string;
  /** The publisher's own address; null where there is none. */
  readonly address: string | null;
}

/** One site's part in its supplier's score. */
export interface SiteRiskView {
  readonly siteId: string;
  /** The supplier's own name where it has no site of its own yet. */
  readonly name: string;
  readonly country: string | null;
  /** ISIC division, or section where no more is known; null when unknown. */
  readonly sector: string | null;
  /** P: how strongly the country does this kind of work, 0..1; 1 where nothing is known. */
  readonly presence: number;
  /** R, 0..100. */
  readonly value: number;
  readonly range: ScoreRange;
  readonly band: RiskBand;
  readonly confidence: Confidence;
  /** Share of the supplier's own risk, 0..1. */
  readonly share: number;
  readonly steps: readonly Step[];
}

/** What moved a score since the one before. */
export interface ScoreMove {
  readonly from: { readonly scoreId: string; readonly value: number; readonly computedAt: string };
  /** Largest first; they add up to the move exactly. */
  readonly changes: readonly StepChange[];
}

/** A supplier's newest score with everything that explains it. */
export interface SupplierScoreView extends ScoreHeadline {
  /** R, without what flows up from below: 0..100. */
  readonly own: number;
  /** They add up to `value` exactly. */
  readonly steps: readonly Step[];
  readonly sites: readonly SiteRiskView[];
  readonly sources: readonly RiskSource[];
  /** Null for a first score. */
  readonly move: ScoreMove | null;
  /** Names of the suppliers and sites that steps mention, by id; what is gone has none. */
  readonly names: Readonly<Record<string, string>>;
}

/** What `GET /api/risk/suppliers/:id` answers. */
export interface SupplierRiskView {
  readonly supplierId: string;
  readonly name: string;
  /** Null until the first run has scored the supplier. */
  readonly score: SupplierScoreView | null;
  /** A run is ordered or under way: the score may move shortly. */
  readonly pending: boolean;
}

/** One score of the past. */
export interface ScoreHistoryItem extends ScoreHeadline {
  /** The step that moved most against the score before; null for the first score. */
  readonly mainChange: StepChange | null;
}

/** What changed between two scores of a supplier. */
export interface ScoreDifferenceView {
  readonly from: ScoreHeadline;
  readonly to: ScoreHeadline;
  /** Largest first; they add up to the difference of the values exactly. */
  readonly changes: readonly StepChange[];
  readonly names: Readonly<Record<string, string>>;
}

/** Whether a stored score comes out of its stored inputs again, bit for bit. */
export interface ReproductionView {
  readonly scoreId: string;
  readonly reproduced: boolean;
  readonly storedValue: number;
  readonly recomputedValue: number;
  readonly inputHash: string;
}

/** How many suppliers have a score in a band. */
export interface BandCount {
  readonly band: RiskBand;
  readonly suppliers: number;
}

/** All sites of one country and sector. */
export interface CountrySectorRisk {
  readonly country: string;
  /** ISIC division, or section where no more is known. */
  readonly sector: string;
  readonly sites: number;
  readonly suppliers: number;
  /** Mean R of the sites: the own exposure there. */
  readonly mean: number;
  readonly worst: number;
  readonly band: RiskBand;
  /** H: where hidden tiers and undisclosed origins are likely. */
  readonly hotSpot: number;
}

/** A supplier at the top of the list. */
export interface WorstSupplier {
  readonly supplierId: string;
  readonly name: string;
  readonly country: string;
  readonly value: number;
  readonly range: ScoreRange;
  readonly band: RiskBand;
  readonly confidence: ConfidenceLevel;
  /** The step that adds most beyond country and sector; null where nothing does. */
  readonly mainStep: Step | null;
}

/** What `GET /api/risk/dashboard` answers. */
export interface RiskDashboardView {
  readonly suppliers: number;
  readonly scored: number;
  readonly methodVersion: string | null;
  readonly computedAt: string | null;
  /** Null without a scored supplier. */
  readonly mean: number | null;
  readonly byBand: readonly BandCount[];
  /** Suppliers by score in steps of 5 points, lowest first; `from` included, the last step up to 100. */
  readonly distribution: readonly { readonly from: number; readonly suppliers: number }[];
  readonly countrySectors: readonly CountrySectorRisk[];
  readonly worst: readonly WorstSupplier[];
  readonly confidence: {
    /** 0..100; null without a scored supplier. */
    readonly mean: number | null;
    readonly byLevel: readonly { readonly level: ConfidenceLevel; readonly suppliers: number }[];
    /** For how many suppliers a part gives less than it could, most first. */
    readonly missing: readonly { readonly part: ConfidencePart; readonly suppliers: number }[];
  };
  readonly pending: boolean;
}

/** How often risk was computed in a period. */
export interface RiskRunSummary {
  /** Runs of the period. */
  readonly runs: number;
  /** Calendar date of the data of the last of them; null without any. */
  readonly lastAsOf: string | null;
}

/** What a statement quotes about risk: the newest scores up to the end of its period. */
export interface RiskSummary {
  readonly methodVersion: string | null;
  /** Calendar date of the newest score; null without any. */
  readonly asOf: string | null;
  readonly scored: number;
  readonly byBand: readonly BandCount[];
  readonly mean: number | null;
  /** 0..100. */
  readonly meanConfidence: number | null;
  /** Suppliers whose score at the end of the period is in a higher or lower band than at its beginning. */
  readonly moved: { readonly up: number; readonly down: number };
  readonly highestSuppliers: readonly Pick<
    WorstSupplier,
    'supplierId' | 'name' | 'country' | 'value' | 'band'
  >[];
  readonly highestCountrySectors: readonly CountrySectorRisk[];
}
