import { emit, newId } from '@firebreak/platform/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { startTestApp } from '@firebreak/testing';
import type { TestApp } from '@firebreak/testing';
import type { EntityManager } from 'typeorm';
import { manySuppliers, today } from '../risk-test-company.fixture';
import { newestScores } from '../scores/stored-scores.query';
import { readChainState } from './chain-state.query';
import { RiskRuns } from './risk-runs.service';

let app: TestApp;

beforeAll(async () => {
  // Every run is the test's own: a worker that heard of the changes would run before it on a slow machine.
  app = await startTestApp({ environment: { WORKERS: 'false' } });
}, 120_000);
afterAll(() => app?.close());

const SUPPLIERS = 60;
const supplierId = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const recompute = (companyId: string, asOf = today()) =>
  app.runAs(companyId, () => app.get(RiskRuns).recompute(asOf));
const refresh = (companyId: string, asOf = today()) =>
  app.runAs(companyId, () => app.get(RiskRuns).refresh(asOf));

/** Everything that the last run left, to the last bit. */
async function chainOf(companyId: string) {
  const read = await app.inCompany(companyId, readChainState);
  if (!read) throw new Error('there was no run');
  const { state } = read;
  const { graph, own, exposures, confidences, storedValues, bases, ids } = state;
  const names = Array.from({ length: ids.size }, (_, number) => ids.id(number));
  return { names, graph, own, exposures, confidences, storedValues, bases };
}

/** The scores that readers see: newest of each supplier. */
const scoresOf = (companyId: string) =>
  app.inCompany(companyId, async (tx) => {
    const ids = await tx.query<{ id: string }[]>(`SELECT supplier_id AS id FROM risk_latest_score`);
    const scores = await newestScores(
      tx,
      ids.map(({ id }) => id),
    );
    const sites = await tx.query<object[]>(
      `SELECT * FROM risk_latest_site_score ORDER BY supplier_id, site_id`,
    );
    return { scores, sites };
  });

/** A random change of the register, and whose scores it is about: as the services tell it. */
type Change = (tx: EntityManager, chance: () => number) => Promise<string[]>;

const anyone = (chance: () => number) => supplierId(1 + Math.floor(chance() * SUPPLIERS));
const CHANGES: readonly Change[] = [
  async (tx, chance) => {
    const id = anyone(chance);
    await tx.query(`UPDATE site SET migrant_share = $2, headcount = $3 WHERE supplier_id = $1`, [
      id,
      chance(),
      Math.floor(chance() * 900),
    ]);
    return [id];
  },
  async (tx, chance) => {
    const [buyer, supplier] = [anyone(chance), anyone(chance)];
    if (buyer === supplier) return [];
    await tx.query(
      `INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind, share) SELECT $1, b.id, s.id, 'subcontractor', $4
       FROM supplier b, supplier s WHERE b.id = $2 AND s.id = $3 ON CONFLICT DO NOTHING`,
      [newId(), buyer, supplier, chance() < 0.5 ? null : Number(chance().toFixed(3))],
    );
    return [buyer, supplier];
  },
  async (tx, chance) => {
    const [rows] = await tx.query<[{ buyer: string; supplier: string }[], number]>(
      `DELETE FROM supply_link WHERE id = (SELECT id FROM supply_link WHERE buyer_supplier_id IS NOT NULL
         ORDER BY id OFFSET $1 LIMIT 1) RETURNING buyer_supplier_id AS buyer, supplier_id AS supplier`,
      [Math.floor(chance() * 40)],
    );
    return rows.flatMap(({ buyer, supplier }) => [buyer, supplier]);
  },
  async (tx, chance) => {
    const id = newId();
    await tx.query(
      `INSERT INTO supplier (id, name, name_key, match_key, search_key, country, isic)
       VALUES ($1::uuid, $1::text, $1::text, $1::text, $1::text, 'BD', '1410')`,
      [id],
    );
    const buyer = anyone(chance);
    await tx.query(
      `INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind) SELECT $1, id, $2, 'supplier' FROM supplier WHERE id = $3`,
      [newId(), id, buyer],
    );
    return [id, buyer];
  },
  async (tx, chance) => {
    const id = anyone(chance);
    const buyers = await tx.query<{ id: string }[]>(
      `SELECT buyer_supplier_id AS id FROM supply_link WHERE supplier_id = $1 AND buyer_supplier_id IS NOT NULL`,
      [id],
    );
    await tx.query(`DELETE FROM supply_link WHERE supplier_id = $1 OR buyer_supplier_id = $1`, [id]);
    await tx.query(`DELETE FROM site WHERE supplier_id = $1`, [id]);
    await tx.query(`DELETE FROM supplier WHERE id = $1`, [id]);
    return [id, ...buyers.map((buyer) => buyer.id)];
  },
];

