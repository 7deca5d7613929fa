import type ExcelJSTypes from 'exceljs';
import { type CountryFigure, fault, type FigureName } from '@firebreak/reference-data/model';
import { figureRows } from '../datasets/country-datasets';
import { asNumber, FigureCollector } from './figure-collector';
import { type PublisherFile, wholeFileError } from './publisher-file';
import { PUBLISHERS } from './publishers';
import { unpackedSize } from './unpacked-size';

interface WantedColumn {
  /** Beginning of the header, in lower case. */
  readonly header: string;
  readonly figure: FigureName;
  readonly digits: number;
}

const SUMMARY_COLUMNS: readonly WantedColumn[] = [
  { header: 'estimated prevalence of modern slavery', figure: 'gsi-prevalence', digits: 3 },
  { header: 'total vulnerability score', figure: 'gsi-vulnerability', digits: 2 },
  { header: 'government response total', figure: 'gsi-response', digits: 2 },
];

/** Walk Free's numbers for the conventions that it rates as in force (1) or not (0). */
const INDICATOR_COLUMNS: readonly WantedColumn[] = [
  { header: 'm2133', figure: 'ilo-c029', digits: 0 },
  { header: 'm2132', figure: 'ilo-p029', digits: 0 },
  { header: 'm2131', figure: 'ilo-c105', digits: 0 },
  { header: 'm2151', figure: 'ilo-c182', digits: 0 },
];
const INDICATORS_SHEET = 'Govt response - Indicators';
const HEADER_WITHIN_ROWS = 10;
/** No publisher of an index needs as much. */
const MOST_UNPACKED_MB = 64;
/** Not ILO members in their own right: the workbook's 0 says nothing about them. */
const NOT_ILO_MEMBERS = ['HK', 'KP', 'LI', 'TW', 'XK'];

/**
 * Reads Walk Free's Global Slavery Index workbook: prevalence, vulnerability and government response by country, and
 * which forced-labour conventions are in force. Values are rounded: their further digits come from single precision.
 *
 * @param isoOf ISO code of a country name; null where it is unknown
 * @throws PublisherFileError that names sheet, row and column of everything wrong
 */
export async function readGsiWorkbook(
  content: Buffer,
  isoOf: (name: string) => string | null,
): Promise<PublisherFile & { readonly figures: readonly CountryFigure[] }> {
  if (unpackedSize(content) > MOST_UNPACKED_MB * 1024 * 1024)
    throw wholeFileError('workbook-too-large', { most: MOST_UNPACKED_MB });
  // Loaded with the first use: a worker that writes no workbook has 18 MB less to carry.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs declares its own Buffer type; any bytes will do.
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
  } catch {
    throw wholeFileError('workbook-unreadable');
  }
  const summary = workbook.worksheets.find(({ name }) => /^GSI \d{4} summary data$/i.test(name.trim()));
  if (!summary) {
    throw wholeFileError('sheet-missing', {
      sheets: workbook.worksheets.map(({ name }) => name).join(', ') || '–',
    });
  }
  const year = Number(summary.name.match(/\d{4}/)?.[0]);
  const collector = new FigureCollector();
  collect(summary, SUMMARY_COLUMNS, year, isoOf, collector);
  const indicators = workbook.getWorksheet(INDICATORS_SHEET);
  // The ratings rest on evidence up to August of the year before.
  if (indicators) collect(indicators, INDICATOR_COLUMNS, year - 1, isoOf, collector);
  const read = [...SUMMARY_COLUMNS, ...(indicators ? INDICATOR_COLUMNS : [])];
  const figures = collector.done();
  return {
    facts: { dataset: 'gsi', ...PUBLISHERS.gsi, credit: `Walk Free ${year}, Global Slavery Index ${year}` },
    edition: `GSI ${year}`,
    year,
    figures,
    tables: [figureRows(figures)],
    columns: read.map(({ header, figure }) => ({ column: header, readAs: figure })),
    ignoredColumns: [],
  };
}

function collect(
  sheet: ExcelJSTypes.Worksheet,
  wanted: readonly WantedColumn[],
  year: number,
  isoOf: (name: string) => string | null,
  collector: FigureCollector,
): void {
  const header = findHeader(sheet);
  if (!header)
    return collector.fault({ sheet: sheet.name, row: null, column: 'Country' }, fault('header-missing'));
  const columns = wanted.flatMap((column) => {
    const at = header.titles.findIndex((title) => title.toLowerCase().startsWith(column.header));
    if (at < 0)
      collector.fault({ sheet: sheet.name, row: header.row, column: column.header }, fault('column-missing'));
    return at < 0 ? [] : [{ ...column, at, title: header.titles[at] ?? '' }];
  });
  sheet.eachRow((row, number) => {
    const name = number > header.row ? textOf(row.getCell(header.countryAt)) : '';
    const values = columns.map((column) => ({ ...column, text: textOf(row.getCell(column.at)) }));
    // Notes below the table have no values.
    if (name === '' || values.every(({ text }) => text === '')) return;
    const country = isoOf(name);
    if (!country)
      return collector.fault(
        { sheet: sheet.name, row: number, column: 'Country' },
        fault('country-not-called', { value: name }),
      );
    for (const { figure, digits, title, text } of values) {
      if (text === '' || (figure.startsWith('ilo-') && NOT_ILO_MEMBERS.includes(country))) continue;
      const entry: CountryFigure = { country, figure, value: rounded(asNumber(text), digits), year };
      collector.add(entry, { sheet: sheet.name, row: number, column: title });
    }
  });
}

function findHeader(
  sheet: ExcelJSTypes.Worksheet,
): { row: number; countryAt: number; titles: string[] } | null {
  for (let number = 1; number <= HEADER_WITHIN_ROWS; number++) {
    const titles: string[] = [];
    sheet.getRow(number).eachCell((cell, at) => (titles[at] = textOf(cell)));
    const filled = Array.from(titles, (title) => title ?? '');
    const countryAt = filled.findIndex((title) => title.toLowerCase() === 'country');
    if (countryAt > 0) return { row: number, countryAt, titles: filled };
  }
  return null;
}

function textOf(cell: ExcelJSTypes.Cell): string {
  const value = cell.value;
  if (value !== null && typeof value === 'object' && 'result' in value)
    return String(value.result ?? '').trim();
  return (typeof value === 'number' ? String(value) : cell.text).trim();
}

function rounded(value: number | string, digits: number): number | string {
  return typeof value === 'number' ? Number(value.toFixed(digits)) : value;
}
