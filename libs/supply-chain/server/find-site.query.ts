import { publicSiteId, type PublicSiteView } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

type Found = Omit<PublicSiteView, 'publicId'>;

/** Merges of merges: more than anybody makes, so that a mistake in the data cannot turn into a circle. */
const MOST_MERGES = 50;

const SITE = `
  SELECT t.id AS "siteId", t.name, t.country, t.city, t.address, t.supplier_id AS "supplierId",
         s.name AS "supplierName"
    FROM site t JOIN supplier s ON s.id = t.supplier_id
   WHERE right(t.id::text, 12) COLLATE "C" = $1
   ORDER BY t.id LIMIT 1`;

const MERGED_INTO = `
  SELECT right(kept_site_id::text, 12) AS tail FROM supplier_merge
   WHERE kind = 'sites-merged' AND right(other_id::text, 12) COLLATE "C" = $1
     AND undone_at IS NULL AND kept_site_id IS NOT NULL
   ORDER BY made_at DESC LIMIT 1`;

/**
 * The site whose id ends like this, by an index; null where there is none. The id of a site that was merged into another
 * leads to the one that stayed.
 * @param tail the last 12 hexadecimal digits of its id
 */
export async function findSiteByPublicId(tx: EntityManager, tail: string): Promise<PublicSiteView | null> {
  let at: string | undefined = tail;
  for (let merges = 0; at !== undefined && merges < MOST_MERGES; merges++) {
    const [site] = await tx.query<Found[]>(SITE, [at]);
    if (site) return { publicId: publicSiteId(site.siteId), ...site };
    const [merge]: { tail: string }[] = await tx.query(MERGED_INTO, [at]);
    at = merge?.tail;
  }
  return null;
}
