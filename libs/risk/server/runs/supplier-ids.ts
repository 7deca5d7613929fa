const WORDS = 4;
const BYTES = 16;

/** Ids of suppliers in ascending order, each under its number, without an object for any of them. */
export class SupplierIds {
  private readonly words: Uint32Array;
  private readonly slots: Int32Array;
  private readonly mask: number;

  /**
   * @param bytes of the ids, one after the other, ascending
   * @param texts the same ids, where the caller has them
   */
  constructor(
    readonly bytes: Buffer,
    private readonly texts: readonly string[] | null = null,
  ) {
    this.size = bytes.length / BYTES;
    this.words = new Uint32Array(WORDS * this.size);
    for (let at = 0; at < this.words.length; at++) this.words[at] = bytes.readUInt32BE(4 * at);
    this.mask = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * this.size))) - 1;
    this.slots = new Int32Array(this.mask + 1).fill(-1);
    for (let number = 0; number < this.size; number++) {
      let slot = this.slotOf(...this.wordsOf(number));
      while (this.slots[slot] !== -1) slot = (slot + 1) & this.mask;
      this.slots[slot] = number;
    }
  }

  readonly size: number;

  static of(ids: readonly string[]): SupplierIds {
    return new SupplierIds(Buffer.from(ids.join('').replaceAll('-', ''), 'hex'), ids);
  }

  /** The number of the id that stands at `at`; -1 for none of these. */
  at(bytes: Buffer, at: number): number {
    return this.find(
      bytes.readUInt32BE(at),
      bytes.readUInt32BE(at + 4),
      bytes.readUInt32BE(at + 8),
      bytes.readUInt32BE(at + 12),
    );
  }

  /** The number of an id; -1 for none of these. */
  numberOf(id: string): number {
    return this.at(Buffer.from(id.replaceAll('-', ''), 'hex'), 0);
  }

  id(number: number): string {
    const text = this.texts?.[number];
    if (text !== undefined) return text;
    const hex = this.bytes.toString('hex', number * BYTES, (number + 1) * BYTES);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  }

  private find(a: number, b: number, c: number, d: number): number {
    const { words, slots } = this;
    for (let slot = this.slotOf(a, b, c, d); ; slot = (slot + 1) & this.mask) {
      const number = slots[slot] ?? -1;
      if (number === -1) return -1;
      const at = WORDS * number;
      if (words[at] === a && words[at + 1] === b && words[at + 2] === c && words[at + 3] === d) return number;
    }
  }

  private wordsOf(number: number): [number, number, number, number] {
    const { words } = this;
    const at = WORDS * number;
    return [words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0];
  }

  private slotOf(a: number, b: number, c: number, d: number): number {
    let mixed =
      Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(c ^ (d >>> 7), 0xc2b2ae35) ^ d;
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    return (mixed ^ (mixed >>> 13)) & this.mask;
  }
}
