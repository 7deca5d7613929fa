import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { CopyStream } from './copy-stream';
import type { TakeRow } from './copy-stream';

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
export function copiedRows(tx: EntityManager, select: string): AsyncGenerator<TextRow[]> {
  return batches(tx, `COPY (${select}) TO STDOUT`, (bytes, start, end) => {
    return fieldsOf(bytes.toString('utf8', start, end - 1)); // a new line ends each
  });
}

function fieldsOf(line: string): TextRow {
  return line.split('\t').map((field) => (field === '\\N' ? null : unescaped(field)));
}

const ESCAPED: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

function unescaped(field: string): string {
  if (!field.includes('\\')) return field;
  return field.replace(/\\(.)/gs, (_, sign: string) => ESCAPED[sign] ?? sign);
}

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
  const copy = new CopyStream(binary(select), binaryRows(fields, take));
  (await clientOf(tx)).query(copy);
  await copy.finished;
}

/**
 * What is made of the rows of a SELECT in PostgreSQL's binary form, some hundred at a time.
 * @param select without parameters
 * @param read must keep nothing of the row: the next one comes in its place
 */
export async function* binaryBatches<T>(
  tx: EntityManager,
  select: string,
  fields: number,
  read: (row: BinaryRow) => T,
): AsyncGenerator<T[]> {
  let made: T | undefined;
  const rows = binaryRows(fields, (row) => void (made = read(row)));
  yield* batches<T>(tx, binary(select), (bytes, start, end) => {
    made = undefined;
    rows(bytes, start, end);
    return made;
  });
}

/** So many batches wait for whoever works on them at most: then the server waits. */
const MOST_WAITING = 4;

/** @param read gives undefined for what is no row */
async function* batches<T>(
  tx: EntityManager,
  text: string,
  read: (bytes: Buffer, start: number, end: number) => T | undefined,
): AsyncGenerator<T[]> {
  let [batch, through]: [T[], boolean] = [[], false];
  const waiting: T[][] = [];
  let wake = (): void => undefined;
  const take: TakeRow = (bytes, start, end) => {
    const row = read(bytes, start, end);
    if (row !== undefined) batch.push(row);
  };
  const copy = new CopyStream(text, take, () => {
    if (batch.length > 0) waiting.push(batch);
    batch = [];
    if (waiting.length >= MOST_WAITING) copy.hold(true);
    wake();
  });
  const finished = copy.finished.finally(() => {
    through = true;
    wake();
  });
  finished.catch(() => undefined); // told below
  (await clientOf(tx)).query(copy);
  try {
    for (;;) {
      const next = waiting.shift();
      if (next) yield next;
      else if (through) break;
      else {
        copy.hold(false);
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    copy.hold(false);
    await finished;
  }
}

function binary(select: string): string {
  return `COPY (${select}) TO STDOUT (FORMAT binary)`;
}

const SIGNATURE = 0x50; // 'P' of PGCOPY
const HEADER = 19;
const TRAILER = 2;

/** Takes rows out of the messages of a copy in binary form: the first begins with the header, the last is the trailer. */
function binaryRows(fields: number, take: (row: BinaryRow) => void): TakeRow {
  const row = { bytes: NOTHING, starts: new Int32Array(fields), lengths: new Int32Array(fields) };
  let begun = false;
  return (bytes, start, end) => {
    let at = start;
    if (!begun && bytes[at] === SIGNATURE) at += HEADER + bytes.readInt32BE(at + HEADER - 4);
    begun = true;
    if (end - at <= TRAILER) return;
    row.bytes = bytes;
    at += 2;
    for (let field = 0; field < fields; field++) {
      const length = bytes.readInt32BE(at);
      row.starts[field] = at + 4;
      row.lengths[field] = length;
      at += 4 + Math.max(0, length);
    }
    take(row);
  };
}

const NOTHING: Buffer = Buffer.alloc(0);
