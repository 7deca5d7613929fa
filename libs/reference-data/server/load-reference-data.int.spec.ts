import 'reflect-metadata';
import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { platformMigrations } from '@firebreak/platform/server';
import { createEmptyDatabase, type TestDatabase } from '@firebreak/testing';
import { DataSource } from 'typeorm';
import { loadReferenceData, SHIPPED_DATA } from './load-reference-data';
import { referenceDataMigrations } from './reference-data.migrations';

describe('loadReferenceData', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    owner = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: [platformMigrations[0]!, ...referenceDataMigrations],
    }).initialize();
    await owner.runMigrations();
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const count = async (from: string) =>
    Number((await owner.query<{ count: string }[]>(`SELECT count(*) FROM ${from}`))[0]?.count);

  it('loads everything that ships at once, and nothing the second time', async () => {
    const start = performance.now();
    const loaded = await loadReferenceData(owner);
    // 0.7 s where nothing else runs; the bound leaves room for a machine that builds and tests at the same time.
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(loaded).toHaveLength(24);
    expect(await count('country')).toBe(250);
    expect(await count('sector')).toBe(766);
    expect(await count('country_sector_presence')).toBe(7616);
    expect(await count('listed_good WHERE NOT removed')).toBe(485);
    expect(await count('statement_framework')).toBe(15);
    expect(await count(`vocabulary_term WHERE vocabulary = 'audit-findings'`)).toBe(85);

    const again = performance.now();
    expect(await loadReferenceData(owner)).toEqual([]);
    expect(performance.now() - again).toBeLessThan(2000); // 5 ms where nothing else runs
  });

  it('brings an earlier edition along to a database that has the newest', async () => {
    const current = () =>
      owner.query(`SELECT edition FROM reference_edition WHERE dataset = 'tip' AND current`);
    expect(await current()).toEqual([{ edition: 'TIP Report 2025' }]);
    const earlier = `(SELECT id FROM reference_edition WHERE dataset = 'tip' AND NOT current)`;
    await owner.query(`DELETE FROM country_figure WHERE edition_id IN ${earlier}`);
    await owner.query(`DELETE FROM reference_edition WHERE id IN ${earlier}`);
    expect(await loadReferenceData(owner)).toEqual([expect.stringMatching(/^tip:/)]);
    expect(await current()).toEqual([{ edition: 'TIP Report 2025' }]);
    expect(await loadReferenceData(owner)).toEqual([]);
  });

  it('takes a new edition of one dataset and keeps the rows of the old one', async () => {
    const folder = await copyOfShipped();
    const file = path.join(folder, 'country-gini.csv');
    await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace(',26.4,', ',27.5,'));
    await restate(folder, 'gini', file);
    const loaded = await loadReferenceData(owner, folder);
    expect(loaded).toHaveLength(1);
    expect(await count(`reference_edition WHERE dataset = 'gini' AND current`)).toBe(1);
    expect(await count(`country_figure WHERE figure = 'gini' AND country = 'AE'`)).toBe(2);

    // Back to the product's own files: the stored edition becomes current again, nothing is read.
    expect(await loadReferenceData(owner)).toEqual([]);
    expect(await count(`reference_edition WHERE id = '${loaded[0]}' AND current`)).toBe(0);
    await fs.rm(folder, { recursive: true });
  });

  it('says of a stored edition what editions.json says now', async () => {
    await owner.query(
      `UPDATE reference_edition SET citation = 'as it was', licence = '?' WHERE dataset = 'hdi'`,
    );
    expect(await loadReferenceData(owner)).toEqual([]);
    const [hdi] = await owner.query<{ citation: string; licence: string }[]>(
      `SELECT citation, licence FROM reference_edition WHERE dataset = 'hdi'`,
    );
    expect(hdi).toEqual({ citation: expect.stringContaining('UNDP'), licence: 'CC BY 3.0 IGO' });
  });

  it('refuses files that are not those of editions.json', async () => {
    const folder = await copyOfShipped();
    const file = path.join(folder, 'country-gini.csv');
    await fs.appendFile(file, '\n');
    await restate(folder, 'gini', file);
    await fs.appendFile(file, '\n');
    await expect(loadReferenceData(owner, folder)).rejects.toThrow(/"gini".*country-gini\.csv/);
    await fs.rm(folder, { recursive: true });
  });

  it('leaves an edition out as a whole when one row is wrong', async () => {
    const folder = await copyOfShipped();
    const file = path.join(folder, 'country-hdi-2023.csv');
    await fs.writeFile(file, (await fs.readFile(file, 'utf8')).replace('\nAE,', '\nZZ,'));
    await restate(folder, 'hdi', file);
    await expect(loadReferenceData(owner, folder)).rejects.toThrow(/country_figure_country_fkey/);
    expect(await count(`reference_edition WHERE dataset = 'hdi'`)).toBe(1);
    await fs.rm(folder, { recursive: true });
  });

  it('lets the app role add editions, and change nothing that an edition holds', async () => {
    const app = await new DataSource({ type: 'postgres', url: database.appUrl }).initialize();
    await expect(app.query(`SELECT 1 FROM country_figure LIMIT 1`)).resolves.toHaveLength(1);
    await expect(app.query(`UPDATE country_figure SET number = 0`)).rejects.toThrow(/permission denied/);
    await expect(app.query(`UPDATE reference_edition SET licence = ''`)).rejects.toThrow(/permission denied/);
    await expect(
      app.query(`INSERT INTO country_figure (edition_id, country, figure, year, number)
                 SELECT id, 'DE', 'gini', 1999, 1 FROM reference_edition WHERE dataset = 'gini' AND current`),
    ).rejects.toThrow(/never changes/);
    await app.destroy();
  });

  async function copyOfShipped(): Promise<string> {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firebreak-reference-'));
    await fs.cp(SHIPPED_DATA, folder, { recursive: true });
    return folder;
  }

  /** Writes the hash of a changed file into editions.json. */
  async function restate(folder: string, dataset: string, file: string): Promise<void> {
    const sha256 = createHash('sha256')
      .update(await fs.readFile(file))
      .digest('hex');
    const editions = JSON.parse(await fs.readFile(path.join(folder, 'editions.json'), 'utf8')) as {
      dataset: string;
    }[];
    const changed = editions.map((edition) =>
      edition.dataset === dataset ? { ...edition, sha256 } : edition,
    );
    await fs.writeFile(path.join(folder, 'editions.json'), JSON.stringify(changed));
  }
});
