import { DataSource } from 'typeorm';
import { capabilities } from './capabilities';

/** The owner's connection, which migrates. Requests and jobs never use it. */
export function ownerDataSource(ownerUrl: string): DataSource {
  return new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'firebreak-prepare',
    entities: capabilities.flatMap(({ entities }) => [...entities]),
    migrations: capabilities.flatMap(({ migrations }) => [...migrations]),
    migrationsTransactionMode: 'each',
  });
}

/**
 * Brings a database to this version: migrations, then reference data. Safe to repeat; two at once wait for each other.
 * @returns how many migrations ran
 */
export async function prepareDatabase(ownerUrl: string): Promise<number> {
  const dataSource = await ownerDataSource(ownerUrl).initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('firebreak-prepare'))`);
    const applied = await dataSource.runMigrations();
    return applied.length;
  } finally {
    await lock.query(`SELECT pg_advisory_unlock_all()`);
    await lock.release();
    await dataSource.destroy();
  }
}
