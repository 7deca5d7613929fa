/** What the rows of a dataset are. */
export type DatasetContent =
  | 'countries'
  | 'figures'
  | 'figures-by-year'
  | 'sectors'
  | 'sector-risks'
  | 'presences'
  | 'listed-goods'
  | 'hs-risk-goods'
  | 'entities'
  | 'orders'
  | 'terms'
  | 'frameworks';

export interface DatasetKind {
  readonly holds: DatasetContent;
  /** Whether its licence lets the product bring it along; if not, whoever runs an installation loads their own copy. */
  readonly ships: boolean;
}

/** Every dataset that the product knows. A dataset whose licence is in doubt does not ship. */
export const DATASETS = {
  countries: { holds: 'countries', ships: true },
  tip: { holds: 'figures', ships: true },
  'tip-history': { holds: 'figures-by-year', ships: true },
  wgi: { holds: 'figures', ships: true },
  hdi: { holds: 'figures', ships: true },
  cpi: { holds: 'figures', ships: true },
  ilo: { holds: 'figures', ships: true },
  'child-labour': { holds: 'figures', ships: true },
  gini: { holds: 'figures', ships: true },
  gsi: { holds: 'figures', ships: false },
  ituc: { holds: 'figures', ships: false },
  'freedom-house': { holds: 'figures', ships: false },
  sectors: { holds: 'sectors', ships: true },
  'sector-risk': { holds: 'sector-risks', ships: true },
  'country-sector-presence': { holds: 'presences', ships: true },
  'listed-goods': { holds: 'listed-goods', ships: true },
  'hs-risk-goods': { holds: 'hs-risk-goods', ships: true },
  uflpa: { holds: 'entities', ships: true },
  cbp: { holds: 'orders', ships: true },
  taxonomy: { holds: 'terms', ships: true },
  'financial-red-flags': { holds: 'terms', ships: true },
  'audit-findings': { holds: 'terms', ships: true },
  'statement-frameworks': { holds: 'frameworks', ships: true },
  'statement-thresholds': { holds: 'terms', ships: true },
  'statement-criteria-map': { holds: 'terms', ships: true },
  'statement-quality': { holds: 'terms', ships: true },
} as const satisfies Record<string, DatasetKind>;

export type DatasetName = keyof typeof DATASETS;

export function isDatasetName(name: string): name is DatasetName {
  return Object.hasOwn(DATASETS, name);
}

/** Whether it is an index: figures of countries, of one edition each. */
export function holdsFigures(dataset: string): boolean {
  return isDatasetName(dataset) && DATASETS[dataset].holds === 'figures';
}

/**
 * Whether two editions of this dataset can be told apart row by row. Countries and sectors cannot: companies' rows
 * point at them, so there is one table of each, which editions only add to.
 */
export function isComparable(dataset: string): boolean {
  return isDatasetName(dataset) && !['countries', 'sectors', 'frameworks'].includes(DATASETS[dataset].holds);
}
