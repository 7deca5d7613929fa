import type { HeadlineBand, SupplierFilter } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SqlParameters, supplierConditions } from './supplier-filter';

/** A supplier that a filter finds, as far as whoever writes to many looks at it. */
export interface MatchingSupplier {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly isic: string | null;
  readonly tier: number | null;
  readonly band: HeadlineBand | null;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly contactLanguage: string | null;
  /** The record that it was found to be the same as. */
  readonly mergedIntoId: string | null;
}

/** In the order of the supplier list. */
export function matchingSuppliers(tx: EntityManager, filter: SupplierFilter): Promise<MatchingSupplier[]> {
  const parameters = new SqlParameters();
  const conditions = supplierConditions(filter, parameters, true);
  return tx.query<MatchingSupplier[]>(
    `SELECT s.id, s.name, s.country, s.isic, s.tier, s.band, s.spend_amount AS "spendAmount",
            s.spend_currency AS "spendCurrency", s.contact_name AS "contactName",
            s.contact_email AS "contactEmail", s.contact_language AS "contactLanguage",
            s.merged_into_id AS "mergedIntoId"
       FROM supplier s WHERE ${conditions} ORDER BY s.name_key, s.id`,
    parameters.values,
  );
}
