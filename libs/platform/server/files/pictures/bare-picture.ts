import { bareHeic } from './bare-heic';
import { bareJpeg } from './bare-jpeg';
import { barePng } from './bare-png';
import { bareWebp } from './bare-webp';
import { DamagedPicture, type BarePicture } from './damaged-picture';

const KINDS: Readonly<Record<string, (bytes: Buffer) => BarePicture>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
  'image/heic': bareHeic,
  'image/heif': bareHeic,
};

/**
 * A picture without what it says about who took it, where, when and with what. Nothing is decoded, so that no picture
 * can be a bomb, and nothing is encoded anew, so that it stays the picture that was taken.
 * @returns null for files that are no picture of a known kind
 * @throws DamagedPicture
 */
export function barePicture(bytes: Buffer, mediaType: string): BarePicture | null {
  const kind = Object.hasOwn(KINDS, mediaType) ? KINDS[mediaType] : undefined;
  if (!kind) return null;
  try {
    return kind(bytes);
  } catch (error) {
    // Reading beyond the end of a part is another way for it to be damaged.
    throw error instanceof RangeError ? new DamagedPicture() : error;
  }
}
