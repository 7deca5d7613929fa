/**
 * Everything that can be wrong with a file of an edition or with a correction, by a code that clients translate:
 * `referenceData.fault.<code>`. English, each with its remedy; `{name}` stands for a value of the fault.
 */
export const FAULTS = {
  // Of one cell or field.
  'not-a-number': 'must be a number, got "{value}"',
  'out-of-range': 'must be {least} to {most}, got {value}',
  'not-one-of': 'must be one of {choices}, got "{value}"',
  'not-a-flag': 'must be true or false, got "{value}"',
  'not-a-day': 'must be a date such as 2026-02-10, got "{value}"',
  'not-iso2': '"{value}" is no ISO 3166-1 alpha-2 code: write one such as BD',
  'not-iso3': '"{value}" is no ISO 3166-1 alpha-3 code: write one such as BGD',
  'not-a-country-name': '"{value}" is the name of no country: write its ISO code in a column "iso2"',
  'country-not-called': 'no country is called "{value}": write its usual English name',
  'not-isic': '"{value}" is no ISIC code: write one of Revision 4',
  'not-hs': '"{value}" is no HS code: write 2, 4 or 6 digits',
  'too-long': 'must be {most} characters at most, got {value}',
  empty: 'must be filled in',
  'already-in-row': '{value} is already in row {row}: keep one of the two',
  'row-already-in-row': 'this is already in row {row}: keep one of the two',
  'row-length':
    'has {found} values where the header has {wanted}: look for a separator too many or a missing quote',
  'quotes-wrong': 'the quotes do not match: close each that is opened, and double those inside a text',
  // Of a sheet or the whole file.
  'header-missing': 'no header row with this column: keep the publisher’s header',
  'column-missing': 'the column is missing: keep the publisher’s columns',
  'file-empty': 'the file is empty: save it again and choose it anew',
  'no-rows': 'the file holds no rows: choose the one with the table',
  'not-a-table': 'the file is no table of comma-separated values: save it as CSV in UTF-8',
  'columns-unknown':
    'the columns ({columns}) are those of no known layout. Known, each beside a column "iso2": {known}',
  'country-column-missing':
    'no column names the country: add one called "iso2" with ISO 3166-1 alpha-2 codes',
  'several-editions': 'must name one edition in all rows, found: {found}',
  'year-missing': 'no year: state it, add a column "year", or name it in a column "edition"',
  'list-year-missing': 'state the year of the list: its rows do not tell',
  'workbook-too-large': 'the workbook unpacks to more than {most} MB: that is not the Global Slavery Index',
  'workbook-unreadable': 'this is not an XLSX workbook that can be read: save it again as .xlsx',
  'sheet-missing':
    'no sheet "GSI <year> summary data": is this the Global Slavery Index workbook? Its sheets: {sheets}',
  // Of a correction.
  'figure-not-of-edition': 'this edition has no figure "{value}": choose one that it has',
  'field-unknown': 'rows of this edition have no such field: leave it out',
  'row-corrected-twice': 'row {row} corrects the same already: say all of it in one',
  'nothing-to-correct': 'this is what the edition says: leave it out',
  'no-such-row': 'the edition has no such row: there is nothing to take away',
} as const;

export type FaultCode = keyof typeof FAULTS;

/** One thing that is wrong, without its place. */
export interface Fault {
  readonly code: FaultCode;
  /** The values that its words name: what was found, what is allowed. */
  readonly params: Readonly<Record<string, string | number>>;
}

export function fault(code: FaultCode, params: Fault['params'] = {}): Fault {
  return { code, params };
}

/** A fault in English: for the command line, and for clients that have no words of their own. */
export function faultText({ code, params }: Fault): string {
  return FAULTS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

/** Where in a file a fault is. */
export interface FilePlace {
  /** Name of the sheet; null for a file without sheets. */
  readonly sheet: string | null;
  /** As the spreadsheet counts them, from 1; null where it is about the whole sheet. */
  readonly row: number | null;
  readonly column: string | null;
}

/** One thing wrong with a file, and where. */
export interface FileFault extends Fault, FilePlace {}
