import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Each pixel as its difference to the one above it: even areas become zeros. */
const UP = 2;

/**
 * A picture as PNG.
 * @param pixels red, green and blue of each pixel, row by row from the top
 * @see W3C, Portable Network Graphics (PNG) Specification
 */
export function pngOf(pixels: Uint8Array, width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // eight bits a channel, true colour
  const row = width * 3;
  const filtered = Buffer.alloc((row + 1) * height);
  for (let y = 0; y < height; y++) {
    filtered[y * (row + 1)] = UP;
    for (let x = 0; x < row; x++) {
      const above = y > 0 ? (pixels[(y - 1) * row + x] ?? 0) : 0;
      filtered[y * (row + 1) + 1 + x] = ((pixels[y * row + x] ?? 0) - above) & 0xff;
    }
  }
  const data = deflateSync(filtered);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
