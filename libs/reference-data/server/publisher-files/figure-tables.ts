import { fault, type FaultCode, type ReadColumn, type StatedEdition } from '@firebreak/reference-data/model';
import { figureRows } from '../datasets/country-datasets';
import type { CountryFinder } from './country-finder';
import { FigureCollector } from './figure-collector';
import { KNOWN_LISTS } from './list-tables';
import { type PublisherFile, PublisherFileError, wholeFileError } from './publisher-file';
import type { NumberedRow } from './read-csv';
import { type ColumnPlan, type CountryNaming, Header, type Row, type TableLayout } from './table-layout';
import { TABLE_LAYOUTS } from './table-layouts';

const COUNTRY_COLUMNS: Readonly<Record<CountryNaming, readonly string[]>> = {
  iso2: ['iso2', 'country iso2', 'iso alpha 2'],
  iso3: ['iso3', 'code', 'country code', 'iso alpha 3'],
  name: ['country', 'country territory', 'country name', 'countryname', 'economy'],
};
const NOT_FOUND: Readonly<Record<CountryNaming, FaultCode>> = {
  iso2: 'not-iso2',
  iso3: 'not-iso3',
  name: 'not-a-country-name',
};

/**
 * Reads a table of figures by country in one of the layouts that publishers use or that the product documents.
 *
 * @param stated what the file may leave out: edition and year
 * @throws PublisherFileError that names row and column of everything wrong
 * @see data/README.md, "Loading a publisher's own file"
 */
export function readFigureTable(
  rows: readonly NumberedRow[],
  countries: CountryFinder,
  stated: StatedEdition = {},
): PublisherFile {
  const header = new Header(Object.keys(rows[0]?.record ?? {}));
  const { layout, plan } = layoutOf(header);
  const country = countryColumn(header);
  const dates = { year: header.find('year', 'data year', 'tier year'), asOf: header.find('as of') };
  const editionColumn = header.find('edition');
  const yearOf = (row: Row) => yearIn(row[dates.year ?? ''] ?? row[dates.asOf ?? '']?.slice(0, 4) ?? '');
  const counted = lastYearOnly(rows, plan, yearOf, layout.dataset === 'wgi');
  const dated = editionOf(counted, {
    plan,
    stated,
    editionColumn,
    asOf: dates.asOf,
    yearOf,
    title: layout.facts.title,
  });
  const collector = new FigureCollector();
  for (const { record, info } of counted) {
    const place = { sheet: null, row: info.lines };
    const text = record[country.column] ?? '';
    const iso2 = countries.find(country.naming, text);
    if (iso2 === null) {
      collector.fault(
        { ...place, column: country.column },
        fault(NOT_FOUND[country.naming], { value: text }),
      );
      continue;
    }
    for (const found of plan.figuresOf(record)) {
      if ('fault' in found) collector.fault({ ...place, column: found.column }, found.fault);
      else {
        const { figure, value, column } = found;
        collector.add(
          { country: iso2, figure, value, year: yearOf(record) ?? dated.year },
          { ...place, column },
        );
      }
    }
  }
  const columns = readColumns(plan, country.column, { ...dates, edition: editionColumn });
  return {
    facts: layout.facts,
    ...dated,
    tables: [figureRows(collector.done())],
    columns,
    ignoredColumns: header.columns.filter((name) => !columns.some(({ column }) => column === name)),
  };
}

function layoutOf(header: Header): { layout: TableLayout; plan: ColumnPlan } {
  for (const layout of TABLE_LAYOUTS) {
    const plan = layout.plan(header);
    if (plan) return { layout, plan };
  }
  const tables = TABLE_LAYOUTS.map(({ dataset, needs }) => `${dataset}: ${needs}`);
  throw wholeFileError('columns-unknown', {
    columns: header.columns.join(', ') || '–',
    known: [...tables, ...KNOWN_LISTS].join('; '),
  });
}

function countryColumn(header: Header): { naming: CountryNaming; column: string } {
  for (const naming of ['iso2', 'iso3', 'name'] as const) {
    const column = header.find(...COUNTRY_COLUMNS[naming]);
    if (column !== null) return { naming, column };
  }
  throw wholeFileError('country-column-missing');
}

/** A table with a row for every year: those before the last are history. */
function lastYearOnly(
  rows: readonly NumberedRow[],
  plan: ColumnPlan,
  yearOf: (row: Row) => number | null,
  manyYears: boolean,
): NumberedRow[] {
  const countries = rows.filter(({ record }) => !plan.isAggregate?.(record));
  if (!manyYears) return countries;
  const last = Math.max(...countries.map(({ record }) => yearOf(record) ?? 0));
  return countries.filter(({ record }) => (yearOf(record) ?? last) === last);
}

interface EditionSigns {
  readonly plan: ColumnPlan;
  readonly stated: StatedEdition;
  readonly editionColumn: string | null;
  readonly asOf: string | null;
  readonly title: string;
  yearOf(row: Row): number | null;
}

/** All rows are of one edition: named in `edition`, else stated, else by its date or year. */
function editionOf(
  rows: readonly NumberedRow[],
  { plan, stated, editionColumn, asOf, title, yearOf }: EditionSigns,
): { edition: string; year: number } {
  const named = [
    ...new Set(rows.flatMap(({ record }) => (editionColumn ? (record[editionColumn] ?? '') : []))),
  ];
  if (editionColumn !== null && (named.length !== 1 || named[0] === '')) {
    throw new PublisherFileError([
      {
        sheet: null,
        row: null,
        column: editionColumn,
        ...fault('several-editions', { found: named.map((name) => `"${name}"`).join(', ') }),
      },
    ]);
  }
  const latest =
    asOf === null
      ? undefined
      : rows
          .map(({ record }) => record[asOf] ?? '')
          .sort()
          .at(-1);
  const years = rows.flatMap(({ record }) => yearOf(record) ?? []);
  const name = stated.edition ?? named[0] ?? (latest ? `as of ${latest}` : undefined);
  const year =
    stated.year ??
    plan.year ??
    (years.length > 0 ? Math.max(...years) : yearIn(name?.match(/\b(19|20)\d{2}\b/)?.[0] ?? ''));
  if (year === null) throw wholeFileError('year-missing');
  return { edition: name ?? `${title} ${year}`, year };
}

function yearIn(text: string): number | null {
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : null;
}

function readColumns(
  plan: ColumnPlan,
  country: string,
  others: Readonly<Record<'year' | 'asOf' | 'edition', string | null>>,
): ReadColumn[] {
  const named = Object.entries(others).flatMap(([readAs, column]) =>
    column === null ? [] : [{ column, readAs: readAs === 'asOf' ? 'year' : readAs }],
  );
  return [{ column: country, readAs: 'country' }, ...plan.columns, ...named];
}