/** The same chances from the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('a run after changes', () => {
  it('leaves the bits that a run over everything finds, whatever changed', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, SUPPLIERS);
    await recompute(companyId);
    const chance = chances(20261127);
    let fewer = 0;
    for (let round = 0; round < 25; round++) {
      await app.inCompany(companyId, async (tx) => {
        for (let at = 0; at <= round % 3; at++) {
          const change = CHANGES[Math.floor(chance() * CHANGES.length)]!;
          await emit(tx, RiskInputChanged, { supplierIds: await change(tx, chance) });
        }
      });
      const outcome = await refresh(companyId);
      if (outcome && outcome.computed < outcome.suppliers) fewer++;
      const [chain, scores] = [await chainOf(companyId), await scoresOf(companyId)];
      const full = await recompute(companyId);
      expect(full).toMatchObject({ changed: 0, suppliers: chain.names.length });
      expect(await chainOf(companyId)).toEqual(chain);
      expect(await scoresOf(companyId)).toEqual(scores);
    }
    expect(fewer).toBeGreaterThan(15);
  }, 60_000);

  it('computes nothing where nothing changed, and everything on another day', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 5);
    expect(await refresh(companyId)).toMatchObject({ cause: 'first', computed: 5, changed: 5 });
    expect(await refresh(companyId)).toBeNull();
    expect(await refresh(companyId, '2099-01-01')).toMatchObject({ cause: 'day', computed: 5 });
  });

  it('computes only whom risk flows up to', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 20); // each buys from the next
    await recompute(companyId);
    await app.inCompany(companyId, async (tx) => {
      await tx.query(`UPDATE site SET migrant_share = 1 WHERE supplier_id = $1`, [supplierId(4)]);
      await emit(tx, RiskInputChanged, { supplierIds: [supplierId(4)] });
    });
    expect(await refresh(companyId)).toMatchObject({ cause: 'inputs', suppliers: 20, computed: 4 });
  });

  it('computes everything where too much changed to be listed', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 5);
    await recompute(companyId);
    await app.inCompany(companyId, (tx) => emit(tx, RiskInputChanged, { supplierIds: null }));
    expect(await refresh(companyId)).toMatchObject({ cause: 'inputs', computed: 5, changed: 0 });
  });

  it('leaves nothing behind and loses no change when it fails midway', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 5);
    await recompute(companyId);
    const [chain, scores] = [await chainOf(companyId), await scoresOf(companyId)];
    await app.inCompany(companyId, async (tx) => {
      await tx.query(`UPDATE site SET migrant_share = 1 WHERE supplier_id = $1`, [supplierId(3)]);
      await emit(tx, RiskInputChanged, { supplierIds: [supplierId(3)] });
    });
    const failing = app.runAs(companyId, () =>
      app
        .get(RiskRuns)
        .refresh(today(), (done) => (done === 2 ? Promise.reject(new Error('killed')) : Promise.resolve())),
    );
    await expect(failing).rejects.toThrow('killed');
    expect(await chainOf(companyId)).toEqual(chain);
    expect(await scoresOf(companyId)).toEqual(scores);
    expect(await refresh(companyId)).toMatchObject({ cause: 'inputs', computed: 3 });
  });

  it('refuses a figure out of range, says whose, and keeps the scores there are', async () => {
    const companyId = app.aCompanyId();
    await manySuppliers(app, companyId, 3);
    await recompute(companyId);
    const scores = await scoresOf(companyId);
    await app.owner.query('ALTER TABLE site DROP CONSTRAINT IF EXISTS site_headcount_check');
    await app.inCompany(companyId, async (tx) => {
      await tx.query(`UPDATE site SET headcount = -5 WHERE supplier_id = $1`, [supplierId(2)]);
      await emit(tx, RiskInputChanged, { supplierIds: [supplierId(2)] });
    });
    await expect(refresh(companyId)).rejects.toThrow(/site .*: a headcount cannot be negative .* -5/);
    expect(await scoresOf(companyId)).toEqual(scores);
  });
});
