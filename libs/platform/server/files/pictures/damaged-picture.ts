/** The bytes are no complete picture of the kind that they begin as. */
export class DamagedPicture extends Error {}

/** The picture has more pixels than are taken. */
export class PictureTooLarge extends Error {
  readonly width: number;
  readonly height: number;

  /** @param limit in pixels, of each side */
  constructor(
    { width, height }: { readonly width: number; readonly height: number },
    readonly limit: number,
  ) {
    super();
    this.width = width;
    this.height = height;
  }
}

/** A picture with what is said about it taken out, and its size as its own header tells it. */
export interface BarePicture {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

/** @throws DamagedPicture where a part would lie beyond the end */
export function sliceOf(bytes: Buffer, start: number, end: number): Buffer {
  if (start < 0 || end < start || end > bytes.length) throw new DamagedPicture();
  return bytes.subarray(start, end);
}
