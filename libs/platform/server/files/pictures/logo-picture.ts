import { barePicture } from './bare-picture';
import { DamagedPicture, PictureTooLarge, type BarePicture } from './damaged-picture';
import { plainPng } from './plain-png';

/** JPEG frames that every program draws: baseline, extended, progressive. */
const DRAWN_FRAMES = [0xc0, 0xc1, 0xc2];
const FRAME_HEAD = 8;

/**
 * A PNG or JPEG as it may be put into documents: nothing said about it, and of a kind that PDF readers, Word and
 * browsers draw alike.
 * @param mostSide in pixels; larger ones are not unpacked
 * @throws DamagedPicture, PictureTooLarge
 */
export async function logoPicture(bytes: Buffer, mediaType: string, mostSide: number): Promise<BarePicture> {
  const bare = barePicture(bytes, mediaType);
  if (!bare) throw new DamagedPicture();
  if (Math.max(bare.width, bare.height) > mostSide) throw new PictureTooLarge(bare, mostSide);
  if (mediaType === 'image/png') return { ...bare, bytes: await plainPng(bare.bytes) };
  if (mediaType !== 'image/jpeg' || !isDrawnEverywhere(bare.bytes)) throw new DamagedPicture();
  return bare;
}

/** Eight bits a sample, and grey, colours, or printing colours. @param bytes as `bareJpeg` writes them: segment after segment */
function isDrawnEverywhere(bytes: Buffer): boolean {
  for (let at = 2; at + FRAME_HEAD + 2 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return DRAWN_FRAMES.includes(marker) && bytes[at + 4] === 8 && [1, 3, 4].includes(bytes[at + 9] ?? 0);
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}
