import { createEmptyDatabase, loadAssembly } from '@firebreak/testing';
import type { TestDatabase } from '@firebreak/testing';
import { DataSource } from 'typeorm';
import { StoreScoresCompactly1767226403000 } from './1767226403000-store-scores-compactly';

const COMPANY = '00000000-0000-7000-8000-000000000001';
const SUPPLIER = '00000000-0000-7000-8000-000000000002';
const [FIRST, SECOND, RUN, SITE] = [3, 4, 5, 6].map((n) => `00000000-0000-7000-8000-00000000000${n}`);

describe('scores from before they were stored compactly', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    const migrations = loadAssembly().capabilities.flatMap((capability) => [...capability.migrations]);
    const until = migrations.indexOf(StoreScoresCompactly1767226403000);
    const options = { type: 'postgres' as const, url: database.ownerUrl, poolSize: 1 };
    const before = await new DataSource({ ...options, migrations: migrations.slice(0, until) }).initialize();
    await before.runMigrations();
    await before.destroy();
    owner = await new DataSource({
      ...options,
      migrations: [StoreScoresCompactly1767226403000],
    }).initialize();
    await owner.query(`SELECT set_config('app.company_id', '${COMPANY}', false)`);
    await oldScores();
    await owner.runMigrations();
  }, 120_000);
  afterAll(async () => {
    await owner?.destroy();
    await database?.drop();
  });

  /** Two scores of one supplier as the product wrote them then. */
  async function oldScores(): Promise<void> {
    await owner.query(
      `INSERT INTO supplier (id, name, name_key, match_key, search_key, country) VALUES ($1, 'Old Garments', 'old', 'old', 'old', 'BD')`,
      [SUPPLIER],
    );
    await owner.query(
      `INSERT INTO risk_run (id, method_version, as_of, editions, suppliers, changed, computed_at, weights)
       VALUES ($1, 'fb-2', '2026-11-20', '{}', 1, 1, now(), '{}')`,
      [RUN],
    );
    for (const [id, latest] of [
      [FIRST, false],
      [SECOND, true],
    ]) {
      await owner.query(
        `INSERT INTO risk_score (id, run_id, supplier_id, latest, value, own_value, range_from, range_to, band, confidence,
           confidence_parts, method_version, as_of, editions, input_hash, basis_hash, inputs, steps, computed_at)
         VALUES ($1, $2, $3, $4, 40.5, 30.25, 30, 50, 'medium', 60,
           '[{"part": "country-coverage", "points": 20, "most": 20}, {"part": "sector-division", "points": 0, "most": 15}]',
           'fb-2', '2026-11-20', '{}', 'hash', 'basis', '{"supplierId":"old"}',
           '[{"key": "sector", "points": 30.25}, {"key": "below/x", "points": 10.25}]', now())`,
        [id, RUN, SUPPLIER, latest],
      );
      await owner.query(
        `INSERT INTO risk_site_score (score_id, site_id, country, sector, value, share, base, inherent, hot_spot, range_from,
           range_to, band, confidence, confidence_parts, steps, presence)
         VALUES ($1, $2, 'BD', '14', 30.25, 1, 28.5, 29, 12.125, 20, 40, 'medium', 60, '[]', '[]', 0.5)`,
        [id, SITE],
      );
    }
  }

  it('are all there, with their inputs, their points and what they lack', async () => {
    const rows = await owner.query<object[]>(
      `SELECT id, value, facts, points, lacking FROM risk_score ORDER BY id`,
    );
    const kept = { value: 40.5, facts: '{"supplierId":"old"}', lacking: 2 };
    const points = [30.25 * 2 ** 20, 10.25 * 2 ** 20];
    expect(rows).toEqual([
      { id: FIRST, ...kept, points },
      { id: SECOND, ...kept, points },
    ]);
  });

  it('tell which is the newest, and what each site gave', async () => {
    expect(await owner.query(`SELECT id FROM risk_latest_score`)).toEqual([{ id: SECOND }]);
    const [site] = await owner.query<object[]>(
      `SELECT country, sector, presence, share, value, base, inherent, hot_spot, confidence FROM risk_site_score WHERE score_id = $1`,
      [SECOND],
    );
    expect(site).toEqual({
      country: 'BD',
      sector: '14',
      presence: 0.5,
      share: 1,
      value: 30.25,
      base: 28.5,
      inherent: 29,
      hot_spot: 12.125,
      confidence: 60,
    });
  });
});
