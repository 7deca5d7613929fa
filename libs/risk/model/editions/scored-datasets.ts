import { INDEX_DATASETS, OTHER_DATASETS } from '../risk-reference';
import type { Step } from '../explanation';

/** Countries are not versioned: companies' rows point at them. */
const CHOOSABLE_OTHERS = OTHER_DATASETS.filter((dataset) => dataset !== 'countries');

/** The datasets that scores are made from and of which a company may choose the edition, in the method's order. */
export const CHOOSABLE_DATASETS: readonly string[] = [
  ...new Set(Object.values(INDEX_DATASETS)),
  ...CHOOSABLE_OTHERS,
];

/**
 * The dataset whose figures a step comes from: a new edition of it moves the step by itself.
 * @returns null where no dataset does so alone: controls, harm, workforce, what flows up the chain, and the median that
 *   stands in for a country, which all indices of its region make
 */
export function datasetOfStep({ kind, facts }: Pick<Step, 'kind' | 'facts'>): string | null {
  if (kind === 'sector') return 'sector-risk';
  if (kind === 'goods') return 'listed-goods';
  const index = kind === 'country' ? facts['index'] : null;
  return typeof index === 'string' && isIndex(index) ? INDEX_DATASETS[index] : null;
}

function isIndex(name: string): name is keyof typeof INDEX_DATASETS {
  return Object.hasOwn(INDEX_DATASETS, name);
}
