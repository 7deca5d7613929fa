import fs from 'node:fs';
import { atWeight } from './fixed-weight';
import { packageFile } from './package-file';
import { TrueType } from './true-type';
import { unpackWoff2 } from './woff2';

const packed = fs.readFileSync(
  packageFile('@fontsource-variable/noto-sans-sc/files/noto-sans-sc-110-wght-normal.woff2'),
);

describe('unpackWoff2', () => {
  it('restores every outline of a slice: their boxes lie within that of the font', () => {
    const font = new TrueType(unpackWoff2(packed));
    const head = font.view('head');
    const [minX, minY, maxX, maxY] = [36, 38, 40, 42].map((at) => head.getInt16(at)) as [number, number, number, number]; // prettier-ignore
    expect(font.glyphCount).toBeGreaterThan(150);
    let drawn = 0;
    for (let id = 0; id < font.glyphCount; id++) {
      const box = font.boxOf(id);
      if (font.glyph(id).length > 0) drawn++;
      expect(box.minX).toBeGreaterThanOrEqual(minX);
      expect(box.minY).toBeGreaterThanOrEqual(minY);
      expect(box.maxX).toBeLessThanOrEqual(maxX);
      expect(box.maxY).toBeLessThanOrEqual(maxY);
    }
    expect(drawn).toBeGreaterThan(150);
  });

  it('refuses other files', () => {
    expect(() =>
      unpackWoff2(Buffer.from('not a font, but long enough for a header of forty-eight bytes')),
    ).toThrow('no WOFF2 font');
  });
});

describe('atWeight', () => {
  it('makes strokes heavier: more of the same outlines, no axis left', () => {
    const font = unpackWoff2(packed);
    const [regular, bold] = [400, 700].map((weight) => new TrueType(atWeight(font, weight)));
    expect(regular?.tables.has('fvar')).toBe(false);
    expect(bold?.glyphCount).toBe(regular?.glyphCount);
    expect(Buffer.from(bold?.glyph(20) ?? []).equals(Buffer.from(regular?.glyph(20) ?? []))).toBe(false);
    expect(bold?.glyph(20).length).toBe(regular?.glyph(20).length);
  });
});
