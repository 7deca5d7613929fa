// The least that could answer the same page: Fastify and one parameterised query, no tenants, no sign-in.
import Fastify from 'fastify';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.FLOOR_DATABASE_URL,
  max: Number(process.env.FLOOR_POOL),
});
const server = Fastify();
server.get('/suppliers', async () => {
  const { rows } = await pool.query({
    name: 'page',
    text: `SELECT id, name, country, isic, tier, kinds, status, spend_amount AS "spendAmount", spend_currency AS "spendCurrency",
             external_id AS "externalId", score, band, confidence, scored_at AS "scoredAt"
           FROM supplier WHERE company_id = $1 ORDER BY name_key, id LIMIT 51`,
    values: [process.env.FLOOR_COMPANY],
  });
  return { items: rows.slice(0, 50), nextCursor: rows.length > 50 ? rows[49].id : null };
});
await server.listen({ port: Number(process.env.FLOOR_PORT), host: '127.0.0.1' });
process.send('ready');
