import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config';
import { spoolFolder } from './file-store';
import { ObjectStore } from './object-store';
import { clearSpool } from './spool';

const MINUTE_IN_MS = 60_000;
const EVERY_IN_MS = 15 * MINUTE_IN_MS;
/** No request or job takes longer between receiving a file and keeping it. */
const GRACE_IN_MINUTES = 120;
const BATCH = 200;

/** Takes objects that no file points at out of the store. Any number of processes may sweep at once. */
@Injectable()
export class FileSweep implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(FileSweep.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly objects: ObjectStore,
    private readonly config: AppConfig,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.sweep().catch((error: Error) => this.log.error(`sweeping files failed: ${error.message}`));
    }, EVERY_IN_MS);
    this.timer.unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** @returns how many objects went */
  async sweep(graceInMinutes = GRACE_IN_MINUTES): Promise<number> {
    await clearSpool(spoolFolder(this.config), new Date(Date.now() - graceInMinutes * MINUTE_IN_MS));
    let swept = 0;
    for (let batch = BATCH; batch === BATCH; swept += batch) batch = await this.sweepBatch(graceInMinutes);
    return swept;
  }

  /** A transaction that is just keeping one of them holds its row: it is skipped. */
  private sweepBatch(graceInMinutes: number): Promise<number> {
    return this.dataSource.transaction(async (tx) => {
      const rows = await tx.query<{ storage_key: string }[]>(
        `SELECT storage_key FROM unkept_object WHERE since <= now() - make_interval(mins => $1)
         ORDER BY since LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        [graceInMinutes],
      );
      const keys = rows.map((row) => row.storage_key);
      for (const key of keys) await this.objects.delete(key);
      await tx.query(`DELETE FROM unkept_object WHERE storage_key = ANY ($1)`, [keys]);
      return keys.length;
    });
  }
}
