import { currentCompanyId } from '@firebreak/platform/server';
import { tierChanges } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { walkChain } from './chain/chain-links.query';

/** More suppliers than this are sooner done by deriving all tiers anew. */
const MOST_ONE_BY_ONE = 10_000;

/**
 * Lets one transaction at a time change a company's links, so that nobody derives tiers from half a chain. Take it
 * before the first row is written: the tiers of other suppliers are written later, and two that wait for each other's
 * rows would never end.
 */
export async function lockChain(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('supply-chain ' || $1, 0))`, [
    currentCompanyId(),
  ]);
}

/**
 * Derives tier and kinds after links of these suppliers to their buyers were added, changed or removed. Looks only at
 * what that reaches and comes to the same as `refreshTiers`. Call it in every transaction that changes links, once
 * they are written; a link that somebody disputes carries no tier.
 */
export async function refreshTiersOf(tx: EntityManager, supplierIds: Iterable<string>): Promise<void> {
  const ids = [...new Set(supplierIds)];
  if (ids.length === 0) return;
  if (ids.length > MOST_ONE_BY_ONE) return refreshTiers(tx);
  await lockChain(tx);
  const rows = await tx.query<{ id: string; tier: number | null }[]>(
    `SELECT id, tier FROM supplier WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  const recorded = new Map(rows.map(({ id, tier }) => [id, tier]));
  const changes = await walkChain(tx, tierChanges(recorded, MOST_ONE_BY_ONE));
  if (changes === null) return refreshTiers(tx);
  await writeTiers(tx, changes);
  await tx.query(
    `UPDATE supplier s SET kinds = d.kinds
       FROM (SELECT f.id, ARRAY(SELECT DISTINCT l.kind FROM supply_link l WHERE l.supplier_id = f.id ORDER BY l.kind) AS kinds
               FROM unnest($1::uuid[]) f (id)) d
      WHERE s.id = d.id AND s.kinds <> d.kinds`,
    [ids],
  );
}

async function writeTiers(tx: EntityManager, tiers: ReadonlyMap<string, number | null>): Promise<void> {
  if (tiers.size === 0) return;
  await tx.query(
    `UPDATE supplier s SET tier = n.tier
       FROM unnest($1::uuid[], $2::smallint[]) AS n (id, tier) WHERE s.id = n.id`,
    [[...tiers.keys()], [...tiers.values()]],
  );
}

/**
 * Derives tier and kinds of all suppliers anew, level by level inside the database, and writes what differs: for an
 * import. Rows that were inserted with the right tier and kinds cost next to nothing here.
 */
export async function refreshTiers(tx: EntityManager): Promise<void> {
  await lockChain(tx);
  await tx.query(
    `CREATE TEMP TABLE IF NOT EXISTS derived_tier (id uuid NOT NULL, tier smallint NOT NULL) ON COMMIT DROP`,
  );
  await tx.query(`TRUNCATE derived_tier`);
  let added = await addLevel(tx, FIRST_LEVEL, 1);
  for (let tier = 2; added > 0; tier++) added = await addLevel(tx, NEXT_LEVEL, tier);
  await tx.query(WRITE_ALL);
  await tx.query(`TRUNCATE derived_tier`);
}

async function addLevel(tx: EntityManager, select: string, tier: number): Promise<number> {
  const [row] = await tx.query<{ added: number }[]>(
    `WITH level AS (INSERT INTO derived_tier (id, tier) ${select} RETURNING 1)
     SELECT count(*)::int AS added FROM level`,
    [tier],
  );
  const added = row?.added ?? 0;
  if (added > 0) await tx.query(`ANALYZE derived_tier`);
  return added;
}

const FIRST_LEVEL = `
  SELECT DISTINCT l.supplier_id, $1::smallint FROM supply_link l
   WHERE l.buyer_supplier_id IS NULL AND l.certainty <> 'disputed'`;

const NEXT_LEVEL = `
  SELECT DISTINCT l.supplier_id, $1::smallint
    FROM derived_tier b JOIN supply_link l ON l.buyer_supplier_id = b.id AND l.certainty <> 'disputed'
   WHERE b.tier = $1 - 1 AND NOT EXISTS (SELECT FROM derived_tier k WHERE k.id = l.supplier_id)`;

const WRITE_ALL = `
  UPDATE supplier s SET tier = d.tier, kinds = d.kinds
    FROM (
      SELECT p.id, t.tier, coalesce(k.kinds, '{}') AS kinds
        FROM supplier p
        LEFT JOIN derived_tier t ON t.id = p.id
        LEFT JOIN (SELECT supplier_id, array_agg(DISTINCT kind ORDER BY kind) AS kinds FROM supply_link GROUP BY supplier_id) k
          ON k.supplier_id = p.id
    ) d
   WHERE d.id = s.id AND (s.tier IS DISTINCT FROM d.tier OR s.kinds IS DISTINCT FROM d.kinds)`;
