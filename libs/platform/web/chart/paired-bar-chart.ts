import { CHART_FONT, lyingBars, nameAxis, tooltip, valueAxis } from './axes';
import type { ChartSpec } from './chart-spec';

export interface BarPair {
  readonly label: string;
  readonly first: number;
  readonly second: number;
}

export interface PairedBarOptions {
  /** Where the axis begins; at 0, or as far below it as the bars go, unless named. */
  readonly min?: number;
  readonly max?: number;
  readonly digits?: number;
  /** Both bars on one line, such as a fall and a rise from the same zero. */
  readonly overlap?: boolean;
}

/** Two amounts for each name: before and after, or what less and more of something does. */
export function pairedBarChart(
  pairs: readonly BarPair[],
  headings: { name: string; first: string; second: string },
  { min, max, digits = 0, overlap = false }: PairedBarOptions = {},
): ChartSpec {
  return {
    height: 60 + pairs.length * (overlap ? 28 : 48),
    table: {
      columns: [headings.name, headings.first, headings.second],
      rows: pairs.map(({ label, first, second }) => [label, first, second]),
    },
    option: (context) => {
      const bars = (name: string, color: string, values: readonly number[]) => ({
        type: 'bar',
        name,
        barMaxWidth: 16,
        ...(overlap && { barGap: '-100%' }),
        itemStyle: { borderRadius: 3, color },
        label: {
          show: !overlap,
          position: context.rightToLeft ? 'left' : 'right',
          color: context.ink,
          fontFamily: CHART_FONT,
          formatter: ({ value }: { value: number }) => context.number(value, digits),
        },
        data: [...values],
      });
      return {
        grid: lyingBars(context),
        tooltip: {
          ...tooltip(context),
          formatter: ({ name, seriesName, value }: { name: string; seriesName: string; value: number }) =>
            `${name}, ${seriesName}: ${context.number(value, digits)}`,
        },
        xAxis: {
          ...valueAxis(context, { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }),
          inverse: context.rightToLeft,
        },
        yAxis: {
          ...nameAxis(
            context,
            pairs.map(({ label }) => label),
            Math.min(220, context.width * 0.4),
          ),
          inverse: true,
          position: context.rightToLeft ? 'right' : 'left',
        },
        series: [
          bars(
            headings.first,
            context.quiet,
            pairs.map(({ first }) => first),
          ),
          bars(
            headings.second,
            context.primary,
            pairs.map(({ second }) => second),
          ),
        ],
      };
    },
  };
}
