import fs from 'node:fs';
import { createTestDatabase, type TestDatabase } from '@firebreak/testing';
import { Client } from 'pg';

/** The tables of the whole product that the trail records. */
describe('audited tables', () => {
  let database: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
  });

  afterAll(async () => {
    await owner.end();
    await database.drop();
  });

  /** A column without words is shown by its name; for a record that would read like a mistake. */
  it('are called by a name that people know', async () => {
    const { rows } = await owner.query<{ table: string }>(
      `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = 'audit_update' ORDER BY 1`,
    );
    const texts = JSON.parse(fs.readFileSync('libs/audit-trail/web/i18n/en.json', 'utf8')) as {
      record: Record<string, string>;
    };
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter(({ table }) => !texts.record[table])).toEqual([]);
  });

  it('record insertions, changes and deletions alike', async () => {
    const { rows } = await owner.query(
      `SELECT tgrelid::regclass::text AS "table" FROM pg_trigger
       WHERE tgname IN ('audit_insert', 'audit_update', 'audit_delete') GROUP BY tgrelid HAVING count(*) <> 3`,
    );
    expect(rows).toEqual(FOUND_BY_THE_PRODUCT.map((table) => ({ table })));
  });
});

/** Rows that no person makes: finding one is not somebody's doing, what people decide about it is recorded. */
const FOUND_BY_THE_PRODUCT = ['signal'];
