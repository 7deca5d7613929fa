import { createEmptyDatabase, loadAssembly } from '@firebreak/testing';
import type { TestDatabase } from '@firebreak/testing';
import { DataSource } from 'typeorm';
import { readContent } from '../scores/page-content';
import { StoreScoresInPages1767226460000 } from './1767226460000-store-scores-in-pages';

const COMPANY = '00000000-0000-7000-8000-000000000001';
const [SUPPLIER, OTHER, RUN, LATER, SITE] = [2, 3, 5, 6, 7].map(
  (n) => `00000000-0000-7000-8000-00000000000${n}`,
);
const [FIRST, SECOND, THIRD] = [1, 2, 3].map((n) => `00000000-0000-7000-9000-00000000000${n}`);

const SCORES = [
  { id: FIRST, run: RUN, supplier: SUPPLIER, at: '2026-11-20T10:00:00Z', value: 40.5 },
  { id: SECOND, run: RUN, supplier: OTHER, at: '2026-11-20T10:00:00Z', value: 75.25 },
  { id: THIRD, run: LATER, supplier: SUPPLIER, at: '2026-11-21T10:00:00Z', value: 41.5 },
];

describe('scores from before they were stored in pages', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let before: unknown;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    const migrations = loadAssembly().capabilities.flatMap((capability) => [...capability.migrations]);
    const options = { type: 'postgres' as const, url: database.ownerUrl, poolSize: 1 };
    const others = migrations.filter((migration) => migration !== StoreScoresInPages1767226460000);
    const old = await new DataSource({ ...options, migrations: others }).initialize();
    await old.runMigrations();
    await old.destroy();
    owner = await new DataSource({ ...options, migrations: [StoreScoresInPages1767226460000] }).initialize();
    await owner.query(`SELECT set_config('app.company_id', '${COMPANY}', false)`);
    await oldScores();
    before = await oldRows();
    await owner.runMigrations();
  }, 120_000);
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  /** As the product wrote them then: one supplier with two scores, one with a score of the same run as the first. */
  async function oldScores(): Promise<void> {
    for (const id of [SUPPLIER, OTHER]) {
      await owner.query(
        `INSERT INTO supplier (id, name, name_key, match_key, search_key, country) VALUES ($1::uuid, 'Old Garments', ($1::uuid)::text, 'old', 'old', 'BD')`,
        [id],
      );
    }
    for (const { id, run, supplier, at, value } of SCORES) {
      await owner.query(
        `INSERT INTO risk_score (id, run_id, supplier_id, value, own_value, band, confidence, method_version, as_of, input_hash, facts,
           computed_at, points, sites, lacking)
         VALUES ($1::uuid, $2, $3, $5, 30.25, 'medium', 60, 'fb-2', '2026-11-20', 'hash of ' || ($1::uuid)::text, '{"supplierId":"old"}', $4,
           '{31719424,-7}', $6, 2)`,
        [id, run, supplier, at, value, JSON.stringify(sitesOf(supplier))],
      );
    }
    await owner.query(`INSERT INTO risk_current (supplier_id, score_id) VALUES ($1, $2), ($3, $4)`, [
      ...[SUPPLIER, THIRD, OTHER, SECOND],
    ]);
  }

  const sitesOf = (supplier?: string) =>
    supplier === OTHER ? [] : [[SITE, 'BD', null, 0.5, 1, 31719424, 29884416, 30408704, 12713984, 62914560]];

  const oldRows = async () => ({
    scores: await owner.query<object[]>(`SELECT *, sites::jsonb AS sites FROM risk_score ORDER BY id`),
    current: await owner.query<object[]>(`SELECT * FROM risk_current ORDER BY supplier_id`),
  });

  it('are all there, with when each stood', async () => {
    const rows = await owner.query<object[]>(
      `SELECT id, supplier_id, value, own_value, band, confidence, lacking, method_version, until FROM risk_score ORDER BY id`,
    );
    const same = { own_value: 30.25, band: 'medium', confidence: 60, lacking: 2, method_version: 'fb-2' };
    expect(rows).toEqual([
      { ...same, id: FIRST, supplier_id: SUPPLIER, value: 40.5, until: new Date('2026-11-21T10:00:00Z') },
      { ...same, id: SECOND, supplier_id: OTHER, value: 75.25, until: null },
      { ...same, id: THIRD, supplier_id: SUPPLIER, value: 41.5, until: null },
    ]);
    const newest = await owner.query<object[]>(`SELECT id FROM risk_latest_score ORDER BY id`);
    expect(newest).toEqual([{ id: SECOND }, { id: THIRD }]);
  });

  it('tell what each site gave', async () => {
    const sites = await owner.query<object[]>(
      `SELECT site_id, country, sector, presence, share, value, base, inherent, hot_spot, confidence FROM risk_latest_site_score`,
    );
    const figures = { value: 30.25, base: 28.5, inherent: 29, hot_spot: 12.125, confidence: 60 };
    expect(sites).toEqual([
      { site_id: SITE, country: 'BD', sector: null, presence: 0.5, share: 1, ...figures },
    ]);
  });

  it('keep what they followed from', async () => {
    const [page] = await owner.query<{ content: Buffer; contentHash: null }[]>(
      `SELECT content, content_hash AS "contentHash" FROM risk_score_page WHERE id = $1`,
      [FIRST],
    );
    const read = await readContent({ ...page!, asOf: '2026-11-20', contextHash: null });
    expect([0, 1].map(read)).toEqual(
      [FIRST, SECOND].map((id) => ({
        facts: '{"supplierId":"old"}',
        points: [31719424, -7],
        inputHash: `hash of ${id}`,
      })),
    );
  });

  it('are as they were when it is undone', async () => {
    await owner.undoLastMigration();
    expect(await oldRows()).toEqual(before);
  });
});
