import { startTestApp, type TestApp } from '@firebreak/testing';

interface TenantTable {
  readonly name: string;
  readonly forced: boolean;
  readonly policies: number;
  /** Whether the app role may read it at all. */
  readonly readable: boolean;
}

describe('the catalogue of the database', () => {
  let app: TestApp;
  let tables: TenantTable[];

  beforeAll(async () => {
    app = await startTestApp();
    const { rows } = await app.owner.query<TenantTable>(`
      SELECT c.relname AS name, c.relrowsecurity AND c.relforcerowsecurity AS forced,
        (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
        has_table_privilege('firebreak_app', c.oid, 'SELECT') AS readable
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'company_id' AND NOT a.attisdropped
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY 1`);
    tables = rows;
  });
  afterAll(() => app.close());

  it('has the tenant tables of every capability', () => {
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['supplier', 'job_run', 'finding', 'risk_score_page']),
    );
  });

  it('forces row-level security on every table of companies', () => {
    expect(tables.filter(({ forced, policies }) => !forced || policies === 0)).toEqual([]);
  });

  it('has company_id first in every primary key, unique index and foreign key of those tables', async () => {
    const { rows } = await app.owner.query<{ name: string; definition: string }>(`
      SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
      FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attname = 'company_id'
      JOIN pg_class c ON c.oid = i.indrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND i.indkey[0] <> a.attnum AND (i.indisunique OR i.indisprimary)
      UNION ALL
      SELECT k.conname, pg_get_constraintdef(k.oid) FROM pg_constraint k
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attname = 'company_id'
      JOIN pg_class target ON target.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conkey[1] <> a.attnum
        AND EXISTS (SELECT 1 FROM pg_attribute t WHERE t.attrelid = target.oid AND t.attname = 'company_id')`);
    expect(rows).toEqual([]);
  });

  it('gives the app role no table, no bypass and no power over roles', async () => {
    const { rows } = await app.owner.query(`
      SELECT r.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb,
        (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owned
      FROM pg_roles r WHERE r.rolname = 'firebreak_app'`);
    expect(rows).toEqual([
      {
        rolname: 'firebreak_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
      },
    ]);
  });

  it('lets no view pass over the rights of the one who asks', async () => {
    const { rows } = await app.owner.query(`
      SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'v'
        AND NOT coalesce(c.reloptions @> ARRAY['security_invoker=true'], false)
        AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`);
    expect(rows).toEqual([]);
  });

  it('shows nothing of another company, on every table', async () => {
    const [mine, other] = [app.aCompanyId(), app.aCompanyId()];
    const id = app.aCompanyId();
    await app.inCompany(mine, (tx) =>
      tx.query(
        `INSERT INTO job_run (id, kind, queue, payload, visible, attempts_allowed) VALUES ($1, 'none', 'none', '{}', true, 1)`,
        [id],
      ),
    );
    for (const { name } of tables.filter(({ readable }) => readable)) {
      const rows = await app.inCompany<{ n: number }[]>(other, (tx) =>
        tx.query(`SELECT count(*)::int AS n FROM ${name}`),
      );
      expect([name, rows[0]?.n]).toEqual([name, 0]);
    }
    expect(await app.inCompany(mine, (tx) => tx.query(`SELECT id FROM job_run`))).toEqual([{ id }]);
  });
});
