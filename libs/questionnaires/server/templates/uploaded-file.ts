import { AppConfig, newId, spoolFolder } from '@firebreak/platform/server';
import { platformProblem } from '@firebreak/platform/model';
import { Injectable } from '@nestjs/common';
import { mkdir, open, rm, writeFile, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

/** Templates and translations as files are far smaller. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024;

/** The bytes of an upload. @throws Problem body-too-large */
export async function bytesOf(content: Readable, most = MOST_FILE_BYTES): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw platformProblem('body-too-large', { limitInBytes: most });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Gives random access to an upload that is looked at once and not kept. */
@Injectable()
export class UploadedFile {
  constructor(private readonly config: AppConfig) {}

  /** Puts the bytes on this machine, hands them to `use` and takes them away again. */
  async with<T>(bytes: Buffer, use: (file: FileHandle) => Promise<T>): Promise<T> {
    const folder = spoolFolder(this.config);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const copy = path.join(folder, newId());
    try {
      await writeFile(copy, bytes, { mode: 0o600, flag: 'wx' });
      const file = await open(copy);
      return await use(file).finally(() => file.close());
    } finally {
      await rm(copy, { force: true });
    }
  }
}
