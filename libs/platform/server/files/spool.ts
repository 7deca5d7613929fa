import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SpooledFile } from './object-store';
import { fileProblem } from './problems';

/**
 * Writes content from outside to a file of its own, hashing and counting on the way. Whatever goes
 * wrong, nothing stays behind.
 * @throws Problem file-empty, file-too-large
 */
export async function spool(
  content: Buffer | Readable,
  folder: string,
  maxBytes: number,
): Promise<SpooledFile> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, randomUUID());
  const meter = new Meter(maxBytes);
  try {
    // A Buffer is one chunk; Readable.from(buffer) would go byte by byte.
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    await pipeline(source, meter, createWriteStream(file, { mode: 0o600, flags: 'wx' }));
    if (meter.sizeInBytes === 0) throw fileProblem('file-empty');
    return { path: file, sizeInBytes: meter.sizeInBytes, sha256: meter.hash.digest('hex') };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

class Meter extends Transform {
  readonly hash = createHash('sha256');
  sizeInBytes = 0;

  constructor(private readonly maxBytes: number) {
    super();
  }

  override _transform(
    chunk: Buffer,
    _encoding: string,
    done: (error: Error | null, chunk?: Buffer) => void,
  ): void {
    this.sizeInBytes += chunk.length;
    if (this.sizeInBytes > this.maxBytes)
      return done(fileProblem('file-too-large', { maxBytes: this.maxBytes }));
    this.hash.update(chunk);
    done(null, chunk);
  }
}

/** Removes what processes that were killed left in the folder. */
export async function clearSpool(folder: string, olderThan: Date): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name);
    const { mtime } = await stat(file);
    if (mtime < olderThan) await rm(file, { force: true });
  }
}
