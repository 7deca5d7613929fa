import { DamagedPicture, sliceOf, type BarePicture } from './damaged-picture';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** What it takes to draw it: the picture, its colours, its animation. Texts, times, Exif and private chunks are not. */
const KEPT = new Set([
  'IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD',
  'pHYs', 'acTL', 'fcTL', 'fdAT',
]); // prettier-ignore
const AROUND = 12;

/**
 * A PNG without what is said about it (texts, XMP, Exif, time) and without what follows its end.
 * @throws DamagedPicture
 * @see W3C, Portable Network Graphics (third edition)
 */
export function barePng(bytes: Buffer): BarePicture {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new DamagedPicture();
  const kept: Buffer[] = [SIGNATURE];
  let [width, height] = [0, 0];
  for (let at = 8; ;) {
    const head = sliceOf(bytes, at, at + 8);
    const end = at + AROUND + head.readUInt32BE(0);
    const chunk = sliceOf(bytes, at, end);
    const type = head.toString('latin1', 4);
    if (at === 8) {
      if (type !== 'IHDR' || chunk.length !== AROUND + 13) throw new DamagedPicture();
      [width, height] = [chunk.readUInt32BE(8), chunk.readUInt32BE(12)];
    }
    if (KEPT.has(type)) kept.push(chunk);
    if (type === 'IEND') break;
    at = end;
  }
  if (width === 0 || height === 0) throw new DamagedPicture();
  return { bytes: Buffer.concat(kept), width, height };
}
