import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { ObjectStore, type SpooledFile } from './object-store';

/** Objects as files below one folder, readable by the product's own user only. */
export class LocalObjectStore extends ObjectStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Renaming is atomic: a reader, or a machine that lost power, never meets half a file. */
  async put(key: string, file: SpooledFile): Promise<void> {
    const target = this.pathOf(key);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await flush(file.path);
    await rename(file.path, target);
    await flush(path.dirname(target));
  }

  async get(key: string): Promise<Readable> {
    const handle = await open(this.pathOf(key));
    return handle.createReadStream();
  }

  async delete(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  close(): void {}

  /** @throws RangeError for a key that would lead out of the folder: a mistake in the program */
  private pathOf(key: string): string {
    if (!/^[0-9a-f-]+(\/[0-9a-f-]+)*$/.test(key)) throw new RangeError(`not a storage key: ${key}`);
    return path.join(this.folder, ...key.split('/'));
  }
}

async function flush(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder);
  await handle.sync().finally(() => handle.close());
}
