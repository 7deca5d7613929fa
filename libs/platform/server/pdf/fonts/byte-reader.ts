import { viewOf } from './sfnt';

/** Reads numbers one after another, the larger byte first. */
export class ByteReader {
  private readonly view: DataView;
  private readonly source: Uint8Array;

  constructor(
    bytes: Uint8Array,
    private at = 0,
  ) {
    this.source = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.view = viewOf(bytes);
  }

  uint8(): number {
    return this.view.getUint8(this.at++);
  }

  uint16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2);
  }

  int16(): number {
    this.at += 2;
    return this.view.getInt16(this.at - 2);
  }

  uint32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4);
  }

  /** @throws RangeError beyond the end */
  bytes(length: number): Uint8Array {
    if (this.at + length > this.source.length) throw new RangeError('The font ends too early');
    this.at += length;
    return this.source.subarray(this.at - length, this.at);
  }

  /** The rest without moving on. */
  rest(): Uint8Array {
    return this.source.subarray(this.at);
  }

  /** Seven bits a byte. @see WOFF2, UIntBase128 */
  base128(): number {
    let value = 0;
    for (let count = 0; count < 5; count++) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if (byte < 128) return value;
    }
    throw new RangeError('A length in the font is too long');
  }

  /** One to three bytes. @see WOFF2, 255UInt16 */
  short(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 254) return this.uint8() + 506;
    return code === 255 ? this.uint8() + 253 : code;
  }
}
