import { waterfallChart, waterfallPieces } from './waterfall-chart';

const steps = [
  { label: 'Country', value: 50, total: true },
  { label: 'Sector', value: 12.5 },
  { label: 'Controls', value: -8 },
  { label: 'Score', value: 54.5, total: true },
];

describe('waterfall', () => {
  it('starts each change where the last one ended and levels at zero', () => {
    expect(waterfallPieces(steps)).toEqual([
      { from: 0, to: 50 },
      { from: 50, to: 62.5 },
      { from: 62.5, to: 54.5 },
      { from: 0, to: 54.5 },
    ]);
  });

  it('tells the same in its table: changes and the level after each', () => {
    const { table } = waterfallChart(steps, { step: 'Step', change: 'Change', level: 'Level' });
    expect(table.rows).toEqual([
      ['Country', null, 50],
      ['Sector', 12.5, 62.5],
      ['Controls', -8, 54.5],
      ['Score', null, 54.5],
    ]);
  });
});
