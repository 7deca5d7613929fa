import { platformProblem } from '@firebreak/platform/model';
import type { CompanyReads } from '@firebreak/platform/server';
import type { SortOrder, SupplierFilter, SupplierSort } from '@firebreak/supply-chain/model';
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
const ITEM = `id, name, country, isic, tier, kinds, status, spend_amount AS "spendAmount",
  spend_currency AS "spendCurrency", external_id AS "externalId", score, band, confidence, scored_at AS "scoredAt"`;

export interface SupplierPageRequest {
  readonly filter: SupplierFilter;
  readonly sort: SortOrder;
  readonly cursor: string | null;
  readonly limit: number;
  readonly count: boolean;
}

interface PageRow {
  readonly items: string;
  readonly total: string | null;
  /** Null on the last page. */
  readonly next_value: string | number | null;
  readonly next_id: string | null;
}

/**
 * One page of suppliers as the JSON text of Page<SupplierListItem>, made by PostgreSQL in one statement:
 * no row becomes an object here.
 * @throws Problem input-invalid for a cursor that is none of ours
 */
export async function listSuppliers(reads: CompanyReads, request: SupplierPageRequest): Promise<string> {
  const parameters = new SqlParameters();
  const conditions = supplierConditions(request.filter, parameters);
  const total = request.count ? `(SELECT count(*) FROM supplier s WHERE ${conditions})` : 'NULL';
  const { expression } = SORTS[request.sort.by];
  const direction = request.sort.descending ? 'DESC' : 'ASC';
  const limit = parameters.add(request.limit);
  const [row] = await reads.rows<PageRow>(
    `SELECT coalesce(json_agg(p.item) FILTER (WHERE p.n <= ${limit}::int), '[]')::text AS items,
            ${total} AS total,
            CASE WHEN max(p.n) > ${limit} THEN (array_agg(p.sort_value) FILTER (WHERE p.n = ${limit}))[1] END AS next_value,
            CASE WHEN max(p.n) > ${limit} THEN (array_agg(p.id) FILTER (WHERE p.n = ${limit}))[1] END AS next_id
       FROM (
         SELECT row_to_json((SELECT x FROM (SELECT ${ITEM}) x)) AS item, q.sort_value, q.id, row_number() OVER () AS n
           FROM (
             SELECT s.*, ${expression} AS sort_value
               FROM supplier s
              WHERE ${conditions} AND ${afterCursor(request, parameters)}
              ORDER BY ${expression} ${direction}, s.id ${direction}
              LIMIT ${limit} + 1
           ) q
       ) p`,
    parameters.values,
  );
  if (!row) throw new Error('The list statement returned no row.');
  const nextCursor = row.next_id === null ? null : encodeCursor(row.next_value, row.next_id);
  const totalPart = row.total === null ? '' : `,"total":${row.total}`;
  return `{"items":${row.items},"nextCursor":${JSON.stringify(nextCursor)}${totalPart}}`;
}

function afterCursor({ cursor, sort }: SupplierPageRequest, parameters: SqlParameters): string {
  if (cursor === null) return 'true';
  const { expression, type } = SORTS[sort.by];
  const [value, id] = decodeCursor(cursor, type);
  const beyond = sort.descending ? '<' : '>';
  return `(${expression}, s.id) ${beyond} (${parameters.add(value)}::${type}, ${parameters.add(id)}::uuid)`;
}

function encodeCursor(value: string | number | null, id: string): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url');
}

function decodeCursor(cursor: string, type: string): readonly [string | number, string] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [value, id] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    const fits = type === 'text' ? typeof value === 'string' : Number.isFinite(value);
    if (fits && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return [value as string | number, id];
  } catch {
    // Falls through: whatever it is, it is no cursor.
  }
  throw platformProblem('input-invalid', {
    errors: [
      {
        field: 'cursor',
        code: 'cursor-invalid',
        message: 'cursor must be the nextCursor of a page with the same sort',
      },
    ],
  });
}
