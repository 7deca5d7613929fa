import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The logo and the colour that a company's documents wear. */
export class CreateCompanyBrand1767225804350 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE company_brand (
        company_id   uuid PRIMARY KEY DEFAULT current_company_id(),
        colour       text CHECK (colour ~ '^#[0-9A-F]{6}$'),
        logo_file_id uuid,
        logo_name    text,
        logo_type    text CHECK (logo_type IN ('image/png', 'image/jpeg')),
        logo_sha256  text,
        CHECK (num_nulls(logo_file_id, logo_name, logo_type, logo_sha256) IN (0, 4))
      );
      COMMENT ON COLUMN company_brand.colour IS 'Null where the own colour of the product is taken';
      CALL isolate_by_company('company_brand');
      CALL audit_changes('company_brand')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP TABLE company_brand`);
  }
}
