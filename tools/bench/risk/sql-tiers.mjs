import { ageInMonths, DEFAULT_WEIGHTS, GOODS_MATCHES, weighCountry } from '@firebreak/risk/model';
import { CurrentReference } from './risk-internals.mjs';

const PER_TIER = DEFAULT_WEIGHTS.chain.perTier;
const GRID = 2 ** 20;
const STILL = 1e-5;
const MOST_ROUNDS = 40;

/**
 * The same scores by SQL: own risks in one statement over the register with the reference figures in tables, then tier
 * by tier what flows up, one statement over all links a round, until no score moves by more than a hundred-thousandth.
 * As the superuser, so that row-level security costs it nothing; company in the statements.
 */
export async function sqlTiers({ app, superuser: db, companyId, today }) {
  const reference = await app.get(CurrentReference, { strict: false }).get();
  await db.query(`SELECT set_config('app.company_id', $1, false)`, [companyId]);
  await db.query(`DROP TABLE IF EXISTS sql_score; SET work_mem = '256MB'`);
  await referenceTables(db, reference);
  await agesOf(db, today);
  await db.query(OWN_RISKS, [companyId, today]);
  await db.query(`ALTER TABLE sql_score ADD PRIMARY KEY (supplier_id); ANALYZE sql_score`);
  await db.query(SHARES, [companyId]);
  await db.query(`ANALYZE sql_share`);
  let rounds = 0;
  for (let moved = 1; moved > 0 && rounds < MOST_ROUNDS; rounds++)
    moved = (await db.query(ONE_TIER)).rowCount;
  await db.query(
    `UPDATE sql_score SET band = CASE WHEN value < 25 THEN 'low' WHEN value < 50 THEN 'medium' WHEN value < 75 THEN 'high' ELSE 'very-high' END`,
  );
  return `${rounds} rounds`;
}

async function referenceTables(db, reference) {
  const { rows: pairs } = await db.query(
    `SELECT DISTINCT s.country, g.hs, g.name FROM site_good g JOIN site s ON s.id = g.site_id`,
  );
  const { rows: places } = await db.query(`SELECT DISTINCT country, isic FROM site`);
  await db.query(`
    CREATE TEMP TABLE IF NOT EXISTS sql_country (country text PRIMARY KEY, score float8, coverage float8);
    CREATE TEMP TABLE IF NOT EXISTS sql_sector (isic text PRIMARY KEY, score float8, division boolean);
    CREATE TEMP TABLE IF NOT EXISTS sql_good (country text, hs text, name text, factor float8);
    TRUNCATE sql_country, sql_sector, sql_good`);
  for (const country of new Set(places.map((place) => place.country))) {
    const { risk, score } = weighCountry(reference.country(country), reference.loaded, DEFAULT_WEIGHTS);
    await db.query(`INSERT INTO sql_country VALUES ($1, $2, $3)`, [country, score, risk.coverage]);
  }
  for (const isic of new Set(places.map((place) => place.isic))) {
    const { score, level } = reference.sector(isic);
    await db.query(`INSERT INTO sql_sector VALUES ($1, $2, $3)`, [isic, score, level === 'division']);
  }
  for (const { country, hs, name } of pairs) {
    const [{ match }] = reference.goods(country, [{ hs, name }]);
    const factor = GOODS_MATCHES.includes(match) ? DEFAULT_WEIGHTS.goods[match] : 0;
    await db.query(`INSERT INTO sql_good VALUES ($1, $2, $3, $4)`, [country, hs, name, factor]);
  }
}

/** Months by the method's calendar: SQL's own count them otherwise. */
async function agesOf(db, today) {
  const { rows } = await db.query(`SELECT DISTINCT to_char(found_on, 'YYYY-MM-DD') AS day FROM finding`);
  const days = rows.map(({ day }) => day);
  await db.query(
    `DROP TABLE IF EXISTS sql_age; CREATE TEMP TABLE sql_age (found_on date PRIMARY KEY, months float8)`,
  );
  await db.query(`INSERT INTO sql_age SELECT * FROM unnest($1::date[], $2::float8[])`, [
    days,
    days.map((day) => ageInMonths(day, today)),
  ]);
}

