const HEADER = 20;

/** The types of PostgreSQL that arrays of ours have, with their object ids. */
export const ELEMENT = { smallint: 21, text: 25, double: 701, uuid: 2950 } as const;

/**
 * An array on its way to PostgreSQL in its binary form, as a statement's parameter: numbers go as they are, and nothing
 * is escaped. One dimension; only texts may be null.
 */
export class ArrayParameter {
  private bytes: Buffer;
  private used = HEADER;
  private count = 0;

  /** @param room elements to begin with; it grows */
  constructor(
    private readonly element: keyof typeof ELEMENT,
    room = 256,
  ) {
    this.bytes = Buffer.allocUnsafe(HEADER + 20 * room);
  }

  /** Sixteen bytes of `from`. */
  uuid(from: Uint8Array, at = 0): void {
    this.begin(16);
    this.bytes.set(at === 0 && from.length === 16 ? from : from.subarray(at, at + 16), this.used);
    this.used += 16;
  }

  double(value: number): void {
    this.begin(8);
    this.used = this.bytes.writeDoubleBE(value, this.used);
  }

  smallint(value: number): void {
    this.begin(2);
    this.used = this.bytes.writeInt16BE(value, this.used);
  }

  text(value: string | null): void {
    if (value === null) {
      this.begin(0, -1);
      return;
    }
    this.begin(3 * value.length);
    const length = this.bytes.write(value, this.used);
    this.bytes.writeInt32BE(length, this.used - 4);
    this.used += length;
  }

  /** Begins anew in the same bytes, once the parameter was sent. */
  clear(): void {
    this.used = HEADER;
    this.count = 0;
  }

  /** The parameter; nothing may be added until it was sent. */
  done(): Buffer {
    const { bytes, count } = this;
    bytes.writeInt32BE(count === 0 ? 0 : 1, 0);
    bytes.writeInt32BE(1, 4); // there may be nulls
    bytes.writeInt32BE(ELEMENT[this.element], 8);
    bytes.writeInt32BE(count, 12);
    bytes.writeInt32BE(1, 16);
    return bytes.subarray(0, count === 0 ? 12 : this.used);
  }

  private begin(length: number, said = length): void {
    this.count++;
    if (this.used + 4 + length > this.bytes.length) {
      const larger = Buffer.allocUnsafe(2 * (this.used + 4 + length));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used = this.bytes.writeInt32BE(said, this.used);
  }
}
