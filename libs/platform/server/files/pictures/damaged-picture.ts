/** The bytes are no complete picture of the kind that they begin as. */
export class DamagedPicture extends Error {}

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
