import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, writeFile, type FileHandle } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { detectTable, readTable } from './read-table';
import type { TableRow } from './table-row';

const folder = mkdtempSync(path.join(os.tmpdir(), 'read-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function withFile<T>(content: Buffer, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const name = path.join(folder, 'list');
  await writeFile(name, content);
  const file = await open(name);
  return use(file).finally(() => file.close());
}

function tableOf(content: Buffer): Promise<TableRow[]> {
  return withFile(content, async (file) => {
    const rows: TableRow[] = [];
    for await (const some of readTable(file, await detectTable(file))) rows.push(...some);
    return rows;
  });
}

async function rowsOf(content: Buffer): Promise<string[][]> {
  return (await tableOf(content)).map(({ cells }) => cells);
}

const text = 'name;country\n"Müller; Söhne";DE\n';
const rows = [
  ['name', 'country'],
  ['Müller; Söhne', 'DE'],
];

it.each([
  ['UTF-8', Buffer.from(text)],
  ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
  ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), iconv.encode(text, 'utf-16le')])],
  ['Windows-1252', iconv.encode(text, 'windows-1252')],
  ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['commas', Buffer.from('name,country\n"Müller; Söhne",DE\n')],
  ['tabs', Buffer.from('name\tcountry\nMüller; Söhne\tDE\n')],
])('reads CSV in %s', async (_kind, content) => expect(await rowsOf(content)).toEqual(rows));

async function aWorkbook(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Cover');
  fill(book.addWorksheet('List'));
  return Buffer.from(await book.xlsx.writeBuffer());
}

it('reads what a person sees in a workbook’s first filled sheet', async () => {
  const content = await aWorkbook((sheet) => {
    sheet.addRow(['name', 'since', 'workers', 'site', 'share']);
    sheet.addRow([
      { richText: [{ text: 'Müller' }, { text: ' AG' }] },
      new Date(Date.UTC(2024, 4, 1)),
      { formula: '300+50', result: 350 },
      { text: 'Home', hyperlink: 'https://example.org' },
      0.35,
    ]);
  });
  expect(await rowsOf(content)).toEqual([
    ['name', 'since', 'workers', 'site', 'share'],
    ['Müller AG', '2024-05-01', '350', 'Home', '0.35'],
  ]);
});

it('keeps the numbers of a spreadsheet’s rows', async () => {
  const content = await aWorkbook((sheet) => {
    sheet.getCell('A1').value = 'Our suppliers';
    sheet.getCell('A4').value = 'name';
  });
  expect((await tableOf(content)).map(({ rowNumber }) => rowNumber)).toEqual([1, 4]);
});

async function problemOf(content: Buffer): Promise<string> {
  try {
    await withFile(content, detectTable);
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it.each([
  ['binary', Buffer.from([1, 2, 0, 3, 0, 255]), 'file-not-a-table'],
  ['JSON', Buffer.from('[{"name": "A"}]'), 'file-not-a-table'],
  ['HTML', Buffer.from('<html><table>'), 'file-not-a-table'],
  ['PDF', Buffer.from('%PDF-1.7'), 'file-not-a-table'],
  ['a zip that breaks off', Buffer.from('PK\u0003\u0004 and then nothing'), 'file-damaged'],
])('refuses %s', async (_kind, content, code) => expect(await problemOf(content)).toBe(code));

it('refuses a zip that is no workbook, and one that unpacks to gigabytes', async () => {
  const content = await aWorkbook((sheet) => sheet.addRow(['name']));
  const other = Buffer.from(
    content.toString('latin1').replaceAll('xl/workbook.xml', 'xl/w0rkbook.xml'),
    'latin1',
  );
  expect(await problemOf(other)).toBe('file-not-a-table');
  const bomb = Buffer.from(content);
  bomb.writeUInt32LE(0xf0000000, bomb.lastIndexOf(Buffer.from('PK\u0001\u0002')) + 24);
  expect(await problemOf(bomb)).toBe('file-unpacks-too-large');
});

it('says where a quote is never closed', async () => {
  await expect(rowsOf(Buffer.from('name,country\n"Mata,GT\nB,VN\n'))).rejects.toMatchObject({
    code: 'file-damaged',
    details: { row: 2 },
  });
});
