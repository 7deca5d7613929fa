import type { EntityManager } from 'typeorm';
import { sqlState } from '../sql-state';

/** Everything that a merge or split did, so that exactly that can be undone. */
export interface MovedRecords {
  /** Ids of rows that now point elsewhere, by `table.column` for own tables, by table for those of other capabilities. */
  readonly moved: Record<string, string[]>;
  /** Whole rows that could not stand beside what was there already, by table. */
  readonly removed: Record<string, object[]>;
  /** Ids of rows that were made, by table. */
  readonly added: Record<string, string[]>;
  /** Values that changed on rows that stayed. */
  readonly changed: ChangedValue[];
}

export interface ChangedValue {
  readonly table: string;
  readonly id: string;
  readonly column: string;
  readonly from: unknown;
  readonly to: unknown;
}

export function nothingMoved(): MovedRecords {
  return { moved: {}, removed: {}, added: {}, changed: [] };
}

/** A column that points at a supplier or site. Names come from this folder's code, never from a request. */
export interface Pointer {
  readonly table: string;
  readonly column: string;
}

/** What names a row, where it is not its id alone. */
const NAMED_BY: Readonly<Record<string, string>> = { disclosure_copy: `request_id || '/' || party_key` };

/** Rows `t` that stay where they are, because there is one like them at `$2`. A signal keeps what was asked and answered about it. */
const STAYS: Readonly<Record<string, string>> = {
  signal: `EXISTS (SELECT FROM signal k WHERE k.supplier_id = $2 AND k.rule = t.rule AND k.subject = t.subject)`,
};

/** Points rows elsewhere and notes which. @param ids only these; null: all that point at `from` */
export async function moveRows(
  tx: EntityManager,
  { table, column }: Pointer,
  move: { readonly from: string; readonly to: string; readonly ids?: readonly string[] | null },
  records: MovedRecords,
): Promise<number> {
  const name = NAMED_BY[table] ?? 'id::text';
  const [rows] = await tx.query<[{ id: string }[], number]>(
    `UPDATE ${table} t SET ${column} = $2
      WHERE ${column} = $1 AND ($3::text[] IS NULL OR ${name} = ANY ($3)) AND NOT ${STAYS[table] ?? 'false'}
     RETURNING ${name} AS id`,
    [move.from, move.to, move.ids ?? null],
  );
  note(records.moved, `${table}.${column}`, rows.map(({ id }) => id)); // prettier-ignore
  return rows.length;
}

/** Removes rows and keeps them whole. @param condition SQL over `t` with `$1`, `$2` … */
export async function removeRows(
  tx: EntityManager,
  table: string,
  condition: string,
  values: readonly unknown[],
  records: MovedRecords,
): Promise<object[]> {
  const [rows] = await tx.query<[{ row: object }[], number]>(
    `DELETE FROM ${table} t WHERE ${condition} RETURNING to_jsonb(t) AS row`,
    [...values],
  );
  const removed = rows.map(({ row }) => row);
  if (removed.length > 0) records.removed[table] = [...(records.removed[table] ?? []), ...removed];
  return removed;
}

/** The rows as they stand, by id; compare two of them to find what a change did. */
export async function rowsById(
  tx: EntityManager,
  table: string,
  condition: string,
  values: readonly unknown[],
): Promise<Map<string, Record<string, unknown>>> {
  const rows = await tx.query<{ row: Record<string, unknown> & { id: string } }[]>(
    `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${condition}`,
    [...values],
  );
  return new Map(rows.map(({ row }) => [row.id, row]));
}

/** What differs between two looks at the same rows. Times of change do not count. */
export function changedValues(
  table: string,
  before: ReadonlyMap<string, Record<string, unknown>>,
  after: ReadonlyMap<string, Record<string, unknown>>,
): ChangedValue[] {
  const found: ChangedValue[] = [];
  for (const [id, was] of before) {
    const is = after.get(id);
    if (!is) continue;
    for (const column of Object.keys(was)) {
      const [from, to] = [was[column] ?? null, is[column] ?? null];
      if (column !== 'updated_at' && JSON.stringify(from) !== JSON.stringify(to))
        found.push({ table, id, column, from, to });
    }
  }
  return found;
}

/**
 * Undoes what `records` says. Rows that point somewhere else by now, and values that changed again since, stay.
 * @returns how many stayed
 */
export async function undoMoves(
  tx: EntityManager,
  records: MovedRecords,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number> {
  let left = 0;
  for (const [table, ids] of Object.entries(records.added))
    await tx.query(`DELETE FROM ${table} WHERE id = ANY ($1::uuid[])`, [ids]);
  // A removed site comes first: what belonged to it points at it.
  const { site = [], ...others } = records.removed;
  left += await putBack(tx, 'site', site);
  for (const change of records.changed) left += (await changeBack(tx, change)) ? 0 : 1;
  for (const [pointer, ids] of Object.entries(records.moved)) {
    const [table, column] = pointer.split('.');
    if (!table || !column) continue; // of another capability: it moves its own rows
    const back = nothingMoved();
    left += ids.length - (await moveRows(tx, { table, column }, { from: to, to: from, ids }, back));
  }
  for (const [table, rows] of Object.entries(others)) left += await putBack(tx, table, rows);
  return left;
}

async function changeBack(
  tx: EntityManager,
  { table, id, column, from, to }: ChangedValue,
): Promise<boolean> {
  const [, changed] = await tx.query<[unknown[], number]>(
    `UPDATE ${table} t SET ${column} = (jsonb_populate_record(t, jsonb_build_object('${column}', $2::jsonb))).${column}
      WHERE t.id = $1 AND coalesce(to_jsonb(t) -> '${column}', 'null') = $3::jsonb`,
    [id, JSON.stringify(from), JSON.stringify(to)],
  );
  return changed === 1;
}

/** @returns how many could not be put back, because something like them is there, or what they point at is gone */
async function putBack(tx: EntityManager, table: string, rows: readonly object[]): Promise<number> {
  let left = 0;
  for (const row of rows) {
    await tx.query(`SAVEPOINT put_back`);
    try {
      const back = await tx.query<unknown[]>(
        `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1::jsonb)
         ON CONFLICT DO NOTHING RETURNING 1`,
        [JSON.stringify(row)],
      );
      if (back.length === 0) left++;
    } catch (error) {
      if (sqlState(error) !== '23503') throw error; // what it points at is gone
      await tx.query(`ROLLBACK TO SAVEPOINT put_back`);
      left++;
    }
    await tx.query(`RELEASE SAVEPOINT put_back`);
  }
  return left;
}

function note(into: Record<string, string[]>, key: string, ids: readonly string[]): void {
  if (ids.length > 0) into[key] = [...(into[key] ?? []), ...ids];
}
