import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive that a test puts together. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Buffer;
  /** As most streaming writers do: sizes behind the data, nought in the local header. */
  readonly sizesBehind?: boolean;
  readonly stored?: boolean;
  /** What the directory claims it unpacks to. */
  readonly claimedBytes?: number;
}

/** A zip archive byte by byte, so that tests can be as odd as other programs' files are. */
export function zipOf(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, sizesBehind = false, stored = false, claimedBytes } of parts) {
    const raw = Buffer.from(content);
    const packed = stored ? raw : deflateRawSync(raw);
    const [crc, path] = [crc32(raw), Buffer.from(name)];
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(sizesBehind ? 8 : 0, 6);
    header.writeUInt16LE(stored ? 0 : 8, 8);
    if (!sizesBehind) {
      header.writeUInt32LE(crc, 14);
      header.writeUInt32LE(packed.length, 18);
      header.writeUInt32LE(raw.length, 22);
    }
    header.writeUInt16LE(path.length, 26);
    const behind = Buffer.alloc(sizesBehind ? 16 : 0);
    if (sizesBehind) {
      behind.writeUInt32LE(0x08074b50, 0);
      behind.writeUInt32LE(crc, 4);
      behind.writeUInt32LE(packed.length, 8);
      behind.writeUInt32LE(raw.length, 12);
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(stored ? 0 : 8, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimedBytes ?? raw.length, 24);
    entry.writeUInt16LE(path.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(header, path, packed, behind);
    directory.push(entry, path);
    at += 30 + path.length + packed.length + behind.length;
  }
  const size = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, ...directory, end]);
}

interface HandMade {
  /** What stands between `<sheetData>` and its end. */
  readonly rows: string;
  readonly shared?: string;
  readonly styles?: string;
  readonly book?: string;
  readonly options?: Omit<ZipPart, 'name' | 'content'>;
}

/** The parts of a workbook with one sheet. */
export function workbookParts({ rows, shared, styles, book = '', options = {} }: HandMade): ZipPart[] {
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const parts: [string, string | undefined][] = [
    [
      'xl/workbook.xml',
      `<workbook>${book}<sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ],
    ['xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`],
    ['xl/sharedStrings.xml', shared && `<sst>${shared}</sst>`],
    ['xl/styles.xml', styles && `<styleSheet>${styles}</styleSheet>`],
  ];
  return parts.flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content: xml + content, ...options }],
  );
}
