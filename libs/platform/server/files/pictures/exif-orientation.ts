import { sliceOf } from './damaged-picture';

const ORIENTATION = 0x0112;
const SHORT = 3;
const UPRIGHT = 1;
const MOST_TURNS = 8;

/**
 * How a camera was held, from the first directory of an Exif block (a TIFF file): 1 upright to 8.
 * @see CIPA DC-008 (Exif 2.32), 4.6.2 and tag 274
 */
export function exifOrientation(tiff: Buffer): number {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const word = (at: number) => numberAt(sliceOf(tiff, at, at + 2), little);
    const long = (at: number) => numberAt(sliceOf(tiff, at, at + 4), little);
    const directory = long(4);
    const entries = Math.min(word(directory), 200);
    for (let entry = 0; entry < entries; entry++) {
      const at = directory + 2 + entry * 12;
      if (word(at) !== ORIENTATION || word(at + 2) !== SHORT) continue;
      const turned = word(at + 8);
      return turned >= UPRIGHT && turned <= MOST_TURNS ? turned : UPRIGHT;
    }
  } catch {
    // A broken block says nothing about the picture.
  }
  return UPRIGHT;
}

function numberAt(bytes: Buffer, little: boolean): number {
  return little ? bytes.readUIntLE(0, bytes.length) : bytes.readUIntBE(0, bytes.length);
}

/** An Exif block that says nothing but how to turn the picture; null for an upright one, which needs none. */
export function orientationOnly(orientation: number): Buffer | null {
  if (orientation === UPRIGHT) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
