import type { DatabaseLogins } from '../database/provision';

/** How `prepare` reaches the database. */
export interface PrepareSettings {
  /** Makes roles and database; absent where an administrator made them. */
  readonly superuserUrl: string | undefined;
  readonly ownerUrl: string;
  /** Absent where Redis carries the jobs. */
  readonly queueUrl: string | undefined;
  readonly logins: DatabaseLogins;
}

/**
 * The logins that the API itself never gets. Names and passwords come from the addresses, so that they are set once.
 * @throws Error that names the variable that is missing or no address, never its value
 */
export function prepareSettings(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): PrepareSettings {
  const owner = address(environment, 'OWNER_DATABASE_URL');
  const app = address(environment, 'DATABASE_URL');
  const queue = environment['QUEUE_DATABASE_URL'] ? address(environment, 'QUEUE_DATABASE_URL') : undefined;
  const superuser = environment['SUPERUSER_DATABASE_URL']
    ? address(environment, 'SUPERUSER_DATABASE_URL')
    : undefined;
  return {
    superuserUrl: superuser?.href,
    ownerUrl: owner.href,
    queueUrl: queue?.href,
    logins: {
      database: decodeURIComponent(app.pathname.slice(1)),
      ownerPassword: decodeURIComponent(owner.password),
      appPassword: decodeURIComponent(app.password),
      // With Redis nobody signs in as the queue's role.
      queuePassword: decodeURIComponent(queue?.password ?? owner.password),
    },
  };
}

function address(environment: Readonly<Record<string, string | undefined>>, name: string): URL {
  const value = environment[name];
  if (!value) throw new Error(`${name} must be set`);
  if (!URL.canParse(value)) throw new Error(`${name} must be an address that starts with postgres://`);
  return new URL(value);
}
