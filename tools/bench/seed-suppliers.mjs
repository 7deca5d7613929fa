import pg from 'pg';

/** As the superuser, without triggers: seeding is not what is measured. Indexes and constraints all stay. */
export async function seeding(databaseUrl, work) {
  const db = new pg.Client(databaseUrl);
  await db.connect();
  await db.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
  try {
    await work(db);
    await db.query('VACUUM ANALYZE');
  } finally {
    await db.end();
  }
}

const WORDS = `ARRAY['Blue', 'Golden', 'Heron', 'River', 'Delta', 'Harbour', 'Textile', 'Garments', 'Knitwear', 'Spinning', 'Foods', 'Farms',
  'Electronics', 'Metal', 'Plastics', 'Leather', 'Timber', 'Mining', 'Trading', 'Industries', 'Sons', 'United', 'Star', 'Lotus']`;
const word = (salt) => `(${WORDS})[1 + abs(hashint4(n * 31 + ${salt})) % 24]`;

/** Columns and values of the n-th supplier of a company; `n` is a number of the surrounding statement. */
export const SUPPLIER_COLUMNS = `id, name, name_key, match_key, search_key, country, isic, status, spend_amount, spend_currency, tier,
  kinds, score, band, confidence, scored_at`;
export const SUPPLIER_VALUES = `uuidv7(), w.name, lower(w.name), lower(w.name), lower(w.name) || ' industrial road ' || n % 90,
  (ARRAY['BD', 'CN', 'CN', 'CN', 'IN', 'IN', 'VN', 'TR', 'PK', 'KH', 'ID', 'MX', 'BR', 'DE', 'IT', 'PT'])[1 + n % 16],
  (ARRAY['13', '14', '1410', '15', '26', '10'])[1 + n % 6], CASE WHEN n % 12 = 0 THEN 'prospect' ELSE 'active' END,
  abs(hashint4(n)) % 1000000, 'EUR', 1 + n % 4, '{supplier}', abs(hashint4(n + 1)) % 100,
  (ARRAY['low', 'medium', 'high', 'very-high'])[1 + (abs(hashint4(n + 1)) % 100) / 25], 50, now()`;
export const SUPPLIER_NAME = `LATERAL (SELECT ${word(1)} || ' ' || ${word(2)} || ' ' || ${word(3)} || ' ' || n AS name) w`;

/**
 * Suppliers for companies of given sizes, in order of company.
 * @param {{ companyId: string, suppliers: number }[]} companies
 */
export async function seedSuppliers(db, companies) {
  await db.query(
    `INSERT INTO supplier (company_id, ${SUPPLIER_COLUMNS})
     SELECT c.id, ${SUPPLIER_VALUES}
       FROM unnest($1::uuid[], $2::int[]) AS c (id, suppliers)
       CROSS JOIN generate_series(1, c.suppliers) n CROSS JOIN ${SUPPLIER_NAME}`,
    [companies.map(({ companyId }) => companyId), companies.map(({ suppliers }) => suppliers)],
  );
}
