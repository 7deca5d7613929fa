import { addUp, takeAway, type CountedParties } from './counted-parties';

const told = (parties: number, facts: Partial<CountedParties> = {}): CountedParties => ({
  parentKey: null,
  tier: 1,
  kind: 'supplier',
  parties,
  ...facts,
});

it('adds up by whose supplier, tier and kind', () => {
  const parts = [told(1), told(2, { tier: 2 }), told(3), told(4, { parentKey: 'a', tier: 2 })];
  expect(addUp(parts)).toEqual([told(4), told(2, { tier: 2 }), told(4, { parentKey: 'a', tier: 2 })]);
});

it('takes away what went in, and leaves no group of nobody', () => {
  const counted = [told(5), told(2, { tier: 2 }), told(1, { kind: 'subcontractor' })];
  const gone = [told(2), told(1), told(2, { tier: 2 }), told(9, { tier: 3 })];
  expect(takeAway(counted, gone)).toEqual([told(2), told(1, { kind: 'subcontractor' })]);
});
