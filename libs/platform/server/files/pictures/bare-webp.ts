import { DamagedPicture, sliceOf, type BarePicture } from './damaged-picture';
import { exifOrientation, orientationOnly } from './exif-orientation';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const HAS_EXIF = 0x08;
const HAS_XMP = 0x04;
const FLAGS = 8;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A WebP without Exif, XMP and chunks that nobody knows, and without what follows its end. How it has to be turned stays.
 * @throws DamagedPicture
 * @see RFC 9649
 */
export function bareWebp(bytes: Buffer): BarePicture {
  const head = sliceOf(bytes, 0, 12);
  if (head.toString('latin1', 0, 4) !== 'RIFF' || head.toString('latin1', 8) !== 'WEBP')
    throw new DamagedPicture();
  const all = sliceOf(bytes, 0, Math.min(bytes.length, 8 + head.readUInt32LE(4)));
  const kept: Buffer[] = [];
  let [size, turned, extended] = [null as Size | null, null as Buffer | null, null as Buffer | null];
  for (let at = 12; at + 8 <= all.length;) {
    const type = all.toString('latin1', at, at + 4);
    const length = all.readUInt32LE(at + 4);
    const body = sliceOf(all, at + 8, at + 8 + length);
    if (type === 'EXIF') turned = orientationOnly(exifOrientation(withoutPrefix(body)));
    else if (KEPT.has(type)) {
      const piece = chunk(type, body);
      kept.push(piece);
      if (type === 'VP8X') extended = piece;
      size ??= sizeOf(type, body);
    }
    at += 8 + length + (length % 2);
  }
  if (!size) throw new DamagedPicture();
  if (extended) {
    const flags = (extended[FLAGS] ?? 0) & ~(HAS_EXIF | HAS_XMP);
    extended[FLAGS] = turned ? flags | HAS_EXIF : flags;
    if (turned) kept.push(chunk('EXIF', turned));
  }
  const content = Buffer.concat(kept);
  const riff = Buffer.alloc(12);
  riff.write('RIFF', 0, 'latin1');
  riff.writeUInt32LE(content.length + 4, 4);
  riff.write('WEBP', 8, 'latin1');
  return { bytes: Buffer.concat([riff, content]), ...size };
}

/** Some writers put JPEG's "Exif" mark before the block. */
function withoutPrefix(exif: Buffer): Buffer {
  return exif.toString('latin1', 0, 4) === 'Exif' ? exif.subarray(6) : exif;
}

function chunk(type: string, body: Buffer): Buffer {
  const piece = Buffer.alloc(8 + body.length + (body.length % 2));
  piece.write(type, 0, 'latin1');
  piece.writeUInt32LE(body.length, 4);
  body.copy(piece, 8);
  return piece;
}

function sizeOf(type: string, body: Buffer): Size | null {
  if (type === 'VP8X' && body.length >= 10) {
    return { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 };
  }
  if (type === 'VP8 ' && body.length >= 10) {
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff };
  }
  if (type === 'VP8L' && body.length >= 5) {
    const bits = body.readUInt32LE(1);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return null;
}
