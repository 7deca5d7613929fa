import { publicSiteId, type PublicSiteView } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

type Found = Omit<PublicSiteView, 'publicId'>;

/**
 * The site whose id ends like this, by the index `site_by_public_id`; null where there is none. A site that was merged
 * into another keeps its row's id nowhere but in the merge: whoever merges sites resolves the old id here.
 * @param tail the last 12 hexadecimal digits of its id
 */
export async function findSiteByPublicId(tx: EntityManager, tail: string): Promise<PublicSiteView | null> {
  const [site] = await tx.query<Found[]>(
    `SELECT t.id AS "siteId", t.name, t.country, t.city, t.address, t.supplier_id AS "supplierId",
            s.name AS "supplierName"
       FROM site t JOIN supplier s ON s.id = t.supplier_id
      WHERE right(t.id::text, 12) COLLATE "C" = $1
      ORDER BY t.id LIMIT 1`,
    [tail],
  );
  return site ? { publicId: publicSiteId(site.siteId), ...site } : null;
}
