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
 * Rows without the byte before each that tells its filter.
 * @param bits of a pixel
 * @throws DamagedPicture for an unknown filter
 * @see W3C, Portable Network Graphics (third edition), 9
 */
export function unfiltered(
  filtered: Buffer,
  { width, height }: Pick<Pass, 'width' | 'height'>,
  bits: number,
): Buffer {
  const stride = Math.ceil((width * bits) / 8);
  const step = Math.max(1, bits >> 3);
  const rows = Buffer.alloc(height * stride);
  for (let row = 0; row < height; row++) {
    const filter = ensureFilter(filtered[row * (stride + 1)]);
    const start = row * stride;
    for (let at = 0; at < stride; at++) {
      const left = at >= step ? (rows[start + at - step] ?? 0) : 0;
      const up = row > 0 ? (rows[start + at - stride] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (rows[start + at - stride - step] ?? 0) : 0;
      const value = filtered[row * (stride + 1) + 1 + at] ?? 0;
      rows[start + at] = (value + guess(filter, left, up, corner)) & 255;
    }
  }
  return rows;
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
