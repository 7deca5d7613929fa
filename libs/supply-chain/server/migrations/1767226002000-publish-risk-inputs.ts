import type { MigrationInterface, QueryRunner } from 'typeorm';

const VIEWS = ['risk_input_supplier', 'risk_input_site', 'risk_input_good', 'risk_input_link'];

/** What the risk run reads of the supply chain. Row-level security holds: the reader's company only. */
export class PublishRiskInputs1767226002000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE VIEW risk_input_supplier WITH (security_invoker = true) AS
      SELECT company_id, id AS supplier_id, name, country, isic, spend_amount, spend_currency
      FROM supplier`);
    await db.query(`
      CREATE VIEW risk_input_site WITH (security_invoker = true) AS
      SELECT s.company_id, s.id AS site_id, s.supplier_id, s.name, s.country, coalesce(s.isic, p.isic) AS isic,
             s.location_precision, s.headcount, s.migrant_share, s.agency_share,
             s.labour_provider, s.employer_housing, s.piece_rate
      FROM site s JOIN supplier p ON p.company_id = s.company_id AND p.id = s.supplier_id
      UNION ALL
      -- A supplier without sites counts as one site of which only the country is known.
      SELECT p.company_id, p.id, p.id, p.name, p.country, p.isic, 'country', NULL, NULL, NULL, NULL, NULL, NULL
      FROM supplier p
      WHERE NOT EXISTS (SELECT FROM site s WHERE s.company_id = p.company_id AND s.supplier_id = p.id)`);
    await db.query(`
      CREATE VIEW risk_input_good WITH (security_invoker = true) AS
      SELECT g.company_id, g.site_id, s.supplier_id, g.hs, g.name AS good_name
      FROM site_good g JOIN site s ON s.company_id = g.company_id AND s.id = g.site_id`);
    await db.query(`
      CREATE VIEW risk_input_link WITH (security_invoker = true) AS
      SELECT company_id, id AS link_id, buyer_supplier_id, supplier_id, kind, share, certainty
      FROM supply_link`);
    for (const view of VIEWS) await db.query(`CALL share_with_app('${view}')`);
  }

  async down(db: QueryRunner) {
    await db.query(`DROP VIEW ${[...VIEWS].reverse().join(', ')}`);
  }
}
