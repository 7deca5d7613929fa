import type { SupplierChoices } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';

/** What the list can be filtered by, with counts over all suppliers. */
export async function supplierChoices(tx: EntityManager): Promise<SupplierChoices> {
  const counts = (expression: string, order: string) =>
    `(SELECT coalesce(json_agg(x ORDER BY ${order}), '[]') FROM (
        SELECT ${expression} AS value, count(*) AS count FROM supplier
         WHERE merged_into_id IS NULL GROUP BY 1) x WHERE x.value IS NOT NULL)`;
  const [row] = await tx.query<{ choices: SupplierChoices }[]>(
    `SELECT json_build_object(
       'total', (SELECT count(*) FROM supplier WHERE merged_into_id IS NULL),
       'countries', ${counts('country', 'x.count DESC, x.value')},
       'sectors', ${counts('left(isic, 2)', 'x.value')},
       'tiers', ${counts('coalesce(tier, 0)', 'x.value')}) AS choices`,
  );
  if (!row) throw new Error('The choices statement returned no row.');
  return row.choices;
}
