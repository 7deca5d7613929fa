import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file within a ZIP, written as its content comes. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Iterable<string> | AsyncIterable<Uint8Array>;
}

interface WrittenEntry {
  readonly name: Buffer;
  readonly offset: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
}

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Sizes follow the content, and names are UTF-8. */
const FLAGS = 0x0808;
const DEFLATED = 8;
/** 1 January 1980, the first moment that a ZIP can name: the same content gives the same bytes. */
const FIRST_DATE = 0x0021;

/** The fields that a local header and the directory have in common. */
function writeCommon(header: Buffer, at: number, entry: Omit<WrittenEntry, 'offset'>): void {
  header.writeUInt16LE(VERSION, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(FIRST_DATE, at + 8);
  header.writeUInt32LE(entry.crc, at + 10);
  header.writeUInt32LE(entry.packed, at + 14);
  header.writeUInt32LE(entry.size, at + 18);
  header.writeUInt16LE(entry.name.length, at + 22);
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  writeCommon(header, 4, { name, crc: 0, packed: 0, size: 0 });
  return Buffer.concat([header, name]);
}

function directoryEntry(entry: WrittenEntry): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(DIRECTORY_ENTRY, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, entry);
  header.writeUInt32LE(entry.offset, 42);
  return Buffer.concat([header, entry.name]);
}

/** Packs texts in another thread while the next ones are made. */
async function* packed(
  content: ZipEntry['content'],
  sums: { crc: number; size: number },
): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  const feed = async () => {
    const feedIn = async (bytes: Uint8Array) => {
      sums.crc = crc32(bytes, sums.crc);
      sums.size += bytes.length;
      if (!deflate.write(bytes)) await once(deflate, 'drain');
    };
    if (Symbol.asyncIterator in content) for await (const bytes of content) await feedIn(bytes);
    else for (const text of content) await feedIn(Buffer.from(text));
    deflate.end();
  };
  const fed = feed().catch((error: unknown) => deflate.destroy(error as Error));
  yield* deflate as AsyncIterable<Buffer>;
  await fed;
}

/**
 * A ZIP file, piece by piece: at no time is more of it in memory than a piece. Below four gigabytes and 65,536 entries.
 * @throws RangeError beyond that
 */
export async function* zipOf(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const written: WrittenEntry[] = [];
  let offset = 0;
  for (const { name: text, content } of entries) {
    const name = Buffer.from(text);
    const start = offset;
    const sums = { crc: 0, size: 0 };
    const header = localHeader(name);
    yield header;
    offset += header.length;
    const before = offset;
    for await (const chunk of packed(content, sums)) {
      offset += chunk.length;
      yield chunk;
    }
    const entry = { name, offset: start, ...sums, packed: offset - before };
    if (Math.max(sums.size, offset) > 0xffff_ffff) throw new RangeError('The file is too large for a ZIP');
    const descriptor = Buffer.alloc(16);
    [DATA_DESCRIPTOR, entry.crc, entry.packed, entry.size].forEach((value, index) => descriptor.writeUInt32LE(value, 4 * index)); // prettier-ignore
    yield descriptor;
    offset += descriptor.length;
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(written.length, 8);
  end.writeUInt16LE(written.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  yield directory;
  yield end;
}
