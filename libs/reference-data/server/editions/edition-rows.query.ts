import {
  DATASETS,
  type DatasetContent,
  type EditionRow,
  isDatasetName,
} from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';
import type { ReferenceTable } from '../datasets/table-rows';
import { comparableRows } from './comparable-rows';

/** Where a dataset has its rows; those that are the same in all editions have no table of their own. */
const TABLES: Readonly<Partial<Record<DatasetContent, ReferenceTable>>> = {
  figures: 'country_figure',
  'figures-by-year': 'country_figure',
  'sector-risks': 'sector_risk',
  presences: 'country_sector_presence',
  'listed-goods': 'listed_good',
  'hs-risk-goods': 'hs_risk_good',
  entities: 'uflpa_entity',
  orders: 'cbp_order',
  terms: 'vocabulary_term',
};

/**
 * The rows of an edition, so that it can be compared with another of its dataset.
 * @throws RangeError for a dataset whose editions cannot be compared
 */
export async function findEditionRows(
  tx: EntityManager,
  { id, dataset }: { readonly id: string; readonly dataset: string },
): Promise<EditionRow[]> {
  const holds = isDatasetName(dataset) ? DATASETS[dataset].holds : null;
  const table = holds === null ? undefined : TABLES[holds];
  if (!table) throw new RangeError(`editions of "${dataset}" cannot be compared`);
  const stored = await tx.query<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE edition_id = $1`,
    [id],
  );
  return comparableRows({ table, rows: stored.map(({ row }) => row) }, holds === 'figures-by-year');
}
