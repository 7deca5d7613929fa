import { CHART_FONT, tooltip } from './axes';
import type { Band } from '../badge/band';
import type { ChartSpec } from './chart-spec';

export interface TreemapItem {
  readonly label: string;
  /** >= 0: its share of the area. */
  readonly value: number;
  /** The value as the reader reads it, such as an amount of money. */
  readonly text: string;
  readonly band: Band;
}

/** Parts of a whole by area, such as spend by band; the index of an area is that of its item. */
export function treemap(items: readonly TreemapItem[], headings: { name: string; value: string }): ChartSpec {
  return {
    height: 260,
    table: {
      columns: [headings.name, headings.value],
      rows: items.map(({ label, text }) => [label, text]),
    },
    // The whole is the first node of the tree.
    itemAt: (dataIndex) => dataIndex - 1,
    option: (context) => ({
      tooltip: {
        ...tooltip(context),
        formatter: ({ dataIndex }: { dataIndex: number }) => textOf(items[dataIndex - 1]),
      },
      series: [
        {
          type: 'treemap',
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          top: 4,
          bottom: 4,
          left: 4,
          right: 4,
          label: {
            color: context.surface,
            fontFamily: CHART_FONT,
            overflow: 'break',
            lineHeight: 16,
            formatter: ({ name }: { name: string }) => name,
          },
          data: items.map((item) => ({
            name: textOf(item),
            value: item.value,
            itemStyle: { color: context.bands[item.band], borderColor: context.surface, borderWidth: 2 },
          })),
        },
      ],
    }),
  };
}

function textOf(item: TreemapItem | undefined): string {
  return item ? `${item.label}: ${item.text}` : '';
}
