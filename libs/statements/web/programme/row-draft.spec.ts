import type { AnyRow, ProgrammeRowView } from '@firebreak/statements/model';
import { channelsWithoutUse } from './channels-without-use';
import { faultIn, numberIn, toDraft, toRow } from './row-draft';

describe('a row in its form', () => {
  const session: AnyRow = {
    heldOn: '2025-05-01',
    topic: 'Fees',
    audience: 'procurement',
    format: 'in-person',
    hours: 1.5,
    participants: 1200,
    invited: null,
    mandatory: true,
    supplierCount: 0,
    supplierId: null,
  };

  it.each(['en', 'es', 'ar'])('comes back as it was (%s)', (locale) => {
    expect(toRow('training', toDraft('training', session, locale))).toEqual(session);
  });

  it('keeps lists and leaves empty days open', () => {
    const draft = toDraft('channels', { users: ['own-staff', 'anyone'], closedOn: null });
    expect(toRow('channels', draft)).toMatchObject({
      users: ['own-staff', 'anyone'],
      languages: [],
      closedOn: null,
    });
  });

  it.each([
    ['12', 12],
    ['1 200', 1200],
    ['1,5', 1.5],
    ['١٢', 12],
    ['1,234.5', NaN],
    ['-1', NaN],
    ['twelve', NaN],
  ])('reads %s as %d', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });

  it('says what is wrong with a field', () => {
    const count = { kind: 'count', most: 10, least: 1, needed: true } as const;
    expect(['', '0', '1', '1,5', '11'].map((text) => faultIn(count, text))).toEqual(['required', 'too-small', null, 'whole', 'too-large']); // prettier-ignore
    expect(faultIn({ kind: 'address', needed: false }, 'harbour.example')).toBe('address');
    expect(faultIn({ kind: 'address', needed: false }, ' ')).toBeNull();
  });
});

describe('channels whose use nobody recorded', () => {
  const view = (id: string, row: AnyRow): ProgrammeRowView => ({
    id,
    row,
    names: {},
    version: 1,
    updatedAt: '',
    updatedBy: '',
  });
  const channel = (id: string, closedOn: string | null = null) =>
    view(id, { openSince: '2020-01-01', closedOn });

  it('are open ones without a record that ends within twelve months', () => {
    const channels = [channel('used'), channel('old'), channel('never'), channel('closed', '2025-01-01')];
    const use = [
      view('1', { channelId: 'used', to: '2025-12-31' }),
      view('2', { channelId: 'old', to: '2024-12-31' }),
    ];
    expect(channelsWithoutUse(channels, use, '2026-03-01').map(({ id }) => id)).toEqual(['old', 'never']);
  });
});
