import autocannon from 'autocannon';
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { freePort } from '../embedded-postgres.mjs';
import { root } from '../pinned-node.mjs';
import { POOL, signUp, withProduct } from './product.mjs';
import { seeding, seedSuppliers } from './seed-suppliers.mjs';

const CONNECTIONS = 20;
const WARM_UP_IN_SECONDS = 2;
const SECONDS = 4;
const ROUNDS = 3;

/** First pages that people ask for, by what they ask; the floor answers the same by a statement of its own. */
const PAGES = {
  byName: '',
  filtered: '&sort=-score&country=CN,IN&band=high,very-high',
  searched: '&q=heron+golden',
};

/** One small company, and its first page by name. */
export const SMALL_REGISTER = { signedIn: [1000], others: [], pages: ['byName'] };

/**
 * A million suppliers of 10,000 companies: one of 100,000, some of 2,000, most of 70. People of 40 companies of all
 * sizes ask for first pages by name, filtered and searched.
 */
export const LARGE_REGISTER = {
  signedIn: [100_000, ...Array(9).fill(2000), ...Array(30).fill(71)],
  others: [...Array(90).fill(2000), ...Array(8970).fill(71), ...Array(900).fill(70)],
  pages: Object.keys(PAGES),
};

/**
 * Requests a second of the supplier list, as a share of what bare Fastify and pg do on the same rows with the company
 * in the statement: the least of its pages, each the median of rounds.
 */
export function listRatio(register = SMALL_REGISTER) {
  return withProduct(async (product) => {
    const people = await peopleOf(product.address, register);
    const others = register.others.map((suppliers) => ({ companyId: crypto.randomUUID(), suppliers }));
    const started = performance.now();
    await seeding(product.databaseUrl, (db) => seedSuppliers(db, [...people, ...others]));
    console.log(`Supplier list: seeded in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const floor = await startFloor(product);
    const sides = { ours: product.address, floor };
    for (const page of register.pages) await sameRows(sides, people[0], page);
    const medians = [];
    for (const page of register.pages) medians.push(await compare(sides, requestsFor(people, page), page));
    return Number(Math.min(...medians).toFixed(3));
  });
}

async function peopleOf(address, { signedIn }) {
  const people = [];
  for (const [at, suppliers] of signedIn.entries())
    people.push({ ...(await signUp(address, `bench${at}`)), suppliers });
  return people;
}

/** The same questions to both sides: ours know the company by the session, the floor is told. */
function requestsFor(people, page) {
  return {
    ours: people.map(({ cookie }) => ({
      path: `/api/suppliers?limit=50${PAGES[page]}`,
      headers: { cookie },
    })),
    floor: people.map(({ companyId }) => ({ path: `/${page}?company=${companyId}` })),
  };
}

/** Median of rounds, each side in turn, after both have warmed up. */
async function compare(sides, requests, page) {
  for (const side of ['ours', 'floor']) await rate(sides[side], requests[side], WARM_UP_IN_SECONDS);
  const ratios = [];
  for (let round = 0; round < ROUNDS; round++) {
    const ours = await rate(sides.ours, requests.ours, SECONDS);
    const floor = await rate(sides.floor, requests.floor, SECONDS);
    ratios.push(ours / floor);
    console.log(
      `Supplier list, ${page}: ${ours.toFixed(0)} requests/s, floor ${floor.toFixed(0)}, ratio ${ratios.at(-1).toFixed(3)}`,
    );
  }
  return ratios.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
}

async function rate(url, requests, duration) {
  const result = await autocannon({ url, requests, connections: CONNECTIONS, duration });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result.requests.average;
}

async function startFloor({ databaseUrl, started }) {
  const port = await freePort();
  const environment = {
    FLOOR_DATABASE_URL: databaseUrl,
    FLOOR_PORT: String(port),
    FLOOR_POOL: String(POOL),
  };
  const server = spawn(process.execPath, [path.join(root, 'tools/bench/floor-server.mjs')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environment },
  });
  started.push(server);
  await once(server, 'message');
  return `http://127.0.0.1:${port}`;
}

/** Both must answer the same suppliers, or the comparison means nothing. */
async function sameRows(sides, person, page) {
  const { ours, floor } = requestsFor([person], page);
  const answers = await Promise.all([
    fetch(sides.ours + ours[0].path, { headers: ours[0].headers }),
    fetch(sides.floor + floor[0].path),
  ]);
  const pages = await Promise.all(answers.map((answer) => answer.json()));
  const [a, b] = pages.map(({ items }) =>
    JSON.stringify(items.map(({ id, name, score }) => [id, name, score])),
  );
  if (a !== b || pages[0].items.length !== 50)
    throw new Error(`The product and the floor answer different rows for ${page}.`);
}
