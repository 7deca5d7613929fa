import { partyFaults } from '@firebreak/supply-chain/model';
import { draftOf, EMPTY_DRAFT, partyOf } from './party-draft';

const typed = { ...EMPTY_DRAFT, name: ' Lotus Spinning ', country: 'IN' };

describe('a typed row', () => {
  it.each([
    ['35', 0.35],
    ['1', 0.01],
    ['12,5 %', 0.125],
    ['', null],
  ])('takes "%s" for a percentage', (share, value) => {
    expect(partyOf({ ...typed, share }).share).toBe(value);
  });

  it('comes back as it was', () => {
    const party = partyOf({ ...typed, share: '12.5', since: '2021-05-01', hs: '52.05', good: 'Yarn' });
    expect(partyOf(draftOf(party))).toEqual(party);
    expect(partyFaults(party)).toEqual([]);
  });

  it('is refused where a value cannot be read', () => {
    const faults = partyFaults(partyOf({ ...typed, share: 'much', since: 'soon' }));
    expect(faults.map(({ field }) => field)).toEqual(['share', 'since']);
  });
});
