// What PostgreSQL itself can do: pgbench updating one row a transaction, on the same server in the same run.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';

const SCRIPT = `\\set id random(1, 100000)
UPDATE bench_row SET value = value + 1 WHERE id = :id;
`;

/** @param {string} databaseUrl the superuser's */
export async function prepareRows(databaseUrl) {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await db.query(`CREATE TABLE bench_row (id integer PRIMARY KEY, value integer NOT NULL, filler char(84))`);
  await db.query(`INSERT INTO bench_row SELECT i, 0, '' FROM generate_series(1, 100000) i`);
  await db.query(`VACUUM ANALYZE bench_row`);
  await db.end();
}

/**
 * @param {string} databaseUrl the superuser's
 * @param {{ clients: number, seconds: number }} load
 * @returns {{ tps: number, p99: number }} transactions a second, and the 99th percentile in milliseconds
 * @throws Error where pgbench is not installed (Debian: postgresql-contrib)
 */
export function singleRowUpdate(databaseUrl, { clients, seconds }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-pgbench-'));
  try {
    const script = path.join(folder, 'update.sql');
    fs.writeFileSync(script, SCRIPT);
    const load = ['-c', String(clients), '-j', '2', '-T', String(seconds)];
    const args = ['-n', '-M', 'prepared', ...load, '-f', script];
    const log = ['-l', '--log-prefix', path.join(folder, 'log')];
    const ran = spawnSync('pgbench', [...args, ...log, databaseUrl], { encoding: 'utf8' });
    if (ran.error?.code === 'ENOENT')
      throw new Error('pgbench is not installed: it comes with PostgreSQL (Debian: postgresql-contrib).');
    if (ran.error) throw ran.error;
    if (ran.status !== 0) throw new Error(`pgbench: ${ran.stderr}`);
    const took = fs
      .readdirSync(folder)
      .filter((file) => file.startsWith('log'))
      .flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').trim().split('\n'))
      .map((line) => Number(line.split(' ')[2]) / 1000)
      .sort((a, b) => a - b);
    return { tps: took.length / seconds, p99: took[Math.floor(took.length * 0.99)] };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
