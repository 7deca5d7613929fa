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

/** Follow from others. */
const DERIVED = ['updated_at', 'search_key'];

/** What differs between two looks at the same rows. Times of change do not count, nor what follows from other values. */
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
      if (!DERIVED.includes(column) && JSON.stringify(from) !== JSON.stringify(to))
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
  const byRow = Map.groupBy(records.changed, (change) => `${change.table} ${change.id}`);
  for (const changes of byRow.values()) left += await changeBack(tx, changes);
  for (const [pointer, ids] of Object.entries(records.moved)) {
    const [table, column] = pointer.split('.');
    if (!table || !column) continue; // of another capability: it moves its own rows
    const back = nothingMoved();
    left += ids.length - (await moveRows(tx, { table, column }, { from: to, to: from, ids }, back));
  }
  for (const [table, rows] of Object.entries(others)) left += await putBack(tx, table, rows);
  return left;
}

/** Columns that say one thing together: they go back together, or stay. */
const TOGETHER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  supplier: [
    ['spend_amount', 'spend_currency', 'spend_year'],
    ['contact_phone', 'phone_key'],
  ],
  supply_link: [['volume_per_month', 'volume_unit']],
  site: [
    ['address', 'address_key'],
    ['latitude', 'longitude', 'location_precision'],
    ['capacity_per_month', 'capacity_unit'],
  ],
};

/** Changes values of one row back, all by one statement. @returns how many stay, because they changed again since */
async function changeBack(tx: EntityManager, changes: readonly ChangedValue[]): Promise<number> {
  const [{ table, id } = { table: '', id: '' }] = changes;
  const row = (await rowsById(tx, table, 't.id = $1', [id])).get(id);
  if (!row) return changes.length;
  const again = changes.filter(
    ({ column, to }) => JSON.stringify(row[column] ?? null) !== JSON.stringify(to),
  );
  const stays = new Set(
    again.flatMap(({ column }) => TOGETHER[table]?.find((group) => group.includes(column)) ?? column),
  );
  const back = changes.filter(({ column }) => !stays.has(column));
  if (back.length > 0) {
    await tx.query(
      `UPDATE ${table} t SET ${back.map(({ column }) => `${column} = b.${column}`).join(', ')}
         FROM jsonb_populate_record(NULL::${table}, $2::jsonb) b WHERE t.id = $1`,
      [id, JSON.stringify(Object.fromEntries(back.map(({ column, from }) => [column, from])))],
    );
  }
  return changes.length - back.length;
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
