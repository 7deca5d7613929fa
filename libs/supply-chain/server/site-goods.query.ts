import type { GoodInput } from '@firebreak/supply-chain/model';
import { In, type EntityManager } from 'typeorm';
import { goodColumns, goodKey } from './site-columns';
import { SiteGoodEntity } from './site-good.entity';
import { insertRows } from './write-rows.query';

/** Replaces the goods of sites where they differ, and leaves equal ones alone. @returns ids of the sites whose changed */
export async function replaceGoods(
  tx: EntityManager,
  given: ReadonlyMap<string, readonly GoodInput[]>,
): Promise<Set<string>> {
  const known = await tx.findBy(SiteGoodEntity, { siteId: In([...given.keys()]) });
  const ofSite = Map.groupBy(known, ({ siteId }) => siteId);
  const changed = new Set<string>();
  const gone: string[] = [];
  const fresh: Partial<SiteGoodEntity>[] = [];
  for (const [siteId, goods] of given) {
    const before = new Map((ofSite.get(siteId) ?? []).map((good) => [goodKey(good), good.id]));
    const after = new Map(goods.map((good) => [goodKey(goodColumns(good)), goodColumns(good)]));
    for (const [key, id] of before) if (!after.has(key)) gone.push(id);
    for (const [key, good] of after) {
      if (!before.has(key)) fresh.push({ id: new SiteGoodEntity().id, siteId, ...good });
    }
    if (before.size !== after.size || [...after.keys()].some((key) => !before.has(key))) changed.add(siteId);
  }
  if (gone.length > 0) await tx.delete(SiteGoodEntity, { id: In(gone) });
  await insertRows(tx, SiteGoodEntity, fresh);
  return changed;
}
