import { goodsOfOrigin, storedGoods } from '@firebreak/risk/model';
import type { OriginSite } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { allNewestScores } from '../scores/stored-scores.query';
import type { NewestScore } from '../scores/stored-scores.query';

/** What the newest scores say of the sites of every supplier, some hundred at a time. */
export async function* originSites(
  tx: EntityManager,
): AsyncGenerator<{ readonly supplierId: string; readonly sites: () => OriginSite[] }[]> {
  for await (const scores of allNewestScores(tx)) {
    yield scores.map((score) => ({ supplierId: score.supplierId, sites: () => sitesOf(score) }));
  }
}

function sitesOf({ sites, explained }: NewestScore): OriginSite[] {
  const goods = storedGoods(explained().facts);
  return sites.map(({ siteId, country, sector, share, value }) => {
    const made = (goods.get(siteId) ?? []).map(({ name, hs, match }) => ({
      name,
      hs,
      listed: match !== null,
    }));
    return { country, sector, points: share * value, goods: goodsOfOrigin(made) };
  });
}
