// The floor of the import: exceljs's streaming read of a workbook and a bare COPY of its rows into a plain table.
import ExcelJS from 'exceljs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const COLUMNS = 12;
const AT_ONCE = 500;
const ESCAPES = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

async function* lines(file) {
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  };
  let piece = [];
  for await (const sheet of new ExcelJS.stream.xlsx.WorkbookReader(file, options)) {
    for await (const row of sheet) {
      const cells = Array.from({ length: COLUMNS }, (_, at) => cell(row.values[at + 1]));
      piece.push(`${cells.join('\t')}\n`);
      if (piece.length === AT_ONCE) {
        yield piece.join('');
        piece = [];
      }
    }
  }
  yield piece.join('');
}

function cell(value) {
  return value == null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign]);
}

const db = new pg.Client(process.env.FLOOR_DATABASE_URL);
await db.connect();
await db.query('DROP TABLE IF EXISTS import_floor');
await db.query(
  `CREATE TABLE import_floor (${Array.from({ length: COLUMNS }, (_, at) => `c${at} text`).join(', ')})`,
);
const begun = performance.now();
await pipeline(Readable.from(lines(process.argv[2])), db.query(copyFrom('COPY import_floor FROM STDIN')));
const seconds = (performance.now() - begun) / 1000;
const { rows } = await db.query('SELECT count(*)::int AS rows FROM import_floor');
await db.query('DROP TABLE import_floor');
await db.end();
console.log(JSON.stringify({ seconds, rows: rows[0].rows }));
