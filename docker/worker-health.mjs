// A worker is well when it reaches what it works with: the database and, where jobs travel by Redis, Redis.
import { Redis } from 'ioredis';
import pg from 'pg';

const { DATABASE_URL, REDIS_URL } = process.env;
const database = new pg.Client({ connectionString: DATABASE_URL, connectionTimeoutMillis: 5000 });
await database.connect();
await database.query('SELECT 1');
await database.end();
if (REDIS_URL) {
  const redis = new Redis(REDIS_URL, { connectTimeout: 5000, maxRetriesPerRequest: 1, lazyConnect: true });
  await redis.connect();
  await redis.ping();
  redis.disconnect();
}
