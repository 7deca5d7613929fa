import { isicDivisions, nameKey, readGood, type SupplierFilter } from '@firebreak/supply-chain/model';
import { chainOf, makersOf } from './good-suppliers';

/** Values of a statement, each by its number. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** Adds a value. @returns its placeholder: `$3` */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/**
 * The filter as SQL conditions on `supplier s`, values as parameters. List, map, graph and export share it,
 * so that all show the same suppliers.
 * @param withMerged also records that were found to be the same as another
 */
export function supplierConditions(
  filter: SupplierFilter,
  parameters: SqlParameters,
  withMerged = false,
): string {
  const conditions = [withMerged ? 'true' : 's.merged_into_id IS NULL'];
  for (const word of nameKey(filter.q ?? '').split(' ')) {
    if (word !== '') conditions.push(`s.search_key LIKE ${parameters.add(`%${word}%`)}`);
  }
  const among = (expression: string, values: readonly unknown[] | undefined, type: string) => {
    if (values?.length) conditions.push(`${expression} = ANY (${parameters.add(values)}::${type}[])`);
  };
  among('s.country', filter.country, 'text');
  among('left(s.isic, 2)', filter.sector?.flatMap(sectorPrefixes), 'text');
  among(`coalesce(s.band, 'unknown')`, filter.band, 'text');
  among('coalesce(s.tier, 0)', filter.tier, 'smallint');
  among('s.status', filter.status, 'text');
  if (filter.kind?.length) conditions.push(`s.kinds && ${parameters.add(filter.kind)}::text[]`);
  const good = readGood(filter.good ?? '');
  if (good)
    conditions.push(`s.id IN (${filter.upstream ? chainOf(good, parameters) : makersOf(good, parameters)})`);
  return conditions.join(' AND ');
}

/** A section stands for itself and its divisions. */
function sectorPrefixes(sector: string): string[] {
  return /^[A-U]$/.test(sector) ? [sector, ...isicDivisions(sector)] : [sector];
}
