import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { clientOf } from './copy-out.query';

const PIECE = 256 * 1024;
const FLOAT8_OID = 701;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');

/** Rows in PostgreSQL's binary form on their way into a table: numbers go as they are, and nothing is escaped. */
export class BinaryRows {
  private bytes: Buffer = Buffer.allocUnsafe(PIECE);
  private used = 0;
  private readonly ended: Promise<void>;

  private constructor(private readonly copy: Writable) {
    this.ended = finished(copy);
    this.ended.catch(() => undefined); // told to whoever waits for `end`
  }

  /** @param target table and columns: `scored_now (id, value)` */
  static async into(tx: EntityManager, target: string): Promise<BinaryRows> {
    const client = await clientOf(tx);
    const rows = new BinaryRows(client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`)));
    rows.used = SIGNATURE.copy(rows.bytes);
    rows.used = rows.bytes.writeInt32BE(0, rows.used);
    rows.used = rows.bytes.writeInt32BE(0, rows.used);
    return rows;
  }

  /** Begins a row. @returns a promise to wait for where the server is slower than we are; null otherwise */
  row(fields: number): Promise<unknown> | null {
    const wait = this.used > PIECE - 4096 ? this.flush() : null;
    this.room(2);
    this.used = this.bytes.writeInt16BE(fields, this.used);
    return wait;
  }

  /** Sixteen bytes of `from`. */
  uuid(from: Buffer, at = 0): void {
    this.room(20);
    this.used = this.bytes.writeInt32BE(16, this.used);
    this.used += from.copy(this.bytes, this.used, at, at + 16);
  }

  double(value: number): void {
    this.room(12);
    this.used = this.bytes.writeInt32BE(8, this.used);
    this.used = this.bytes.writeDoubleBE(value, this.used);
  }

  smallint(value: number): void {
    this.room(6);
    this.used = this.bytes.writeInt32BE(2, this.used);
    this.used = this.bytes.writeInt16BE(value, this.used);
  }

  /** Also for json: its binary form is its text. */
  text(value: string): void {
    this.room(4 + 3 * value.length);
    const length = this.bytes.write(value, this.used + 4);
    this.bytes.writeInt32BE(length, this.used);
    this.used += 4 + length;
  }

  /** double precision[] of one dimension, the second list after the first. */
  doubles(first: readonly number[], second: readonly number[]): void {
    const count = first.length + second.length;
    this.room(24 + 12 * count);
    const dimensions = count === 0 ? 0 : 1;
    this.used = this.bytes.writeInt32BE(12 + 8 * dimensions + 12 * count, this.used);
    this.used = this.bytes.writeInt32BE(dimensions, this.used);
    this.used = this.bytes.writeInt32BE(0, this.used);
    this.used = this.bytes.writeInt32BE(FLOAT8_OID, this.used);
    if (dimensions === 0) return;
    this.used = this.bytes.writeInt32BE(count, this.used);
    this.used = this.bytes.writeInt32BE(1, this.used);
    for (const value of first) this.double(value);
    for (const value of second) this.double(value);
  }

  /** @throws what the server says of the rows */
  async end(): Promise<void> {
    this.room(2);
    this.used = this.bytes.writeInt16BE(-1, this.used);
    await this.flush();
    this.copy.end();
    await this.ended;
  }

  /** Takes back everything: a COPY left open would hold the connection. */
  async abandon(): Promise<void> {
    this.copy.destroy();
    await this.ended.catch(() => undefined);
  }

  private flush(): Promise<unknown> | null {
    const more = this.copy.write(this.bytes.subarray(0, this.used));
    this.bytes = Buffer.allocUnsafe(PIECE);
    this.used = 0;
    return more ? null : Promise.race([once(this.copy, 'drain'), this.ended]);
  }

  private room(bytes: number): void {
    if (this.used + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.used + bytes));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}
