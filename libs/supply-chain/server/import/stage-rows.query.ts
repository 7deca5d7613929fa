import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { copyLine, STAGED_COLUMNS, type StagedRow } from './staged-row';

const COLUMNS = STAGED_COLUMNS.map(([column]) => column).join(', ');
const TYPED = STAGED_COLUMNS.map(([column, type]) => `${column} ${type}`).join(', ');

/**
 * Writes checked rows by COPY: a third of the time that an INSERT of JSON takes. PostgreSQL copies into no
 * table with row-level security, so that the rows go by a temporary one.
 * @param rows in chunks of some thousands: all of a call's rows are one message
 */
export async function insertStagedRows(
  tx: EntityManager,
  importId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(`CREATE TEMPORARY TABLE IF NOT EXISTS staged_now (${TYPED}) ON COMMIT DELETE ROWS`);
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  await pipeline(
    Readable.from(pieces(rows)),
    client.query(copyFrom(`COPY staged_now (${COLUMNS}) FROM STDIN`)),
  );
  await tx.query(
    `INSERT INTO supplier_import_row (import_id, ${COLUMNS}) SELECT $1, ${COLUMNS} FROM staged_now`,
    [importId],
  );
  await tx.query(`TRUNCATE staged_now`);
}

const LINES_AT_ONCE = 250;

function* pieces(rows: readonly StagedRow[]): Generator<string> {
  for (let at = 0; at < rows.length; at += LINES_AT_ONCE) {
    let piece = '';
    const end = Math.min(at + LINES_AT_ONCE, rows.length);
    for (let index = at; index < end; index++) piece += copyLine(rows[index] as StagedRow);
    yield piece;
  }
}
