import { pngOf } from './png';

const { floor, hypot, max, min, round } = Math;

type Point = readonly [x: number, y: number];
type Ring = readonly Point[];

/** Lines of a row of pixels at which shapes are looked at: the more, the smoother their edges. */
const SUBLINES = 4;

/** A picture of filled shapes with smooth edges, in red, green and blue; white at first. */
export class Canvas {
  private readonly pixels: Uint8Array;
  private readonly covered: Float64Array;
  /** Where drawing is allowed, from and to, line by line. */
  private readonly bounds: (readonly [from: number, to: number])[];

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8Array(width * height * 3).fill(255);
    this.covered = new Float64Array(width);
    this.bounds = Array.from({ length: height * SUBLINES }, () => [0, width]);
  }

  /** Another one that begins where this one is. */
  copy(): Canvas {
    const copy = new Canvas(this.width, this.height);
    copy.pixels.set(this.pixels);
    this.bounds.forEach((bounds, line) => (copy.bounds[line] = bounds));
    return copy;
  }

  /** From now on nothing is drawn outside. @param ring without a dent from left to right */
  clip(ring: Ring): void {
    this.bounds.forEach((_, line) => {
      const cuts = crossings([ring], (line + 0.5) / SUBLINES);
      this.bounds[line] = [cuts[0] ?? 0, cuts.at(-1) ?? 0];
    });
  }

  /** Fills what lies within an odd number of the rings. @param colour "#RRGGBB" */
  fill(rings: readonly Ring[], colour: string): void {
    const paint = parseInt(colour.slice(1), 16);
    const [left, right] = reach(rings, 0, this.width);
    const [top, bottom] = reach(rings, 1, this.height);
    for (let row = top; row < bottom; row++) {
      this.covered.fill(0, left, right);
      for (let line = row * SUBLINES; line < (row + 1) * SUBLINES; line++) this.cover(rings, line);
      this.paint(row, left, right, paint);
    }
  }

  /** Draws a line along a ring. */
  line(ring: Ring, width: number, colour: string): void {
    ring.forEach(([toX, toY], index) => {
      const [fromX, fromY] = ring.at(index - 1) ?? [toX, toY];
      const length = hypot(toX - fromX, toY - fromY);
      if (length === 0) return;
      const [acrossX, acrossY] = [toY - fromY, fromX - toX].map((by) => (by / length) * (width / 2));
      if (acrossX === undefined || acrossY === undefined) return;
      const corners: Ring = [
        [fromX + acrossX, fromY + acrossY],
        [toX + acrossX, toY + acrossY],
        [toX - acrossX, toY - acrossY],
        [fromX - acrossX, fromY - acrossY],
      ];
      this.fill([corners], colour);
    });
  }

  png(): Buffer {
    return pngOf(this.pixels, this.width, this.height);
  }

  private cover(rings: readonly Ring[], line: number): void {
    const [left, right] = this.bounds[line] ?? [0, 0];
    const cuts = crossings(rings, (line + 0.5) / SUBLINES);
    for (let at = 0; at + 1 < cuts.length; at += 2) {
      const from = max(cuts[at] ?? 0, left, 0);
      const to = min(cuts[at + 1] ?? 0, right, this.width);
      if (to <= from) continue;
      for (let x = floor(from); x < to; x++)
        this.covered[x] = (this.covered[x] ?? 0) + (min(to, x + 1) - max(from, x)) / SUBLINES;
    }
  }

  private paint(row: number, left: number, right: number, colour: number): void {
    for (let x = left; x < right; x++) {
      const share = min(1, this.covered[x] ?? 0);
      if (share === 0) continue;
      const at = (row * this.width + x) * 3;
      this.blend(at, colour >> 16, share);
      this.blend(at + 1, (colour >> 8) & 0xff, share);
      this.blend(at + 2, colour & 0xff, share);
    }
  }

  private blend(at: number, part: number, share: number): void {
    const below = this.pixels[at] ?? 0;
    this.pixels[at] = round(below + (part - below) * share);
  }
}

/** Pixels along an axis that the rings touch, up to `end` of the picture: from the first to the one after the last. */
function reach(rings: readonly Ring[], axis: 0 | 1, end: number): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (const ring of rings)
    for (const point of ring) {
      least = min(least, point[axis]);
      most = max(most, point[axis]);
    }
  return [max(0, floor(least)), min(end, floor(most) + 1)];
}

/** Where the rings cross a level line, from left to right. */
function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    let before = ring.at(-1);
    for (const point of ring) {
      if (before && before[1] <= y !== point[1] <= y)
        found.push(before[0] + ((y - before[1]) / (point[1] - before[1])) * (point[0] - before[0]));
      before = point;
    }
  }
  return found.sort((a, b) => a - b);
}
