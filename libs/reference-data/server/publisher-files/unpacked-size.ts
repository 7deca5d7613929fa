const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const UNPACKED_AT = 24;
const SHORTEST_ENTRY = 46;

/**
 * What the files in a ZIP archive come to once unpacked, as its directory says: so that an archive that unpacks to
 * gigabytes is refused before it is.
 * @returns bytes; Infinity where the directory leaves it to ZIP64, which no workbook of this size needs
 */
export function unpackedSize(archive: Buffer): number {
  let bytes = 0;
  for (let at = archive.indexOf(ENTRY); at >= 0; at = archive.indexOf(ENTRY, at + SHORTEST_ENTRY)) {
    if (at + SHORTEST_ENTRY > archive.length) break;
    const unpacked = archive.readUInt32LE(at + UNPACKED_AT);
    bytes += unpacked === 0xffffffff ? Infinity : unpacked;
  }
  return bytes;
}
