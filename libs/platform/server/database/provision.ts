import { Client } from 'pg';

/** The three logins of a Firebreak database, with their passwords. */
export interface DatabaseLogins {
  readonly database: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  readonly queuePassword: string;
}

/** Addresses of one Firebreak database, by login. */
export interface DatabaseUrls {
  /** firebreak_owner: migrates and loads reference data. */
  readonly ownerUrl: string;
  /** firebreak_app: what requests and jobs use; owns nothing. */
  readonly appUrl: string;
  /** firebreak_queue: owns BullMQ's schema and sees nothing else. */
  readonly queueUrl: string;
}

/**
 * Makes the roles and the database where they are missing, as a superuser. Safe to repeat.
 * No role may bypass row-level security.
 */
export async function provisionDatabase(superuserUrl: string, logins: DatabaseLogins): Promise<DatabaseUrls> {
  await withClient(superuserUrl, async (db) => {
    await role(db, 'firebreak_owner', logins.ownerPassword);
    await role(db, 'firebreak_app', logins.appPassword);
    await role(db, 'firebreak_queue', logins.queuePassword);
    const { rowCount } = await db.query('SELECT 1 FROM pg_database WHERE datname = $1', [logins.database]);
    const database = db.escapeIdentifier(logins.database);
    if (!rowCount) await db.query(`CREATE DATABASE ${database} OWNER firebreak_owner`);
    // BullMQ's migrations say CREATE SCHEMA IF NOT EXISTS, which asks for this even where the schema exists.
    await db.query(`GRANT CREATE ON DATABASE ${database} TO firebreak_queue`);
  });
  const urlOf = (user: string, password: string) => {
    const url = new URL(superuserUrl);
    url.username = user;
    url.password = password;
    url.pathname = `/${logins.database}`;
    return url.href;
  };
  const superuser = new URL(superuserUrl);
  superuser.pathname = `/${logins.database}`;
  await withClient(superuser.href, async (db) => {
    await db.query('REVOKE ALL ON SCHEMA public FROM PUBLIC');
    await db.query('ALTER SCHEMA public OWNER TO firebreak_owner');
    await db.query('CREATE SCHEMA IF NOT EXISTS bullmq AUTHORIZATION firebreak_queue');
  });
  return {
    ownerUrl: urlOf('firebreak_owner', logins.ownerPassword),
    appUrl: urlOf('firebreak_app', logins.appPassword),
    queueUrl: urlOf('firebreak_queue', logins.queuePassword),
  };
}

async function role(db: Client, name: string, password: string): Promise<void> {
  const { rowCount } = await db.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await db.query(
    `${verb} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE PASSWORD ${db.escapeLiteral(password)}`,
  );
}

async function withClient<T>(connectionString: string, fn: (db: Client) => Promise<T>): Promise<T> {
  const db = new Client({ connectionString });
  await db.connect();
  try {
    return await fn(db);
  } finally {
    await db.end();
  }
}
