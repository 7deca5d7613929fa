import { currentCompanyId } from '@firebreak/platform/server';
import { deriveTiers } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { allLinks } from './supply-chain-views.query';

/**
 * Derives tier and kinds of all suppliers from the links and writes what changed. Call it in every
 * transaction that changes links; two at once wait for each other, so that neither derives from half a chain.
 * A link that somebody disputes carries no tier.
 */
export async function refreshTiers(tx: EntityManager): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('supply-chain ' || $1, 0))`, [
    currentCompanyId(),
  ]);
  const links = await allLinks(tx);
  const tiers = deriveTiers(links.filter((link) => link.certainty !== 'disputed'));
  await tx.query(
    `UPDATE supplier s SET tier = d.tier, kinds = d.kinds
       FROM (
         SELECT p.id, n.tier,
                ARRAY(SELECT DISTINCT l.kind FROM supply_link l WHERE l.supplier_id = p.id ORDER BY l.kind) AS kinds
           FROM supplier p LEFT JOIN unnest($1::uuid[], $2::smallint[]) AS n (id, tier) ON n.id = p.id
       ) d
      WHERE d.id = s.id AND (s.tier IS DISTINCT FROM d.tier OR s.kinds IS DISTINCT FROM d.kinds)`,
    [[...tiers.keys()], [...tiers.values()]],
  );
}
