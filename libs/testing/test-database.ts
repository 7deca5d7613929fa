import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { provisionDatabase, type DatabaseUrls } from '@firebreak/platform/server';
import { loadAssembly } from './load-assembly';

const PASSWORD = 'firebreak-tests';

/** A database of one test file's own. */
export interface TestDatabase extends DatabaseUrls {
  readonly superuserUrl: string;
  drop(): Promise<void>;
}

/**
 * A fresh database with all migrations and the reference data, copied from a template that the first caller makes.
 * @throws Error when FIREBREAK_TEST_DATABASE_URL names no PostgreSQL server
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const template = await readyTemplate(server);
  const database = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, (db) =>
    db.query(`CREATE DATABASE ${database} TEMPLATE ${template} OWNER firebreak_owner`),
  );
  return { ...urlsOf(server, database), drop: () => dropDatabase(server, database) };
}

/** A database with the roles and nothing else, for tests of the migrations themselves. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const database = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, async (db) => {
    await lockTemplates(db);
    await provision(server, database);
  });
  return { ...urlsOf(server, database), drop: () => dropDatabase(server, database) };
}

function serverUrl(): string {
  const url = process.env['FIREBREAK_TEST_DATABASE_URL'];
  if (!url) throw new Error('FIREBREAK_TEST_DATABASE_URL is not set: run the tests with "npm test".');
  return url;
}

/** Named after the migrations' text, so that a changed migration makes a new template. */
async function readyTemplate(server: string): Promise<string> {
  const { capabilities, prepareDatabase } = loadAssembly();
  const migrations = capabilities.flatMap((capability) => capability.migrations.map(({ name }) => name));
  const text = [...migrations, ...migrationFiles().map((file) => readFileSync(file, 'utf8'))].join('\n');
  const name = `template_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  await onServer(server, async (db) => {
    await lockTemplates(db);
    const { rowCount } = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const draft = `${name}_draft`;
    await db.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    const { ownerUrl, queueUrl } = await provision(server, draft);
    await prepareDatabase(ownerUrl, queueUrl);
    await db.query(`ALTER DATABASE ${draft} RENAME TO ${name}`);
  });
  return name;
}

/** The files and not the classes: much of a migration's SQL stands beside its class. */
function migrationFiles(): string[] {
  return globSync(path.join(process.cwd(), 'libs/*/server/**/migrations/*.ts')).sort();
}

function provision(server: string, database: string): Promise<DatabaseUrls> {
  return provisionDatabase(server, {
    database,
    ownerPassword: PASSWORD,
    appPassword: PASSWORD,
    queuePassword: PASSWORD,
  });
}

/** Roles belong to the server, and a template is made once: one test file at a time. */
async function lockTemplates(db: Client): Promise<void> {
  await db.query(`SELECT pg_advisory_lock(hashtext('firebreak-test-templates'))`);
}

function urlsOf(server: string, database: string): DatabaseUrls & { superuserUrl: string } {
  const as = (user?: string) => {
    const url = new URL(server);
    url.pathname = `/${database}`;
    if (user) Object.assign(url, { username: user, password: PASSWORD });
    return url.href;
  };
  return {
    superuserUrl: as(),
    ownerUrl: as('firebreak_owner'),
    appUrl: as('firebreak_app'),
    queueUrl: as('firebreak_queue'),
  };
}

async function dropDatabase(server: string, database: string): Promise<void> {
  await onServer(server, (db) => db.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
}

async function onServer(server: string, work: (db: Client) => Promise<unknown>): Promise<void> {
  const db = new Client({ connectionString: server });
  db.on('error', () => undefined); // the server may end the session first
  await db.connect();
  try {
    await work(db);
  } finally {
    await db.end();
  }
}
