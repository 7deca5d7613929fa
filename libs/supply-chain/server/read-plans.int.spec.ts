import { startTestApp, type TestApp } from '@firebreak/testing';
import type { CompanyReads } from '@firebreak/platform/server';
import {
  circleThrough,
  SUPPLIER_SORTS,
  supplyPaths,
  type SupplierFilter,
} from '@firebreak/supply-chain/model';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { walkChain } from './chain/chain-links.query';
import { chainPage } from './chain/chain-page.query';
import { chainGraph } from './chain-graph.query';
import { getSupplier } from './get-supplier.query';
import { knownGoods, originChain } from './good-origin.query';
import { listSuppliers } from './list-suppliers.query';
import { refreshTiersOf } from './refresh-tiers.query';
import { supplierChoices } from './supply-chain-views.query';
import { supplyMap } from './supply-map.query';

let app: TestApp;
/** The largest of 301 companies, as companies are: one of 20,000 suppliers, the others of 100. */
let largest: string;

beforeAll(async () => {
  app = await startTestApp();
  largest = app.aCompanyId();
  const superuser = new Client({ connectionString: app.database.superuserUrl });
  await superuser.connect();
  try {
    // Without triggers: the trail of what is seeded here is nobody's concern.
    await superuser.query(`SET session_replication_role = replica`);
    await superuser.query(SEED_SUPPLIERS, [
      [largest, ...Array.from({ length: 300 }, () => app.aCompanyId())],
    ]);
    await superuser.query(SEED_SITES);
    await superuser.query(SEED_LINKS);
    await superuser.query(`VACUUM ANALYZE supplier, site, site_good, supply_link`);
  } finally {
    await superuser.end();
  }
}, 120_000);
afterAll(() => app.close());

const SEED_SUPPLIERS = `
  INSERT INTO supplier (company_id, id, name, name_key, match_key, search_key, country, isic, score, band, spend_amount, spend_currency, tier, kinds)
  SELECT c.id, uuidv7(), w.name, lower(w.name), lower(w.name), lower(w.name) || ' road ' || n % 50,
         (ARRAY['CN', 'VN', 'BD', 'IN', 'TR', 'DE', 'IT'])[1 + n % 7], (ARRAY['14', '1410', '26'])[1 + n % 3], n % 100,
         (ARRAY['low', 'medium', 'high', 'very-high'])[1 + (n % 100) / 25], n, 'EUR', 1 + n % 4, '{supplier}'
    FROM unnest($1::uuid[]) WITH ORDINALITY AS c (id, at)
    CROSS JOIN generate_series(1, CASE WHEN c.at = 1 THEN 20000 ELSE 100 END) n
    CROSS JOIN LATERAL (SELECT (ARRAY['Heron', 'Delta', 'River', 'Lotus'])[1 + n * 7 % 4] || ' Mill ' || n * 7919 % 100003 AS name) w`;

const SEED_SITES = `
  WITH made AS (
    INSERT INTO site (company_id, id, supplier_id, name, country, location_precision)
    SELECT company_id, uuidv7(), id, name, country, 'country' FROM supplier RETURNING company_id, id)
  INSERT INTO site_good (company_id, id, site_id, hs, name) SELECT company_id, uuidv7(), id, '6205', 'Shirts' FROM made`;

/** Every supplier has up to five buyers among the earlier ones of its company; one link in fifty closes circles. */
const SEED_LINKS = `
  INSERT INTO supply_link (company_id, id, buyer_supplier_id, supplier_id, kind)
  SELECT DISTINCT ON (s.company_id, b.id, s.id) s.company_id, uuidv7(), b.id, s.id, 'supplier'
    FROM (SELECT *, row_number() OVER (PARTITION BY company_id ORDER BY id) AS n FROM supplier) s
    CROSS JOIN generate_series(1, 5) g
    LEFT JOIN (SELECT *, row_number() OVER (PARTITION BY company_id ORDER BY id) AS n FROM supplier) b
      ON b.company_id = s.company_id AND b.n = s.n * (g * 37 % 60) / 61 AND b.n <> s.n`;

interface PlanLine {
  readonly 'QUERY PLAN': string;
}

