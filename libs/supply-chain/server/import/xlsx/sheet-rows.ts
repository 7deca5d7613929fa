import { MAX_COLUMNS, tableCell, type TableRow } from '../table-row';
import { dateOfSerial, numberText } from './number-format';
import { plainText } from './plain-text';
import type { SharedStrings } from './shared-strings';
import type { Workbook } from './workbook-parts';
import { Attributes, decodeText, tagCode, type XmlListener } from './xml-scanner';

const ROW = tagCode('row');
const CELL = tagCode('c');
const VALUE = tagCode('v');
const INLINE = tagCode('is');
const TEXT = tagCode('t');
const PHONETIC = tagCode('rPh');
const REFERENCE = tagCode('r');
const STYLE = tagCode('s');
const SHARED = 0x73;

/** Rows beyond the last of any spreadsheet program are nobody's. */
const LAST_ROW = 1_048_576;

/** Turns a sheet's XML into rows of texts. Rows that say nothing are passed over. */
export class SheetRows implements XmlListener {
  /** Rows that are complete; the reader takes them away. */
  rows: TableRow[] = [];
  private rowNumber = 0;
  private cells: string[] = [];
  private filled = false;
  private column = -1;
  private type: CellType = 'number';
  /** Number of a shared text, read while it comes: no string is made of it. */
  private index = -1;
  private style = 0;
  private value = '';
  private reading = false;
  private inline = false;
  private skipped = 0;

  constructor(
    private readonly book: Workbook,
    private readonly shared: SharedStrings,
  ) {}

  open(tag: number, attributes: Attributes): void {
    if (tag === CELL) this.openCell(attributes);
    else if (tag === VALUE) this.reading = true;
    else if (tag === ROW) this.openRow(attributes);
    else if (tag === INLINE) this.inline = true;
    else if (tag === PHONETIC) this.skipped++;
    else if (tag === TEXT) this.reading = this.inline && this.skipped === 0;
  }

  close(tag: number): void {
    if (tag === CELL) this.closeCell();
    else if (tag === VALUE || tag === TEXT) this.reading = false;
    else if (tag === ROW) this.closeRow();
    else if (tag === INLINE) this.inline = false;
    else if (tag === PHONETIC) this.skipped--;
  }

  text(bytes: Buffer, start: number, end: number, literal: boolean): void {
    if (!this.reading) return;
    if (this.type === 'shared') {
      this.index = integerAt(bytes, start, end);
      return;
    }
    const text = literal ? bytes.toString('utf8', start, end) : decodeText(bytes, start, end);
    this.value = this.value === '' ? text : this.value + text;
  }

  private openRow(attributes: Attributes): void {
    const told = attributes.find(REFERENCE) ? integerOf(attributes) : 0;
    this.rowNumber = told > 0 && told <= LAST_ROW ? told : this.rowNumber + 1;
    this.cells = [];
    this.filled = false;
    this.column = -1;
  }

  private closeRow(): void {
    if (this.filled) this.rows.push({ rowNumber: this.rowNumber, cells: this.cells });
  }

  private openCell(attributes: Attributes): void {
    const told = attributes.find(REFERENCE) ? columnAt(attributes) : -1;
    this.column = told >= 0 ? told : this.column + 1;
    this.type = attributes.find(TEXT) ? typeAt(attributes) : 'number';
    this.style = attributes.find(STYLE) ? integerOf(attributes) : 0;
    this.value = '';
    this.index = -1;
  }

  private closeCell(): void {
    if ((this.value === '' && this.index < 0) || this.column >= MAX_COLUMNS) return;
    const text = tableCell(this.cellText());
    if (text === '') return;
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = text;
    this.filled ||= text.trim() !== '';
  }

  /** What a person sees in the cell; the result of a formula, never the formula. */
  private cellText(): string {
    switch (this.type) {
      case 'shared':
        return this.shared.at(this.index);
      case 'number':
        return this.number();
      case 'boolean':
        return this.value === '1' || this.value === 'true' ? 'true' : 'false';
      case 'error':
        return '';
      case 'date':
        return this.value.slice(0, 10);
      case 'text':
        return plainText(this.value);
    }
  }

  private number(): string {
    const kind = this.book.styles[this.style] ?? 'number';
    if (kind !== 'date') return numberText(this.value, kind);
    return dateOfSerial(Number(this.value), this.book.from1904) ?? numberText(this.value, 'number');
  }
}

type CellType = 'shared' | 'number' | 'boolean' | 'error' | 'date' | 'text';
const TYPES: Readonly<Record<string, CellType>> = {
  s: 'shared',
  n: 'number',
  b: 'boolean',
  e: 'error',
  d: 'date',
  str: 'text',
  inlineStr: 'text',
};

function typeAt({ bytes, from, to }: Attributes): CellType {
  if (to - from === 1 && bytes[from] === SHARED) return 'shared';
  return TYPES[bytes.toString('latin1', from, to)] ?? 'text';
}

function integerOf({ bytes, from, to }: Attributes): number {
  return Math.max(0, integerAt(bytes, from, to));
}

/** @returns -1 where it is no whole number */
function integerAt(bytes: Buffer, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9 || value > 100_000_000) return -1;
    value = value * 10 + digit;
  }
  return to > from ? value : -1;
}

/** The column of `AB12`, from 0; -1 where there is no such reference. */
function columnAt({ bytes, from, to }: Attributes): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const letter = (bytes[at] ?? 0) & 0xdf;
    if (letter < 0x41 || letter > 0x5a) break;
    column = Math.min(column * 26 + letter - 0x40, 1_000_000);
  }
  return column - 1;
}
