import { DamagedPicture, sliceOf, type BarePicture } from './damaged-picture';
import { exifOrientation, orientationOnly } from './exif-orientation';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
/** Frame headers: C0 to CF without the tables and the reserved one among them. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const JFIF_BYTES = 14;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/**
 * A JPEG without what is said about it: Exif (camera, time, place), XMP, IPTC, comments, thumbnails, second pictures,
 * and whatever follows its end. The picture itself is copied as it is, colour profile included; how it has to be
 * turned stays too, in a block of its own.
 * @throws DamagedPicture
 * @see ITU-T T.81, annex B
 */
export function bareJpeg(bytes: Buffer): BarePicture {
  if (bytes[0] !== 0xff || bytes[1] !== START) throw new DamagedPicture();
  const kept: Buffer[] = [];
  let [width, height, orientation, scanned] = [0, 0, 1, false];
  let at = 2;
  while (at < bytes.length) {
    const { marker, start } = markerAt(bytes, at);
    if (marker === END) break;
    const end = start + sliceOf(bytes, start, start + 2).readUInt16BE(0);
    const body = sliceOf(bytes, start + 2, end);
    at = end;
    if (marker === APP1 && body.subarray(0, 6).equals(EXIF)) orientation = exifOrientation(body.subarray(6));
    if (isFrame(marker)) {
      if (body.length < 6) throw new DamagedPicture();
      height = Math.max(height, body.readUInt16BE(1));
      width = Math.max(width, body.readUInt16BE(3));
    }
    const stays = keptBody(marker, body);
    if (stays) kept.push(segment(marker, stays));
    if (marker !== SCAN) continue;
    const scanEnd = endOfScan(bytes, at);
    kept.push(bytes.subarray(at, scanEnd));
    at = scanEnd;
    scanned = true;
  }
  // A height that is told only after the scan is legal and used by nobody; without it no limit could be kept.
  if (!scanned || width === 0 || height === 0) throw new DamagedPicture();
  const turned = orientationOnly(orientation);
  const head = [
    Buffer.from([0xff, START]),
    ...(turned ? [segment(APP1, Buffer.concat([EXIF, turned]))] : []),
  ];
  return { bytes: Buffer.concat([...head, ...kept, Buffer.from([0xff, END])]), width, height };
}

/** The next marker; any number of FF may stand before it. */
function markerAt(bytes: Buffer, from: number): { marker: number; start: number } {
  let at = from;
  if (bytes[at] !== 0xff) throw new DamagedPicture();
  while (bytes[at] === 0xff) at++;
  const marker = bytes[at];
  if (marker === undefined || marker === 0) throw new DamagedPicture();
  return { marker, start: at + 1 };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

/** What of a segment is part of the picture; null where nothing is. */
function keptBody(marker: number, body: Buffer): Buffer | null {
  if (marker === COMMENT) return null;
  if (marker < APP0 || marker > APP15) return body;
  if (marker === APP0 && body.toString('latin1', 0, 5) === 'JFIF\0' && body.length >= JFIF_BYTES) {
    const jfif = Buffer.from(body.subarray(0, JFIF_BYTES));
    jfif.fill(0, 12); // no thumbnail
    return jfif;
  }
  if (marker === APP2 && body.toString('latin1', 0, 12) === 'ICC_PROFILE\0') return body;
  // How colours are coded, which Adobe's programs say here.
  return marker === APP14 && body.toString('latin1', 0, 5) === 'Adobe' ? body.subarray(0, 12) : null;
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** Coded data run to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return at;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
