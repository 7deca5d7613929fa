import ExcelJS from 'exceljs';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../pinned-node.mjs';
import { REGISTER_ROWS } from './long-register.mjs';

const REPEATS = 3;

/**
 * How long the evidence book's writer takes for 100,000 rows of ten columns, as a ratio to exceljs's stream writer. Each
 * book is written by a process of its own, turn by turn, so that its memory is its own; a reader then counts the rows.
 */
export async function xlsxSpeed() {
  const runs = Array.from({ length: REPEATS }, () => ({ ours: write('ours'), exceljs: write('exceljs') }));
  for (const writer of ['ours', 'exceljs']) await checkRows(fileOf(writer));
  const [own, theirs] = ['ours', 'exceljs'].map((writer) => runs.map((run) => run[writer]).sort((a, b) => a.milliseconds - b.milliseconds)[1]); // prettier-ignore
  const kb = (writer) => Math.round(fs.statSync(fileOf(writer)).size / 1024);
  console.log(
    `Statements: a workbook of ${REGISTER_ROWS} rows: ours ${own.milliseconds.toFixed(0)} ms, ${own.peakMb.toFixed(0)} MB and ${kb('ours')} kB; ` +
      `exceljs's stream writer ${theirs.milliseconds.toFixed(0)} ms, ${theirs.peakMb.toFixed(0)} MB and ${kb('exceljs')} kB (medians of ${REPEATS})`,
  );
  return {
    xlsxVsExceljs: Number((own.milliseconds / theirs.milliseconds).toFixed(2)),
    peakMb: Math.max(...runs.map(({ ours }) => ours.peakMb)),
  };
}

const fileOf = (writer) => path.join(root, `dist/bench-statements/${writer}.xlsx`);

function write(writer) {
  const program = path.join(root, 'dist/bench-statements/measure-xlsx.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, writer, fileOf(writer)], { cwd: root, encoding: 'utf8' }); // prettier-ignore
  if (status !== 0) throw new Error(`Writing a workbook with ${writer} failed: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

async function checkRows(file) {
  let rows = 0;
  const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, { worksheets: 'emit', sharedStrings: 'cache' });
  for await (const sheet of reader) for await (const row of sheet) if (row.cellCount === 10) rows++;
  if (rows !== REGISTER_ROWS + 1) throw new Error(`${path.basename(file)} has ${rows} rows.`);
}
