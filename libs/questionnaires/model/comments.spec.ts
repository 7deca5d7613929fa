import { unansweredPlaces } from './comments';

describe('unansweredPlaces', () => {
  const said = (
    question: string,
    side: 'supplier' | 'buyer',
    audience: 'buyer' | 'colleagues' = 'buyer',
  ) => ({
    question,
    side,
    audience,
  });

  it('waits for the buyer where the supplier had the last word', () => {
    expect(
      unansweredPlaces([said('A01', 'supplier'), said('A02', 'supplier'), said('A01', 'buyer')]),
    ).toEqual(['A02']);
  });

  it('opens again with another word of the supplier, and counts a place once', () => {
    expect(
      unansweredPlaces([said('A01', 'supplier'), said('A01', 'buyer'), said('A01', 'supplier')]),
    ).toEqual(['A01']);
    expect(unansweredPlaces([said('A01', 'supplier'), said('A01', 'supplier')])).toEqual(['A01']);
  });

  it('keeps what colleagues say among themselves out of it', () => {
    expect(unansweredPlaces([said('A01', 'supplier', 'colleagues'), said('A02', 'buyer')])).toEqual([]);
    expect(unansweredPlaces([said('A01', 'supplier'), said('A01', 'supplier', 'colleagues')])).toEqual([
      'A01',
    ]);
  });
});
