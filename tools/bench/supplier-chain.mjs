import pg from 'pg';
import { signUp, withProduct } from './product.mjs';
import { seedChain } from './seed-chain.mjs';
import { seeding } from './seed-suppliers.mjs';

const CHAIN = { suppliers: 200_000, links: 1_000_000 };
const CTE_PATIENCE_IN_SECONDS = 10;

/**
 * First pages up and down the chain of suppliers of all sorts, in the chain of one company: milliseconds in the server
 * by its own log. A recursive statement answers the same question in the same database, to compare with.
 * @returns {Promise<number>} the 95th percentile, over suppliers by chance and the largest hubs alike
 */
export function chainPageMs() {
  return withProduct(
    async (product) => {
      const person = await signUp(product.address);
      const started = performance.now();
      await seeding(product.databaseUrl, (db) => seedChain(db, person.companyId, CHAIN));
      console.log(`Chain: seeded in ${((performance.now() - started) / 1000).toFixed(0)} s`);
      const db = new pg.Client(product.databaseUrl);
      await db.connect();
      try {
        const suppliers = await sample(db, person.companyId);
        const p95 = await pages(product, person, suppliers);
        await others(product, person, suppliers);
        await recursive(db, person.companyId, suppliers);
        return Math.round(p95);
      } finally {
        await db.end();
      }
    },
    { logged: true },
  );
}

/** By chance, and those with the most suppliers and the most buyers. */
async function sample(db, companyId) {
  const ids = async (text, ...values) =>
    (await db.query(text, [companyId, ...values])).rows.map(({ id }) => id);
  const hubs = (end) =>
    ids(
      `SELECT ${end} AS id FROM supply_link WHERE company_id = $1 AND ${end} IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 20`,
    );
  const { rows } = await db.query(
    `SELECT (SELECT max(c) FROM (SELECT count(*) AS c FROM supply_link WHERE company_id = $1 AND buyer_supplier_id IS NOT NULL GROUP BY buyer_supplier_id) x) AS suppliers,
            (SELECT max(c) FROM (SELECT count(*) AS c FROM supply_link WHERE company_id = $1 GROUP BY supplier_id) x) AS buyers,
            (SELECT count(*) FROM supply_link WHERE company_id = $1) AS links,
            (SELECT max(tier) FROM supplier WHERE company_id = $1) AS tiers`,
    [companyId],
  );
  const [{ suppliers, buyers, links, tiers }] = rows;
  console.log(
    `Chain: ${links} links, ${tiers} tiers, up to ${suppliers} suppliers of one buyer and ${buyers} buyers of one supplier`,
  );
  return {
    chance: await ids(`SELECT id FROM supplier WHERE company_id = $1 ORDER BY hashtext(id::text) LIMIT 160`),
    hubs: [...(await hubs('buyer_supplier_id')), ...(await hubs('supplier_id'))],
  };
}

async function pages(product, person, { chance, hubs }) {
  const first = (ids, direction) =>
    timed(
      product,
      person,
      ids.map((id) => ({ url: `/api/suppliers/${id}/chain?direction=${direction}&limit=50` })),
    );
  await first(chance.slice(0, 10), 'upstream'); // connections and plans are made
  const all = [];
  for (const direction of ['upstream', 'downstream']) {
    for (const [what, ids] of Object.entries({ 'by chance': chance, 'largest hubs': hubs })) {
      const times = await first(ids, direction);
      all.push(...times);
      report(`first page ${direction}, ${what}`, times);
    }
  }
  return percentile(all, 0.95);
}

/** What else reads or writes along the chain. */
async function others(product, person, { chance, hubs }) {
  const all = [...chance.slice(0, 60), ...hubs.slice(0, 5), ...hubs.slice(-5)];
  report(
    'paths to the own company',
    await timed(
      product,
      person,
      all.map((id) => ({ url: `/api/suppliers/${id}/paths` })),
    ),
  );
  report(
    'record with its circle',
    await timed(
      product,
      person,
      chance.slice(0, 60).map((id) => ({ url: `/api/suppliers/${id}` })),
    ),
  );
  const pairs = chance.slice(0, 40).map((id, at) => ({ buyerSupplierId: chance[at + 60], supplierId: id }));
  const direct = chance.slice(40, 50).map((id) => ({ buyerSupplierId: null, supplierId: id }));
  const made = [];
  const posts = [...pairs, ...direct].map((body) => ({
    method: 'POST',
    url: '/api/supply-links',
    body: { ...body, kind: 'subcontractor' },
  }));
  report('link added', await timed(product, person, posts, (view) => made.push(view.id)));
  const removals = made.map((id) => ({ method: 'DELETE', url: `/api/supply-links/${id}` }));
  report('link removed', await timed(product, person, removals));
}

/** One request after the other. @returns milliseconds in the server, by its log */
async function timed({ address, requests }, { cookie }, asked, took = () => undefined) {
  const before = requests.length;
  for (const { method = 'GET', url, body } of asked) {
    const headers = {
      cookie,
      'x-firebreak-csrf': '1',
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    const answer = await fetch(address + url, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${text}`);
    if (text) took(JSON.parse(text));
  }
  for (let tries = 0; requests.length < before + asked.length && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const lines = requests.slice(before);
  if (lines.length !== asked.length) throw new Error('The log has another number of requests.');
  return lines.map(({ ms }) => ms);
}

/** The same first page by one recursive statement, company in the statement, without row-level security. */
async function recursive(db, companyId, { chance, hubs }) {
  await db.query(`SET statement_timeout = '${CTE_PATIENCE_IN_SECONDS}s'`);
  const times = [];
  let gaveUp = 0;
  for (const id of [...chance.slice(0, 4), hubs[0]]) {
    const started = performance.now();
    try {
      await db.query(RECURSIVE_PAGE, [companyId, id]);
    } catch (error) {
      if (error.code !== '57014') throw error;
      gaveUp += 1;
    }
    times.push(performance.now() - started);
  }
  report(
    `recursive statement for the same page (${gaveUp} of ${times.length} stopped after ${CTE_PATIENCE_IN_SECONDS} s)`,
    times,
  );
}

const RECURSIVE_PAGE = `
  WITH RECURSIVE up (id, distance) AS (
    SELECT supplier_id, 1 FROM supply_link WHERE company_id = $1 AND buyer_supplier_id = $2 AND certainty <> 'disputed'
    UNION
    SELECT l.supplier_id, u.distance + 1 FROM up u
      JOIN supply_link l ON l.company_id = $1 AND l.buyer_supplier_id = u.id AND l.certainty <> 'disputed'
     WHERE u.distance < 12
  )
  SELECT s.id, s.name, s.country, s.tier, s.score, s.band, u.distance
    FROM (SELECT id, min(distance) AS distance FROM up WHERE id <> $2 GROUP BY id) u
    JOIN supplier s ON s.company_id = $1 AND s.id = u.id
   ORDER BY u.distance, s.name_key, s.id LIMIT 51`;

function report(what, times) {
  const [median, p95, worst] = [0.5, 0.95, 1].map((share) => percentile(times, share).toFixed(0));
  console.log(`Chain, ${what}: median ${median} ms, 95 % ${p95} ms, worst ${worst} ms (${times.length})`);
}

function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
