import type { Band } from '../badge/band';
import { CHART_FONT, lyingBars, nameAxis, tooltip, valueAxis } from './axes';
import type { ChartSpec } from './chart-spec';

export interface BarItem {
  readonly label: string;
  readonly value: number;
  /** Colours the bar; without it bars are in the primary colour. */
  readonly band?: Band;
}

/** Amounts side by side, longest first as given, with the number at each bar's end. */
export function barChart(
  items: readonly BarItem[],
  headings: { name: string; value: string },
  digits = 0,
): ChartSpec {
  return {
    height: 60 + items.length * 32,
    table: {
      columns: [headings.name, headings.value],
      rows: items.map(({ label, value }) => [label, value]),
    },
    option: (context) => ({
      grid: lyingBars(context),
      tooltip: tooltip(context),
      xAxis: { ...valueAxis(context, { min: 0 }), inverse: context.rightToLeft },
      yAxis: {
        ...nameAxis(
          context,
          items.map(({ label }) => label),
          Math.min(180, context.width * 0.4),
        ),
        inverse: true,
        position: context.rightToLeft ? 'right' : 'left',
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 20,
          itemStyle: { borderRadius: 3 },
          label: {
            show: true,
            position: context.rightToLeft ? 'left' : 'right',
            color: context.ink,
            fontFamily: CHART_FONT,
            formatter: ({ value }: { value: number }) => context.number(value, digits),
          },
          data: items.map(({ value, band }) => ({
            value,
            itemStyle: { color: band ? context.bands[band] : context.primary },
          })),
        },
      ],
    }),
  };
}
