// The least that could answer the same pages: Fastify and one parameterised query each, no tenants, no sign-in.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.FLOOR_DATABASE_URL,
  max: Number(process.env.FLOOR_POOL),
});
const page = (more, order) => `
  SELECT id, name, country, isic, tier, kinds, status, spend_amount AS "spendAmount", spend_currency AS "spendCurrency",
         external_id AS "externalId", score, band, confidence, scored_at AS "scoredAt"
    FROM supplier WHERE company_id = $1 ${more} ORDER BY ${order} LIMIT 51`;
const PAGES = {
  byName: page('', 'name_key, id'),
  filtered: page(
    `AND country IN ('CN', 'IN') AND band IN ('high', 'very-high')`,
    'coalesce(score, -1) DESC, id DESC',
  ),
  searched: page(`AND search_key LIKE '%heron%' AND search_key LIKE '%golden%'`, 'name_key, id'),
};

const server = Fastify();
for (const [name, text] of Object.entries(PAGES)) {
  server.get(`/${name}`, async (request) => {
    const { rows } = await pool.query({ name, text, values: [request.query.company] });
    return { items: rows.slice(0, 50), nextCursor: rows.length > 50 ? rows[49].id : null };
  });
}
await server.listen({ port: Number(process.env.FLOOR_PORT), host: '127.0.0.1' });
process.send('ready');
