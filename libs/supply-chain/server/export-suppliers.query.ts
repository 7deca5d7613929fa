import type { SupplierFilter } from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SqlParameters, supplierConditions } from './supplier-filter';

/** A supplier as a row of a file. */
export interface ExportRow {
  readonly id: string;
  readonly nameKey: string;
  readonly name: string;
  readonly externalId: string | null;
  readonly country: string;
  readonly address: string | null;
  readonly isic: string | null;
  readonly tier: number | null;
  /** Separated by commas. */
  readonly kinds: string;
  readonly status: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly confidence: number | null;
  readonly spendAmount: number | null;
  readonly spendCurrency: string | null;
  readonly contactName: string | null;
  readonly contactEmail: string | null;
  readonly sites: number;
  readonly headcount: number | null;
}

/** The next suppliers in order of name after the last one written. */
export function exportBatch(
  tx: EntityManager,
  request: {
    readonly filter: SupplierFilter;
    readonly ids: readonly string[] | null;
    readonly after: ExportRow | null;
    readonly limit: number;
  },
): Promise<ExportRow[]> {
  const parameters = new SqlParameters();
  const conditions = [supplierConditions(request.filter, parameters)];
  if (request.ids) conditions.push(`s.id = ANY (${parameters.add(request.ids)}::uuid[])`);
  if (request.after) {
    conditions.push(
      `(s.name_key, s.id) > (${parameters.add(request.after.nameKey)}, ${parameters.add(request.after.id)}::uuid)`,
    );
  }
  return tx.query<ExportRow[]>(
    `SELECT s.id, s.name_key AS "nameKey", s.name, s.external_id AS "externalId", s.country, s.address, s.isic, s.tier,
            array_to_string(s.kinds, ', ') AS kinds, s.status, round(s.score)::int AS score, s.band,
            round(s.confidence)::int AS confidence, s.spend_amount AS "spendAmount", s.spend_currency AS "spendCurrency",
            s.contact_name AS "contactName", s.contact_email AS "contactEmail", p.sites, p.headcount
       FROM supplier s
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS sites, sum(t.headcount)::int AS headcount FROM site t WHERE t.supplier_id = s.id
       ) p
      WHERE ${conditions.join(' AND ')}
      ORDER BY s.name_key, s.id
      LIMIT ${parameters.add(request.limit)}`,
    parameters.values,
  );
}
