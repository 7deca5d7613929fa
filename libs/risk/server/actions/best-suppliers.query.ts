import type { EntityManager } from 'typeorm';

/** More than these are no help: the list is then read as a whole. */
const MOST = 5000;
/** The same product by another order of its factors differs by less. */
const ROUNDING = 1e-9;
/** What the best action of a supplier brings the company for each day of effort. */
const BOUND = 'p.pull * p.best_per_day';

/** Which suppliers are looked at, as conditions on `p` (pull) and `t` (tier). */
export interface SupplierConditions {
  readonly conditions: readonly string[];
  readonly values: readonly unknown[];
}

/**
 * Suppliers among whose actions the first of the list are. No action brings more than the best one of its supplier, so it
 * is enough to look at those whose best one comes up to that of the last supplier needed.
 *
 * @param most length of the list
 * @param below the list begins below this rate, in points of the company for each day; null: with the best
 * @returns ids; null where all have to be looked at
 */
export async function bestSuppliers(
  tx: EntityManager,
  { conditions, values }: SupplierConditions,
  most: number,
  below: number | null,
): Promise<string[] | null> {
  const after = below === null ? [] : [`${BOUND} < ${below * (1 - ROUNDING)}`];
  const from = `FROM risk_supplier_pull p
    LEFT JOIN risk_input_tier t ON t.company_id = p.company_id AND t.supplier_id = p.supplier_id`;
  const where = (more: readonly string[]) => `WHERE ${['p.pull > 0', ...conditions, ...more].join(' AND ')}`;
  const rows = await tx.query<{ id: string }[]>(
    `SELECT p.supplier_id AS id ${from}
     ${where([
       `${BOUND} >= (1 - ${ROUNDING}) * (
          SELECT ${BOUND} ${from} ${where(after)} ORDER BY ${BOUND} DESC OFFSET ${most - 1} LIMIT 1)`,
     ])} LIMIT ${MOST + 1}`,
    [...values],
  );
  return rows.length === 0 || rows.length > MOST ? null : rows.map(({ id }) => id);
}
