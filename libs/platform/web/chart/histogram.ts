import type { Band } from '../badge/band';
import { CHART_FONT, nameAxis, tooltip, valueAxis } from './axes';
import type { ChartSpec } from './chart-spec';

export interface Bin {
  /** What falls in it: "0 to 10". */
  readonly label: string;
  readonly count: number;
  readonly band?: Band;
}

/** How many fall where: columns without gaps, the count above each. */
export function histogram(bins: readonly Bin[], headings: { bin: string; count: string }): ChartSpec {
  return {
    height: 260,
    table: { columns: [headings.bin, headings.count], rows: bins.map(({ label, count }) => [label, count]) },
    option: (context) => ({
      grid: { top: 24, bottom: 8, left: 8, right: 8, containLabel: true },
      tooltip: tooltip(context),
      xAxis: {
        ...nameAxis(
          context,
          bins.map(({ label }) => label),
        ),
        inverse: context.rightToLeft,
      },
      yAxis: {
        ...valueAxis(context, { min: 0 }),
        minInterval: 1,
        position: context.rightToLeft ? 'right' : 'left',
      },
      series: [
        {
          type: 'bar',
          barCategoryGap: '6%',
          itemStyle: { borderRadius: [3, 3, 0, 0] },
          label: {
            show: true,
            position: 'top',
            color: context.ink,
            fontFamily: CHART_FONT,
            formatter: ({ value }: { value: number }) => (value ? context.number(value) : ''),
          },
          data: bins.map(({ count, band }) => ({
            value: count,
            itemStyle: { color: band ? context.bands[band] : context.primary },
          })),
        },
      ],
    }),
  };
}
