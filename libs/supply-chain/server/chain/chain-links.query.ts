import type { ChainLink, ChainQuestion, ChainWalk } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** Runs a walk along the current company's chain: one indexed statement for each of its questions. */
export async function walkChain<T>(tx: EntityManager, walk: ChainWalk<T>): Promise<T> {
  let step = walk.next();
  while (!step.done) step = walk.next(await chainLinks(tx, step.value));
  return step.value;
}

/** The links that a walk asks for; disputed ones are left out. */
export async function chainLinks(tx: EntityManager, question: ChainQuestion): Promise<ChainLink[]> {
  if (question.of.length === 0) return [];
  const values: unknown[] = [question.of];
  if (question.nearest === undefined) return tx.query<ChainLink[]>(allOf(question), values);
  return tx.query<ChainLink[]>(NEAREST_BUYERS, [...values, question.nearest]);
}

const ENDS = {
  buyers: { from: 'supplier_id', to: 'buyer_supplier_id' },
  suppliers: { from: 'buyer_supplier_id', to: 'supplier_id' },
} as const;

function allOf({ ask, tiers }: ChainQuestion): string {
  const { from, to } = ENDS[ask];
  const tier = tiers ? 'o.tier' : 'NULL::smallint';
  return `
    SELECT l.${from} AS "from", l.${to} AS "to", ${tier} AS "toTier", l.certainty = 'suggested' AS suggested
      FROM supply_link l
      ${tiers ? `LEFT JOIN supplier o ON o.company_id = l.company_id AND o.id = l.${to}` : ''}
     WHERE l.${from} = ANY ($1::uuid[]) AND l.certainty <> 'disputed'
     ORDER BY l.${from}, l.${to}`;
}

/** The own company comes first, then buyers by tier: those without a path last. */
const NEAREST_BUYERS = `
  SELECT n.*
    FROM unnest($1::uuid[]) f (id) CROSS JOIN LATERAL (
      SELECT l.supplier_id AS "from", l.buyer_supplier_id AS "to", b.tier AS "toTier",
             l.certainty = 'suggested' AS suggested
        FROM supply_link l LEFT JOIN supplier b ON b.company_id = l.company_id AND b.id = l.buyer_supplier_id
       WHERE l.supplier_id = f.id AND l.certainty <> 'disputed'
       ORDER BY CASE WHEN l.buyer_supplier_id IS NULL THEN 0 ELSE b.tier END NULLS LAST, l.buyer_supplier_id
       LIMIT $2) n`;
