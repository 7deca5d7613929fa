import type { DataSource, EntityManager } from 'typeorm';
import { DEMO_COMPANY, DEMO_PEOPLE } from './demo-people';

/** The demo company in this database. */
export interface PresentDemo {
  readonly companyId: string;
  /** False where loading it was cut off. */
  readonly complete: boolean;
}

/**
 * Finds the demo company by its founder's account, as the owner role.
 * It is marked as demo only when everything is loaded; half of one keeps its first name.
 */
export function findDemo(owner: DataSource): Promise<PresentDemo | null> {
  return owner.transaction(async (tx) => {
    const founder = DEMO_PEOPLE[0]?.email;
    const [account] = await tx.query<{ id: string }[]>(`SELECT id FROM account WHERE email = $1`, [founder]);
    if (!account) return null;
    const companies = await companiesOf(tx, account.id);
    const complete = companies.find(({ demo }) => demo);
    const half = companies.find(({ name }) => name === DEMO_COMPANY.name);
    const found = complete ?? half;
    return found ? { companyId: found.id, complete: found.demo } : null;
  });
}

/** A person sees the companies that they belong to, all of them. */
export async function companiesOf(
  tx: EntityManager,
  accountId: string,
): Promise<{ id: string; name: string; demo: boolean }[]> {
  await tx.query(`SELECT set_config('app.account_id', $1, true)`, [accountId]);
  return tx.query(
    `SELECT c.company_id AS id, c.name, c.demo FROM membership m JOIN company c ON c.company_id = m.company_id
      WHERE m.account_id = $1 ORDER BY c.created_at`,
    [accountId],
  );
}
