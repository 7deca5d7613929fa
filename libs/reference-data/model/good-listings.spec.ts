import { goodListings } from './good-listings';
import type { HsRiskGood } from './lists';

const aCode = (good: string, hsCode: string, more: Partial<HsRiskGood> = {}): HsRiskGood => ({
  programme: 'dol-goods',
  good,
  hsCode,
  isicClass: null,
  forcedLabourCountries: [],
  childLabourCountries: [],
  ...more,
});

const ROWS = [
  aCode('Garments', '61'),
  aCode('Garments (Cotton)', '610910', { forcedLabourCountries: ['CN'] }),
  aCode('Garments (Cotton)', '611020', { forcedLabourCountries: ['CN'] }),
  aCode('Apparel', '61', { programme: 'uflpa-priority' }),
  aCode('Bricks', '690410', { childLabourCountries: ['NP'] }),
];

it.each([
  ['6109', ['Garments', 'Garments (Cotton)', 'Apparel']],
  ['610910', ['Garments', 'Garments (Cotton)', 'Apparel']],
  ['610990', ['Garments', 'Apparel']],
  ['6904', ['Bricks']],
  ['6205', []],
  ['61', []],
])('goodListings of %s are %j', (hs, goods) =>
  expect(goodListings(hs, ROWS).map(({ good }) => good)).toEqual(goods),
);

it('keeps the countries', () =>
  expect(goodListings('6904', ROWS)).toEqual([
    { programme: 'dol-goods', good: 'Bricks', forcedLabourCountries: [], childLabourCountries: ['NP'] },
  ]));
