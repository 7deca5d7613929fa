import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders of questions that were asked back, and the second contact that was written to about them. */
export class RemindOfAskedBack1767226203130 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE questionnaire
        ADD COLUMN asked_back_reminded_at  timestamptz,
        ADD COLUMN asked_back_escalated_at timestamptz,
        ADD COLUMN asked_back_escalated_to text;
      COMMENT ON COLUMN questionnaire.asked_back_escalated_at IS
        'When a second contact was written to, or looked for in vain';
      CREATE INDEX questionnaire_asked_back ON questionnaire (company_id, id) WHERE asked_back_at IS NOT NULL`);
    // The clock asks over all companies: a function of the owner says which, and nothing else.
    await db.query(`
      CREATE POLICY asked_back ON questionnaire FOR SELECT TO firebreak_owner USING (true);
      CREATE FUNCTION companies_with_asked_back() RETURNS TABLE (company_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT DISTINCT q.company_id FROM questionnaire q
         WHERE q.asked_back_at IS NOT NULL AND q.link_expires_at > now() $$;
      REVOKE EXECUTE ON FUNCTION companies_with_asked_back() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION companies_with_asked_back() TO firebreak_app`);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION companies_with_asked_back();
      DROP POLICY asked_back ON questionnaire;
      DROP INDEX questionnaire_asked_back;
      ALTER TABLE questionnaire
        DROP COLUMN asked_back_reminded_at, DROP COLUMN asked_back_escalated_at, DROP COLUMN asked_back_escalated_to`);
  }
}
