import { seedChain } from '../seed-chain.mjs';

/**
 * A register of the shape that registers have: one site each and for some two, of two thirds the workforce is known, of
 * half the goods, one in twelve was audited, one in twenty has findings.
 */
export async function seedCompany({ superuser: db, companyId }, size) {
  await db.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
  await seedChain(db, companyId, size);
  await db.query(`SELECT set_config('app.company_id', $1, false), setseed(.7)`, [companyId]);
  for (const statement of STATEMENTS) await db.query(statement);
  await db.query(`RESET session_replication_role`);
  await db.query('VACUUM ANALYZE');
  const counts = await db.query(`
    SELECT (SELECT count(*) FROM supplier) || ' suppliers, ' || (SELECT count(*) FROM site) || ' sites, '
        || (SELECT count(*) FROM supply_link) || ' links, ' || (SELECT count(*) FROM site_good) || ' goods, '
        || (SELECT count(*) FROM audit) || ' audits, ' || (SELECT count(*) FROM finding) || ' findings' AS said`);
  return counts.rows[0].said;
}

const STATEMENTS = [
  `INSERT INTO site (id, supplier_id, name, country, isic, headcount, migrant_share, agency_share, labour_provider,
                     employer_housing, piece_rate, location_precision)
   SELECT uuidv7(), s.id, 'Unit ' || m, s.country, s.isic, CASE WHEN known THEN 20 + (random() * 900)::int END,
          CASE WHEN known THEN round(random()::numeric, 2) END, CASE WHEN known THEN round((random() * .5)::numeric, 2) END,
          CASE WHEN known THEN random() < .2 END, CASE WHEN known THEN random() < .2 END, NULL,
          CASE WHEN n.n % 3 = 0 THEN 'country' ELSE 'site' END
   FROM seeded n JOIN supplier s ON s.id = n.id
   CROSS JOIN LATERAL generate_series(1, CASE WHEN n.n % 20 = 0 THEN 2 ELSE 1 END) m
   CROSS JOIN LATERAL (SELECT n.n % 3 <> 1 AS known) k`,
  `INSERT INTO site_good (id, site_id, hs, name)
   SELECT uuidv7(), t.id, g.hs, g.name
   FROM seeded n JOIN site t ON t.supplier_id = n.id
   CROSS JOIN LATERAL (SELECT (ARRAY['620520', '520100', '870323', '080132', '252310'])[1 + n.n % 5] AS hs,
                              (ARRAY['Cotton shirts', 'Cotton', 'Cars', 'Cashew nuts', 'Cement'])[1 + n.n % 5] AS name) g
   WHERE n.n % 2 = 0`,
  `INSERT INTO audit (id, supplier_id, kind, auditor, scheme, audited_on)
   SELECT uuidv7(), id, 'unannounced', 'Clear Audit', 'Own programme', current_date - (random() * 1200)::int
   FROM seeded WHERE n % 12 = 0`,
  `INSERT INTO finding (id, audit_id, code, title, severity, ilo_indicators, proves_indicator, description, found_on, due_on, state)
   SELECT uuidv7(), a.id, 'DOC-01', 'Papers kept', (ARRAY['critical', 'major', 'minor'])[1 + n.n % 3], '{}', n.n % 5 = 0,
          'Seen by the auditor.', a.audited_on, a.audited_on + 90, (ARRAY['open', 'action-under-way', 'closed-verified'])[1 + n.n % 3]
   FROM audit a JOIN seeded n ON n.id = a.supplier_id WHERE n.n % 24 = 0`,
];
