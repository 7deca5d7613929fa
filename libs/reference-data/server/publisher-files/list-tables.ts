import {
  type DatasetName,
  fault,
  isDay,
  isicLevel,
  type StatedEdition,
} from '@firebreak/reference-data/model';
import { readDataset } from '../datasets/read-dataset';
import type { CountryFinder } from './country-finder';
import { FaultList } from './fault-list';
import { type PublisherFile, wholeFileError } from './publisher-file';
import { PUBLISHERS } from './publishers';
import type { NumberedRow } from './read-csv';

/** The layout of a list: that of the shipped file, which the product documents. */
interface ListLayout {
  readonly dataset: DatasetName & keyof typeof PUBLISHERS;
  /** Name of the shipped file, by which its reader asks for it. */
  readonly file: string;
  /** Columns that a file must have; the first of them must be filled in every row. */
  readonly columns: readonly string[];
  readonly countries: readonly string[];
  readonly flags: readonly string[];
  readonly dates: readonly string[];
  readonly sectors: readonly string[];
  /** Columns that tell one row from the others. */
  readonly key: readonly string[];
}

const LISTS: readonly ListLayout[] = [
  {
    dataset: 'uflpa',
    file: 'uflpa-entities.csv',
    columns: ['name', 'aliases', 'uflpa_section_2d2B', 'effective_date', 'activity', 'federal_register', 'parent_or_group', 'country_iso2', 'source'],
    countries: ['country_iso2'],
    flags: [],
    dates: ['effective_date'],
    sectors: [],
    key: ['name'],
  },
  {
    dataset: 'cbp',
    file: 'cbp-wro.csv',
    columns: ['entity', 'action', 'aliases', 'country_iso2', 'product', 'date', 'status', 'enforcement_superseded_by_uflpa', 'reference'],
    countries: ['country_iso2'],
    flags: ['enforcement_superseded_by_uflpa'],
    dates: [],
    sectors: [],
    key: ['action', 'entity', 'product'],
  },
  {
    dataset: 'listed-goods',
    file: 'dol-goods.csv',
    columns: ['good', 'country_iso2', 'child_labor', 'forced_labor', 'forced_child_labor', 'derived_from_inputs', 'input_country_iso2', 'input_good', 'input_child_labor', 'input_forced_labor', 'isic4_class', 'edition', 'status'],
    countries: ['country_iso2', 'input_country_iso2'],
    flags: ['child_labor', 'forced_labor', 'forced_child_labor', 'derived_from_inputs', 'input_child_labor', 'input_forced_labor'],
    dates: [],
    sectors: ['isic4_class'],
    key: ['country_iso2', 'good', 'input_country_iso2', 'input_good'],
  },
]; // prettier-ignore

/** What is needed to check a list. */
export interface ListContext {
  readonly countries: CountryFinder;
  /** Whether an ISIC code is one of the product's sectors. */
  isSector(code: string): boolean;
}

/** Whether a file has the columns of a list that the product knows. */
export function isList(columns: readonly string[]): boolean {
  return layoutOf(columns) !== undefined;
}

/** The columns that make a file a list, for whoever has one with others. */
export const KNOWN_LISTS = LISTS.map(({ dataset, columns }) => `${dataset}: ${columns.join(', ')}`);

/**
 * Reads a list in the layout of the shipped file of its dataset.
 *
 * @param text the whole file, for the dataset's own reader
 * @param stated edition and year: a list seldom says them itself
 * @throws PublisherFileError that names row and column of everything wrong
 */
export function readList(
  text: string,
  rows: readonly NumberedRow[],
  { countries, isSector }: ListContext,
  stated: StatedEdition,
): PublisherFile {
  const header = Object.keys(rows[0]?.record ?? {});
  const layout = layoutOf(header);
  if (!layout)
    throw wholeFileError('columns-unknown', { columns: header.join(', '), known: KNOWN_LISTS.join('; ') });
  if (stated.year === undefined) throw wholeFileError('list-year-missing');
  const faults = new FaultList();
  const seen = new Map<string, number>();
  for (const { record, info } of rows) {
    const at = (column: string) => ({ sheet: null, row: info.lines, column });
    const first = layout.columns[0] ?? '';
    if (!record[first]) faults.add(at(first), fault('empty'));
    for (const column of layout.countries)
      if (record[column] && !countries.isCountry(record[column]))
        faults.add(at(column), fault('not-iso2', { value: record[column] }));
    for (const column of layout.flags)
      if (record[column] && !['true', 'false'].includes(record[column]))
        faults.add(at(column), fault('not-a-flag', { value: record[column] }));
    for (const column of layout.dates)
      if (record[column] && !isDay(record[column]))
        faults.add(at(column), fault('not-a-day', { value: record[column] }));
    for (const column of layout.sectors)
      if (record[column] && (isicLevel(record[column]) === null || !isSector(record[column])))
        faults.add(at(column), fault('not-isic', { value: record[column] }));
    const key = layout.key.map((column) => record[column] ?? '').join('\n');
    const before = seen.get(key);
    if (before === undefined) seen.set(key, info.lines);
    else faults.add(at(layout.key.at(-1) ?? first), fault('row-already-in-row', { row: before }));
  }
  faults.throwIfAny(rows.length);
  const facts = { dataset: layout.dataset, ...PUBLISHERS[layout.dataset] };
  return {
    facts,
    edition: stated.edition ?? `${facts.title} ${stated.year}`,
    year: stated.year,
    tables: readDataset(layout.dataset, new Map([[layout.file, text]])),
    columns: layout.columns.map((column) => ({ column, readAs: 'list' })),
    ignoredColumns: header.filter((column) => !layout.columns.includes(column)),
  };
}

function layoutOf(columns: readonly string[]): ListLayout | undefined {
  return LISTS.find((list) => list.columns.every((column) => columns.includes(column)));
}
