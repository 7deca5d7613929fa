import { tooltip, valueAxis } from './axes';
import type { ChartSpec } from './chart-spec';

/** A curve over two shares from 0 to 1, beside the straight line that chance would draw. */
export function curveChart(
  points: readonly (readonly [number, number])[],
  headings: { x: string; y: string },
): ChartSpec {
  return {
    height: 300,
    table: { columns: [headings.x, headings.y], rows: points.map(([x, y]) => [x, y]) },
    option: (context) => ({
      grid: { top: 16, bottom: 8, left: 8, right: 16, containLabel: true },
      tooltip: {
        ...tooltip(context),
        trigger: 'axis',
        formatter: ([point]: { value: [number, number] }[]) =>
          point
            ? `${headings.x}: ${context.number(point.value[0], 2)}<br>${headings.y}: ${context.number(point.value[1], 2)}`
            : '',
      },
      xAxis: { ...valueAxis(context, { min: 0, max: 1 }), inverse: context.rightToLeft },
      yAxis: {
        ...valueAxis(context, { min: 0, max: 1 }),
        position: context.rightToLeft ? 'right' : 'left',
      },
      series: [
        {
          type: 'line',
          showSymbol: false,
          lineStyle: { width: 2, color: context.primary },
          itemStyle: { color: context.primary },
          data: points.map(([x, y]) => [x, y]),
        },
        {
          type: 'line',
          showSymbol: false,
          silent: true,
          lineStyle: { width: 1, type: 'dashed', color: context.quiet },
          itemStyle: { color: context.quiet },
          data: [
            [0, 0],
            [1, 1],
          ],
        },
      ],
    }),
  };
}
