import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TableRow } from '../table-row';
import { workbookParts, zipOf } from './hand-made-workbook';
import { readXlsx } from './xlsx-table';

const folder = mkdtempSync(path.join(os.tmpdir(), 'xlsx-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: Buffer): Promise<TableRow[]> {
  const name = path.join(folder, 'list.xlsx');
  await writeFile(name, content);
  const file = await open(name);
  try {
    const rows: TableRow[] = [];
    for await (const some of readXlsx(file)) rows.push(...some);
    return rows;
  } finally {
    await file.close();
  }
}

const cellsOf = async (content: Buffer) => (await read(content)).map(({ cells }) => cells);
const readMade = (made: Parameters<typeof workbookParts>[0]) => cellsOf(zipOf(workbookParts(made)));

describe('cells', () => {
  it('are shared texts, with rich text in one and phonetic guides left out', async () => {
    const shared =
      '<si><t>Müller &amp; Söhne</t></si><si><r><rPr><b/></rPr><t>Mata</t></r><r><t xml:space="preserve"> Ltd</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si/><si><t>a_x000D_b &#x41;&#66;</t></si>';
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" t="s"><v>4</v></c><c r="F1" t="s"><v>99</v></c></row>';
    expect(await readMade({ rows, shared })).toEqual([['Müller & Söhne', 'Mata Ltd', '東京', '', 'a\rb AB']]);
  });

  it('are inline texts, CDATA, formulas’ results, booleans and errors', async () => {
    const rows =
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Mata</t></r><r><t> AG</t></r></is></c>' +
      '<c r="B1" t="str"><f>A1&amp;"x"</f><v>Mata x</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>' +
      '<c r="E1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c><c r="F1"><f>1+1</f><v>2</v></c></row>';
    expect(await readMade({ rows })).toEqual([['Mata AG', 'Mata x', 'true', '', 'a < b & c', '2']]);
  });

  it('keep their columns where some are missing, with or without references', async () => {
    const rows =
      '<row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row><c><v>3</v></c><c/><c><v>4</v></c></row>';
    const found = await read(zipOf(workbookParts({ rows })));
    expect(found.map(({ rowNumber }) => rowNumber)).toEqual([3, 4]);
    expect([found[0]?.cells[1], found[0]?.cells[26], found[1]?.cells]).toEqual(['1', '2', ['3', '', '4']]);
  });

  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/><numFmt numFmtId="165" formatCode="0.0\\d"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs>';
  const styled = (value: string, style: number) => `<row><c s="${style}"><v>${value}</v></c></row>`;

  it.each([
    ['45413', 1, '2024-05-01'],
    ['45413.75', 2, '2024-05-01'],
    ['1', 1, '1900-01-01'],
    ['60', 1, '1900-02-28'],
    ['0.35', 3, '35%'],
    ['12.300000000000001', 0, '12.3'],
    ['1.234', 0, '1.2340'],
    ['1E5', 0, '100000'],
    ['7', 4, '7'],
    ['0.5', 1, '0.5'],
  ])('%s in style %d is %s', async (value, style, text) => {
    expect(await readMade({ rows: styled(value, style), styles })).toEqual([[text]]);
  });

  it('are dates from 1904 where the workbook says so', async () => {
    const book = '<workbookPr date1904="1"/>';
    expect(await readMade({ rows: styled('43951', 1), styles, book })).toEqual([['2024-05-01']]);
  });

  it('may stand in elements with a prefix, with comments and > in attributes between', async () => {
    const rows =
      '<x:row r="1" note="a > b"><!-- <c><v>9</v></c> --><x:c r="A1"><x:v>5</x:v></x:c><?skip it?></x:row>';
    expect(await readMade({ rows })).toEqual([['5']]);
  });
});

describe('archives', () => {
  const rows = '<row><c t="inlineStr"><is><t>Mata</t></is></c></row>';
  it.each([
    ['sizes behind the data', { sizesBehind: true }],
    ['files that are not packed', { stored: true }],
  ])('with %s are read', async (_what, options) => {
    expect(await readMade({ rows, options })).toEqual([['Mata']]);
  });

  it('whose entries unpack to more than they say are refused', async () => {
    const parts = workbookParts({ rows }).map((part) => ({ ...part, claimedBytes: 40 }));
    await expect(read(zipOf(parts))).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('that declare entities are refused', async () => {
    const parts = workbookParts({ rows });
    const bomb = parts.map((part) => ({
      ...part,
      content: String(part.content).replace('<worksheet>', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>'),
    }));
    await expect(read(zipOf(bomb))).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('that break off inside a tag are refused', async () => {
    await expect(readMade({ rows: '<row><c t="inlineStr' })).rejects.toMatchObject({ code: 'file-damaged' });
  });
});

describe('workbooks of exceljs', () => {
  async function written(useSharedStrings: boolean): Promise<Buffer> {
    const filename = path.join(folder, 'written.xlsx');
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings, useStyles: true });
    book.addWorksheet('Cover', { state: 'hidden' }).commit();
    const sheet = book.addWorksheet('List');
    sheet.addRow(['name', 'since', 'share', 'workers']).commit();
    for (let number = 1; number <= 3000; number++)
      sheet.addRow([`Mata ${number} <&> "Söhne"`, new Date(Date.UTC(2024, 4, 1)), 0.5, number]).commit();
    sheet.commit();
    await book.commit();
    const file = await open(filename);
    return file.readFile().finally(() => file.close());
  }

  it.each([
    ['shared', true],
    ['inline', false],
  ])('with %s texts are read in whole', async (_kind, shared) => {
    const found = await read(await written(shared));
    expect(found).toHaveLength(3001);
    expect(found[3000]).toEqual({
      rowNumber: 3001,
      cells: ['Mata 3000 <&> "Söhne"', '2024-05-01', '0.5', '3000'],
    });
  });
});

it('takes hidden sheets last', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Codes', { state: 'hidden' }).addRow(['hidden']);
  book.addWorksheet('Empty');
  book.addWorksheet('List').addRow(['seen']);
  expect(await cellsOf(Buffer.from(await book.xlsx.writeBuffer()))).toEqual([['seen']]);
});
