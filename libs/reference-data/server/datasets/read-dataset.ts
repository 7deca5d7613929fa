import { countryDatasets } from './country-datasets';
import { listDatasets } from './list-datasets';
import { sectorDatasets } from './sector-datasets';
import type { TableRows } from './table-rows';
import { vocabularyDatasets } from './vocabulary-datasets';

const READERS = { ...countryDatasets, ...sectorDatasets, ...listDatasets, ...vocabularyDatasets };

/**
 * The table rows of a shipped edition.
 *
 * @param files texts by file name
 * @throws RangeError for a dataset that the product does not know
 */
export function readDataset(dataset: string, files: ReadonlyMap<string, string>): TableRows[] {
  const reader = READERS[dataset];
  if (!reader) throw new RangeError(`no reader for the dataset "${dataset}"`);
  return reader(files);
}
