import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/** Columns of a table that a row may set, by property. */
function columnsOf<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  properties: readonly string[],
) {
  const metadata = tx.connection.getMetadata(entity);
  const columns = properties.map((property) => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new RangeError(`${metadata.tableName} has no ${property}`);
    return [property, column.databaseName] as const;
  });
  return { table: metadata.tableName, columns };
}

/** Rows as PostgreSQL reads them: by column name. */
function asJson(rows: readonly ObjectLiteral[], columns: readonly (readonly [string, string])[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(columns.map(([property, column]) => [column, row[property] ?? null])),
    ),
  );
}

/**
 * Inserts any number of rows by one statement. All rows set the same properties; a row that breaks a unique index is
 * passed over.
 * @returns how many were inserted
 */
export async function insertRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<number> {
  const [first] = rows;
  if (!first) return 0;
  const { table, columns } = columnsOf(tx, entity, Object.keys(first));
  const names = columns.map(([, column]) => `"${column}"`).join(', ');
  const [counted] = await tx.query<{ count: number }[]>(
    `WITH written AS (
       INSERT INTO "${table}" (${names})
       SELECT ${names} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)
       ON CONFLICT DO NOTHING RETURNING 1)
     SELECT count(*)::int AS count FROM written`,
    [asJson(rows, columns)],
  );
  return counted?.count ?? 0;
}

/**
 * Sets columns of any number of rows, known by `id`, by one statement. All rows set the same properties.
 * @param touch sets `updated_at` as well
 */
export async function updateRows<T extends ObjectLiteral>(
  tx: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly (Partial<T> & { readonly id: string })[],
  { touch = false }: { readonly touch?: boolean } = {},
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const { table, columns } = columnsOf(tx, entity, Object.keys(first));
  const sets = columns
    .filter(([property]) => property !== 'id')
    .map(([, column]) => `"${column}" = n."${column}"`);
  if (touch) sets.push('updated_at = now()');
  await tx.query(
    `UPDATE "${table}" t SET ${sets.join(', ')}
       FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb) n WHERE t.id = n.id`,
    [asJson(rows, columns)],
  );
}

/**
 * Notes that suppliers or sites changed, where rows beside theirs did: people, years, numbers, goods. Whoever undoes
 * an import goes by it.
 */
export async function touch(
  tx: EntityManager,
  table: 'supplier' | 'site',
  ids: Iterable<string>,
): Promise<void> {
  const changed = [...ids];
  if (changed.length === 0) return;
  await tx.query(`UPDATE ${table} SET updated_at = now() WHERE id = ANY ($1::uuid[])`, [changed]);
}
