import { deflateSync, inflateSync } from 'node:zlib';
import { barePicture } from './bare-picture';
import { DamagedPicture } from './damaged-picture';
import { logoPicture } from './logo-picture';
import { aPhoto, aPngOf, pngChunk, SMALL_JPEG, SMALL_PNG } from './small-pictures.fixture';

const SIGNATURE = SMALL_PNG.subarray(0, 8);

interface Made {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly type?: number;
  readonly interlace?: number;
  /** Filtered rows. */
  readonly rows: readonly number[] | Buffer;
  readonly more?: readonly Buffer[];
}

function aPng({ width, height, depth = 8, type = 6, interlace = 0, rows, more = [] }: Made): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, type, 0, 0, interlace], 8);
  const packed = deflateSync(Buffer.from(rows));
  const end = pngChunk('IEND', Buffer.alloc(0));
  return Buffer.concat([SIGNATURE, pngChunk('IHDR', head), ...more, pngChunk('IDAT', packed), end]);
}

const logo = (bytes: Buffer, kind = 'png') => logoPicture(bytes, `image/${kind}`, 4000);

/** Red, green, blue and opacity of each pixel of a PNG that was written anew: rows without a filter. */
async function pixelsOf(bytes: Buffer): Promise<number[]> {
  const { bytes: plain, width } = await logo(bytes);
  expect([plain[24], plain[25], plain[28]]).toEqual([8, 6, 0]);
  const length = plain.readUInt32BE(33);
  const raw = [...inflateSync(plain.subarray(41, 41 + length))];
  return raw.filter((_byte, at) => at % (1 + 4 * width) !== 0);
}

describe('logoPicture of a PNG', () => {
  it('leaves a plain one as it is', async () => {
    expect(
      (await logo(SMALL_PNG)).bytes.equals(barePicture(SMALL_PNG, 'image/png')?.bytes ?? Buffer.of()),
    ).toBe(true);
  });

  it('writes colours of a palette anew, with which of them are clear', async () => {
    const more = [pngChunk('PLTE', Buffer.from([255, 0, 0, 0, 0, 255])), pngChunk('tRNS', Buffer.of(128))];
    // Two bits a pixel: red, blue, and one beyond the palette; then a row like the one above it.
    const png = aPng({ width: 3, height: 2, depth: 2, type: 3, rows: [0, 0b00011000, 2, 0], more });
    const row = [255, 0, 0, 128, 0, 0, 255, 255, 0, 0, 0, 255];
    expect(await pixelsOf(png)).toEqual([...row, ...row]);
  });

  it('makes eight bits of one and of sixteen', async () => {
    expect(await pixelsOf(aPng({ width: 2, height: 1, depth: 1, type: 0, rows: [0, 0b10000000] }))).toEqual([
      255, 255, 255, 255, 0, 0, 0, 255,
    ]);
    const rows = [0, 0xff, 0xff, 0x80, 0x00, 0, 0, 0xff, 0xff];
    expect(await pixelsOf(aPng({ width: 1, height: 1, depth: 16, rows }))).toEqual([255, 128, 0, 255]);
  });

  it('makes the one grey that counts as clear clear', async () => {
    const more = [pngChunk('tRNS', Buffer.of(0, 200))];
    expect(await pixelsOf(aPng({ width: 2, height: 1, type: 0, rows: [0, 200, 10], more }))).toEqual([
      200, 200, 200, 0, 10, 10, 10, 255,
    ]);
  });

  it('puts an interlaced one together', async () => {
    // Two by two: the first pass has the first pixel, the sixth the one right of it, the seventh the row below.
    const rows = [0, 1, 0, 2, 0, 3, 4];
    const grey = (value: number) => [value, value, value, 255];
    expect(await pixelsOf(aPng({ width: 2, height: 2, type: 0, interlace: 1, rows }))).toEqual(
      [1, 2, 3, 4].flatMap(grey),
    );
  });

  it('undoes every filter', async () => {
    const rows = [1, 10, 5, 5, 2, 1, 1, 1, 3, 10, 0, 1, 4, 1, 1, 1];
    const more = [pngChunk('tRNS', Buffer.of(0, 99))];
    const pixels = await pixelsOf(aPng({ width: 3, height: 4, type: 0, rows, more }));
    // By hand: from the left, from above, from the mean of both, and Paeth's choice.
    expect(pixels.filter((_value, at) => at % 4 === 0)).toEqual([
      ...[10, 15, 20],
      ...[11, 16, 21],
      ...[15, 15, 19],
      ...[16, 17, 20],
    ]);
  });

  it('is the picture of an animation that is shown where nothing moves', async () => {
    const more = [pngChunk('acTL', Buffer.alloc(8)), pngChunk('fcTL', Buffer.alloc(26))];
    const { bytes } = await logo(aPng({ width: 1, height: 1, rows: [0, 1, 2, 3, 4], more }));
    expect(bytes.includes('acTL')).toBe(false);
    expect(bytes.includes('fcTL')).toBe(false);
  });

  it('is not unpacked beyond the size that it tells', async () => {
    const bomb = aPng({ width: 4, height: 4, rows: Buffer.alloc(100_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    await expect(logo(bomb)).rejects.toThrow(DamagedPicture);
  });

  it.each([
    ['too few pixels', aPng({ width: 2, height: 2, rows: [0, 1, 2, 3, 4] })],
    ['an unknown filter', aPng({ width: 1, height: 1, rows: [9, 1, 2, 3, 4] })],
    ['a depth that its kind has not', aPng({ width: 1, height: 1, depth: 4, rows: [0, 1, 2, 3, 4] })],
    ['no palette', aPng({ width: 1, height: 1, type: 3, rows: [0, 0] })],
    ['no pixels at all', aPngOf(10, 10).subarray(0, 60)],
    ['packed nonsense', Buffer.concat([SIGNATURE, pngChunk('IHDR', Buffer.from('00000001000000010806000000', 'hex')), pngChunk('IDAT', Buffer.from('nonsense')), pngChunk('IEND', Buffer.of())])],
  ])('is refused with %s', async (_what, bytes) => {
    await expect(logo(bytes)).rejects.toThrow(DamagedPicture);
  }); // prettier-ignore

  it('is refused where it is too large, without being unpacked', async () => {
    await expect(logo(aPngOf(4001, 2))).rejects.toMatchObject({ width: 4001, height: 2, limit: 4000 });
    const more = [pngChunk('tRNS', Buffer.of(0, 99))];
    const anew = aPng({ width: 2001, height: 1, type: 0, rows: Buffer.alloc(2002), more });
    await expect(logo(anew)).rejects.toMatchObject({ width: 2001, height: 1, limit: 2000 });
  });
});

describe('logoPicture of a JPEG', () => {
  it('comes without what is said about it', async () => {
    const { bytes, width, height } = await logo(aPhoto(), 'jpeg');
    expect([width, height]).toEqual([12, 8]);
    expect(bytes.includes('SECRET')).toBe(false);
  });

  const frame = SMALL_JPEG.indexOf(Buffer.of(0xff, 0xc0));
  it.each([
    ['twelve bits a sample', 4, 12],
    ['two colours', 9, 2],
    ['a kind that browsers do not draw', 1, 0xc9],
  ])('is refused with %s', async (_what, at, value) => {
    const odd = Buffer.from(SMALL_JPEG);
    odd[frame + at] = value;
    await expect(logo(odd, 'jpeg')).rejects.toThrow(DamagedPicture);
  });
});
