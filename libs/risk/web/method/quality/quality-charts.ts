import { barChart, curveChart, pairedBarChart, type ChartSpec } from '@firebreak/platform/web';
import { SPLIT_MEASURES, type QualityReport, type SplitMeasure } from '@firebreak/risk/model';

/** An AUC of .5 is chance: nothing below it needs to be drawn. */
const CHANCE = 0.5;

/** Version before and version now on the unseen halves, measure by measure. */
export function unseenSpec(
  { splits }: QualityReport,
  words: {
    measure(measure: SplitMeasure): string;
    headings: { name: string; first: string; second: string };
  },
): ChartSpec {
  const pairs = SPLIT_MEASURES.map((measure) => ({
    label: words.measure(measure),
    first: splits.before[measure].mean,
    second: splits.now[measure].mean,
  }));
  return pairedBarChart(pairs, words.headings, { min: CHANCE, max: 1, digits: 3 });
}

/** A weight of the tornado with what 20 % less and more of it do, in thousandths. */
export interface TornadoRow {
  readonly weight: string;
  readonly down: number;
  readonly up: number;
}

/** The weights that move a measure, furthest first; those that do not are left out. */
export function tornadoRows(
  { tornado, figures: { now } }: QualityReport,
  measure: SplitMeasure,
): TornadoRow[] {
  const from = now[measure];
  if (from === null) return [];
  const moved = (value: number) => Math.round(1000 * (value - from));
  const reach = ({ down, up }: TornadoRow) => Math.max(Math.abs(down), Math.abs(up));
  return tornado
    .map(({ weight, down, up }) => ({ weight, down: moved(down[measure]), up: moved(up[measure]) }))
    .filter((row) => reach(row) > 0)
    .sort((a, b) => reach(b) - reach(a));
}

export function tornadoSpec(
  rows: readonly TornadoRow[],
  words: { weight(weight: string): string; headings: { name: string; first: string; second: string } },
): ChartSpec {
  const pairs = rows.map(({ weight, down, up }) => ({
    label: words.weight(weight),
    first: down,
    second: up,
  }));
  return pairedBarChart(pairs, words.headings, { overlap: true });
}

/** Of every hundred pairs in a band, how many are on the list. */
export function calibrationSpec(
  { calibration }: QualityReport,
  words: { band(band: string): string; headings: { name: string; value: string } },
): ChartSpec {
  const items = calibration.map(({ band, pairs, forcedLabour, childLabourOnly }) => ({
    label: words.band(band),
    value: pairs === 0 ? 0 : (100 * (forcedLabour + childLabourOnly)) / pairs,
    band,
  }));
  return barChart(items, words.headings, 1);
}

export function rocSpec({ roc }: QualityReport, headings: { x: string; y: string }): ChartSpec {
  return curveChart(roc, headings);
}
