import type { DataSource, EntityManager } from 'typeorm';
import { companiesOf } from './present-demo';

/** Those of the audit trail, and the list of what the next scores have to follow, go last: until then the removal itself writes to them. */
const WRITTEN_MEANWHILE = /^(audit_(entry|link|head|batch)|risk_change)$/;

/**
 * Takes everything of a company out of the database: its rows in every table that has them, by the catalogue, the
 * accounts of people who belong to no other company, the workspaces in which its suppliers, and theirs, wrote what they
 * disclosed to it, where nobody else has any of that, and customers of its vault that nobody signs in to. One transaction, as the owner role. The bytes of its
 * files are given to the sweep.
 */
export function removeCompany(owner: DataSource, companyId: string): Promise<void> {
  return owner.transaction((tx) => removeWithLists(tx, companyId));
}

async function removeWithLists(tx: EntityManager, companyId: string): Promise<void> {
  const others = [...(await listsOnlyFor(tx, companyId)), ...(await customersWithoutPeople(tx, companyId))];
  await removeRows(tx, companyId);
  for (const other of others) await removeWithLists(tx, other);
}

async function removeRows(tx: EntityManager, companyId: string): Promise<void> {
  await workFor(tx, companyId);
  const members = await tx.query<{ id: string }[]>(
    `SELECT account_id AS id FROM membership WHERE company_id = $1`,
    [companyId],
  );
  await tx.query(`INSERT INTO unkept_object (storage_key, since)
    SELECT storage_key, '-infinity' FROM stored_file WHERE company_id = current_company_id()`);
  await tx.query(`DELETE FROM disclosure_list_directory WHERE list_company = $1`, [companyId]);
  await tx.query(`DELETE FROM public_statement_slug WHERE publisher = $1`, [companyId]);
  for (const table of await tenantTables(tx)) {
    await tx.query(`DELETE FROM "${table}" WHERE company_id = $1`, [companyId]);
  }
  for (const { id } of members) {
    if ((await companiesOf(tx, id)).length === 0) await tx.query(`DELETE FROM account WHERE id = $1`, [id]);
  }
}

/** Companies that own a list for this one's requests, which nobody signs in to and no other customer was asked by. */
async function listsOnlyFor(tx: EntityManager, companyId: string): Promise<string[]> {
  await workFor(tx, companyId);
  const lists = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT list_company_id AS id FROM disclosure_request
      WHERE company_id = $1 AND list_company_id IS NOT NULL`,
    [companyId],
  );
  const found: string[] = [];
  for (const { id } of lists) {
    await workFor(tx, id);
    const [use] = await tx.query<{ used: boolean }[]>(
      `SELECT EXISTS (SELECT FROM membership WHERE company_id = $1)
           OR EXISTS (SELECT FROM disclosure_share WHERE company_id = $1 AND buyer_company_id <> $2) AS used`,
      [id, companyId],
    );
    if (use && !use.used) found.push(id);
  }
  return found;
}

/** Companies that asked this one and that nobody can sign in to: made for a demo, like the questionnaire in them. */
async function customersWithoutPeople(tx: EntityManager, companyId: string): Promise<string[]> {
  await workFor(tx, companyId);
  const customers = await tx.query<{ id: string }[]>(
    `SELECT buyer_company_id AS id FROM vault_customer WHERE company_id = $1`,
    [companyId],
  );
  const found: string[] = [];
  for (const { id } of customers) {
    await workFor(tx, id);
    const [use] = await tx.query<{ people: boolean }[]>(
      `SELECT EXISTS (SELECT FROM membership WHERE company_id = $1) AS people`,
      [id],
    );
    if (use && !use.people) found.push(id);
  }
  return found;
}

function workFor(tx: EntityManager, companyId: string): Promise<unknown> {
  return tx.query(`SELECT set_config('app.company_id', $1, true)`, [companyId]);
}

/**
 * Every table with a company_id: those that point at others before those pointed at, the trail at the end. What goes
 * with the row it points at does not count: such tables may point at each other.
 */
async function tenantTables(tx: EntityManager): Promise<string[]> {
  const tables = await tx.query<{ name: string; points_at: string[] }[]>(
    `SELECT t.relname AS name,
            array(SELECT DISTINCT o.relname::text FROM pg_constraint k JOIN pg_class o ON o.oid = k.confrelid
                   WHERE k.conrelid = t.oid AND k.contype = 'f' AND k.confrelid <> t.oid
                      AND k.confdeltype IN ('a', 'r')) AS points_at
       FROM pg_class t
      WHERE t.relnamespace = 'public'::regnamespace AND t.relkind = 'r'
        AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'company_id' AND NOT a.attisdropped)
      ORDER BY t.relname`,
  );
  const pointsAt = new Map(tables.map(({ name, points_at }) => [name, points_at]));
  return removalOrder(pointsAt).sort(
    (a, b) => Number(WRITTEN_MEANWHILE.test(a)) - Number(WRITTEN_MEANWHILE.test(b)),
  );
}

/**
 * Names in an order in which each comes before all that it points at.
 * @throws RangeError where tables point at each other in a circle
 */
export function removalOrder(pointsAt: ReadonlyMap<string, readonly string[]>): string[] {
  const order: string[] = [];
  const left = new Set(pointsAt.keys());
  while (left.size > 0) {
    const needed = new Set([...left].flatMap((name) => pointsAt.get(name) ?? []));
    const free = [...left].filter((name) => !needed.has(name));
    if (free.length === 0) throw new RangeError(`tables point at each other: ${[...left].join(', ')}`);
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
}
