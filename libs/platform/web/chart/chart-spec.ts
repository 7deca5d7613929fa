import type { EChartsCoreOption } from 'echarts/core';
import type { Band } from '../badge/band';

/** What a builder needs to draw for this reader: colours of the theme, direction, words and numbers. */
export interface ChartContext {
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly surface: string;
  readonly primary: string;
  readonly good: string;
  readonly bands: Readonly<Record<Band, string>>;
  readonly rightToLeft: boolean;
  /** Room for the drawing, in px. */
  readonly width: number;
  number(value: number, digits?: number): string;
  t(key: string, params?: Readonly<Record<string, unknown>>): string;
}

/** The same figures as a table: what the switch shows and what CSV holds. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A chart before it is drawn. Make one with a builder: `barChart`, `waterfallChart`, `heatMap`, `histogram`, `lineChart`. */
export interface ChartSpec {
  option(context: ChartContext): EChartsCoreOption;
  readonly table: ChartTable;
  /** The item that a drawn part stands for, where the drawing counts otherwise. */
  itemAt?(dataIndex: number): number;
  /** Height that suits the number of rows, in px. */
  readonly height: number;
}
