import { CHART_FONT, nameAxis, tooltip, valueAxis } from './axes';
import type { Band } from '../badge/band';
import type { ChartSpec } from './chart-spec';

export interface StackedBar {
  /** What stands below the bar. */
  readonly label: string;
  /** One for each part, in their order. */
  readonly values: readonly number[];
}

/** Counts in parts side by side, such as suppliers by band month by month: each part in the colour of its band. */
export function stackedBarChart(
  bars: readonly StackedBar[],
  parts: readonly { readonly name: string; readonly band: Band }[],
  heading: string,
): ChartSpec {
  return {
    height: 260,
    table: {
      columns: [heading, ...parts.map(({ name }) => name)],
      rows: bars.map(({ label, values }) => [label, ...values]),
    },
    option: (context) => ({
      grid: { top: 16, bottom: 8, left: 8, right: 8, containLabel: true },
      tooltip: { ...tooltip(context), trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        ...nameAxis(
          context,
          bars.map(({ label }) => label),
        ),
        inverse: context.rightToLeft,
      },
      yAxis: { ...valueAxis(context, { min: 0 }), position: context.rightToLeft ? 'right' : 'left' },
      series: parts.map(({ name, band }, part) => ({
        name,
        type: 'bar',
        stack: 'all',
        barMaxWidth: 48,
        itemStyle: { color: context.bands[band], borderColor: context.surface, borderWidth: 1 },
        label: {
          show: bars.length <= 12,
          color: context.surface,
          fontFamily: CHART_FONT,
          // A sliver has no room for its number; tooltip and table have it.
          formatter: ({ value, dataIndex }: { value: number; dataIndex: number }) =>
            value >= 0.06 * sum(bars[dataIndex]?.values ?? []) && value > 0 ? context.number(value) : '',
        },
        data: bars.map(({ values }) => values[part] ?? 0),
      })),
    }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
