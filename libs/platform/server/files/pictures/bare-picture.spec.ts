import fc from 'fast-check';
import { barePicture } from './bare-picture';
import { DamagedPicture } from './damaged-picture';
import {
  anExif,
  aPhoto,
  aPngOf,
  pngChunk,
  SMALL_JPEG,
  SMALL_PNG,
  SMALL_WEBP,
} from './small-pictures.fixture';

const SECRET = Buffer.from('SECRET');
const bare = (bytes: Buffer, kind: string) => {
  const picture = barePicture(bytes, `image/${kind}`);
  if (!picture) throw new Error('no picture');
  return picture;
};

describe('barePicture of a JPEG', () => {
  it('takes out Exif, XMP, IPTC, comments and what follows the end; the picture stays byte by byte', () => {
    const { bytes, width, height } = bare(aPhoto(), 'jpeg');
    expect([width, height]).toEqual([12, 8]);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.includes('Exif')).toBe(false);
    expect(bytes.equals(SMALL_JPEG)).toBe(true);
  });

  it('still says how to turn the picture', () => {
    const { bytes } = bare(aPhoto(6), 'jpeg');
    expect(bytes.includes(SECRET)).toBe(false);
    // FF E1, 34 bytes, Exif; big-endian TIFF with one entry: 0112, SHORT, one value, 6
    expect(bytes.subarray(2, 38).toString('hex')).toBe(
      'ffe10022' + '457869660000' + '4d4d002a00000008' + '0001' + '011200030000000100060000' + '00000000',
    );
    expect(bare(bytes, 'jpeg').bytes.equals(bytes)).toBe(true);
  });

  it('takes a scan that breaks off as far as it goes', () => {
    const { bytes } = bare(SMALL_JPEG.subarray(0, SMALL_JPEG.length - 10), 'jpeg');
    expect(bytes.subarray(-2).toString('hex')).toBe('ffd9');
  });
});

describe('barePicture of a PNG', () => {
  it('takes out texts, time, Exif and what follows the end', () => {
    const text = pngChunk('tEXt', Buffer.from('Author\0SECRET'));
    const exif = pngChunk('eXIf', anExif());
    const laden = Buffer.concat([SMALL_PNG.subarray(0, 33), text, exif, SMALL_PNG.subarray(33), SECRET]);
    const { bytes, width, height } = bare(laden, 'png');
    expect([width, height]).toEqual([12, 8]);
    expect(bytes.equals(SMALL_PNG)).toBe(true);
  });

  it('tells the size without unpacking anything', () => {
    expect(bare(aPngOf(10_000, 10_001), 'png')).toMatchObject({ width: 10_000, height: 10_001 });
  });
});

describe('barePicture of a WebP', () => {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.from(`${type}0000`, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const laden = (orientation: number) => {
    const content = Buffer.concat([
      SMALL_WEBP.subarray(12),
      chunk('EXIF', anExif(orientation)),
      chunk('XMP ', SECRET),
    ]);
    const all = Buffer.concat([SMALL_WEBP.subarray(0, 12), content, SECRET]);
    all.writeUInt32LE(content.length + 4, 4);
    all[20] = (all[20] ?? 0) | 0x0c; // there is Exif, there is XMP
    return all;
  };

  it('takes out Exif, XMP and what follows the end, and the flags that announce them', () => {
    const { bytes, width, height } = bare(laden(1), 'webp');
    expect([width, height]).toEqual([12, 8]);
    expect(bytes.equals(SMALL_WEBP)).toBe(true);
  });

  it('still says how to turn the picture', () => {
    const { bytes } = bare(laden(8), 'webp');
    expect(bytes.includes(SECRET)).toBe(false);
    expect((bytes[20] ?? 0) & 0x0c).toBe(0x08);
    expect(bytes.readUInt32LE(4)).toBe(bytes.length - 8);
  });
});

describe('barePicture of a HEIC', () => {
  const box = (type: string, ...parts: Buffer[]) => {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
  };
  const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
  const item = (id: number, type: string) =>
    box('infe', hex('02000000'), hex(`000${id} 0000`), Buffer.from(`${type}\0`));
  const located = (id: number, offset: number, length: number) => {
    const entry = hex(`000${id} 0000 0001 00000000 00000000`);
    entry.writeUInt32BE(offset, 6);
    entry.writeUInt32BE(length, 10);
    return entry;
  };

  /** One picture, its Exif and a film, laid down by hand. */
  function aHeic(): Buffer {
    const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic'));
    const make = (at: number) =>
      box(
        'meta',
        hex('00000000'),
        box('iinf', hex('00000000 0002'), item(1, 'hvc1'), item(2, 'Exif')),
        box('iprp', box('ipco', box('ispe', hex('00000000 00000200 00000100')))),
        box('iloc', hex('00000000 4400 0002'), located(1, at, 7), located(2, at + 7, 6)),
      );
    const at = ftyp.length + make(0).length + 8;
    return Buffer.concat([
      ftyp,
      make(at),
      box('mdat', Buffer.from('PICTURESECRET'), Buffer.from('left SECRET over')),
      box('moov', Buffer.from('SECRET place')),
    ]);
  }

  it('blanks Exif, bytes that belong to nothing, and the film; the picture stays where it was', () => {
    const heic = aHeic();
    const { bytes, width, height } = bare(heic, 'heic');
    expect([width, height]).toEqual([512, 256]);
    expect(bytes).toHaveLength(heic.length);
    expect(bytes.includes(SECRET)).toBe(false);
    expect(bytes.indexOf('PICTURE')).toBe(heic.indexOf('PICTURE'));
    expect(heic.includes(SECRET)).toBe(true);
  });

  it('refuses one whose parts lie outside', () => {
    const heic = aHeic();
    expect(() => bare(heic.subarray(0, heic.length - 30), 'heic')).toThrow(DamagedPicture);
  });
});

describe('barePicture', () => {
  it('leaves other files alone', () => {
    expect(barePicture(Buffer.from('%PDF-1.7'), 'application/pdf')).toBeNull();
    expect(barePicture(Buffer.from('x'), 'constructor')).toBeNull();
  });

  it.each(['jpeg', 'png', 'webp', 'heic'])(
    'says of hostile bytes that they are no %s, and no more',
    (kind) => {
      const start = {
        jpeg: aPhoto(6),
        png: SMALL_PNG,
        webp: SMALL_WEBP,
        heic: Buffer.from('\0\0\0\x10ftypheic'),
      }[kind] as Buffer;
      const seed = Number(process.env['PROPERTY_SEED'] ?? 5);
      fc.assert(
        fc.property(
          fc.uint8Array({ maxLength: 60 }),
          fc.nat(start.length),
          fc.nat(start.length),
          (noise, cut, go) => {
            const bytes = Buffer.concat([start.subarray(0, cut), noise, start.subarray(go)]);
            try {
              bare(bytes, kind);
            } catch (error) {
              expect(error).toBeInstanceOf(DamagedPicture);
            }
          },
        ),
        { seed, numRuns: 300 },
      );
    },
  );
});
