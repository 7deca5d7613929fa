import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import path from 'node:path';
import { Environment } from './environment';

/** Where an S3-compatible store is and how to sign in there. */
export interface S3Config {
  readonly endpoint: string | undefined;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly forcePathStyle: boolean;
}

/** The configuration, read once. The only reader of the environment. */
export abstract class AppConfig {
  abstract readonly port: number;
  abstract readonly host: string;
  /** How browsers reach the product, without a slash at the end; links in mails start with it. */
  abstract readonly publicUrl: string;
  abstract readonly dataDir: string;
  /** True when `npm start` runs PostgreSQL itself: one machine, no mail server needed. */
  abstract readonly embedded: boolean;
  abstract readonly databaseUrl: string;
  /** Login of the role that owns BullMQ's schema; unused with Redis. */
  abstract readonly queueDatabaseUrl: string;
  abstract readonly databasePool: number;
  abstract readonly redisUrl: string | undefined;
  /** Whether this process works on jobs. */
  abstract readonly workers: boolean;
  abstract readonly smtpUrl: string | undefined;
  abstract readonly mailFrom: string;
  /** What whoever tells that mails came back has to show; undefined: notices are not taken. */
  abstract readonly mailBounceKey: string | undefined;
  abstract readonly s3: S3Config | null;
  /** Where files from outside are scanned, `tcp://host:port`; undefined: they are not. */
  abstract readonly clamdUrl: string | undefined;
  abstract readonly trustProxy: boolean;
  /** True when browsers come over TLS: cookies are marked Secure. */
  abstract readonly secureCookies: boolean;
  /** Requests that one address may send to the API in a minute. */
  abstract readonly requestsPerMinute: number;
  abstract readonly logLevel: string;
  abstract readonly metricsToken: string | undefined;
  /** Folder of the built web application; undefined: the API serves no pages. */
  abstract readonly webRoot: string | undefined;
}

/**
 * Reads and checks the configuration.
 * @throws Error that names every variable that is wrong, and never its value
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): AppConfig {
  const known = Object.keys(new Environment());
  const given = Object.fromEntries(
    [...known, ...OPTIONAL]
      .map((name) => [name, environment[name]])
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const values = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const complaints = validateSync(values).map(
    ({ property, constraints }) =>
      `${property} ${Object.values(constraints ?? {})[0]?.replace(`${property} `, '') ?? 'is not valid'}`,
  );
  complaints.push(...combinations(values));
  if (complaints.length > 0) throw new Error(`The configuration is not valid:\n  ${complaints.join('\n  ')}`);
  return fromEnvironment(values);
}

const OPTIONAL = [
  'PUBLIC_URL', 'DATABASE_URL', 'QUEUE_DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'MAIL_BOUNCE_KEY', 'S3_ENDPOINT', 'S3_REGION',
  'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY', 'CLAMD_URL', 'METRICS_TOKEN', 'WEB_ROOT',
]; // prettier-ignore

function combinations(values: Environment): string[] {
  const complaints: string[] = [];
  if (values.DATABASE_URL && !values.REDIS_URL && !values.QUEUE_DATABASE_URL) {
    complaints.push('QUEUE_DATABASE_URL or REDIS_URL must be set: one of them carries the jobs');
  }
  if (values.S3_BUCKET && !(values.S3_ACCESS_KEY && values.S3_SECRET_KEY)) {
    complaints.push('S3_ACCESS_KEY and S3_SECRET_KEY must be set together with S3_BUCKET');
  }
  return complaints;
}

function fromEnvironment(values: Environment): AppConfig {
  const publicUrl = (
    values.PUBLIC_URL ?? `http://${values.HOST === '0.0.0.0' ? 'localhost' : values.HOST}:${values.PORT}`
  ).replace(/\/+$/, '');
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    dataDir: path.resolve(values.FIREBREAK_DATA_DIR),
    embedded: values.FIREBREAK_EMBEDDED,
    databaseUrl: values.DATABASE_URL,
    queueDatabaseUrl: values.QUEUE_DATABASE_URL ?? '',
    databasePool: values.DATABASE_POOL,
    redisUrl: values.REDIS_URL,
    workers: values.WORKERS,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    mailBounceKey: values.MAIL_BOUNCE_KEY,
    s3: s3Config(values),
    clamdUrl: values.CLAMD_URL,
    trustProxy: values.TRUST_PROXY,
    secureCookies: publicUrl.startsWith('https:'),
    requestsPerMinute: values.REQUESTS_PER_MINUTE,
    logLevel: values.LOG_LEVEL,
    metricsToken: values.METRICS_TOKEN,
    webRoot: values.WEB_ROOT,
  };
}

function s3Config(values: Environment): S3Config | null {
  const { S3_BUCKET, S3_ACCESS_KEY, S3_SECRET_KEY } = values;
  if (!S3_BUCKET || !S3_ACCESS_KEY || !S3_SECRET_KEY) return null;
  return {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION ?? 'us-east-1',
    bucket: S3_BUCKET,
    accessKey: S3_ACCESS_KEY,
    secretKey: S3_SECRET_KEY,
    forcePathStyle: values.S3_FORCE_PATH_STYLE,
  };
}
