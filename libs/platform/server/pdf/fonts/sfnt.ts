/** Tables of a TrueType font by their tags of four letters. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const HEADER_BYTES = 12;
const ENTRY_BYTES = 16;
const TRUE_TYPE = 0x00010000;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @throws Error for a file that is no TrueType font */
export function readTables(bytes: Uint8Array): FontTables {
  // Not a Buffer, whose `slice` gives the same memory again.
  const file = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const view = viewOf(file);
  if (view.getUint32(0) !== TRUE_TYPE) throw new Error('This is no TrueType font');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const at = HEADER_BYTES + ENTRY_BYTES * index;
    const tag = String.fromCharCode(...file.subarray(at, at + 4));
    const offset = view.getUint32(at + 8);
    tables.set(tag, file.subarray(offset, offset + view.getUint32(at + 12)));
  }
  return tables;
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let index = 0; index < bytes.length; index += 4) {
    const word =
      ((bytes[index] ?? 0) << 24) |
      ((bytes[index + 1] ?? 0) << 16) |
      ((bytes[index + 2] ?? 0) << 8) |
      (bytes[index + 3] ?? 0);
    sum = (sum + word) >>> 0;
  }
  return sum;
}

const padded = (length: number) => (length + 3) & ~3;

/** A TrueType font file of these tables, in the order of their tags. */
export function writeTables(tables: FontTables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const start = HEADER_BYTES + ENTRY_BYTES * sorted.length;
  const file = new Uint8Array(sorted.reduce((sum, [, bytes]) => sum + padded(bytes.length), start));
  const view = viewOf(file);
  const log = Math.floor(Math.log2(sorted.length));
  view.setUint32(0, TRUE_TYPE);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** log * ENTRY_BYTES);
  view.setUint16(8, log);
  view.setUint16(10, (sorted.length - 2 ** log) * ENTRY_BYTES);
  let offset = start;
  sorted.forEach(([tag, bytes], index) => {
    const at = HEADER_BYTES + ENTRY_BYTES * index;
    for (let letter = 0; letter < 4; letter++) file[at + letter] = tag.charCodeAt(letter);
    file.set(bytes, offset);
    view.setUint32(at + 4, checksum(bytes));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset += padded(bytes.length);
  });
  return file;
}
