import type { GlyphPart } from './letters';
import type { Box } from './true-type';

const HEADER_BYTES = 10;
const PART_BYTES = 8;

const OFFSETS_ARE_WORDS = 0x0001;
const OFFSETS_ARE_XY = 0x0002;
const MORE_PARTS = 0x0020;

/**
 * A TrueType glyph that is made of others.
 * @param boxes of the parts as they are, in the same order
 * @see OpenType, glyf table, composite glyph description
 */
export function compoundGlyph(parts: readonly GlyphPart[], boxes: readonly Box[]): Uint8Array {
  const bytes = new Uint8Array(HEADER_BYTES + PART_BYTES * parts.length);
  const view = new DataView(bytes.buffer);
  const edge = (of: (box: Box, part: GlyphPart) => number) =>
    boxes.flatMap((box, index) => {
      const part = parts[index];
      return part ? [of(box, part)] : [];
    });
  view.setInt16(0, -1); // fewer than no contours: a compound
  view.setInt16(2, Math.floor(Math.min(...edge((box, { x }) => box.minX + x))));
  view.setInt16(4, Math.floor(Math.min(...edge((box, { y }) => box.minY + y))));
  view.setInt16(6, Math.ceil(Math.max(...edge((box, { x }) => box.maxX + x))));
  view.setInt16(8, Math.ceil(Math.max(...edge((box, { y }) => box.maxY + y))));
  parts.forEach(({ id, x, y }, index) => {
    const at = HEADER_BYTES + PART_BYTES * index;
    const more = index < parts.length - 1 ? MORE_PARTS : 0;
    view.setUint16(at, OFFSETS_ARE_WORDS | OFFSETS_ARE_XY | more);
    view.setUint16(at + 2, id);
    view.setInt16(at + 4, x);
    view.setInt16(at + 6, y);
  });
  return bytes;
}
