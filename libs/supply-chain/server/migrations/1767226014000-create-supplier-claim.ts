import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What suppliers say about how they work with others, to hold against what is known otherwise. */
export class CreateSupplierClaim1767226014000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE supplier_claim (
        company_id  uuid NOT NULL DEFAULT current_company_id(),
        id          uuid NOT NULL DEFAULT uuidv7(),
        supplier_id uuid NOT NULL,
        claim       text NOT NULL
                    CHECK (claim IN ('uses-subcontractors', 'uses-labour-providers', 'uses-homeworkers')),
        value       boolean NOT NULL,
        source      text NOT NULL CHECK (source IN ('disclosure', 'questionnaire')),
        source_id   uuid NOT NULL,
        said_at     timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (company_id, id),
        FOREIGN KEY (company_id, supplier_id) REFERENCES supplier (company_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX supplier_claim_once ON supplier_claim (company_id, source, source_id, claim);
      CREATE INDEX supplier_claim_by_supplier ON supplier_claim (company_id, supplier_id, claim, said_at DESC);
      COMMENT ON TABLE supplier_claim IS 'Yes or no as the supplier said it; "unknown" leaves no row';
      COMMENT ON COLUMN supplier_claim.source_id IS 'The disclosure request or questionnaire that it was said in'`);
    await db.query(`CALL isolate_by_company('supplier_claim')`);
    await db.query(`CALL audit_changes('supplier_claim')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE supplier_claim`);
  }
}