const OWN_RISKS = `
  CREATE TABLE sql_score AS
  WITH harm AS (
    SELECT a.supplier_id, exp(sum(ln(greatest(1e-12, 1 -
             CASE WHEN f.proves_indicator THEN .8 WHEN f.severity = 'critical' THEN .6 WHEN f.severity = 'major' THEN .2 WHEN f.severity = 'minor' THEN .05 ELSE 0 END
             * 2 ^ (-t.months / CASE WHEN f.proves_indicator THEN 24 ELSE 18 END)
             * CASE WHEN f.proves_indicator THEN greatest(.3, st.m) ELSE st.m END)))) AS spared
    FROM finding f JOIN audit a ON a.company_id = f.company_id AND a.id = f.audit_id
    JOIN sql_age t ON t.found_on = f.found_on CROSS JOIN LATERAL (SELECT CASE f.state WHEN 'open' THEN 1 WHEN 'closed-verified' THEN .15 WHEN 'disputed' THEN .5 ELSE .7 END AS m) st
    WHERE f.company_id = $1 GROUP BY a.supplier_id
  ), goods AS (
    SELECT g.site_id, max(k.factor) AS factor FROM site_good g JOIN site s ON s.company_id = g.company_id AND s.id = g.site_id
    JOIN sql_good k ON k.country = s.country AND k.hs IS NOT DISTINCT FROM g.hs AND k.name = g.name
    WHERE g.company_id = $1 AND g.role = 'makes' GROUP BY g.site_id
  ), audited AS (
    SELECT supplier_id, max(audited_on) >= $2::date - interval '24 months' AS recently FROM audit WHERE company_id = $1 GROUP BY supplier_id
  ), sites AS (
    SELECT s.supplier_id, s.id, s.headcount,
           i.i1 + (100 - i.i1) * least(.35, .15 * coalesce(s.migrant_share, 0) + .15 * coalesce(s.agency_share, 0) + .05 * coalesce(s.labour_provider, false)::int
             + .05 * coalesce(s.employer_housing, false)::int + .05 * coalesce(s.piece_rate, false)::int) AS inherent,
           coalesce(h.spared, 1) AS spared,
           20 * c.coverage + CASE WHEN e.division THEN 15 ELSE 0 END + CASE WHEN g.site_id IS NULL THEN 0 ELSE 10 END
             + CASE WHEN s.location_precision = 'site' THEN 15 ELSE 0 END + CASE WHEN coalesce(a.recently, false) THEN 15 ELSE 0 END
             + 2 * num_nonnulls(s.migrant_share, s.agency_share, s.labour_provider, s.employer_housing, s.piece_rate) AS sure
    FROM site s JOIN sql_country c ON c.country = s.country JOIN sql_sector e ON e.isic = s.isic
    LEFT JOIN goods g ON g.site_id = s.id LEFT JOIN harm h ON h.supplier_id = s.supplier_id LEFT JOIN audited a ON a.supplier_id = s.supplier_id
    CROSS JOIN LATERAL (SELECT ${DEFAULT_WEIGHTS.base.country} * c.score + ${DEFAULT_WEIGHTS.base.sector} * e.score AS base) b
    CROSS JOIN LATERAL (SELECT b.base + (100 - b.base) * coalesce(g.factor, 0) AS i1) i
    WHERE s.company_id = $1
  ), scored AS (
    SELECT supplier_id, id, round((inherent + (100 - inherent) * (1 - spared)) * ${GRID}) / ${GRID} AS risk, sure,
           coalesce(headcount, avg(headcount) OVER w, 1)::float8 AS size
    FROM sites WINDOW w AS (PARTITION BY supplier_id)
  ), parted AS (
    SELECT supplier_id, risk, sure, size / sum(size) OVER w AS part, row_number() OVER (PARTITION BY supplier_id ORDER BY risk DESC, id) = 1 AS worst
    FROM scored WINDOW w AS (PARTITION BY supplier_id)
  )
  SELECT supplier_id, sum(risk * (.5 * part + CASE WHEN worst THEN .5 ELSE 0 END)) AS own, sum(risk * (.5 * part + CASE WHEN worst THEN .5 ELSE 0 END)) AS value,
         ''::text AS band, sum(sure * (.5 * part + CASE WHEN worst THEN .5 ELSE 0 END)) AS confidence
  FROM parted GROUP BY supplier_id`;

const SHARES = `
  CREATE TEMP TABLE sql_share AS
  SELECT buyer_supplier_id AS buyer, supplier_id AS supplier,
         coalesce(share * CASE WHEN declared > 1 THEN 1 / declared ELSE 1 END, greatest(0, 1 - declared) / undeclared) AS w
  FROM (
    SELECT *, coalesce(sum(share) OVER b, 0)::float8 AS declared, count(*) FILTER (WHERE share IS NULL) OVER b AS undeclared
    FROM supply_link WHERE company_id = $1 AND buyer_supplier_id IS NOT NULL AND certainty <> 'suggested'
    WINDOW b AS (PARTITION BY buyer_supplier_id)
  ) l`;

const ONE_TIER = `
  UPDATE sql_score s SET value = n.value
  FROM (
    SELECT l.buyer, b.own + (100 - b.own) * ${PER_TIER} * (1 - exp(sum(ln(greatest(1e-12, 1 - l.w * e.value / 100))))) AS value
    FROM sql_share l JOIN sql_score e ON e.supplier_id = l.supplier JOIN sql_score b ON b.supplier_id = l.buyer
    GROUP BY l.buyer, b.own
  ) n
  WHERE s.supplier_id = n.buyer AND abs(s.value - n.value) > ${STILL}`;
