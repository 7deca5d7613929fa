import type { CountrySectorRisk } from '@firebreak/risk/model';
import { distributionSpec, figureOf, heatPairs, heatSpec } from './dashboard-charts';

const pair = (country: string, sector: string, mean: number, hotSpot = mean): CountrySectorRisk => ({
  country,
  sector,
  mean,
  hotSpot,
  worst: mean,
  sites: 1,
  suppliers: 1,
  band: 'high',
});

describe('heatPairs', () => {
  it('puts the worst first, by own exposure or by hot spot', () => {
    const pairs = [pair('BD', '14', 60, 20), pair('CN', '26', 50, 70)];
    expect(heatPairs(pairs, 'exposure').map(({ country }) => country)).toEqual(['BD', 'CN']);
    expect(heatPairs(pairs, 'hot-spot').map(({ country }) => country)).toEqual(['CN', 'BD']);
    expect(figureOf(pair('BD', '14', 60, 20), 'hot-spot')).toBe(20);
  });

  it('leaves out what falls off the edge: more than 12 countries, more than 8 sectors', () => {
    const pairs = Array.from({ length: 20 }, (_, index) =>
      pair(`A${String.fromCharCode(65 + index)}`, String(10 + (index % 10)), 90 - index),
    );
    const shown = heatPairs(pairs, 'exposure');
    expect(new Set(shown.map(({ country }) => country)).size).toBeLessThanOrEqual(12);
    expect(new Set(shown.map(({ sector }) => sector)).size).toBe(8);
    expect(shown[0]).toBe(pairs[0]);
    const narrow = heatPairs(pairs, 'exposure', 'narrow');
    expect(new Set(narrow.map(({ sector }) => sector)).size).toBe(4);
  });
});

describe('chart tables', () => {
  it('say in words what the colours do', () => {
    const words = {
      country: (code: string) => `country ${code}`,
      sector: (code: string) => `sector ${code}`,
      headings: { x: 'Sector', y: 'Country', value: 'Score' },
    };
    expect(heatSpec([pair('BD', '14', 60.7)], 'exposure', words).table.rows).toEqual([
      ['country BD', 'sector 14', 61],
    ]);
    const distribution = distributionSpec([{ from: 70, suppliers: 3 }], {
      range: (from, to) => `${from} to ${to}`,
      headings: { bin: 'Score', count: 'Suppliers' },
    });
    expect(distribution.table.rows).toEqual([['70 to 75', 3]]);
  });
});
