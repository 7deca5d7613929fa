import { Injectable } from '@nestjs/common';
import { AppConfig, FileStore, newId, spoolFolder } from '@firebreak/platform/server';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';

/** Gives random access to a stored file: a workbook's directory stands at its end, and a store only streams. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly files: FileStore,
    private readonly config: AppConfig,
  ) {}

  /**
   * Copies a stored file to this machine, hands it to `use` and takes the copy away again.
   * @throws Problem file-not-found
   */
  async withCopy<T>(tx: EntityManager, fileId: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
    const folder = spoolFolder(this.config);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const copy = path.join(folder, newId());
    try {
      const { stream } = await this.files.open(tx, fileId);
      await pipeline(stream, createWriteStream(copy, { mode: 0o600, flags: 'wx' }));
      const file = await open(copy);
      return await use(file).finally(() => file.close());
    } finally {
      await rm(copy, { force: true });
    }
  }
}
