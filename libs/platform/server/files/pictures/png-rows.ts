import { DamagedPicture } from './damaged-picture';

/** One of the pictures that an interlaced PNG consists of, or all of one that is not. */
export interface Pass {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Each row without the byte before it that tells its filter.
 * @param bits of a pixel
 * @throws DamagedPicture for an unknown filter
 * @see W3C, Portable Network Graphics (third edition), 9
 */
export function* unfiltered(
  filtered: Buffer,
  { width, height }: Pick<Pass, 'width' | 'height'>,
  bits: number,
): Generator<Buffer> {
  const stride = Math.ceil((width * bits) / 8);
  const step = Math.max(1, bits >> 3);
  let above: Buffer = Buffer.alloc(stride);
  for (let nth = 0; nth < height; nth++) {
    const start = nth * (stride + 1) + 1;
    const filter = ensureFilter(filtered[start - 1]);
    const row = Buffer.from(filtered.subarray(start, start + stride));
    for (let at = 0; filter > 0 && at < stride; at++) {
      const left = at >= step ? (row[at - step] ?? 0) : 0;
      const corner = at >= step ? (above[at - step] ?? 0) : 0;
      row[at] = ((row[at] ?? 0) + guess(filter, left, above[at] ?? 0, corner)) & 255;
    }
    yield row;
    above = row;
  }
}

/** @throws DamagedPicture for a filter that there is not */
export function ensureFilter(filter = 0): number {
  if (filter > 4) throw new DamagedPicture();
  return filter;
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  return filter === 4 ? paeth(left, up, corner) : 0;
}

function paeth(left: number, up: number, corner: number): number {
  const far = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(far - left), Math.abs(far - up), Math.abs(far - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
