/**
 * A chain of three tiers for measuring: a tenth of the suppliers in tier 1, three tenths in tier 2, the rest in
 * tier 3, each linked with a nearer tier, further links at random; sites around twelve countries' places.
 * The same numbers give the same chain.
 * @param {import('pg').Client} db as a superuser
 */
export async function seedSitesAndChain(db, companyId, { suppliers, links, sites }) {
  await db.query(`SELECT set_config('app.company_id', $1, false), setseed(0.42)`, [companyId]);
  await db.query(
    `CREATE TEMP TABLE numbered AS
     SELECT n, md5('supplier' || n)::uuid AS id,
            CASE WHEN n <= $1::int / 10 THEN 1 WHEN n <= $1::int * 4 / 10 THEN 2 ELSE 3 END AS tier
       FROM generate_series(1, $1::int) n`,
    [suppliers],
  );
  await db.query(
    `INSERT INTO supplier (id, name, name_key, search_key, match_key, country, isic, spend_amount, spend_currency,
                           tier, kinds, score, band, confidence, scored_at)
     SELECT id, 'Supplier ' || n, 'supplier ' || lpad(n::text, 6, '0'), 'supplier ' || n, 'supplier' || n,
            (ARRAY['BD','CN','IN','VN','TR','PK','KH','ID','MA','MX','PT','LK'])[1 + n % 12], '14', n * 100, 'EUR', tier,
            '{supplier}', score, CASE WHEN score < 25 THEN 'low' WHEN score < 50 THEN 'medium' WHEN score < 75 THEN 'high'
            ELSE 'very-high' END, 50, now()
       FROM (SELECT *, (n * 37) % 100 AS score FROM numbered) x`,
  );
  await db.query(
    `INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind, share, certainty)
     SELECT gen_random_uuid(), b.id, s.id, 'supplier', CASE WHEN s.n % 3 = 0 THEN 0.1 + (s.n % 7) / 10.0 END,
            CASE WHEN s.n % 11 = 0 THEN 'suggested' ELSE 'declared' END
       FROM numbered s LEFT JOIN numbered b
         ON b.n = CASE s.tier WHEN 2 THEN 1 + (s.n * 31) % ($1::int / 10)
                              WHEN 3 THEN 1 + $1::int / 10 + (s.n * 17) % ($1::int * 3 / 10) END`,
    [suppliers],
  );
  await db.query(
    `INSERT INTO supply_link (id, buyer_supplier_id, supplier_id, kind, certainty)
     SELECT gen_random_uuid(), x.buyer, x.supplier, 'supplier', 'declared'
       FROM (
         SELECT DISTINCT b.id AS buyer, s.id AS supplier
           FROM generate_series(1, 8 * $1::int) k
           JOIN numbered b ON b.n = 1 + (k * 7) % ($1::int * 4 / 10)
           JOIN numbered s ON s.n = $1::int / 10 + 1 + (k * 13) % ($1::int * 9 / 10)
          WHERE s.tier = b.tier + 1
            AND NOT EXISTS (SELECT FROM supply_link l WHERE l.buyer_supplier_id = b.id AND l.supplier_id = s.id)
          ORDER BY 1, 2 LIMIT $2::int - $1::int
       ) x`,
    [suppliers, links],
  );
  await db.query(
    `INSERT INTO site (id, supplier_id, name, country, latitude, longitude, location_precision, score, band)
     SELECT gen_random_uuid(), s.id, 'Plant ' || k, s.country,
            greatest(-60, least(70, (ARRAY[23.7,31.2,19.1,10.8,41.0,31.5,11.6,-6.2,33.6,20.7,41.2,6.9])[1 + k % 12] + (random() + random() - 1) * 8)),
            (ARRAY[90.4,121.5,72.9,106.7,28.9,74.3,104.9,106.8,-7.6,-103.3,-8.6,79.9])[1 + k % 12] + (random() + random() - 1) * 10,
            'site', s.score, s.band
       FROM generate_series(1, $2::int) k
       JOIN numbered n ON n.n = 1 + k % $1::int
       JOIN supplier s ON s.id = n.id`,
    [suppliers, sites],
  );
  await db.query('ANALYZE supplier, site, supply_link');
  const { rows } = await db.query(
    `SELECT (SELECT count(*) FROM supplier) AS suppliers, (SELECT count(*) FROM supply_link) AS links,
            (SELECT count(*) FROM site) AS sites`,
  );
  console.log(`Seeded ${rows[0].suppliers} suppliers, ${rows[0].links} links, ${rows[0].sites} sites.`);
}
