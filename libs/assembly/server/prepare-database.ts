import { loadReferenceData } from '@firebreak/reference-data/server';
import { DataSource } from 'typeorm';
import { DAYS_IN_UTC, migrateQueueSchema } from '@firebreak/platform/server';
import { capabilities } from './capabilities';

/** The owner's connection, which migrates. Requests and jobs never use it. */
export function ownerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'firebreak-prepare',
    extra: { options: DAYS_IN_UTC },
    entities: capabilities.flatMap(({ entities }) => [...entities]),
    migrations: capabilities.flatMap(({ migrations }) => [...migrations]),
    migrationsTransactionMode: 'each',
  });
}

/**
 * Brings a database to this version: migrations, then reference data. Safe to repeat; two at once wait for each other.
 * @param queueUrl login of the role that owns BullMQ's schema; absent where Redis carries the jobs
 * @returns how many migrations ran
 */
export async function prepareDatabase(ownerUrl: string, queueUrl?: string): Promise<number> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('firebreak-prepare'))`);
    const applied = await dataSource.runMigrations();
    if (queueUrl) await migrateQueueSchema(queueUrl);
    await loadReferenceData(dataSource);
    return applied.length;
  } finally {
    await lock.query(`SELECT pg_advisory_unlock_all()`);
    await lock.release();
    await dataSource.destroy();
  }
}
