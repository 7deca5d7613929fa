import type { ChangedValue, MovedRecords } from './moved-records.query';

/** What a merge of links adds up, and the unit that comes with it. */
const SUMS: Readonly<Record<string, string | null>> = { share: null, volume_per_month: 'volume_unit' };

interface SpendRow {
  readonly supplier_id: string;
  readonly year: number;
  readonly currency: string;
  readonly amount: number;
}

/** What a merge did, and what later merges into the same supplier did, as if the first had never been. */
export interface UnderLater {
  readonly moved: MovedRecords;
  readonly later: readonly MovedRecords[];
}

/**
 * Three records of one mill are merged one after the other, and the first merge is undone: its values lie below those
 * of the second. Sums over links lose what it brought, and so does what the second would put back; the headline of
 * spend follows from the years.
 * @param later what was merged into the same supplier since, the oldest first; not empty
 */
export function underLaterMerges(moved: MovedRecords, later: readonly MovedRecords[]): UnderLater {
  const changed: ChangedValue[] = [];
  const units = new Set<ChangedValue>();
  let above = [...later];
  for (const change of moved.changed) {
    if (change.table !== 'supply_link' || SUMS[change.column] === undefined) continue;
    const brought = Number(change.to) - Number(change.from ?? 0);
    const unit = moved.changed.find((each) => isOf(each, change, SUMS[change.column] ?? ''));
    let top = change;
    above = above.map((records) => {
      const next = records.changed.find((each) => isOf(each, change, change.column) && each.from === top.to);
      if (!next) return records;
      const first = top === change && change.from === null;
      top = next;
      const below = { ...next, from: first ? null : less(next.from, brought), to: less(next.to, brought) };
      const rest = records.changed.filter((each) => each !== next);
      if (unit) units.add(unit);
      return { ...records, changed: [...rest, below, ...(first && unit ? [unit] : [])] };
    });
    if (top !== change) changed.push({ ...change, from: less(top.to, brought), to: top.to });
  }
  const summed = new Set(changed.map(({ id, column }) => `${id} ${column}`));
  const others = moved.changed.filter(
    (each) =>
      !units.has(each) &&
      !summed.has(`${each.id} ${each.column}`) &&
      !(each.table === 'supplier' && each.column.startsWith('spend_')),
  );
  return { moved: { ...moved, changed: [...others, ...changed] }, later: above };
}

const HEADLINE = ['spend_amount', 'spend_currency', 'spend_year'] as const;

/** Amount, currency and year of a supplier's headline, as its row has them. */
export type HeadlineValues = Readonly<Record<(typeof HEADLINE)[number], unknown>>;

/**
 * The headline of spend on its way through later merges, once an earlier one is undone: before the first of them it is
 * what it was before the earlier one, after the last what it is now.
 * @param moved of the merge that is undone, which changed the headline
 */
export function headlineUnderLater(
  moved: MovedRecords,
  later: readonly MovedRecords[],
  { keptId, now }: { readonly keptId: string; readonly now: HeadlineValues },
): MovedRecords[] {
  const of = (records: MovedRecords, column: string) =>
    records.changed.find((each) => isOf(each, { table: 'supplier', id: keptId }, column));
  const amount = of(moved, 'spend_amount');
  const brought = Number(amount?.to ?? 0) - Number(amount?.from ?? 0);
  return later.map((records, at) => {
    const changed = HEADLINE.flatMap((column): ChangedValue[] => {
      const known = of(records, column);
      const [was, is] = [known ? known.from : now[column], known ? known.to : now[column]];
      const lesser = (value: unknown) =>
        column === 'spend_amount' && value !== null ? less(value, brought) : value;
      const from = at === 0 ? (of(moved, column)?.from ?? (of(moved, column) ? null : was)) : lesser(was);
      const to = at === later.length - 1 ? now[column] : lesser(is);
      return from === to ? [] : [{ table: 'supplier', id: keptId, column, from, to }];
    });
    const others = records.changed.filter((each) => !HEADLINE.some((column) => each === of(records, column)));
    return { ...records, changed: [...others, ...changed] };
  });
}

/** Years that a later merge would put back on the kept supplier, without what an earlier one had brought. */
export function withoutJoinedSpend(
  records: MovedRecords,
  keptId: string,
  brought: readonly SpendRow[],
): MovedRecords {
  const rows = (records.removed['supplier_spend'] ?? []) as readonly SpendRow[];
  const left = rows.flatMap((row) => {
    const taken = row.supplier_id === keptId ? brought.find((each) => isSameYear(each, row)) : undefined;
    if (!taken) return [row];
    const amount = less(row.amount, taken.amount);
    return amount > 0 ? [{ ...row, amount }] : [];
  });
  return { ...records, removed: { ...records.removed, supplier_spend: left } };
}

/** Years of spend that a merge took from one of its two suppliers. */
export function spendOfEnd({ removed }: MovedRecords, supplierId: string): SpendRow[] {
  const rows = (removed['supplier_spend'] ?? []) as readonly SpendRow[];
  return rows.filter(({ supplier_id }) => supplier_id === supplierId);
}

function isSameYear(a: SpendRow, b: SpendRow): boolean {
  return a.year === b.year && a.currency === b.currency;
}

function isOf(
  value: ChangedValue,
  { table, id }: Pick<ChangedValue, 'table' | 'id'>,
  column: string,
): boolean {
  return value.table === table && value.id === id && value.column === column;
}

/** Sums of floating point numbers do not come out even. */
function less(value: unknown, by: number): number {
  return Math.max(0, Math.round((Number(value) - by) * 1e9) / 1e9);
}
