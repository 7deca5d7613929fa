import { ROW_COLOURS, type CountryValue } from '@firebreak/platform/server/charts';
import {
  addsUp,
  BREAKDOWNS,
  fill,
  findBreakdown,
  rowCount,
  rowLabel,
  rowValue,
  statementTexts,
  type BreakdownId,
  type StatementContent,
} from '@firebreak/statements/model';

export interface ExhibitRow {
  readonly label: string;
  readonly value: number;
  readonly valueInWords: string;
  /** "#RRGGBB"; null where the row has none of its own. */
  readonly colour: string | null;
  /** Stands for all rows that are left out. */
  readonly isRest: boolean;
}

/** A table, chart or map of a statement, in its language. */
export interface Exhibit {
  readonly title: string;
  readonly key: string;
  readonly value: string;
  readonly rows: readonly ExhibitRow[];
  readonly asChart: boolean;
  /** Where in the world; empty for an exhibit that is not of countries. */
  readonly countries: readonly CountryValue[];
  /** A number of this exhibit in words. */
  readonly inWords: (value: number) => string;
}

/**
 * What a breakdown shows; null where the figures have none of it.
 * @param most rows, the others are summed up in one more; all of them when absent
 */
export function exhibitOf(
  { figures, language }: StatementContent,
  id: BreakdownId,
  most = Infinity,
): Exhibit | null {
  const breakdown = findBreakdown(figures, id);
  if (!breakdown) return null;
  const { rows: all } = breakdown;
  const texts = statementTexts(language);
  const { key, shownAs } = BREAKDOWNS[id];
  const inWords = (value: number) => rowValue(id, { key: '', value }, language);
  const rows = all.slice(0, most).map((row) => ({
    label: rowLabel(id, row, language),
    value: row.value,
    valueInWords: rowValue(id, row, language),
    colour: ROW_COLOURS[row.key] ?? null,
    isRest: false,
  }));
  const left = rowCount(figures, breakdown) - rows.length;
  const sum = all.slice(most).reduce((total, { value }) => total + value, 0);
  const restInWords = addsUp(id) ? inWords(sum) : '';
  const restRow = { label: fill(texts.andMore, { n: left }), value: sum, valueInWords: restInWords };
  const countries = all
    .filter(({ value }) => key === 'country' && value > 0)
    .map((row) => ({ country: row.key, label: rowLabel(id, row, language), value: row.value }));
  return {
    ...texts.breakdowns[id],
    rows: left > 0 ? [...rows, { ...restRow, colour: null, isRest: true }] : rows,
    asChart: shownAs === 'chart',
    countries,
    inWords,
  };
}
