import { curveChart } from './curve-chart';
import { pairedBarChart } from './paired-bar-chart';
import type { ChartContext } from './chart-spec';

const context = {
  width: 800,
  rightToLeft: false,
  bands: {},
  number: (value: number, digits = 0) => value.toFixed(digits),
} as unknown as ChartContext; // what the builders look at

interface Drawn {
  series: { data: unknown[]; barGap?: string; label?: { show: boolean } }[];
  xAxis: { inverse: boolean };
}

describe('pairedBarChart', () => {
  const pairs = [{ label: 'Rule of law', first: -2, second: 3 }];
  const headings = { name: 'Weight', first: 'Less', second: 'More' };

  it('tells both amounts in its table', () => {
    expect(pairedBarChart(pairs, headings).table).toEqual({
      columns: ['Weight', 'Less', 'More'],
      rows: [['Rule of law', -2, 3]],
    });
  });

  it('puts falls and rises on one line where it is told to', () => {
    const drawn = pairedBarChart(pairs, headings, { overlap: true }).option(context) as unknown as Drawn;
    expect(drawn.series.map(({ barGap }) => barGap)).toEqual(['-100%', '-100%']);
    expect(drawn.series.map(({ data }) => data)).toEqual([[-2], [3]]);
    const apart = pairedBarChart(pairs, headings).option(context) as unknown as Drawn;
    expect(apart.series[0]?.barGap).toBeUndefined();
  });
});

it('curveChart runs from right to left where the reader does', () => {
  const spec = curveChart([[0, 0], [0.5, 0.9], [1, 1]], { x: 'False', y: 'True' }); // prettier-ignore
  const drawn = spec.option({ ...context, rightToLeft: true }) as unknown as Drawn;
  expect(drawn.xAxis.inverse).toBe(true);
  expect(drawn.series[0]?.data).toEqual([[0, 0], [0.5, 0.9], [1, 1]]); // prettier-ignore
  expect(spec.table.rows).toHaveLength(3);
});
