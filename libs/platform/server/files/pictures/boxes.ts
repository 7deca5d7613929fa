import { DamagedPicture, sliceOf } from './damaged-picture';

/** A box of an ISO base media file. Positions count from the start of the file. */
export interface Box {
  readonly type: string;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

const MOST_BOXES = 10_000;

/**
 * The boxes between two positions.
 * @throws DamagedPicture
 * @see ISO/IEC 14496-12, 4.2
 */
export function boxesIn(bytes: Buffer, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  for (let at = from; at < to;) {
    const head = sliceOf(bytes, at, at + 8);
    const type = head.toString('latin1', 4);
    const [size, start] = lengthOf(bytes, head.readUInt32BE(0), at, to);
    const end = at + size;
    if (end < start || end > to || boxes.length >= MOST_BOXES) throw new DamagedPicture();
    boxes.push({ type, at, start, end });
    at = end;
  }
  return boxes;
}

/** Size of a box with its head, and where its content begins: 1 says that a long size follows, 0 that it is the last. */
function lengthOf(bytes: Buffer, size: number, at: number, to: number): [size: number, start: number] {
  if (size === 0) return [to - at, at + 8];
  if (size !== 1) return [size, at + 8];
  const long = sliceOf(bytes, at + 8, at + 16).readBigUInt64BE(0);
  if (long > BigInt(to - at)) throw new DamagedPicture();
  return [Number(long), at + 16];
}

/** Reads numbers one after the other. */
export class BoxReader {
  constructor(
    private readonly bytes: Buffer,
    private at: number,
    private readonly end: number,
  ) {}

  /** Big-endian, of 0, 1, 2, 4 or 8 bytes. */
  number(size: number): number {
    if (this.at + size > this.end) throw new DamagedPicture();
    const piece = sliceOf(this.bytes, this.at, this.at + size);
    this.at += size;
    if (size === 0) return 0;
    if (size < 8) return piece.readUIntBE(0, size);
    const long = piece.readBigUInt64BE(0);
    if (long > BigInt(Number.MAX_SAFE_INTEGER)) throw new DamagedPicture();
    return Number(long);
  }

  get position(): number {
    return this.at;
  }
}
