/** What is known of one site of the supplier apart from its answers. Shares run from 0 to 1; null means unknown. */
export interface KnownSite {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** ISIC code of what is done there. */
  readonly sector: string | null;
  readonly headcount: number | null;
  readonly migrantShare: number | null;
  readonly agencyShare: number | null;
  readonly labourProvider: boolean | null;
  readonly employerHousing: boolean | null;
  readonly pieceRate: boolean | null;
}

export const SITE_FACTS = [
  'country',
  'sector',
  'headcount',
  'migrantShare',
  'agencyShare',
  'labourProvider',
  'employerHousing',
  'pieceRate',
] as const;
export type SiteFact = (typeof SITE_FACTS)[number];

/** Bands of the risk method, from least to most. */
export const SUPPLIER_RISK_BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type SupplierRiskBand = (typeof SUPPLIER_RISK_BANDS)[number];

/**
 * Named facts of a supplier. `listed-good`: a site makes or handles a good that is listed for its country, for forced
 * or child labour; `forced-labour-good`: for forced labour.
 */
export const SUPPLIER_FACTS = ['listed-good', 'forced-labour-good'] as const;
export type SupplierFact = (typeof SUPPLIER_FACTS)[number];

/** Most sites that a questionnaire is about: the largest ones. */
export const MAX_SITES_ASKED = 100;

/** What the buyer's risk run says of the supplier. */
export interface KnownRisk {
  /** 0 to 100; null where no score could be made. */
  readonly score: number | null;
  readonly band: SupplierRiskBand | null;
  /** Those that hold. */
  readonly facts: readonly SupplierFact[];
}

/**
 * What a questionnaire may depend on beside its own answers. It is taken down when the questionnaire is sent, so that the
 * same answers bring up the same questions and the same score for ever.
 */
export interface Circumstances {
  readonly sites: readonly KnownSite[];
  readonly risk: KnownRisk;
}

export const NOTHING_KNOWN: Circumstances = { sites: [], risk: { score: null, band: null, facts: [] } };

/** Stands for the sites of a supplier without known ones: nothing is known of it. */
export const UNKNOWN_SITE: KnownSite = {
  id: '',
  name: '',
  country: null,
  sector: null,
  headcount: null,
  migrantShare: null,
  agencyShare: null,
  labourProvider: null,
  employerHousing: null,
  pieceRate: null,
};

/**
 * The part of each site in a mean by headcount: shares that add up to 1. A site of unknown headcount counts like the
 * average of the known ones, so that all count the same when none is known or all are empty.
 *
 * @param sites null stands for a place that is no known site
 * @see scoring-method.md, section 5: sites of a supplier are weighed the same way there
 */
export function headcountShares(sites: readonly (KnownSite | null)[]): readonly number[] {
  const sizes = sites.map((site) => {
    const size = site?.headcount ?? null;
    return size !== null && size >= 0 && size < Infinity ? size : null;
  });
  const known = sizes.filter((size) => size !== null);
  const average = known.length === 0 ? 1 : known.reduce((sum, size) => sum + size, 0) / known.length;
  const total = sizes.reduce<number>((sum, size) => sum + (size ?? average), 0);
  return sizes.map((size) => (total === 0 ? 1 / sizes.length : (size ?? average) / total));
}
