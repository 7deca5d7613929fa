import type { GoodSearch } from '@firebreak/supply-chain/model';

/** Where a statement's values go. */
interface Values {
  /** Adds a value. @returns its placeholder: `$3` */
  add(value: unknown): string;
}

/** Rows of `site_good g` that are the good. */
export function isGood(good: GoodSearch, parameters: Values): string {
  return named(good, { hs: 'g.hs', name: 'g.name' }, parameters);
}

/** Ids of the suppliers that make the good at one of their sites, or supply it along a link that nobody disputes. */
export function makersOf(good: GoodSearch, parameters: Values): string {
  return `
    SELECT t.supplier_id FROM site_good g JOIN site t ON t.id = g.site_id
     WHERE g.role = 'makes' AND ${isGood(good, parameters)}
    UNION
    SELECT l.supplier_id FROM supply_link l
     WHERE l.certainty <> 'disputed' AND ${named(good, { hs: 'l.hs', name: 'l.good' }, parameters)}`;
}

/** Ids of the makers and of everybody further up: who supplies them goods, who supplies those, and so on. */
export function chainOf(good: GoodSearch, parameters: Values): string {
  return `
    WITH RECURSIVE maker (id) AS (${makersOf(good, parameters)}),
    chain (id) AS (
      SELECT id FROM maker
      UNION
      SELECT l.supplier_id FROM chain c JOIN supply_link l ON l.buyer_supplier_id = c.id WHERE ${GOODS_FLOW}
    )
    SELECT id FROM chain`;
}

/** Links `l` along which goods flow: labour is none, and what somebody disputes is not followed. */
export const GOODS_FLOW = `l.certainty <> 'disputed' AND l.kind <> 'labour-provider'`;

function named(
  good: GoodSearch,
  column: { readonly hs: string; readonly name: string },
  parameters: Values,
): string {
  if (good.by === 'hs') return `${column.hs} LIKE ${parameters.add(`${good.prefix}%`)}`;
  return good.words
    .map((word) => `${column.name} ILIKE ${parameters.add(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`)
    .join(' AND ');
}
