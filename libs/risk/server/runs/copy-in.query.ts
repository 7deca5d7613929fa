import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';
import { clientOf } from './copy-out.query';

const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/** Rows in PostgreSQL's binary form on their way into a table: numbers go as they are, and nothing is escaped. */
export class BinaryRows {
  private bytes: Buffer;
  private used: number;

  /** @param room bytes to begin with; it grows */
  constructor(room = 64 * 1024) {
    this.bytes = Buffer.allocUnsafeSlow(room);
    this.used = SIGNATURE.copy(this.bytes);
  }

  row(fields: number): void {
    this.room(2);
    this.used = this.bytes.writeInt16BE(fields, this.used);
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

  /** Also for json: its binary form is its text. */
  text(value: string): void {
    this.room(4 + 3 * value.length);
    const length = this.bytes.write(value, this.used + 4);
    this.bytes.writeInt32BE(length, this.used);
    this.used += 4 + length;
  }

  /**
   * Sends all rows. The bytes are used again for the next ones.
   * @param target table and columns: `scored_now (id, value)`
   * @throws what the server says of the rows
   */
  async copyInto(tx: EntityManager, target: string): Promise<void> {
    this.room(2);
    this.used = this.bytes.writeInt16BE(-1, this.used);
    const client = await clientOf(tx);
    const copy = client.query(copyFrom(`COPY ${target} FROM STDIN (FORMAT binary)`));
    copy.end(this.bytes.subarray(0, this.used));
    await finished(copy);
    this.used = SIGNATURE.length;
  }

  private room(bytes: number): void {
    if (this.used + bytes <= this.bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(2 * (this.used + bytes));
    this.bytes.copy(larger, 0, 0, this.used);
    this.bytes = larger;
  }
}
