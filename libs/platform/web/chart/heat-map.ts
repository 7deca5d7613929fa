import { BANDS, bandLevel, type Band } from '../badge/band';
import { CHART_FONT, nameAxis, tooltip } from './axes';
import type { ChartSpec } from './chart-spec';

export interface HeatMapCell {
  /** Labels of its column and row. */
  readonly x: string;
  readonly y: string;
  /** Written in the cell. */
  readonly value: number;
  readonly band: Band;
}

const LEVELS: readonly Band[] = ['unknown', ...BANDS];

/** Two kinds of things crossed, such as country and sector: number in the cell, band as its colour. */
export function heatMap(
  cells: readonly HeatMapCell[],
  headings: { x: string; y: string; value: string },
): ChartSpec {
  const columns = [...new Set(cells.map(({ x }) => x))];
  const rows = [...new Set(cells.map(({ y }) => y))];
  return {
    height: 120 + rows.length * 32,
    table: {
      columns: [headings.y, headings.x, headings.value],
      rows: cells.map(({ x, y, value }) => [y, x, value]),
    },
    option: (context) => ({
      grid: { top: 8, bottom: 8, left: 8, right: 8, containLabel: true },
      tooltip: {
        ...tooltip(context),
        formatter: ({ value: [x, y, value] }: { value: [number, number, number] }) =>
          `${rows[y]}, ${columns[x]}: ${context.number(value)}`,
      },
      xAxis: {
        ...nameAxis(context, columns),
        inverse: context.rightToLeft,
        axisLabel: {
          color: context.ink,
          fontFamily: CHART_FONT,
          rotate: crowded(columns, context.width) ? 40 : 0,
          interval: 0,
          width: 110,
          overflow: 'truncate',
        },
      },
      yAxis: {
        ...nameAxis(context, rows, 140),
        inverse: true,
        position: context.rightToLeft ? 'right' : 'left',
      },
      // The band's level is a dimension of its own, and colours the cell; the number written is the value.
      visualMap: {
        show: false,
        type: 'piecewise',
        dimension: 3,
        pieces: LEVELS.map((band) => ({ value: bandLevel(band), color: context.bands[band] })),
      },
      series: [
        {
          type: 'heatmap',
          itemStyle: { borderColor: context.surface, borderWidth: 2, borderRadius: 4 },
          label: {
            show: true,
            color: context.surface,
            fontFamily: CHART_FONT,
            formatter: ({ value: [, , value] }: { value: number[] }) => context.number(value ?? 0),
          },
          data: cells.map(({ x, y, value, band }) => [
            columns.indexOf(x),
            rows.indexOf(y),
            value,
            bandLevel(band),
          ]),
        },
      ],
    }),
  };
}

/** Whether names side by side would run into each other. */
function crowded(columns: readonly string[], width: number): boolean {
  const longest = Math.max(0, ...columns.map((name) => name.length));
  return columns.length * (longest * 7 + 8) > width * 0.65;
}
