import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { copyLine, STAGED_COLUMNS, type StagedRow } from './staged-row';

const COLUMNS = STAGED_COLUMNS.map(([column]) => column).join(', ');
const LONGEST_PIECE = 64 * 1024;
const TYPED = STAGED_COLUMNS.map(([column, type]) => `${column} ${type}`).join(', ');

/**
 * Checked rows as COPY reads them. Its bytes are used again for the next rows: fresh ones for each would stay until
 * the collector looks at old objects.
 */
export class CopyLines {
  rows = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private used = 0;
  private piece = '';

  add(row: StagedRow): void {
    this.piece += copyLine(row);
    this.rows++;
    if (this.piece.length > LONGEST_PIECE) this.cut();
  }

  /** All of it, piece by piece; valid until it is cleared. */
  all(): readonly Buffer[] {
    this.cut();
    const pieces: Buffer[] = [];
    for (let at = 0; at < this.used; at += LONGEST_PIECE)
      pieces.push(this.bytes.subarray(at, Math.min(at + LONGEST_PIECE, this.used)));
    return pieces;
  }

  clear(): void {
    this.rows = 0;
    this.used = 0;
    this.piece = '';
  }

  private cut(): void {
    const most = this.used + Buffer.byteLength(this.piece);
    if (most > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(most * 2);
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(this.piece, this.used);
    this.piece = '';
  }
}

/**
 * Writes checked rows by COPY: a third of the time that an INSERT of JSON takes. PostgreSQL copies into no
 * table with row-level security, so that the rows go by a temporary one.
 */
export async function copyStagedRows(tx: EntityManager, importId: string, lines: CopyLines): Promise<void> {
  if (lines.rows === 0) return;
  await tx.query(`CREATE TEMPORARY TABLE IF NOT EXISTS staged_now (${TYPED}) ON COMMIT DELETE ROWS`);
  const client = (await tx.queryRunner?.connect()) as PoolClient;
  const copy = client.query(copyFrom(`COPY staged_now (${COLUMNS}) FROM STDIN`));
  await pipeline(Readable.from(lines.all()), copy);
  await tx.query(
    `INSERT INTO supplier_import_row (import_id, ${COLUMNS}) SELECT $1, ${COLUMNS} FROM staged_now`,
    [importId],
  );
  await tx.query(`TRUNCATE staged_now`);
}

/** Some checked rows at once. */
export function insertStagedRows(
  tx: EntityManager,
  importId: string,
  rows: readonly StagedRow[],
): Promise<void> {
  const lines = new CopyLines();
  for (const row of rows) lines.add(row);
  return copyStagedRows(tx, importId, lines);
}
