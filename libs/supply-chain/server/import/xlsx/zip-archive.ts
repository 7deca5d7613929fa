import { supplyChainProblem } from '@firebreak/supply-chain/model';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

/** One file inside an archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  /** Where its local header begins. */
  readonly at: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** A comment of 65,535 bytes may follow the end record. */
const LONGEST_END = 65_557;
const MOST_ENTRIES = 10_000;
const MOST_DIRECTORY_BYTES = 4 * 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
/** Small, so that what was read is let go while it is young. */
const AT_ONCE = 32 * 1024;

const damaged = () => supplyChainProblem('file-damaged');

/**
 * The files of a zip archive, by name, from the directory at its end: sizes are known before anything is
 * unpacked, also where the writer put them behind the data. Archives of more than 4 GB (zip64) are understood.
 * @throws Problem file-damaged
 */
export async function readZipDirectory(file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = lastRecord(tail, END_OF_DIRECTORY);
  if (end < 0 || end + 22 > tail.length) throw damaged();
  let [bytes, at, count] = [
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
    tail.readUInt16LE(end + 10),
  ];
  if (at === 0xffffffff || bytes === 0xffffffff || count === 0xffff) {
    const locator = end - 20;
    if (locator < 0 || tail.readUInt32LE(locator) !== LOCATOR_64) throw damaged();
    const record = await readAt(file, safe(tail.readBigUInt64LE(locator + 8)), 56);
    if (record.readUInt32LE(0) !== END_OF_DIRECTORY_64) throw damaged();
    count = safe(record.readBigUInt64LE(32));
    bytes = safe(record.readBigUInt64LE(40));
    at = safe(record.readBigUInt64LE(48));
  }
  if (count > MOST_ENTRIES || bytes > MOST_DIRECTORY_BYTES || at + bytes > size) throw damaged();
  return entriesOf(await readAt(file, at, bytes));
}

function entriesOf(directory: Buffer): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const next = at + 46 + nameLength + extraLength + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw damaged();
    if (directory.readUInt16LE(at + 8) & ENCRYPTED) throw damaged();
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/');
    const extra = directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength);
    const [unpackedBytes, packedBytes, local] = longSizes(extra, [
      directory.readUInt32LE(at + 24),
      directory.readUInt32LE(at + 20),
      directory.readUInt32LE(at + 42),
    ]);
    const method = directory.readUInt16LE(at + 10);
    entries.set(name, { name, method, packedBytes, unpackedBytes, at: local });
    at = next;
  }
  return entries;
}

/** Sizes that do not fit in 32 bits stand in the extra field 1, in the order of those that overflow. */
function longSizes(extra: Buffer, sizes: [number, number, number]): [number, number, number] {
  if (!sizes.includes(0xffffffff)) return sizes;
  for (let at = 0; at + 4 <= extra.length;) {
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    if (id === 1) {
      let next = at + 4;
      const read = (size: number) => {
        if (size !== 0xffffffff) return size;
        if (next + 8 > extra.length) throw damaged();
        next += 8;
        return safe(extra.readBigUInt64LE(next - 8));
      };
      return [read(sizes[0]), read(sizes[1]), read(sizes[2])];
    }
    at += 4 + length;
  }
  throw damaged();
}

/**
 * The unpacked bytes of one entry, piece by piece; unpacking waits for the reader.
 * @throws Problem file-damaged, also where it unpacks to more than the directory says
 */
export async function* unpack(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await readAt(file, entry.at, 30);
  if (header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged();
  const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw damaged();
  const packed = Readable.from(pieces(file, start, entry.packedBytes), { objectMode: false });
  const inflate = entry.method === DEFLATED ? createInflateRaw({ chunkSize: AT_ONCE }) : null;
  if (inflate) packed.on('error', (error) => inflate.destroy(error)).pipe(inflate);
  let unpacked = 0;
  try {
    for await (const chunk of (inflate ?? packed) as AsyncIterable<Buffer>) {
      unpacked += chunk.length;
      if (unpacked > entry.unpackedBytes) throw damaged();
      yield chunk;
    }
  } catch (error) {
    throw isZlibError(error) ? damaged() : error;
  } finally {
    packed.destroy();
    inflate?.destroy();
  }
}

async function* pieces(file: FileHandle, start: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += AT_ONCE)
    yield await readAt(file, start + at, Math.min(AT_ONCE, bytes - at));
}

function isZlibError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE';
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw damaged();
  return buffer;
}

function lastRecord(tail: Buffer, signature: number): number {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === signature) return at;
  return -1;
}

function safe(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged();
  return Number(value);
}