/** Runs a read as the largest company. @returns the plans of its statements */
async function plansOf(read: (tx: EntityManager) => Promise<unknown>): Promise<string[]> {
  const plans: string[] = [];
  await app.inCompany(largest, async (tx) => {
    const query = async (text: string, values?: unknown[]) => {
      if (/^\s*(SELECT|WITH|UPDATE)/.test(text)) {
        // For these values, and as a statement that is prepared once for all.
        const explained = [
          await tx.query<PlanLine[]>(`EXPLAIN ${text}`, values),
          await tx.query<PlanLine[]>(`EXPLAIN (GENERIC_PLAN) ${text}`),
        ];
        plans.push(...explained.map((plan) => plan.map((line) => line['QUERY PLAN']).join('\n')));
      }
      return tx.query(text, values);
    };
    // The rest of the entity manager is the real one.
    await read(new Proxy(tx, { get: (target, key) => (key === 'query' ? query : Reflect.get(target, key)) }));
  });
  expect(plans.length).toBeGreaterThan(0);
  return plans;
}

const TABLES = 'supplier|site|site_good|supply_link';
const SEQUENTIAL = new RegExp(`Seq Scan on (${TABLES})\\b`);

const page = (
  filter: SupplierFilter,
  by: (typeof SUPPLIER_SORTS)[number],
  descending = false,
  count = false,
) =>
  plansOf((tx) =>
    listSuppliers(readsOf(tx), { filter, sort: { by, descending }, limit: 50, count, cursor: null }),
  );

/** Reads by this transaction. */
function readsOf(tx: EntityManager): CompanyReads {
  // Of the class, only this method is used to read.
  return { rows: (text: string, values: unknown[]) => tx.query(text, values) } as unknown as CompanyReads;
}

describe('the list', () => {
  it.each(SUPPLIER_SORTS.flatMap((by) => [[by, false] as const, [by, true] as const]))(
    'walks an index in order of %s (descending: %s)',
    async (by, descending) => {
      for (const plan of await page({}, by, descending)) {
        expect(plan).toMatch(/Index (Only )?Scan/);
        expect(plan).not.toMatch(/Seq Scan|Sort/);
      }
    },
  );

  it.each<[string, SupplierFilter]>([
    ['words', { q: 'heron 77' }],
    ['country', { country: ['DE', 'VN'] }],
    ['sector', { sector: ['C'] }],
    ['band', { band: ['high', 'unknown'] }],
    ['tier', { tier: [0, 3] }],
    ['status', { status: ['active'] }],
    ['kind', { kind: ['subcontractor'] }],
    ['good', { good: '6205' }],
    ['good and what goes into it', { good: 'shirts', upstream: true }],
    [
      'everything',
      {
        q: 'delta',
        country: ['CN'],
        sector: ['14'],
        band: ['low'],
        tier: [2],
        status: ['active'],
        kind: ['supplier'],
      },
    ],
  ])('narrowed by %s reads no table from end to end', async (_what, filter) => {
    for (const by of SUPPLIER_SORTS)
      for (const plan of await page(filter, by, false, true)) expect(plan).not.toMatch(SEQUENTIAL);
  });
});

describe('every other read', () => {
  let supplierId: string;
  beforeAll(async () => {
    const rows = await app.inCompany(largest, (tx) =>
      tx.query<{ id: string }[]>(`SELECT id FROM supplier ORDER BY id OFFSET 9000 LIMIT 1`),
    );
    supplierId = rows[0]!.id;
  });

  it.each<[string, (tx: EntityManager) => Promise<unknown>]>([
    ['record', (tx) => getSupplier(tx, supplierId)],
    ['choices', (tx) => supplierChoices(tx)],
    ['map', (tx) => supplyMap(readsOf(tx), { country: ['DE'] })],
    ['map of a good', (tx) => supplyMap(readsOf(tx), { good: '62' })],
    ['graph', (tx) => chainGraph(readsOf(tx), { country: ['DE'], good: 'shirts', upstream: true })],
    ['origin', (tx) => originChain(readsOf(tx), { by: 'hs', prefix: '6205' }, { country: ['DE'] })],
    ['goods', (tx) => knownGoods(readsOf(tx), null, 20)],
    ['upstream', (tx) => chainPage(tx, { supplierId, direction: 'upstream', cursor: null, limit: 200 })],
    ['downstream', (tx) => chainPage(tx, { supplierId, direction: 'downstream', cursor: null, limit: 200 })],
    ['paths', (tx) => walkChain(tx, supplyPaths({ from: supplierId, to: null, limit: 5, budget: 500 }))],
    ['circle', (tx) => walkChain(tx, circleThrough(supplierId, 2000))],
    ['tiers after a change', (tx) => refreshTiersOf(tx, [supplierId])],
  ])('%s reads no table from end to end', async (_what, read) => {
    for (const plan of await plansOf(read)) expect(plan).not.toMatch(SEQUENTIAL);
  });
});
