import 'reflect-metadata';
import { prepareDatabase } from '@firebreak/assembly/server';
import { prepareSettings, provisionDatabase } from '@firebreak/platform/server';

/**
 * Brings the database to this version before API and workers start: roles and database (where a superuser's login is
 * given), migrations, queue schema, reference data. Safe to repeat.
 */
const settings = prepareSettings();
if (settings.superuserUrl) await provisionDatabase(settings.superuserUrl, settings.logins);
const applied = await prepareDatabase(settings.ownerUrl, settings.queueUrl);
process.stdout.write(
  applied > 0 ? `Database prepared: ${applied} migrations.\n` : 'Database is up to date.\n',
);
