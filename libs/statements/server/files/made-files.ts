import { CompanyDb, FileStore, type NewFile, type StoredFile } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A file that a job makes of a record, and how the record knows it. */
export interface FileToMake<T> extends Omit<NewFile, 'content'> {
  /** @returns what an earlier run kept; null where there is none */
  readonly find: (tx: EntityManager) => Promise<T | null>;
  readonly make: () => NewFile['content'] | Promise<NewFile['content']>;
  /** Locks the record that the file belongs to. @returns false where it is gone */
  readonly hold: (tx: EntityManager) => Promise<boolean>;
  /** Writes down, beside the record, the file that was kept. */
  readonly record: (tx: EntityManager, file: StoredFile) => Promise<T>;
}

/** Files that jobs make: each is kept once, however often a job is run, killed and run again. */
@Injectable()
export class MadeFiles {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  /**
   * The file that is there, or else a new one.
   * @returns null where its record was deleted while the file was made
   */
  async once<T>({ find, make, hold, record, ...file }: FileToMake<T>): Promise<T | null> {
    const made = await this.db.inCompany(find);
    if (made) return made;
    const received = await this.files.receive({ ...file, content: await make() });
    return this.db.inCompany(async (tx) => {
      // Two runs at once make the same bytes; the first one's file stays, the other's is swept.
      if (!(await hold(tx))) return null;
      return (await find(tx)) ?? record(tx, await this.files.keep(tx, received));
    });
  }
}
