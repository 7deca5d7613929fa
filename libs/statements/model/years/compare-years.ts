import { FIGURE_ORDER, FIGURES, findFigure, isFigureId, type FigureId } from '../figure';
import type { StatementPeriod } from '../statement';
import type { KpiUnit } from './kpi';
import { comparable, type KpiView } from './kpi-series';
import {
  breaksBetween,
  changeOf,
  periodKey,
  type Comparable,
  type ComparisonBreak,
  type YearFigures,
} from './year-figures';

export interface ComparisonCell {
  /** Null where the year has no such figure: never 0. */
  readonly value: number | null;
  /** Version of the method behind it. */
  readonly note: string | null;
  /** What keeps it from being compared with the year before it in the table. */
  readonly breaks: readonly ComparisonBreak[];
  /** From the year before in the table; null across a break. */
  readonly change: number | null;
}

export interface ComparisonRow {
  /** A figure's id, or `kpi/<id>`. */
  readonly id: string;
  readonly figure: FigureId | null;
  /** Of a KPI; figures are named by their catalogue. */
  readonly name: string;
  readonly unit: KpiUnit;
  /** One a year, in the order of the years. */
  readonly cells: readonly ComparisonCell[];
}

export interface ComparedYear {
  readonly period: StatementPeriod;
  readonly statementId: string | null;
  /** Null while the statement is only a draft: its figures may still change. */
  readonly versionNumber: number | null;
}

export interface YearComparison {
  /** Every period that can be compared, newest first. */
  readonly available: readonly ComparedYear[];
  /** The chosen ones, oldest first. */
  readonly years: readonly ComparedYear[];
  readonly rows: readonly ComparisonRow[];
}

interface Value extends Comparable {
  readonly value: number | null;
}

const NOTHING = { value: null, note: null, edition: 1, figureEdition: 1, typed: false };

/** Sets each value beside the last one before it; a year without a value is passed over. */
function besides(values: readonly Value[]): ComparisonCell[] {
  return values.map((value, index) => {
    if (value.value === null) return { value: null, note: null, breaks: [], change: null };
    const before = values.slice(0, index).findLast((each) => each.value !== null);
    const breaks = before ? breaksBetween(before, value) : [];
    const change = changeOf(before?.value ?? null, value.value, breaks);
    return { value: value.value, note: value.note, breaks, change };
  });
}

function kpiRow(kpi: KpiView, periods: readonly StatementPeriod[]): ComparisonRow {
  const values = periods.map((period): Value => {
    const point = kpi.points.find((each) => periodKey(each.period) === periodKey(period));
    return point ? { ...comparable(point), value: point.value } : { ...NOTHING, period };
  });
  return { id: `kpi/${kpi.id}`, figure: null, name: kpi.name, unit: kpi.unit, cells: besides(values) };
}

function figureRow(
  id: FigureId,
  periods: readonly StatementPeriod[],
  sets: readonly (YearFigures | undefined)[],
): ComparisonRow[] {
  const unit = FIGURES[id];
  if (unit === 'text' || unit === 'date') return [];
  const values = periods.map((period, index): Value => {
    const figure = sets[index] && findFigure(sets[index].figures, id);
    if (typeof figure?.value !== 'number') return { ...NOTHING, period };
    const { value, note = null, edition: figureEdition = 1 } = figure;
    return { ...NOTHING, period, value, note, figureEdition };
  });
  if (values.every(({ value }) => value === null)) return [];
  return [{ id, figure: id, name: '', unit, cells: besides(values) }];
}

/** Years chosen when nobody chose. */
const USUAL_YEARS = 3;

/**
 * Figures and KPIs of several years side by side: KPIs first, then the catalogue's own order. A change is only told
 * where both values were made by the same method and definition over periods of the same length.
 *
 * @param chosen keys of periods; unknown ones are ignored, and without any the newest three are taken
 */
export function compareYears(
  years: readonly YearFigures[],
  kpis: readonly KpiView[],
  chosen: readonly string[],
): YearComparison {
  const available = new Map<string, ComparedYear>();
  for (const { period, statementId, versionNumber } of years)
    available.set(periodKey(period), { period, statementId, versionNumber });
  for (const { period, statementId, versionNumber } of kpis.flatMap(({ points }) => points))
    if (!available.has(periodKey(period)))
      available.set(periodKey(period), { period, statementId, versionNumber });
  const newest = [...available.values()].sort((a, b) => (a.period.to < b.period.to ? 1 : -1));
  const wanted = newest.filter(({ period }) => chosen.includes(periodKey(period)));
  const shown = (wanted.length > 0 ? wanted : newest.slice(0, USUAL_YEARS)).reverse();
  const periods = shown.map(({ period }) => period);
  const sets = periods.map((period) => years.find((year) => periodKey(year.period) === periodKey(period)));
  return {
    available: newest,
    years: shown,
    rows: [
      ...kpis.map((kpi) => kpiRow(kpi, periods)),
      ...FIGURE_ORDER.filter(isFigureId).flatMap((id) => figureRow(id, periods, sets)),
    ],
  };
}
