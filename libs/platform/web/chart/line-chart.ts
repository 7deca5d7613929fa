import { CHART_FONT, nameAxis, tooltip, valueAxis } from './axes';
import type { ChartSpec } from './chart-spec';

export interface LinePoint {
  /** When, already written for the reader. */
  readonly label: string;
  readonly value: number | null;
}

/** One value over time, such as the history of a score. `max` 100 for scores. */
export function lineChart(
  points: readonly LinePoint[],
  headings: { when: string; value: string },
  max?: number,
): ChartSpec {
  return {
    height: 220,
    table: {
      columns: [headings.when, headings.value],
      rows: points.map(({ label, value }) => [label, value]),
    },
    option: (context) => ({
      grid: { top: 24, bottom: 8, left: 8, right: 16, containLabel: true },
      tooltip: { ...tooltip(context), trigger: 'axis' },
      xAxis: {
        ...nameAxis(
          context,
          points.map(({ label }) => label),
        ),
        inverse: context.rightToLeft,
        boundaryGap: points.length < 2,
      },
      yAxis: {
        ...valueAxis(context, { min: 0, ...(max !== undefined && { max }) }),
        position: context.rightToLeft ? 'right' : 'left',
      },
      series: [
        {
          type: 'line',
          symbolSize: 8,
          lineStyle: { width: 2, color: context.primary },
          itemStyle: { color: context.primary },
          label: {
            show: points.length <= 12,
            color: context.ink,
            fontFamily: CHART_FONT,
            formatter: ({ value }: { value: number }) => context.number(value),
          },
          data: points.map(({ value }) => value),
        },
      ],
    }),
  };
}
