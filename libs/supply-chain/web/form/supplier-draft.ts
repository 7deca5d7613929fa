import type {
  ContactInput,
  SpendInput,
  SupplierInput,
  SupplierStatus,
  SupplierView,
} from '@firebreak/supply-chain/model';
import { orNull } from './save-form';
import { sectorCodeOf } from './sector-text';

/** A year of spend as its row holds it. */
export interface SpendDraft {
  year: number | null;
  currency: string;
  amount: number | null;
}

export interface ContactDraft {
  name: string;
  role: string;
  email: string;
  phone: string;
}

/** A supplier as its form holds it; the names of the fields are those of the API, so that its errors find them. */
export interface SupplierDraft {
  name: string;
  country: string;
  address: string;
  /** As its box shows it: the code, alone or before its name. */
  isic: string;
  externalId: string;
  status: SupplierStatus;
  statusReason: string;
  spendAmount: number | null;
  spendCurrency: string;
  spendYear: number | null;
  /** Other years than the one above. */
  spend: SpendDraft[];
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  contactLanguage: string;
  contacts: ContactDraft[];
  notes: string;
}

export const EMPTY_SUPPLIER: SupplierDraft = {
  name: '',
  country: '',
  address: '',
  isic: '',
  externalId: '',
  status: 'active',
  statusReason: '',
  spendAmount: null,
  spendCurrency: '',
  spendYear: null,
  spend: [],
  contactName: '',
  contactEmail: '',
  contactPhone: '',
  contactLanguage: '',
  contacts: [],
  notes: '',
};

export const EMPTY_SPEND: SpendDraft = { year: null, currency: '', amount: null };
export const EMPTY_CONTACT: ContactDraft = { name: '', role: '', email: '', phone: '' };

const text = (value: string | null) => value ?? '';

export function toSupplierDraft(supplier: SupplierView): SupplierDraft {
  const { spendYear, spendCurrency } = supplier;
  return {
    name: supplier.name,
    country: supplier.country,
    address: text(supplier.address),
    isic: text(supplier.isic),
    externalId: text(supplier.externalId),
    status: supplier.status,
    statusReason: text(supplier.statusReason),
    spendAmount: supplier.spendAmount,
    spendCurrency: text(spendCurrency),
    spendYear,
    spend: supplier.spend
      .filter(({ year, currency }) => year !== spendYear || currency !== spendCurrency)
      .map(({ year, currency, amount }) => ({ year, currency, amount })),
    contactName: text(supplier.contactName),
    contactEmail: text(supplier.contactEmail),
    contactPhone: text(supplier.contactPhone),
    contactLanguage: text(supplier.contactLanguage),
    contacts: supplier.contacts.map(({ name, role, email, phone }) => ({
      name: text(name),
      role: text(role),
      email: text(email),
      phone: text(phone),
    })),
    notes: text(supplier.notes),
  };
}

/** @param known as it was loaded: languages of contacts have no box and must not be lost */
export function toSupplierInput(draft: SupplierDraft, known?: SupplierView): SupplierInput {
  const currency = draft.spendAmount === null ? null : orNull(draft.spendCurrency.toUpperCase());
  return {
    name: draft.name.trim(),
    country: draft.country,
    address: orNull(draft.address),
    isic: sectorCodeOf(draft.isic),
    externalId: orNull(draft.externalId),
    status: draft.status,
    statusReason: orNull(draft.statusReason),
    spendAmount: draft.spendAmount,
    spendCurrency: currency,
    spendYear: draft.spendAmount === null ? null : draft.spendYear,
    spend: draft.spend.flatMap(toSpend),
    contactName: orNull(draft.contactName),
    contactEmail: orNull(draft.contactEmail),
    contactPhone: orNull(draft.contactPhone),
    contactLanguage: orNull(draft.contactLanguage),
    contacts: draft.contacts.map((contact) => toContact(contact, known)),
    notes: orNull(draft.notes),
  };
}

/** A row that nothing was entered in is no year. */
function toSpend({ year, currency, amount }: SpendDraft): SpendInput[] {
  return year === null || amount === null ? [] : [{ year, currency: currency.trim().toUpperCase(), amount }];
}

function toContact({ name, role, email, phone }: ContactDraft, known?: SupplierView): ContactInput {
  const contact = { name: orNull(name), role: orNull(role), email: orNull(email), phone: orNull(phone) };
  const before = known?.contacts.find((each) => each.email === contact.email && each.name === contact.name);
  return { ...contact, language: before?.language ?? null };
}

/** Whether a row of spend tells the same year and currency as another one, or as the amount above. */
export function repeatsYear(draft: SupplierDraft, at: number): boolean {
  const row = draft.spend[at];
  if (!row || row.year === null) return false;
  const same = (year: number | null, currency: string) =>
    year === row.year && currency.trim().toUpperCase() === row.currency.trim().toUpperCase();
  return (
    (draft.spendAmount !== null && same(draft.spendYear, draft.spendCurrency)) ||
    draft.spend.some((other, index) => index < at && same(other.year, other.currency))
  );
}
