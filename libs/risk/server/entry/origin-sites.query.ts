import { goodsOfOrigin, storedGoods } from '@firebreak/risk/model';
import type { OriginSite } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { copiedRows } from '../runs/copy-out.query';

/** A site as the column `sites` of a score keeps it: see the view `risk_site_score`. */
type StoredSite = readonly [
  siteId: string,
  country: string | null,
  sector: string | null,
  presence: number,
  share: number,
  value: number,
];

/** What the newest scores say of the sites of every supplier, in the order of supplier ids, some hundred at a time. */
export async function* originSites(
  tx: EntityManager,
): AsyncGenerator<{ readonly supplierId: string; readonly sites: () => OriginSite[] }[]> {
  const select = `SELECT supplier_id, sites, facts FROM risk_latest_score ORDER BY supplier_id`;
  for await (const rows of copiedRows(tx, select)) {
    yield rows.map(([supplierId, sites, facts]) => ({
      supplierId: supplierId ?? '',
      sites: () => sitesOf(sites ?? '[]', facts ?? ''),
    }));
  }
}

function sitesOf(sites: string, facts: string): OriginSite[] {
  const goods = storedGoods(facts);
  return (JSON.parse(sites) as StoredSite[]).map(([siteId, country, sector, , share, value]) => {
    const made = (goods.get(siteId) ?? []).map(({ name, hs, match }) => ({
      name,
      hs,
      listed: match !== null,
    }));
    return { country, sector, points: share * value, goods: goodsOfOrigin(made) };
  });
}
