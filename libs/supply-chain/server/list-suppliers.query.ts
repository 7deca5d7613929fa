import type { Page } from '@firebreak/platform/model';
import type { CompanyReads, JsonText } from '@firebreak/platform/server';
import type {
  SortOrder,
  SupplierFilter,
  SupplierListItem,
  SupplierSort,
} from '@firebreak/supply-chain/model';
import { decodeCursor, encodeCursor } from './keyset-cursor';
import { SqlParameters, supplierConditions } from './supplier-filter';

/** Expressions and types as in the indexes, so that keyset paging walks an index. Unknown values come first ascending. */
const SORTS: Readonly<Record<SupplierSort, { readonly expression: string; readonly type: string }>> = {
  name: { expression: 's.name_key', type: 'text' },
  score: { expression: 'coalesce(s.score, -1)', type: 'float8' },
  spend: { expression: 'coalesce(s.spend_amount, -1)', type: 'float8' },
  country: { expression: 's.country', type: 'text' },
  tier: { expression: 'coalesce(s.tier, 32767::smallint)', type: 'smallint' },
};

/** Columns of SupplierListItem, named as the API names them. */
const ITEM = `s.id, s.name, s.country, s.isic, s.tier, s.kinds, s.status, s.spend_amount AS "spendAmount",
  s.spend_currency AS "spendCurrency", s.external_id AS "externalId", s.score, s.band, s.confidence,
  s.scored_at AS "scoredAt"`;
const FIELDS = `id, name, country, isic, tier, kinds, status, "spendAmount", "spendCurrency", "externalId", score, band,
  confidence, "scoredAt"`;

export interface SupplierPageRequest {
  readonly filter: SupplierFilter;
  readonly sort: SortOrder;
  readonly cursor: string | null;
  readonly limit: number;
  readonly count: boolean;
}

export type SupplierPage = JsonText<Page<SupplierListItem>>;

interface ItemRow {
  /** The item as JSON text. */
  readonly item: string;
  readonly sort_value: string | number;
  readonly id: string;
  /** The same in every row; null where nobody asked. */
  readonly total: string | null;
}

/**
 * One page of suppliers as the JSON text of Page<SupplierListItem>, by one statement: PostgreSQL makes the
 * JSON, so that no row becomes an object here.
 * @throws Problem input-invalid for a cursor that is none of ours
 */
export async function listSuppliers(
  reads: CompanyReads,
  request: SupplierPageRequest,
): Promise<SupplierPage> {
  const parameters = new SqlParameters();
  const conditions = supplierConditions(request.filter, parameters);
  const total = request.count ? `(SELECT count(*) FROM supplier s WHERE ${conditions})` : 'NULL';
  const { expression } = SORTS[request.sort.by];
  const direction = request.sort.descending ? 'DESC' : 'ASC';
  const text = `
    SELECT row_to_json(x)::text AS item, q.sort_value, q.id, ${total} AS total
      FROM (
        SELECT ${ITEM}, ${expression} AS sort_value
          FROM supplier s
         WHERE ${conditions} AND ${afterCursor(request, parameters)}
         ORDER BY ${expression} ${direction}, s.id ${direction}
         LIMIT ${parameters.add(request.limit)} + 1
      ) q CROSS JOIN LATERAL (SELECT ${FIELDS}) x`;
  const rows = await reads.rows<ItemRow>(text, parameters.values);
  return pageOf(rows, request);
}

/** Without a row nothing says the total: on the first page there is none, and further pages are not counted. */
function pageOf(rows: readonly ItemRow[], { limit, count }: SupplierPageRequest): SupplierPage {
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  const nextCursor = last ? JSON.stringify(encodeCursor({ order: [last.sort_value], id: last.id })) : 'null';
  const total = count ? `,"total":${rows[0]?.total ?? 0}` : '';
  return `{"items":[${items.map((row) => row.item).join(',')}],"nextCursor":${nextCursor}${total}}` as SupplierPage;
}

function afterCursor({ cursor, sort }: SupplierPageRequest, parameters: SqlParameters): string {
  if (cursor === null) return 'true';
  const { expression, type } = SORTS[sort.by];
  const fits = (values: readonly unknown[]): values is readonly [string | number] =>
    values.length === 1 && isOf(type, values[0]);
  const { order, id } = decodeCursor(cursor, fits);
  const beyond = sort.descending ? '<' : '>';
  return `(${expression}, s.id) ${beyond} (${parameters.add(order[0])}::${type}, ${parameters.add(id)}::uuid)`;
}

function isOf(type: string, value: unknown): boolean {
  if (type === 'text') return typeof value === 'string';
  if (type === 'smallint') return Number.isInteger(value) && Math.abs(Number(value)) <= 32767;
  return Number.isFinite(value);
}
