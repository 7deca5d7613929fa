import { barePicture } from '@firebreak/platform/server';

/** Exif orientations in which width and height change places; others keep them. */
const LYING = [5, 6, 7, 8];

export interface LogoFacts {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly ending: 'png' | 'jpg';
  /** In pixels, as it is shown. */
  readonly width: number;
  readonly height: number;
}

/** What a kept logo is, by its own bytes. @throws DamagedPicture for anything else */
export function logoFacts(logo: Uint8Array): LogoFacts {
  const bytes = Buffer.from(logo);
  const isPng = bytes[0] === 0x89;
  const mediaType = isPng ? 'image/png' : 'image/jpeg';
  const { width = 1, height = 1 } = barePicture(bytes, mediaType) ?? {};
  const turned = !isPng && LYING.includes(orientationOf(bytes));
  return {
    mediaType,
    ending: isPng ? 'png' : 'jpg',
    ...(turned ? { width: height, height: width } : { width, height }),
  };
}

/** As a JPEG that was taken in tells it: in a block of its own, right at the start. */
function orientationOf(bytes: Buffer): number {
  const exif = bytes[2] === 0xff && bytes[3] === 0xe1;
  return exif ? bytes.readUInt16BE(2 + 4 + 6 + 8 + 2 + 8) : 1;
}
