import { Injectable } from '@nestjs/common';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { DataSource, type EntityManager } from 'typeorm';
import { AppConfig } from '../config/app-config';
import { newId } from '../database/new-id';
import { currentCompanyId } from '../database/scope';
import { mediaTypeOf } from './media-type';
import { ObjectStore, type SpooledFile } from './object-store';
import { fileProblem } from './problems';
import { safeFileName } from './safe-file-name';
import { spool } from './spool';
import { StoredFileEntity } from './stored-file.entity';

/** A file on its way in. */
export interface NewFile {
  readonly name: string;
  readonly content: Buffer | Readable;
  /** As the sender or maker says; used only where the bytes don't tell. */
  readonly mediaType?: string;
  /** Media types that are welcome here; everything when absent. */
  readonly accept?: readonly string[];
  /** Larger ones are refused; 25 MiB when absent. */
  readonly maxBytes?: number;
  /** Makes of the bytes, once their type is known and welcome, what is stored in their stead; may throw a Problem. */
  readonly rework?: (bytes: Buffer, mediaType: string) => Reworked | Promise<Reworked>;
}

export interface Reworked {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A file that a record can point at. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly sizeInBytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly createdAt: Date;
}

/** A file whose bytes are in the store but that no record points at yet: keep it in a transaction. */
export interface ReceivedFile extends Omit<StoredFile, 'createdAt'> {
  readonly storageKey: string;
}

const DEFAULT_MAX_BYTES = 25 * 1024 * 1024;

/**
 * Files of the current company. Bytes and rows can't share a transaction, so every object is written
 * down in `unkept_object` before it exists; keeping the file crosses it out in the transaction that
 * makes its row, and removing the row writes it down again. What a crash or rollback leaves is swept.
 */
@Injectable()
export class FileStore {
  constructor(
    private readonly dataSource: DataSource,
    private readonly objects: ObjectStore,
    private readonly config: AppConfig,
  ) {}

  /**
   * Checks and stores the bytes; call it before the transaction, so that none waits for an upload.
   * @throws Problem file-empty, file-too-large, file-type-refused
   */
  async receive(file: NewFile): Promise<ReceivedFile> {
    const { accept, rework, maxBytes = DEFAULT_MAX_BYTES } = file;
    const id = newId();
    const storageKey = `${currentCompanyId()}/${id.slice(-2)}/${id}`;
    const spooled = await spool(file.content, spoolFolder(this.config), maxBytes);
    try {
      const mediaType = await mediaTypeOf(spooled.path, file.name);
      if (accept && !accept.includes(mediaType)) {
        throw fileProblem('file-type-refused', { mediaType, accepted: accept });
      }
      if (rework) {
        const { name, bytes } = await rework(await readFile(spooled.path), mediaType);
        return await this.put({ id, storageKey, name, mediaType }, await this.spoolAgain(bytes));
      }
      return await this.put({ id, storageKey, name: file.name, mediaType }, spooled);
    } finally {
      await rm(spooled.path, { force: true });
    }
  }

  private spoolAgain(bytes: Buffer): Promise<SpooledFile> {
    return spool(bytes, spoolFolder(this.config), bytes.length);
  }

  private async put(
    { id, storageKey, name, mediaType }: Pick<ReceivedFile, 'id' | 'storageKey' | 'name' | 'mediaType'>,
    spooled: SpooledFile,
  ): Promise<ReceivedFile> {
    try {
      await this.dataSource.query(`INSERT INTO unkept_object (storage_key) VALUES ($1)`, [storageKey]);
      await this.objects.put(storageKey, spooled);
      const { sizeInBytes, sha256 } = spooled;
      return { id, name: safeFileName(name), mediaType, sizeInBytes, sha256, storageKey };
    } finally {
      await rm(spooled.path, { force: true });
    }
  }

  /** Makes a received file one of the company's files, with the rest of the transaction or not at all. */
  async keep(tx: EntityManager, received: ReceivedFile): Promise<StoredFile> {
    // RETURNING, so that two transactions can't both keep it and the sweep can't have taken it meanwhile.
    const [crossedOut] = await tx.query<[unknown[], number]>(
      `DELETE FROM unkept_object WHERE storage_key = $1 RETURNING storage_key`,
      [received.storageKey],
    );
    if (crossedOut.length === 0) throw new Error(`the file ${received.id} is kept already or was swept`);
    const file = await tx.save(tx.create(StoredFileEntity, received));
    return toStoredFile(file);
  }

  /** `receive` and `keep` in one, for content made by ourselves. */
  async save(tx: EntityManager, file: NewFile): Promise<StoredFile> {
    return this.keep(tx, await this.receive(file));
  }

  /** @throws Problem file-not-found */
  async open(tx: EntityManager, id: string): Promise<{ file: StoredFile; stream: Readable }> {
    const file = await this.find(tx, id);
    return { file: toStoredFile(file), stream: await this.objects.get(file.storageKey) };
  }

  /** The bytes go some time after the transaction ends well.
   * @throws Problem file-not-found */
  async remove(tx: EntityManager, id: string): Promise<void> {
    const file = await this.find(tx, id);
    await tx.delete(StoredFileEntity, { id });
    await tx.query(`INSERT INTO unkept_object (storage_key) VALUES ($1)`, [file.storageKey]);
  }

  private async find(tx: EntityManager, id: string): Promise<StoredFileEntity> {
    const file = await tx.findOneBy(StoredFileEntity, { id });
    if (!file) throw fileProblem('file-not-found', { fileId: id });
    return file;
  }
}

/** Where files wait while they come in; on the same disk as the local store, so that a rename is enough. */
export function spoolFolder({ dataDir }: Pick<AppConfig, 'dataDir'>): string {
  return path.join(dataDir, 'files', 'incoming');
}

function toStoredFile({ id, name, mediaType, sizeInBytes, sha256, createdAt }: StoredFileEntity): StoredFile {
  return { id, name, mediaType, sizeInBytes, sha256, createdAt };
}
