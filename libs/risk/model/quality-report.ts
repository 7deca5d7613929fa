/** The figures of the back-test (scoring-method.md section 10), in the order of its table. */
export const QUALITY_MEASURES = [
  'aucHotspots',
  'aucHotspotsWithinCountry',
  'aucHotspotsSameSize',
  'aucPresent',
  'aucChildLabour',
  'aucEntities',
  'spearmanVulnerability',
  'spearmanPrevalence',
] as const;
export type QualityMeasure = (typeof QUALITY_MEASURES)[number];

/**
 * One figure each: an AUC (.5 is chance, 1 is perfect) or a rank correlation (0 is none, 1 is perfect). Null where
 * the labels that it needs are not loaded.
 */
export type QualityFigures = Readonly<Record<QualityMeasure, number | null>>;

/** The figures that are measured on halves of the countries: those that need no more than the DOL list. */
export const SPLIT_MEASURES = [
  'aucHotspots',
  'aucHotspotsWithinCountry',
  'aucHotspotsSameSize',
  'aucPresent',
  'aucChildLabour',
] as const satisfies readonly QualityMeasure[];
export type SplitMeasure = (typeof SPLIT_MEASURES)[number];

/** Mean and standard deviation over the splits. */
export interface Spread {
  readonly mean: number;
  readonly deviation: number;
}

/** Figures of one rule on the halves that it was not chosen on. */
export type UnseenFigures = Readonly<Record<SplitMeasure, Spread>>;

/** Rank correlations of C on the halves that took no part in choosing. */
export interface UnseenCorrelations {
  readonly vulnerability: Spread;
  readonly prevalence: Spread;
}

/** One weight moved by 20 % down and up, and the figures that come out. */
export interface TornadoBar {
  /** `country/tip`, `sector/E`, `base/country`, `hotSpot/absence` ... */
  readonly weight: string;
  readonly down: Readonly<Record<SplitMeasure, number>>;
  readonly up: Readonly<Record<SplitMeasure, number>>;
}

/** How many of the pairs in a band are on the lists. */
export interface CalibrationBand {
  readonly band: 'low' | 'medium' | 'high' | 'very-high';
  readonly pairs: number;
  readonly forcedLabour: number;
  readonly childLabourOnly: number;
}

/** A country and an ISIC division with its score. */
export interface RankedPair {
  readonly country: string;
  readonly division: string;
  /** H, 0..100. */
  readonly hotSpot: number;
}

/** Which list a figure was measured against, or which table it was made from. */
export interface QualityEdition {
  readonly dataset: string;
  readonly title: string;
  readonly edition: string;
  /** What it is used for: it labels, it scores, or it only sorts countries by size. */
  readonly use: 'label' | 'input' | 'size';
  /** False for tables that the product may not carry. */
  readonly ships: boolean;
}

/** What `npm run backtest` found. Written by it, read by the page "How good is the score?". */
export interface QualityReport {
  /** Calendar date. */
  readonly measuredOn: string;
  /** The version that new scores are computed by, and the one it is compared with. */
  readonly method: string;
  readonly before: string;
  /** `complete`: with the tables that may not ship; `shipped`: with what the product carries. */
  readonly inputs: 'complete' | 'shipped';
  /** What countries of one size share: their fifth by population, or by exports where no population is loaded. */
  readonly sizeBy: 'population' | 'exports';
  readonly countries: number;
  readonly pairs: number;
  readonly listedPairs: number;
  readonly childLabourPairs: number;
  readonly aims: QualityFigures;
  /** Figures by version, on the inputs named above and on the shipped ones alone. */
  readonly figures: {
    readonly before: QualityFigures;
    readonly now: QualityFigures;
    readonly nowShipped: QualityFigures;
  };
  /** What H would reach with nothing but a country's size in place of the presence of the sector. */
  readonly aucSizeInPlaceOfPresence: number;
  readonly entities: {
    readonly named: number;
    readonly places: number;
    /** Against places with the sector, each counted once, instead of by exports. */
    readonly aucByPlace: number;
    /** Each country and division once, however many entities it has. */
    readonly aucDistinct: number;
    readonly aucOutsideChina: number;
  };
  readonly splits: {
    readonly count: number;
    /** Of C with the Global Slavery Index on the unseen halves; null where that is not loaded. */
    readonly correlations: {
      readonly before: UnseenCorrelations;
      readonly now: UnseenCorrelations;
    } | null;
    readonly candidates: number;
    readonly before: UnseenFigures;
    readonly now: UnseenFigures;
    /** Of what was best on the other half, whatever it was. */
    readonly chosen: UnseenFigures;
    /** Splits of which the new version is better than the one before on the unseen half, by figure. */
    readonly better: Readonly<Record<SplitMeasure, number>>;
  };
  /** B where the work is done anyway, on unseen halves, if sector scores were learnt from the list itself. */
  readonly ceilingPresent: Spread;
  readonly tried: readonly {
    readonly change: string;
    readonly figures: Readonly<Record<SplitMeasure, number>>;
    readonly spearmanVulnerability: number | null;
    readonly spearmanPrevalence: number | null;
    readonly unseen: UnseenFigures;
  }[];
  readonly tornado: readonly TornadoBar[];
  readonly calibration: readonly CalibrationBand[];
  /** False and true positive rates, from (0, 0) to (1, 1), of H over all pairs. */
  readonly roc: readonly (readonly [number, number])[];
  /** On the forced-labour list, and ranked lowest. */
  readonly missed: readonly RankedPair[];
  /** On no list, and ranked highest. */
  readonly unlisted: readonly RankedPair[];
  readonly editions: readonly QualityEdition[];
}
