import type { SupplierView } from '@firebreak/supply-chain/model';
import { EMPTY_SUPPLIER, repeatsYear, toSupplierDraft, toSupplierInput } from './supplier-draft';

const VIEW = {
  name: 'Mill',
  country: 'BD',
  status: 'active',
  statusReason: null,
  address: null,
  isic: '1311',
  externalId: 'V-1',
  spendAmount: 80,
  spendCurrency: 'EUR',
  spendYear: 2025,
  spend: [
    { year: 2025, currency: 'EUR', amount: 80 },
    { year: 2024, currency: 'EUR', amount: 100 },
  ],
  contactName: 'Desk',
  contactEmail: null,
  contactPhone: '01711 000000',
  contactLanguage: 'bn',
  contacts: [{ id: '1', name: 'HR', role: null, email: 'hr@mill.example', phone: null, language: 'bn' }],
  notes: null,
} as unknown as SupplierView; // what the draft reads of it

describe('the draft of a supplier', () => {
  it('goes back to the very input that it came from, with what has no box', () => {
    expect(toSupplierInput(toSupplierDraft(VIEW), VIEW)).toEqual({
      name: 'Mill',
      country: 'BD',
      address: null,
      isic: '1311',
      externalId: 'V-1',
      status: 'active',
      statusReason: null,
      spendAmount: 80,
      spendCurrency: 'EUR',
      spendYear: 2025,
      spend: [{ year: 2024, currency: 'EUR', amount: 100 }],
      contactName: 'Desk',
      contactEmail: null,
      contactPhone: '01711 000000',
      contactLanguage: 'bn',
      contacts: [{ name: 'HR', role: null, email: 'hr@mill.example', phone: null, language: 'bn' }],
      notes: null,
    });
  });

  it('takes no currency or year without an amount, and no empty row of spend', () => {
    const draft = {
      ...EMPTY_SUPPLIER,
      spendCurrency: 'eur',
      spendYear: 2025,
      spend: [{ year: null, currency: '', amount: null }],
    };
    expect(toSupplierInput(draft)).toMatchObject({
      spendAmount: null,
      spendCurrency: null,
      spendYear: null,
      spend: [],
    });
  });

  it('notices a year that is told twice, also by the amount above', () => {
    const row = { year: 2025, currency: 'eur', amount: 1 };
    const draft = {
      ...EMPTY_SUPPLIER,
      spend: [row, { ...row, currency: 'USD' }, { ...row, currency: 'EUR' }],
    };
    expect([0, 1, 2].map((at) => repeatsYear(draft, at))).toEqual([false, false, true]);
    const above = { ...draft, spendAmount: 5, spendCurrency: 'USD', spendYear: 2025 };
    expect([0, 1].map((at) => repeatsYear(above, at))).toEqual([false, true]);
  });
});
