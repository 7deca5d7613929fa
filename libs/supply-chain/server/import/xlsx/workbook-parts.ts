import { supplyChainProblem } from '@firebreak/supply-chain/model';
import type { FileHandle } from 'node:fs/promises';
import { numberKind, type NumberKind } from './number-format';
import { Attributes, tagCode, XmlScanner, type XmlListener } from './xml-scanner';
import { unpack, type ZipEntry } from './zip-archive';

/** What must be known of a workbook before its rows can be read. */
export interface Workbook {
  readonly from1904: boolean;
  /** Paths in the archive, in the order of the tabs, hidden ones last. */
  readonly sheets: readonly string[];
  /** What numbers of each cell style stand for. */
  readonly styles: readonly NumberKind[];
}

export type Archive = ReadonlyMap<string, ZipEntry>;

/** @throws Problem file-damaged, file-not-a-table where there is no workbook inside */
export async function readWorkbook(file: FileHandle, archive: Archive): Promise<Workbook> {
  if (!archive.has('xl/workbook.xml')) throw supplyChainProblem('file-not-a-table');
  const book = new BookPart();
  await scanPart(file, archive, 'xl/workbook.xml', book);
  const relations = new RelationsPart();
  await scanPart(file, archive, 'xl/_rels/workbook.xml.rels', relations);
  const styles = new StylesPart();
  await scanPart(file, archive, 'xl/styles.xml', styles);
  const sheets = book.sheets
    .toSorted((a, b) => Number(a.hidden) - Number(b.hidden))
    .map(({ relation }) => pathOf(relations.targets.get(relation) ?? ''))
    .filter((path) => archive.has(path) && path.includes('sheets/'));
  const found = sheets.length > 0 ? sheets : sheetFiles(archive);
  return { from1904: book.from1904, sheets: found, styles: styles.kinds() };
}

/** Feeds one part of the archive to a listener; a part that is not there is passed over. */
export async function scanPart(
  file: FileHandle,
  archive: Archive,
  path: string,
  listener: XmlListener,
): Promise<void> {
  const entry = archive.get(path);
  if (!entry) return;
  const scanner = new XmlScanner(listener);
  for await (const chunk of unpack(file, entry)) scanner.push(chunk);
  scanner.end();
}

/** For workbooks whose relations are missing: the sheets by the numbers in their names. */
function sheetFiles(archive: Archive): string[] {
  const numberOf = (path: string) => Number(/(\d+)\.xml$/.exec(path)?.[1] ?? 0);
  return [...archive.keys()]
    .filter((path) => /^xl\/worksheets\/[^/]+\.xml$/.test(path))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
}

const SHEET = tagCode('sheet');
const BOOK_PROPERTIES = tagCode('workbookPr');
const DATE_1904 = tagCode('date1904');
const STATE = tagCode('state');
const ID = tagCode('id');

class BookPart implements XmlListener {
  readonly sheets: { readonly relation: string; readonly hidden: boolean }[] = [];
  from1904 = false;

  open(tag: number, attributes: Attributes): void {
    if (tag === SHEET) {
      const state = attributes.get(STATE) ?? 'visible';
      this.sheets.push({ relation: attributes.get(ID) ?? '', hidden: state !== 'visible' });
    } else if (tag === BOOK_PROPERTIES) {
      this.from1904 = ['1', 'true'].includes(attributes.get(DATE_1904) ?? '');
    }
  }

  close(): void {}
  text(): void {}
}

const RELATIONSHIP = tagCode('Relationship');
const RELATION_ID = tagCode('Id');
const TARGET = tagCode('Target');

class RelationsPart implements XmlListener {
  readonly targets = new Map<string, string>();

  open(tag: number, attributes: Attributes): void {
    if (tag === RELATIONSHIP)
      this.targets.set(attributes.get(RELATION_ID) ?? '', attributes.get(TARGET) ?? '');
  }

  close(): void {}
  text(): void {}
}

const FORMAT = tagCode('numFmt');
const FORMAT_ID = tagCode('numFmtId');
const FORMAT_CODE = tagCode('formatCode');
const CELL_STYLES = tagCode('cellXfs');
const STYLE = tagCode('xf');

class StylesPart implements XmlListener {
  private readonly codes = new Map<number, string>();
  private readonly formats: number[] = [];
  private inCellStyles = false;

  kinds(): NumberKind[] {
    return this.formats.map((id) => numberKind(id, this.codes.get(id)));
  }

  open(tag: number, attributes: Attributes): void {
    if (tag === CELL_STYLES) this.inCellStyles = true;
    else if (tag === FORMAT)
      this.codes.set(Number(attributes.get(FORMAT_ID)), attributes.get(FORMAT_CODE) ?? '');
    else if (tag === STYLE && this.inCellStyles) this.formats.push(Number(attributes.get(FORMAT_ID) ?? 0));
  }

  close(tag: number): void {
    if (tag === CELL_STYLES) this.inCellStyles = false;
  }

  text(): void {}
}
