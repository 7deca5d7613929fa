import type { FieldError } from '@firebreak/platform/model';
import { checkRow, newId } from '@firebreak/platform/server';
import {
  nameKey,
  supplierFaults,
  type BulkSupplier,
  type SupplierInput,
} from '@firebreak/supply-chain/model';
import type { SupplierEntity } from '../supplier.entity';
import { supplierInputOf } from '../supplier-columns';
import { BulkSupplierDto } from './bulk-suppliers.dto';

/** A row on its way: sound where it has an input and no errors. */
export interface BulkDraft {
  readonly externalId: string | null;
  readonly given: BulkSupplier | null;
  readonly errors: FieldError[];
}

/** A row that will be written. */
export interface SoundRow {
  readonly id: string;
  /** As it stands; null: it is new. */
  readonly before: SupplierEntity | null;
  readonly given: BulkSupplier;
  /** What was there with what is given laid over it. */
  readonly input: SupplierInput;
}

/** Checks the form of each row, and that no number comes twice. */
export function draftRows(rows: readonly unknown[]): BulkDraft[] {
  const firstAt = new Map<string, number>();
  return rows.map((row, at) => {
    const { value, errors } = checkRow(BulkSupplierDto, row);
    if (!value) return { externalId: numberOf(row), given: null, errors: [...errors] };
    const externalId = value.externalId.trim();
    const first = firstAt.get(externalId);
    if (first === undefined) firstAt.set(externalId, at);
    const given = { ...withoutAbsent(value), externalId };
    return { externalId, given, errors: first === undefined ? [] : [repeats(first)] };
  });
}

function repeats(first: number): FieldError {
  const message = `Row ${first} (counted from 0) has this number already. Send each supplier once.`;
  return { field: 'externalId', code: 'number-repeated', message };
}

/** The number of a faulty row, for the answer. */
function numberOf(row: unknown): string | null {
  if (typeof row !== 'object' || row === null || !('externalId' in row)) return null;
  return typeof row.externalId === 'string' ? row.externalId : null;
}

/** A property that is there without a value was left out. */
export function withoutAbsent<T extends object>(value: T): T {
  // The entries are the object's own, so that what comes back is of its type.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
}

/** Everything of a value but these properties. */
export function without<T extends object, K extends keyof T & string>(
  value: T,
  ...keys: readonly K[]
): Omit<T, K> {
  const gone: readonly string[] = keys;
  // What is left are the object's own entries but those.
  return Object.fromEntries(Object.entries(value).filter(([key]) => !gone.includes(key))) as Omit<T, K>;
}

/**
 * Lays a row over what is on file and tells what is then wrong.
 * @param before null for a new supplier
 */
export function settleRow(
  draft: BulkDraft & { readonly given: BulkSupplier },
  before: SupplierEntity | null,
): { readonly row: SoundRow; readonly errors: FieldError[] } {
  const fields = without(draft.given, 'sites', 'suppliesTo');
  const known = before ? supplierInputOf(before) : null;
  // A new amount without a year is no amount of the old year.
  const year = fields.spendAmount !== undefined && fields.spendYear === undefined ? { spendYear: null } : {};
  const input = { name: '', country: '', ...known, ...fields, ...year } as SupplierInput;
  const row = { id: before?.id ?? newId(), before, given: draft.given, input };
  return {
    row,
    errors: [
      ...needed(input),
      ...merged(before),
      ...supplierFaults(input),
      ...repeatedSites(draft.given),
      ...repeatedLinks(draft.given),
    ],
  };
}

function needed({ name, country }: SupplierInput): FieldError[] {
  return [
    ...(name ? [] : [{ field: 'name', code: 'name-missing', message: 'A supplier needs a name.' }]),
    ...(country
      ? []
      : [{ field: 'country', code: 'country-missing', message: 'A supplier needs a country, such as VN.' }]),
  ];
}

function merged(before: SupplierEntity | null): FieldError[] {
  if (!before?.mergedIntoId) return [];
  const message =
    'This supplier was found to be the same as another one. Send changes to that one, or undo the merge.';
  return [{ field: 'externalId', code: 'supplier-merged', message }];
}

function repeatedSites({ sites = [] }: BulkSupplier): FieldError[] {
  const seen = new Set<string>();
  return sites.flatMap(({ name }, at) => {
    const key = nameKey(name);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        field: `sites.${at}.name`,
        code: 'site-repeated',
        message: 'Another site of this row has this name.',
      },
    ];
  });
}

/** The second would take the place of the first, and what it says of the first would be lost. */
function repeatedLinks({ suppliesTo = [] }: BulkSupplier): FieldError[] {
  const seen = new Set<string>();
  return suppliesTo.flatMap(({ buyerExternalId, kind = 'supplier' }, at) => {
    const key = JSON.stringify([buyerExternalId?.trim() ?? null, kind]);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        field: `suppliesTo.${at}`,
        code: 'link-repeated',
        message:
          'Another link of this row has this buyer and kind. Send one link for all that flows along it.',
      },
    ];
  });
}
