import { parse } from 'csv-parse/sync';
import type { CountryFigure, FigureName } from '@firebreak/reference-data/model';
import { asNumber, FigureCollector } from './figure-collector';
import { type PublisherFile, wholeFileError } from './publisher-file';

type Row = Readonly<Record<string, string>>;

/** A CSV layout that the product documents for a publisher whose files have no fixed one. */
interface TableLayout {
  /** Columns that tell this layout from the others, beside `iso2` and `edition`. */
  readonly columns: readonly string[];
  readonly facts: Omit<PublisherFile['facts'], 'edition' | 'year'>;
  /** The figure of a row; null for a row that says nothing about one. A string is a complaint. */
  figureOf(
    row: Row,
  ):
    { readonly figure: FigureName; readonly value: number | string; readonly column: string } | null | string;
}

const CONVENTIONS: Readonly<Record<string, FigureName>> = {
  C029: 'ilo-c029', P029: 'ilo-p029', C105: 'ilo-c105', C182: 'ilo-c182', C138: 'ilo-c138',
}; // prettier-ignore
const RATIFIED: Readonly<Record<string, number | null>> = {
  ratified: 1,
  not_ratified: 0,
  not_applicable: null,
};

/** Layouts by dataset, in the order in which a file is compared with them. */
export const TABLE_LAYOUTS: Readonly<Record<string, TableLayout>> = {
  ituc: {
    columns: ['rating'],
    facts: {
      dataset: 'ituc',
      title: 'Global Rights Index',
      publisher: 'International Trade Union Confederation',
      licence: 'No licence found; loaded by the operator, not part of the product',
      credit: 'ITUC Global Rights Index',
      address: 'https://www.ituc-csi.org/global-rights-index',
    },
    figureOf: (row) => ({ figure: 'ituc', value: row['rating'] ?? '', column: 'rating' }),
  },
  'freedom-house': {
    columns: ['score', 'status'],
    facts: {
      dataset: 'freedom-house',
      title: 'Freedom in the World',
      publisher: 'Freedom House',
      licence: 'Copyright Freedom House; loaded by the operator, not part of the product',
      credit: 'Freedom House, Freedom in the World',
      address: 'https://freedomhouse.org/report/freedom-world',
    },
    figureOf: (row) => ({ figure: 'freedom-house', value: asNumber(row['score'] ?? ''), column: 'score' }),
  },
  ilo: {
    columns: ['convention', 'status'],
    facts: {
      dataset: 'ilo',
      title: 'Ratifications of ILO conventions',
      publisher: 'International Labour Organization, NORMLEX',
      licence: 'Facts; loaded by the operator',
      credit: null,
      address: 'https://normlex.ilo.org',
    },
    figureOf: (row) => {
      const figure = CONVENTIONS[row['convention'] ?? ''];
      const value = RATIFIED[row['status'] ?? ''];
      if (value === undefined) return 'must be ratified, not_ratified or not_applicable';
      return figure && value !== null ? { figure, value, column: 'status' } : null;
    },
  },
};

/**
 * Reads a table of figures by country in one of the documented layouts.
 *
 * @param isCountry whether an ISO code is known
 * @throws PublisherFileError that names row and column of everything wrong
 * @see data/README.md, "Loading a publisher's own file"
 */
export function readFigureTable(content: Buffer, isCountry: (iso2: string) => boolean): PublisherFile {
  const rows = parseRows(content);
  const header = Object.keys(rows[0] ?? {});
  const layout = Object.values(TABLE_LAYOUTS).find(({ columns }) =>
    columns.every((column) => header.includes(column)),
  );
  const dated = header.includes('edition') || header.includes('as_of');
  if (!layout || !header.includes('iso2') || !dated) throw wholeFileError(noLayout(header));
  const { edition, year } = editionOf(rows);
  const collector = new FigureCollector();
  for (const [at, row] of rows.entries()) {
    const place = { sheet: null, row: at + 2 };
    const country = row['iso2'] ?? '';
    const found = layout.figureOf(row);
    if (!isCountry(country))
      collector.fault({ ...place, column: 'iso2' }, `"${country}" is no ISO 3166-1 alpha-2 code`);
    else if (typeof found === 'string')
      collector.fault({ ...place, column: layout.columns.at(-1) ?? null }, found);
    else if (found) {
      const figure: CountryFigure = {
        country,
        figure: found.figure,
        value: found.value,
        year: yearOf(row) ?? year,
      };
      collector.add(figure, { ...place, column: found.column });
    }
  }
  return { facts: { ...layout.facts, edition, year }, figures: collector.done() };
}

function parseRows(content: Buffer): Row[] {
  try {
    return parse(content, { columns: true, bom: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    throw wholeFileError(
      `the file is no table of comma-separated values: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function noLayout(header: readonly string[]): string {
  const layouts = Object.entries(TABLE_LAYOUTS).map(
    ([dataset, { columns }]) => `${dataset}: iso2, edition, ${columns.join(', ')}`,
  );
  return `the columns (${header.join(', ') || 'none'}) are those of no known layout. Known: ${layouts.join('; ')}`;
}

/** All rows are of one edition: named in `edition`, else dated by `as_of`. The year is in `year`, `as_of` or the name. */
function editionOf(rows: readonly Row[]): { edition: string; year: number } {
  const years = rows.map(yearOf).filter((year) => year !== null);
  const latest =
    rows
      .map((row) => row['as_of'] ?? '')
      .sort()
      .at(-1) ?? '';
  const editions = [...new Set(rows.map((row) => row['edition'] ?? `as of ${latest}`))];
  const [edition = ''] = editions;
  if (editions.length !== 1 || edition === '') {
    throw wholeFileError(
      `column "edition" must name one edition in all rows, found: ${editions.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  const year = years.length > 0 ? Math.max(...years) : Number(edition.match(/\b(19|20)\d{2}\b/)?.[0] ?? NaN);
  if (!Number.isInteger(year)) throw wholeFileError('no year: add a column "year", or name it in "edition"');
  return { edition, year };
}

function yearOf(row: Row): number | null {
  const text = row['year'] ?? row['as_of']?.slice(0, 4) ?? '';
  return /^(19|20)\d{2}$/.test(text) ? Number(text) : null;
}
