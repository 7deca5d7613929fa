import { SUPPLIER_COLUMNS, SUPPLIER_NAME, SUPPLIER_VALUES } from './seed-suppliers.mjs';

/**
 * A chain of one company, of the shape that chains have: few suppliers deliver directly, some buyers have thousands of
 * suppliers, some raw materials go to thousands of buyers, and one link in fifty runs backwards and closes circles.
 * One in fifty is only suggested, one in a hundred disputed. The same numbers make the same chain.
 */
export async function seedChain(db, companyId, { suppliers, links }) {
  const direct = Math.round(suppliers / 100);
  await db.query(
    `INSERT INTO supplier (company_id, ${SUPPLIER_COLUMNS})
     SELECT $1::uuid, ${SUPPLIER_VALUES} FROM generate_series(1, $2::int) n CROSS JOIN ${SUPPLIER_NAME}`,
    [companyId, suppliers],
  );
  await db.query(`
    CREATE TEMP TABLE seeded AS
    SELECT id, (row_number() OVER (ORDER BY id))::int AS n FROM supplier WHERE company_id = '${companyId}';
    CREATE UNIQUE INDEX ON seeded (n);
    ANALYZE seeded;
    SELECT setseed(.42)`);
  await db.query(
    `INSERT INTO supply_link (company_id, id, buyer_supplier_id, supplier_id, kind, certainty)
     SELECT $1::uuid, uuidv7(), NULL, id, 'supplier', 'declared' FROM seeded WHERE n <= $2`,
    [companyId, direct],
  );
  await db.query(
    `INSERT INTO supply_link (company_id, id, buyer_supplier_id, supplier_id, kind, certainty)
     SELECT $1::uuid, uuidv7(), b.id, s.id, 'supplier',
            CASE WHEN x.at % 100 = 0 THEN 'disputed' WHEN x.at % 50 = 1 THEN 'suggested' ELSE 'declared' END
       FROM (
         SELECT buyer, supplier, row_number() OVER () AS at FROM (
           SELECT DISTINCT CASE WHEN backwards THEN high ELSE low END AS buyer, CASE WHEN backwards THEN low ELSE high END AS supplier
             FROM (
               SELECT high, backwards, 1 + floor((high - 1) * CASE WHEN hub THEN r * r * r ELSE r END)::int AS low
                 FROM (
                   SELECT $2::int + 1 + floor(($3::int - $2::int) * (1 - random() ^ 2) * .999999)::int AS high,
                          random() AS r, random() < .02 AS backwards, random() < .5 AS hub
                     FROM generate_series(1, $4::int)
                 ) r
             ) ends
         ) pairs WHERE buyer <> supplier LIMIT $5
       ) x JOIN seeded b ON b.n = x.buyer JOIN seeded s ON s.n = x.supplier`,
    [companyId, direct, suppliers, Math.round(links * 1.1), links - direct],
  );
  await seedTiers(db, companyId);
}

/** Breadth first, as a check on its own of what the product derives. */
async function seedTiers(db, companyId) {
  await db.query(`CREATE TEMP TABLE reached (id uuid PRIMARY KEY, tier smallint)`);
  let { rowCount } = await db.query(
    `INSERT INTO reached SELECT supplier_id, 1 FROM supply_link WHERE company_id = $1 AND buyer_supplier_id IS NULL`,
    [companyId],
  );
  for (let tier = 2; rowCount > 0; tier++) {
    ({ rowCount } = await db.query(
      `INSERT INTO reached
       SELECT DISTINCT l.supplier_id, $2::smallint FROM reached r
         JOIN supply_link l ON l.company_id = $1 AND l.buyer_supplier_id = r.id AND l.certainty <> 'disputed'
        WHERE r.tier = $2 - 1 AND NOT EXISTS (SELECT FROM reached k WHERE k.id = l.supplier_id)`,
      [companyId, tier],
    ));
  }
  await db.query(
    `UPDATE supplier s SET tier = r.tier
       FROM seeded n LEFT JOIN reached r ON r.id = n.id WHERE s.company_id = $1 AND s.id = n.id`,
    [companyId],
  );
}
