import { legalXml, xmlText } from '@firebreak/platform/server/xml';

export type CellValue = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

export interface SheetContent {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly CellValue[]>;
  /** Texts take several lines: each row is as high as its longest one needs. Not for rows by the ten thousand. */
  readonly wraps?: boolean;
}

/** Numbers of the looks in `workbook-parts.ts`. */
const HEAD = 1;
const TEXT = 2;
const NUMBER = 3;

/** Excel keeps a cell at this many characters at most. */
const LONGEST = 32_767;

/** Rows that are packed at once. */
const BATCH = 500;

/** Excel reads this as the sign of that number. */
const ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const NEEDS_CARE = /[&<>"_\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text as it stands in a cell. */
export function cellText(text: string): string {
  const kept = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  return NEEDS_CARE.test(kept) ? xmlText(legalXml(kept).replace(ESCAPED, '_x005F_')) : kept;
}

/** 0 is A, 26 is AA. */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}

/** A text stays a text and never becomes a formula, also when somebody edits the cell, by its text format. */
function cell(place: string, value: CellValue, look: number): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number')
    return Number.isFinite(value) ? `<c r="${place}" s="${NUMBER}"><v>${value}</v></c>` : '';
  return `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}

const LINE_IN_POINTS = 15;
/** Excel's highest row. */
const HIGHEST_IN_POINTS = 409;

/** Signs of East Asia, which are as wide as two of Latin. */
const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/g;

function widthOf(line: string): number {
  return line.length + (line.match(WIDE)?.length ?? 0);
}

/** Points that a row needs so that no text in it is cut; words break early, so that a line holds a little less. */
function heightOf(values: readonly CellValue[], columns: readonly SheetColumn[]): number {
  const lines = values.map((value, index) => {
    if (typeof value !== 'string') return 1;
    const fits = (columns[index]?.width ?? 10) * 0.95;
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / fits)), 0);
  });
  return Math.min(HIGHEST_IN_POINTS, Math.max(1, ...lines) * LINE_IN_POINTS);
}

/** A sheet with a frozen head and a filter, piece by piece. */
export function* sheetXml(
  { columns, rows, wraps = false }: SheetContent,
  rightToLeft: boolean,
): Generator<string> {
  const names = columns.map((_, index) => columnName(index));
  const row = (values: readonly CellValue[], number: number, look: number) => {
    let cells = '';
    for (let index = 0; index < values.length; index++)
      cells += cell(`${names[index] ?? columnName(index)}${number}`, values[index] ?? null, look);
    const height = wraps ? ` ht="${heightOf(values, columns)}" customHeight="1"` : '';
    return `<row r="${number}"${height}>${cells}</row>`;
  };
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`); // prettier-ignore
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`;
  yield row(columns.map(({ title }) => title), 1, HEAD); // prettier-ignore
  let batch = '';
  let number = 1;
  for (const values of rows) {
    batch += row(values, ++number, TEXT);
    if (number % BATCH !== 0) continue;
    yield batch;
    batch = '';
  }
  yield `${batch}</sheetData><autoFilter ref="A1:${names.at(-1) ?? 'A'}1"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}
