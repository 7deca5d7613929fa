import 'reflect-metadata';
import { readConfig } from './app-config';

const LEAST = {
  DATABASE_URL: 'postgres://a:b@localhost:5432/c',
  QUEUE_DATABASE_URL: 'postgres://q:b@localhost:5432/c',
};

describe('readConfig', () => {
  it('fills in what a laptop needs', () => {
    const config = readConfig(LEAST);
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', workers: true, embedded: false, s3: null });
    expect(config.publicUrl).toBe('http://127.0.0.1:8080');
    expect(config.secureCookies).toBe(false);
  });

  it('names every wrong variable and never its value', () => {
    const secret = 'mysql://root:hunter2@db';
    const attempt = () => readConfig({ ...LEAST, DATABASE_URL: secret, PORT: '99999', WORKERS: 'perhaps' });
    expect(attempt).toThrow(/DATABASE_URL/);
    expect(attempt).toThrow(/PORT/);
    expect(attempt).toThrow(/WORKERS/);
    expect(attempt).not.toThrow(/hunter2|99999|perhaps/);
  });

  it('wants something to carry the jobs', () => {
    expect(() => readConfig({ DATABASE_URL: LEAST.DATABASE_URL })).toThrow(/QUEUE_DATABASE_URL or REDIS_URL/);
    expect(readConfig({ DATABASE_URL: LEAST.DATABASE_URL, REDIS_URL: 'redis://localhost' }).redisUrl).toBe(
      'redis://localhost',
    );
  });

  it('marks cookies as secure behind TLS and drops the slash of the public address', () => {
    const config = readConfig({ ...LEAST, PUBLIC_URL: 'https://firebreak.example.org/' });
    expect(config).toMatchObject({ publicUrl: 'https://firebreak.example.org', secureCookies: true });
  });

  it('wants both keys of an S3 store', () => {
    expect(() => readConfig({ ...LEAST, S3_BUCKET: 'b', S3_ACCESS_KEY: 'k' })).toThrow(/S3_SECRET_KEY/);
  });
});
