import type { EntryPart } from '@firebreak/risk/model';
import { entryChart, entryRows } from './entry-rows';
import type { EntryWords } from './entry-rows';

const words: EntryWords = {
  tier: (number) => `Tier ${number}`,
  country: (code) => (code === 'BD' ? 'Bangladesh' : code),
  sector: (code) => `Sector ${code}`,
  unknown: 'Not known',
  rest: (count) => `${count} others`,
};

function part(key: string | null, points: number, name: string | null = null): EntryPart {
  return { key, name, points, suppliers: 2 };
}

describe('the rows of a breakdown', () => {
  it('name each part and lead to the suppliers behind it', () => {
    const rows = entryRows('country', { parts: [part('BD', 30), part(null, 10)], rest: null }, 40, words);
    expect(rows).toEqual([
      { label: 'Bangladesh', points: 30, share: 0.75, suppliers: 2, filter: { country: 'BD' } },
      { label: 'Not known', points: 10, share: 0.25, suppliers: 2, filter: null },
    ]);
  });

  it('look for goods by their code, or by their name where they have none', () => {
    const parts = [part('6205', 30, 'Shirts'), part('hats', 10, 'Hats')];
    const rows = entryRows('good', { parts, rest: null }, 40, words);
    expect(rows.map(({ label, filter }) => [label, filter])).toEqual([
      ['Shirts', { good: '6205' }],
      ['Hats', { good: 'Hats' }],
    ]);
  });

  it('tell the small ones together, without suppliers of their own', () => {
    const rows = entryRows('tier', { parts: [part('1', 30)], rest: { parts: 7, points: 10 } }, 40, words);
    expect(rows[1]).toEqual({ label: '7 others', points: 10, share: 0.25, suppliers: null, filter: null });
  });

  it('have no share of nothing', () => {
    expect(entryRows('tier', { parts: [part('1', 0)], rest: null }, 0, words)[0]?.share).toBe(0);
  });
});

describe('the chart of a breakdown', () => {
  it('draws the largest and puts all others in one bar, so that bars add up to the whole', () => {
    const parts = Array.from({ length: 10 }, (_, at) => part(`C${at}`, 10 - at));
    const rows = entryRows('country', { parts, rest: null }, 55, words);
    const { table } = entryChart(rows, { name: 'Country', value: 'Share' }, words.rest);
    expect(table.rows).toHaveLength(7);
    expect(table.rows.at(-1)).toEqual(['4 others', expect.closeTo(1000 / 55, 9)]);
    expect(table.rows.reduce((sum, [, share]) => sum + Number(share), 0)).toBeCloseTo(100, 9);
  });
});
