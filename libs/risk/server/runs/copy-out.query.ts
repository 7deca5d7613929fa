import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

const NEW_LINE = 10;

/** A field of a row in PostgreSQL's text form; null for NULL. */
export type TextRow = readonly (string | null)[];

/** The connection of a transaction. */
export async function clientOf(tx: EntityManager): Promise<PoolClient> {
  return (await tx.queryRunner?.connect()) as PoolClient; // the driver is pg's
}

/**
 * The rows of a SELECT by COPY, some hundred at a time: no row waits in memory for the others.
 * @param select without parameters
 */
export async function* copiedRows(tx: EntityManager, select: string): AsyncGenerator<TextRow[]> {
  let rest = NOTHING;
  for await (const chunk of (await clientOf(tx)).query(copyTo(`COPY (${select}) TO STDOUT`))) {
    const bytes = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    const end = bytes.lastIndexOf(NEW_LINE);
    if (end >= 0) yield bytes.toString('utf8', 0, end).split('\n').map(fieldsOf);
    rest = bytes.subarray(end + 1);
  }
}

function fieldsOf(line: string): TextRow {
  return line.split('\t').map((field) => (field === '\\N' ? null : unescaped(field)));
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unescaped(field: string): string {
  if (!field.includes('\\')) return field;
  return field.replace(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign);
}

const NOTHING: Buffer = Buffer.alloc(0);
const HEADER = 19;
/** What PostgreSQL allows a field. */
const MOST_IN_A_ROW = 2 ** 30;

/** Where the fields of a row begin in `bytes`, and how long they are: -1 for NULL. */
export interface BinaryRow {
  readonly bytes: Buffer;
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/**
 * Hands over the rows of a SELECT in PostgreSQL's binary form, one after the other, without making an object of any.
 * @param select without parameters
 * @param take must keep nothing of the row: the next one comes in its place
 */
export async function eachBinaryRow(
  tx: EntityManager,
  select: string,
  fields: number,
  take: (row: BinaryRow) => void,
): Promise<void> {
  const row = { bytes: NOTHING, starts: new Int32Array(fields), lengths: new Int32Array(fields) };
  let begun = false;
  let pieces: Buffer[] = [];
  let have = 0;
  let needed = HEADER;
  const copy = (await clientOf(tx)).query(copyTo(`COPY (${select}) TO STDOUT (FORMAT binary)`));
  for await (const piece of copy) {
    pieces.push(piece as Buffer);
    have += (piece as Buffer).length;
    if (have < needed) continue; // a row of megabytes is put together once, not with every piece
    const bytes = pieces.length === 1 ? (piece as Buffer) : Buffer.concat(pieces);
    row.bytes = bytes;
    let at = begun ? 0 : HEADER + bytes.readInt32BE(HEADER - 4);
    begun = true;
    for (let next = endOfRow(row, at); next <= bytes.length; next = endOfRow(row, at)) {
      take(row);
      at = next;
    }
    needed = Math.min(endOfRow(row, at) - at, MOST_IN_A_ROW);
    have = bytes.length - at;
    pieces = [bytes.subarray(at)];
  }
}

/**
 * Finds the fields of the row at `at`.
 * @returns where the next one begins; beyond the bytes when this one is not all there, as far as can be told
 */
function endOfRow({ bytes, starts, lengths }: BinaryRow, at: number): number {
  if (at + 2 > bytes.length || bytes.readInt16BE(at) === -1) return bytes.length + 1;
  let next = at + 2;
  for (let field = 0; field < starts.length; field++) {
    if (next + 4 > bytes.length) return next + 4;
    const length = bytes.readInt32BE(next);
    starts[field] = next + 4;
    lengths[field] = length;
    next += 4 + Math.max(0, length);
  }
  return next;
}
