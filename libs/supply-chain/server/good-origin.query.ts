import type { CompanyReads } from '@firebreak/platform/server';
import type {
  SuppliedGood,
  GoodSearch,
  OriginLink,
  OriginSupplier,
  SupplierFilter,
} from '@firebreak/supply-chain/model';
import { chainOf, GOODS_FLOW, isGood, makersOf } from './good-suppliers';
import { SqlParameters, supplierConditions } from './supplier-filter';

interface OriginChain {
  readonly suppliers: readonly OriginSupplier[];
  readonly links: readonly OriginLink[];
}

/** Farms, forests, fisheries and mines: ISIC divisions 01 to 09 and their sections. */
const RAW = `(s.isic ~ '^([AB]|0[1-9])')`;

/** What the statement tells of the chain, joined here: a planner that misjudges a recursive part joins it by trying all pairs. */
interface ChainParts {
  readonly suppliers: readonly Omit<OriginSupplier, 'makes' | 'goods'>[];
  readonly makers: readonly string[];
  /** Supplier id and names of what it supplies. */
  readonly goods: readonly (readonly [string, readonly string[]])[];
  readonly links: readonly OriginLink[];
}

/** Everybody in the chain of the good with what the way up needs to know, and the links along which goods flow. */
export async function originChain(
  reads: CompanyReads,
  good: GoodSearch,
  filter: SupplierFilter,
): Promise<OriginChain> {
  const parameters = new SqlParameters();
  const matches = supplierConditions({ ...filter, good: undefined, upstream: undefined }, parameters);
  const [row] = await reads.rows<{ chain: ChainParts }>(
    `WITH member AS MATERIALIZED (${chainOf(good, parameters)}),
     link AS MATERIALIZED (
       SELECT l.* FROM supply_link l JOIN member m ON m.id = l.supplier_id WHERE ${GOODS_FLOW}
     ), supplied AS (
       SELECT l.supplier_id, l.good AS name FROM link l WHERE l.good IS NOT NULL
       UNION
       SELECT t.supplier_id, g.name
         FROM member m JOIN site t ON t.supplier_id = m.id JOIN site_good g ON g.site_id = t.id WHERE g.role = 'makes'
     ), goods AS (
       SELECT supplier_id, (array_agg(name ORDER BY name))[1:20] AS names FROM supplied GROUP BY supplier_id
     )
     SELECT json_build_object(
       'suppliers', (SELECT coalesce(json_agg(json_build_object(
           'id', s.id, 'country', s.country, 'tier', s.tier, 'band', s.band, 'matches', (${matches}),
           'raw', coalesce(${RAW}, false), 'spendAmount', s.spend_amount, 'spendCurrency', s.spend_currency)
           ORDER BY s.name_key, s.id), '[]')
         FROM member m JOIN supplier s ON s.id = m.id),
       'makers', (SELECT coalesce(json_agg(k.supplier_id), '[]') FROM (${makersOf(good, parameters)}) k),
       'goods', (SELECT coalesce(json_agg(json_build_array(o.supplier_id, o.names)), '[]') FROM goods o),
       'links', (SELECT coalesce(json_agg(json_build_object(
           'buyerSupplierId', l.buyer_supplier_id, 'supplierId', l.supplier_id, 'share', l.share) ORDER BY l.id), '[]')
         FROM link l)) AS chain`,
    parameters.values,
  );
  if (!row) throw new Error('The origin statement returned no row.');
  const { links } = row.chain;
  const makers = new Set(row.chain.makers);
  const goods = new Map(row.chain.goods);
  const suppliers = row.chain.suppliers.map((supplier) => ({
    ...supplier,
    makes: makers.has(supplier.id),
    goods: goods.get(supplier.id) ?? [],
  }));
  return { suppliers, links };
}

/** Goods that suppliers make, the most common first; those that the search means, or all. */
export function knownGoods(
  reads: CompanyReads,
  good: GoodSearch | null,
  limit: number,
): Promise<SuppliedGood[]> {
  const parameters = new SqlParameters();
  return reads.rows<SuppliedGood>(
    `SELECT g.hs, min(g.name) AS name, count(DISTINCT t.supplier_id)::int AS suppliers
       FROM site_good g JOIN site t ON t.id = g.site_id
      WHERE g.role = 'makes' AND ${good ? isGood(good, parameters) : 'true'}
      GROUP BY g.hs, CASE WHEN g.hs IS NULL THEN lower(g.name) END
      ORDER BY suppliers DESC, name LIMIT ${parameters.add(limit)}`,
    parameters.values,
  );
}
