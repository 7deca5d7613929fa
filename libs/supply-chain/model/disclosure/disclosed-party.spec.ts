import { partyFaults, tidyParty, type PartyInput } from './disclosed-party';

const party: PartyInput = {
  name: 'Sri Lakshmi Mills',
  country: 'IN',
  region: null,
  address: null,
  kind: 'supplier',
  good: null,
  hs: null,
  isic: null,
  share: null,
  since: null,
  email: null,
};

describe('partyFaults', () => {
  it('finds none in name and country', () => {
    expect(partyFaults(party)).toEqual([]);
  });

  it.each([
    [{ name: ' ' }, 'name', 'name-missing'],
    [{ country: 'XX' }, 'country', 'country-unknown'],
    [{ address: 'x'.repeat(1001) }, 'address', 'text-too-long'],
    [{ share: 1.2 }, 'share', 'share-invalid'],
    [{ share: Number.NaN }, 'share', 'share-invalid'],
    [{ since: '2024-02-30' }, 'since', 'date-invalid'],
    [{ since: 'soon' }, 'since', 'date-invalid'],
    [{ hs: '5' }, 'hs', 'hs-invalid'],
    [{ isic: '34' }, 'isic', 'isic-unknown'],
    [{ email: 'nobody' }, 'email', 'email-invalid'],
  ] as const)('%o: %s %s', (change, field, code) => {
    expect(partyFaults({ ...party, ...change })).toEqual([expect.objectContaining({ field, code })]);
  });
});

describe('tidyParty', () => {
  it('trims texts and takes blanks for nothing', () => {
    const tidy = tidyParty({ ...party, name: ' Mill ', region: ' ', email: 'Sales@Example.org' });
    expect(tidy).toMatchObject({ name: 'Mill', region: null, email: 'sales@example.org' });
  });
});
