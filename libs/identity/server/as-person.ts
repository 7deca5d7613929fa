import { CompanyDb, currentScope, withScope } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';

/**
 * Runs `fn` in a transaction of a person: they see their own memberships and companies, all of them,
 * and no other company's rows.
 */
export function asPerson<T>(
  db: CompanyDb,
  accountId: string,
  fn: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  const actor = { kind: 'person', id: accountId, name: '' } as const;
  return withScope({ ...currentScope(), companyId: null, actor, tx: null }, () => db.global(fn));
}

/** A company of a person, as the database shows it to them. */
export interface OwnCompanyRow {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly role: string;
}

/** The person's companies by name; only inside `asPerson`. */
export function ownCompanies(tx: EntityManager, accountId: string): Promise<OwnCompanyRow[]> {
  return tx.query<OwnCompanyRow[]>(
    `SELECT c.company_id AS id, c.name, c.demo, m.role
     FROM membership m JOIN company c ON c.company_id = m.company_id
     WHERE m.account_id = $1 ORDER BY lower(c.name), c.company_id`,
    [accountId],
  );
}
