import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { freePort } from '../embedded-postgres.mjs';
import { ended, program, withoutOwner } from '../local-product.mjs';
import { root } from '../pinned-node.mjs';
import { startTestServices } from '../test-services.mjs';

const SUPPLIERS = 1000;
const POOL = 20;
const CONNECTIONS = 20;
const SECONDS = 4;
const ROUNDS = 3;

/** Requests a second of the supplier list, as a share of what bare Fastify and pg do on the same rows. Median of rounds. */
export async function listRatio() {
  const services = await startTestServices();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-bench-'));
  const started = [];
  try {
    const product = await startProduct(services.environment.FIREBREAK_TEST_DATABASE_URL, dataDir, started);
    const { cookie, companyId } = await signUp(product.address);
    await seed(product.databaseUrl, companyId);
    const floor = await startFloor(product.databaseUrl, companyId, started);
    const ours = { url: `${product.address}/api/suppliers?limit=50`, headers: { cookie } };
    await sameRows(ours, floor);
    return await compare(ours, floor);
  } finally {
    for (const child of started) child.kill('SIGTERM');
    await Promise.all(started.map((child) => once(child, 'exit')));
    await services.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function compare(ours, floor) {
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ourRate = await rate(ours);
    const floorRate = await rate(floor);
    ratios.push(ourRate / floorRate);
    console.log(
      `Supplier list: ${ourRate.toFixed(0)} requests/s, floor ${floorRate.toFixed(0)}, ratio ${ratios.at(-1).toFixed(3)}`,
    );
  }
  return Number(ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)].toFixed(3));
}

async function rate(target) {
  const result = await autocannon({ ...target, connections: CONNECTIONS, duration: SECONDS });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${target.url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

/**
 * The built product on a database of its own, ready to answer.
 * @returns {Promise<{ address: string, databaseUrl: string }>}
 */
export async function startProduct(superuserUrl, dataDir, started) {
  const port = await freePort();
  const login = (user, database) =>
    Object.assign(new URL(superuserUrl), { username: user, password: 'bench', pathname: `/${database}` })
      .href;
  const environment = {
    SUPERUSER_DATABASE_URL: superuserUrl,
    OWNER_DATABASE_URL: login('firebreak_owner', 'bench'),
    DATABASE_URL: login('firebreak_app', 'bench'),
    QUEUE_DATABASE_URL: login('firebreak_queue', 'bench'),
    DATABASE_POOL: String(POOL),
    FIREBREAK_DATA_DIR: dataDir,
    WEB_ROOT: path.join(root, 'dist/web'),
    FIREBREAK_EMBEDDED: 'true',
    PORT: String(port),
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'warn',
  };
  await ended(program('prepare', [], environment, ['ignore', 'ignore', 'inherit']), 'Preparing the database');
  const api = program('main', [], withoutOwner(environment), ['ignore', 'ignore', 'inherit', 'ipc']);
  started.push(api);
  await once(api, 'message');
  const databaseUrl = Object.assign(new URL(superuserUrl), { pathname: '/bench' }).href;
  return { address: `http://127.0.0.1:${port}`, databaseUrl };
}

/** A new company's first person. @returns {Promise<{ cookie: string, companyId: string }>} */
export async function signUp(address) {
  const headers = { 'content-type': 'application/json', 'x-firebreak-csrf': '1' };
  const body = JSON.stringify({
    companyName: 'Bench',
    name: 'Bench',
    email: 'bench@example.org',
    password: 'measure twice, cut once',
  });
  const answer = await fetch(`${address}/api/sign-up`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-up answered ${answer.status}: ${await answer.text()}`);
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const session = await (await fetch(`${address}/api/session`, { headers: { cookie } })).json();
  return { cookie, companyId: session.company.id };
}

async function seed(databaseUrl, companyId) {
  const db = new pg.Client(databaseUrl);
  await db.connect();
  await db.query(`SELECT set_config('app.company_id', $1, false)`, [companyId]);
  await db.query(
    `INSERT INTO supplier (id, name, name_key, search_key, match_key, country, isic, spend_amount, spend_currency, score, band, confidence, scored_at)
     SELECT gen_random_uuid(), 'Supplier ' || n, 'supplier ' || lpad(n::text, 5, '0'), 'supplier ' || n, 'supplier ' || n,
       (ARRAY['BD', 'CN', 'IN', 'VN', 'TR'])[1 + n % 5], '14', n * 100, 'EUR', n % 100, 'medium', 50, now()
     FROM generate_series(1, ${SUPPLIERS}) n`,
  );
  await db.query('ANALYZE');
  await db.end();
}

async function startFloor(databaseUrl, companyId, started) {
  const port = await freePort();
  const environment = {
    FLOOR_DATABASE_URL: databaseUrl,
    FLOOR_COMPANY: companyId,
    FLOOR_PORT: String(port),
    FLOOR_POOL: String(POOL),
  };
  const server = spawn(process.execPath, [path.join(root, 'tools/bench/floor-server.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  started.push(server);
  await once(server, 'message');
  return { url: `http://127.0.0.1:${port}/suppliers` };
}

/** Both must answer the same suppliers, or the comparison means nothing. */
async function sameRows(ours, floor) {
  const pages = await Promise.all(
    [ours, floor].map(async ({ url, headers }) => (await fetch(url, { headers })).json()),
  );
  const [a, b] = pages.map(({ items }) =>
    JSON.stringify(items.map(({ id, name, score }) => [id, name, score])),
  );
  if (a !== b || pages[0].items.length !== 50)
    throw new Error('The product and the floor answer different rows.');
}
