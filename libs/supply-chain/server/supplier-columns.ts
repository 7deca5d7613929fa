import {
  headlineSpend,
  matchKey,
  nameKey,
  searchKey,
  type SpendInput,
  type SupplierInput,
} from '@firebreak/supply-chain/model';
import { phoneKey } from './phone-key';
import type { SupplierEntity } from './supplier.entity';

/** Trimmed; nothing is null. */
export function orNull(value: string | null | undefined): string | null {
  return value?.trim() || null;
}

/** What follows from rows beside the supplier's own. */
export interface SupplierSurroundings {
  /** Other names, which the search finds it by as well. */
  readonly otherNames?: readonly string[];
  /** Spend by year as it will be. */
  readonly years?: readonly SpendInput[];
}

/** Texts trimmed, blanks as null, the newest spend, and the keys that lists and imports find it by. */
export function supplierColumns(
  input: SupplierInput,
  { otherNames = [], years = input.spend ?? [] }: SupplierSurroundings = {},
) {
  const name = input.name.trim();
  const address = orNull(input.address);
  const externalId = orNull(input.externalId);
  const contactPhone = orNull(input.contactPhone);
  return {
    name,
    nameKey: nameKey(name),
    matchKey: matchKey(name),
    searchKey: searchKey({ name, address, externalId, otherNames }),
    country: input.country,
    address,
    isic: orNull(input.isic),
    externalId,
    status: input.status ?? 'active',
    statusReason: orNull(input.statusReason),
    ...headlineSpend(years, input),
    contactName: orNull(input.contactName),
    contactEmail: orNull(input.contactEmail),
    contactPhone,
    phoneKey: phoneKey(contactPhone, input.country),
    contactLanguage: orNull(input.contactLanguage),
    notes: orNull(input.notes),
  } as const;
}

/** A stored supplier as somebody would enter it: what a change starts from. */
export function supplierInputOf(row: SupplierEntity): SupplierInput {
  return {
    name: row.name,
    country: row.country,
    address: row.address,
    isic: row.isic,
    externalId: row.externalId,
    status: row.status,
    statusReason: row.statusReason,
    spendAmount: row.spendAmount,
    spendCurrency: row.spendCurrency,
    spendYear: row.spendYear,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
    contactLanguage: row.contactLanguage,
    notes: row.notes,
  };
}
