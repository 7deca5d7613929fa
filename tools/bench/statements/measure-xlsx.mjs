import ExcelJS from 'exceljs';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { workbookParts } from '../../../libs/statements/server/workbook/workbook-parts';
import { zipOf } from '../../../libs/statements/server/workbook/zip-stream';
import { REGISTER_COLUMNS, registerRows } from './long-register.mjs';

/** The evidence book's own writer. */
async function ours(file) {
  const facts = { title: 'Register', createdAt: new Date(0), rightToLeft: false };
  const sheet = { name: 'Suppliers', columns: REGISTER_COLUMNS, rows: registerRows() };
  await pipeline(zipOf(workbookParts(facts, [sheet])), createWriteStream(file));
}

/** exceljs as it streams, at its fastest: no look of cells, no shared texts. */
async function exceljs(file) {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file });
  const sheet = workbook.addWorksheet('Suppliers');
  sheet.columns = REGISTER_COLUMNS.map(({ title, width }) => ({ header: title, width }));
  for (const row of registerRows()) sheet.addRow(row).commit();
  sheet.commit();
  await workbook.commit();
}

const [writer, file] = process.argv.slice(2);
const before = performance.now();
await { ours, exceljs }[writer](file);
const milliseconds = performance.now() - before;
console.log(JSON.stringify({ milliseconds, peakMb: process.resourceUsage().maxRSS / 1024 }));
