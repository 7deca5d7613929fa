const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** 1 January 1980, 00:00: the first moment that a ZIP can name. */
const FIRST_DATE = 0x0021;
const FIRST_TIME = 0;

/**
 * The same ZIP with every entry dated alike. exceljs stamps each file with the moment of writing, so two
 * workbooks with the same content would differ.
 * @throws RangeError for bytes that are no ZIP
 */
export function withFixedZipDates(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  let end = copy.length - 22;
  while (end >= 0 && copy.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new RangeError('not a ZIP: it has no directory');
  let entry = copy.readUInt32LE(end + 16);
  for (let left = copy.readUInt16LE(end + 10); left > 0; left--) {
    if (copy.readUInt32LE(entry) !== DIRECTORY_ENTRY)
      throw new RangeError('not a ZIP: its directory is broken');
    stamp(copy, entry + 12);
    stamp(copy, copy.readUInt32LE(entry + 42) + 10);
    entry +=
      46 + copy.readUInt16LE(entry + 28) + copy.readUInt16LE(entry + 30) + copy.readUInt16LE(entry + 32);
  }
  return copy;
}

function stamp(zip: Buffer, at: number): void {
  zip.writeUInt16LE(FIRST_TIME, at);
  zip.writeUInt16LE(FIRST_DATE, at + 2);
}
