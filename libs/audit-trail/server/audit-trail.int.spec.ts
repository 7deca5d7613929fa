import 'reflect-metadata';
import { type Actor, CompanyDb, newId, platformMigrations } from '@firebreak/platform/server';
import { createEmptyDatabase, type TestDatabase } from '@firebreak/testing';
import { DataSource, type EntityManager } from 'typeorm';
import { auditTrailMigrations } from './audit-trail.migrations';
import { AuditTrail } from './audit-trail.service';
import { verifyTrails } from './verify-trails';

const PAT: Actor = { kind: 'person', id: 'p-1', name: 'Pat' };

describe('the audit trail', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let app: DataSource;
  let db: CompanyDb;
  let trail: AuditTrail;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    owner = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: [platformMigrations[0]!, ...auditTrailMigrations],
    }).initialize();
    await owner.runMigrations();
    await owner.query(`
      CREATE TABLE factory (
        company_id uuid NOT NULL DEFAULT current_company_id(), id uuid NOT NULL DEFAULT uuidv7(),
        name text NOT NULL, country text, score double precision, token_hash text,
        slug text GENERATED ALWAYS AS (lower(name)) STORED, PRIMARY KEY (company_id, id));
      CREATE TABLE factory_good (
        company_id uuid NOT NULL DEFAULT current_company_id(), factory_id uuid NOT NULL, hs text NOT NULL,
        PRIMARY KEY (company_id, factory_id, hs),
        FOREIGN KEY (company_id, factory_id) REFERENCES factory (company_id, id) ON DELETE CASCADE);
      CALL isolate_by_company('factory');
      CALL isolate_by_company('factory_good');
      CALL audit_changes('factory', '{score}');
      CALL audit_changes('factory_good')`);
    app = await new DataSource({ type: 'postgres', url: database.appUrl, poolSize: 8 }).initialize();
    db = new CompanyDb(app);
    trail = new AuditTrail(db);
  });

  afterAll(async () => {
    await app.destroy();
    await owner.destroy();
    await database.drop();
  });

  const as = <T>(company: string, work: (tx: EntityManager) => Promise<T>, actor = PAT) =>
    db.runAs(company, () => db.inCompany(work), actor);
  const entriesOf = async (company: string, filter = {}) =>
    (await db.runAs(company, () => trail.entries(filter, null))).items;
  const verify = (company: string) => db.runAs(company, () => trail.verification());
  const add = async (tx: EntityManager, name: string) =>
    (await tx.query<{ id: string }[]>(`INSERT INTO factory (name) VALUES ($1) RETURNING id`, [name]))[0]!.id;

  it('says who changed what, before and after', async () => {
    const company = newId();
    const id = await as(company, (tx) => add(tx, 'Red Mill'));
    await as(company, (tx) => tx.query(`UPDATE factory SET country = 'BD' WHERE id = $1`, [id]));
    await as(company, (tx) => tx.query(`DELETE FROM factory WHERE id = $1`, [id]), {
      kind: 'job', id: 'j-1', name: 'clean-up',
    }); // prettier-ignore

    const [deleted, changed, created] = await entriesOf(company);
    expect(created).toMatchObject({
      seq: 1, action: 'created', actor: { kind: 'person', id: 'p-1', name: 'Pat' },
      record: { table: 'factory', id, label: 'Red Mill' }, before: null,
      after: { id, name: 'Red Mill', country: null },
    }); // prettier-ignore
    expect(changed).toMatchObject({ seq: 2, before: { country: null }, after: { country: 'BD' } });
    expect(changed?.record.label).toBe('Red Mill');
    expect(deleted).toMatchObject({
      seq: 3,
      action: 'deleted',
      after: null,
      actor: { kind: 'job', id: 'j-1' },
    });
    expect(await verify(company)).toMatchObject({ links: 3, firstFault: null, head: { seq: 3 } });
  });

  it('never records secrets, derived columns or omitted ones', async () => {
    const company = newId();
    const id = await as(company, (tx) => add(tx, 'Blue Mill'));
    await as(company, (tx) => tx.query(`UPDATE factory SET token_hash = 'secret', score = 50`));
    await as(company, (tx) => tx.query(`UPDATE factory SET name = name WHERE id = $1`, [id]));
    const entries = await entriesOf(company);
    expect(entries).toHaveLength(1);
    expect(Object.keys(entries[0]?.after ?? {}).sort()).toEqual(['country', 'id', 'name']);
  });

  it('names rows without an id by their key and records cascades', async () => {
    const company = newId();
    const id = await as(company, async (tx) => {
      const factory = await add(tx, 'Green Mill');
      await tx.query(`INSERT INTO factory_good (factory_id, hs) VALUES ($1, '5205')`, [factory]);
      return factory;
    });
    await as(company, (tx) => tx.query(`UPDATE factory_good SET hs = '5206'`));
    await as(company, (tx) => tx.query(`DELETE FROM factory`));
    const goods = await entriesOf(company, { table: ['factory_good'] });
    expect(goods.map(({ action, record }) => `${action} ${record.id}`).sort()).toEqual([
      `created ${id}/5205`, `created ${id}/5206`, `deleted ${id}/5205`, `deleted ${id}/5206`,
    ]); // prettier-ignore
    expect(await verify(company)).toMatchObject({ links: 6, firstFault: null });
  });

  it('writes nothing for what is rolled back, also to a savepoint', async () => {
    const company = newId();
    await expect(
      as(company, async (tx) => {
        await add(tx, 'Never');
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await as(company, async (tx) => {
      await tx.query('SAVEPOINT half');
      await add(tx, 'Not this');
      await tx.query('ROLLBACK TO half');
      await add(tx, 'But this');
    });
    expect((await entriesOf(company)).map(({ record }) => record.label)).toEqual(['But this']);
    expect(await verify(company)).toMatchObject({ links: 1, firstFault: null });
  });

  it('chains what a transaction writes after its constraints were checked early', async () => {
    const company = newId();
    await as(company, async (tx) => {
      await add(tx, 'First');
      await tx.query('SET CONSTRAINTS ALL IMMEDIATE');
      await add(tx, 'Second');
    });
    expect(await verify(company)).toMatchObject({ links: 2, firstFault: null });
  });

  it('has no gaps and no forks when many write at once', async () => {
    const company = newId();
    await Promise.all(Array.from({ length: 40 }, (_, at) => as(company, (tx) => add(tx, `Mill ${at}`))));
    expect(await verify(company)).toMatchObject({ links: 40, firstFault: null, head: { seq: 40 } });
  });

  it('makes nobody wait for a transaction that is still open', async () => {
    const company = newId();
    let finish = () => undefined as void;
    const open = new Promise<void>((resolve) => (finish = resolve));
    const slow = as(company, async (tx) => {
      await add(tx, 'Slow');
      await open;
    });
    await as(company, (tx) => add(tx, 'Quick'));
    finish();
    await slow;
    expect((await entriesOf(company)).map(({ seq, record }) => `${seq} ${record.label}`).sort()).toEqual([
      '1 Quick',
      '2 Slow',
    ]);
  });

  it('keeps up with imports', async () => {
    const company = newId();
    const start = performance.now();
    await as(company, (tx) =>
      tx.query(
        `INSERT INTO factory (name, country) SELECT 'Mill ' || i, 'VN' FROM generate_series(1, 10000) AS i`,
      ),
    );
    // 0.5 s where nothing else runs.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await verify(company)).toMatchObject({ links: 10_000, firstFault: null });
  });

  it('shows a company its own trail alone', async () => {
    const [one, other] = [newId(), newId()];
    await as(one, (tx) => add(tx, 'One'));
    await as(other, (tx) => add(tx, 'Other'));
    expect((await entriesOf(one)).map(({ record }) => record.label)).toEqual(['One']);
    await expect(app.query(`SELECT * FROM audit_entry`)).rejects.toThrow(/app\.company_id|uuid/);
  });

  it.each([
    `INSERT INTO audit_entry (company_id, record_table, record_id, action) VALUES (current_company_id(), 'x', 'y', 'created')`,
    `UPDATE audit_entry SET actor_id = 'somebody else'`,
    `DELETE FROM audit_entry`,
    `TRUNCATE audit_link`,
    `UPDATE audit_head SET seq = 0`,
    `CALL audit_changes('factory', '{name}')`,
    `CALL erase_audit_content(current_company_id(), 'factory', 'x')`,
    `SELECT erase_audit_entries(current_company_id(), '{}', 'x')`,
    `ALTER TABLE factory DISABLE TRIGGER ALL`,
    `CREATE TEMP TABLE forged (company_id uuid, id uuid); CREATE TRIGGER forge AFTER INSERT ON forged
       REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_audit_entries('company_id', '{id}', '{}')`,
  ])('refuses the app: %s', async (statement) => {
    await expect(as(newId(), (tx) => tx.query(statement))).rejects.toThrow(/permission denied|must be owner/);
  });

  describe('after tampering by the owner', () => {
    const tampered = async (statement: string) => {
      const company = newId();
      for (const name of ['A', 'B', 'C', 'D']) await as(company, (tx) => add(tx, name));
      await owner.query(statement.replaceAll('$company', `'${company}'`));
      return (await verify(company)).firstFault;
    };
    const second = `(SELECT entry_id FROM audit_link WHERE company_id = $company AND seq = 2)`;

    it.each([
      [
        'content',
        `UPDATE audit_entry SET after = '{"name": "Z"}' WHERE company_id = $company AND id = ${second}`,
        2,
        'content-changed',
      ],
      [
        'actor',
        `UPDATE audit_entry SET actor_id = 'x' WHERE company_id = $company AND id = ${second}`,
        2,
        'link-changed',
      ],
      [
        'time',
        `UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE company_id = $company AND id = ${second}`,
        2,
        'link-changed',
      ],
      ['entry', `DELETE FROM audit_entry WHERE company_id = $company AND id = ${second}`, 2, 'entry-missing'],
      ['link', `DELETE FROM audit_link WHERE company_id = $company AND seq = 2`, 2, 'link-missing'],
      ['end', `DELETE FROM audit_link WHERE company_id = $company AND seq = 4`, 4, 'end-missing'],
      [
        'hash',
        `UPDATE audit_link SET hash = sha256('x') WHERE company_id = $company AND seq = 3`,
        3,
        'link-changed',
      ],
      ['head', `UPDATE audit_head SET seq = 3 WHERE company_id = $company`, 3, 'link-changed'],
      [
        'content to nothing',
        `UPDATE audit_entry SET before = NULL, after = NULL, content_erased_at = now() WHERE company_id = $company AND id = ${second}`,
        2,
        'erasure-unrecorded',
      ],
      ['order', `UPDATE audit_link SET seq = 9 WHERE company_id = $company AND seq = 3`, 3, 'link-missing'],
    ])('finds the changed %s', async (_, statement, seq, fault) => {
      expect(await tampered(statement)).toEqual({ seq, fault });
    });

    it('finds an entry that no transaction of the product wrote', async () => {
      const company = newId();
      await as(company, (tx) => add(tx, 'A'));
      await owner.query(`ALTER TABLE audit_entry DISABLE TRIGGER open_audit_batch`);
      await owner.query(
        `INSERT INTO audit_entry (company_id, record_table, record_id, action) VALUES ($1, 'x', 'y', 'created')`,
        [company],
      );
      await owner.query(`ALTER TABLE audit_entry ENABLE TRIGGER open_audit_batch`);
      expect((await verify(company)).firstFault).toEqual({ seq: null, fault: 'entry-unlinked' });
    });

    it('names the company to the operator', async () => {
      const broken = (await verifyTrails(owner)).filter(({ firstFault }) => firstFault !== null);
      expect(broken).toHaveLength(11);
    });
  });

  it('still holds after what a record said was erased', async () => {
    const company = newId();
    const id = await as(company, (tx) => add(tx, 'Somebody'));
    await as(company, (tx) => add(tx, 'Else'));
    await owner.query(`CALL erase_audit_content($1, 'factory', $2)`, [company, id]);
    const [entry] = await entriesOf(company, { recordId: id });
    expect(entry).toMatchObject({ before: null, after: null, actor: { id: 'p-1', name: null } });
    expect(await verify(company)).toMatchObject({ links: 3, erased: 1, firstFault: null });
    const [erasure] = await entriesOf(company, { table: ['audit_erasure'] });
    expect(erasure).toMatchObject({ seq: 3, after: { erasure_reason: 'record-erased', entries: 1 } });
  });

  it('keeps the hash of what an entry said that is erased in the transaction that wrote it', async () => {
    const company = newId();
    await owner.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.company_id', $1, true)`, [company]);
      const id = await add(tx, 'Somebody');
      const [said] = await tx.query<{ hash: string }[]>(
        `SELECT encode(audit_content_hash(e), 'hex') AS hash FROM audit_entry e WHERE e.company_id = $1`,
        [company],
      );
      await tx.query(`CALL erase_audit_content($1, 'factory', $2)`, [company, id]);
      const [link] = await tx.query<{ hash: string }[]>(
        `SELECT encode(content_hash, 'hex') AS hash FROM audit_link WHERE company_id = $1 AND seq = 1`,
        [company],
      );
      expect(link).toEqual(said);
      await add(tx, 'Somebody else');
    });
    expect(await verify(company)).toMatchObject({ links: 3, erased: 1, firstFault: null });
  });

  it.each([
    [
      'slips another entry under an erasure',
      `UPDATE audit_entry SET before = NULL, after = NULL, content_erased_at = now(),
              erased_by = (SELECT id FROM audit_entry WHERE company_id = $company AND record_table = 'audit_erasure')
        WHERE company_id = $company AND after ->> 'name' = 'Else'`,
      3,
    ],
    [
      'empties the record of an erasure',
      `UPDATE audit_entry SET after = NULL, content_erased_at = now(), erased_by = id
        WHERE company_id = $company AND record_table = 'audit_erasure'`,
      3,
    ],
  ])('finds out who %s', async (_, statement, seq) => {
    const company = newId();
    const id = await as(company, (tx) => add(tx, 'Somebody'));
    await as(company, (tx) => add(tx, 'Else'));
    await owner.query(`CALL erase_audit_content($1, 'factory', $2)`, [company, id]);
    await owner.query(statement.replaceAll('$company', `'${company}'`));
    expect((await verify(company)).firstFault).toEqual({ seq, fault: 'erasure-unrecorded' });
  });

  it('pages and filters', async () => {
    const company = newId();
    await as(company, (tx) =>
      tx.query(`INSERT INTO factory (name) SELECT 'Mill ' || i FROM generate_series(1, 60) AS i`),
    );
    await as(company, (tx) => tx.query(`UPDATE factory SET country = 'VN' WHERE name = 'Mill 7'`), {
      ...PAT,
      id: 'p-2',
    });
    const seqs: number[] = [];
    let cursor: string | null = null;
    do {
      const page = await db.runAs(company, () => trail.entries({}, cursor));
      seqs.push(...page.items.map(({ seq }) => seq));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seqs).toEqual(Array.from({ length: 61 }, (_, at) => 61 - at));

    expect(await entriesOf(company, { actorId: 'p-2' })).toHaveLength(1);
    expect(await entriesOf(company, { action: ['deleted'] })).toHaveLength(0);
    const today = new Date().toISOString().slice(0, 10);
    expect(await entriesOf(company, { from: today, to: today, action: ['changed'] })).toHaveLength(1);
    expect(await entriesOf(company, { to: '2020-01-01' })).toHaveLength(0);
    expect(await entriesOf(company, { from: '2020-01-01', table: ['factory_good'] })).toHaveLength(0);
  });

  it('forgets a company that is removed, in one transaction', async () => {
    const company = newId();
    await as(company, (tx) => add(tx, 'A'));
    await owner.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.company_id', $1, true)`, [company]);
      await tx.query(`DELETE FROM factory`);
      for (const table of ['audit_entry', 'audit_link', 'audit_head', 'audit_batch']) {
        await tx.query(`DELETE FROM ${table} WHERE company_id = $1`, [company]);
      }
    });
    expect(await verify(company)).toEqual({
      companyId: company,
      links: 0,
      erased: 0,
      head: null,
      firstFault: null,
    });
  });

  it('can be taken down and up again', async () => {
    await owner.query(`DROP TABLE factory_good, factory`);
    for (const { name } of auditTrailMigrations.toReversed()) {
      await owner.undoLastMigration();
      expect(await owner.query(`SELECT name FROM migrations WHERE name = $1`, [name])).toEqual([]);
    }
    await owner.runMigrations();
    expect(await owner.query(`SELECT count(*)::int AS entries FROM audit_entry`)).toEqual([{ entries: 0 }]);
  });
});
