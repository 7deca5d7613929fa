// The built product on services of its own, for benchmarks, and the people who use it.
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { freePort } from '../embedded-postgres.mjs';
import { ended, program, withoutOwner } from '../local-product.mjs';
import { root } from '../pinned-node.mjs';
import { startTestServices } from '../test-services.mjs';

/** Database connections of the product and of what it is compared with. */
export const POOL = 20;

/**
 * Starts the product on a fresh database, runs `work`, and stops everything.
 * @param {(product: { address: string, databaseUrl: string, requests: object[], started: object[] }) => Promise<T>} work
 *   `databaseUrl` is the superuser's; `requests` grows by one line of the product's own log per request; processes
 *   pushed to `started` are stopped as well
 * @param {{ logged?: boolean, durable?: boolean }} options whether the product writes a line per request, and whether
 *   the database waits for the disk at every commit
 * @template T
 */
export async function withProduct(work, { logged = false, durable = false } = {}) {
  const services = await startTestServices({ durable });
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-bench-'));
  const started = [];
  try {
    const superuserUrl = services.environment.FIREBREAK_TEST_DATABASE_URL;
    return await work(await startProduct({ superuserUrl, dataDir, started, logged }));
  } finally {
    for (const child of started) child.kill('SIGTERM');
    await Promise.all(started.map((child) => once(child, 'exit')));
    await services.stop();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startProduct({ superuserUrl, dataDir, started, logged }) {
  const port = await freePort();
  const login = (user) =>
    Object.assign(new URL(superuserUrl), { username: user, password: 'bench', pathname: '/bench' }).href;
  const environment = {
    SUPERUSER_DATABASE_URL: superuserUrl,
    OWNER_DATABASE_URL: login('firebreak_owner'),
    DATABASE_URL: login('firebreak_app'),
    QUEUE_DATABASE_URL: login('firebreak_queue'),
    DATABASE_POOL: String(POOL),
    FIREBREAK_DATA_DIR: dataDir,
    WEB_ROOT: path.join(root, 'dist/web'),
    FIREBREAK_EMBEDDED: 'true',
    PORT: String(port),
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: logged ? 'info' : 'warn',
  };
  await ended(program('prepare', [], environment, ['ignore', 'ignore', 'inherit']), 'Preparing the database');
  const output = logged ? 'pipe' : 'ignore';
  const api = program('main', [], withoutOwner(environment), ['ignore', output, 'inherit', 'ipc']);
  started.push(api);
  const requests = logged ? requestsOf(api.stdout) : [];
  await once(api, 'message');
  const databaseUrl = Object.assign(new URL(superuserUrl), { pathname: '/bench' }).href;
  return { address: `http://127.0.0.1:${port}`, databaseUrl, requests, started };
}

/** What the product's log says of each request: method, route, status and milliseconds in the server. */
function requestsOf(stdout) {
  const requests = [];
  readline.createInterface({ input: stdout }).on('line', (text) => {
    if (!text.startsWith('{')) return;
    const line = JSON.parse(text);
    if (line.route) requests.push(line);
  });
  return requests;
}

/** A new company with one person, signed in. @returns {Promise<{ cookie: string, companyId: string }>} */
export async function signUp(address, name = 'bench') {
  const headers = { 'content-type': 'application/json', 'x-firebreak-csrf': '1' };
  const body = JSON.stringify({
    companyName: name,
    name,
    email: `${name}@example.org`,
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
