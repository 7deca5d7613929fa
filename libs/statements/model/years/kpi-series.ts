import { FIGURES, findFigure, numberOf, type FigureId, type FigureSet } from '../figure';
import type { StatementPeriod } from '../statement';
import type { KeptTarget, Kpi, KpiDefinition, KpiDirection, KpiUnit } from './kpi';
import {
  breaksBetween,
  changeOf,
  periodKey,
  type Comparable,
  type ComparisonBreak,
  type YearFigures,
} from './year-figures';

/** `statement`: frozen with a version. `draft`: may still change. `typed`: by a person. */
export type PointOrigin = 'statement' | 'draft' | 'typed';

export interface KpiPoint {
  readonly period: StatementPeriod;
  readonly value: number;
  readonly origin: PointOrigin;
  /** What the person who typed it names; empty for a figure of a statement. */
  readonly source: string;
  readonly statementId: string | null;
  readonly versionNumber: number | null;
  /** Version of the method behind the figure. */
  readonly note: string | null;
  readonly edition: number;
  /** Editions of the figures behind it. */
  readonly figureEdition: number;
  /** What keeps it from being compared with the point before. */
  readonly breaks: readonly ComparisonBreak[];
  /** From the point before; null for the first and across a break. */
  readonly change: number | null;
}

/** `reached` and `missed` are final for their day; `open` has time left; `not-comparable` was set for another definition. */
export type TargetState = 'reached' | 'missed' | 'open' | 'not-comparable';

export interface KpiTargetView extends KeptTarget {
  readonly state: TargetState;
}

/** `unknown` with less than two points, or across a break. */
export type Trend = 'better' | 'worse' | 'same' | 'unknown';

export interface KpiView extends Omit<Kpi, 'targets'> {
  readonly unit: KpiUnit;
  readonly targets: readonly KpiTargetView[];
  /** Oldest first. */
  readonly points: readonly KpiPoint[];
  readonly trend: Trend;
}

export function unitOf(definition: KpiDefinition): KpiUnit {
  if (definition.kind === 'typed') return definition.unit;
  if (definition.kind === 'ratio') return 'percent';
  const unit = FIGURES[definition.figure];
  return unit === 'percent' || unit === 'score' ? unit : 'count';
}

/** Only figures that are numbers can be followed over the years; a count as a share of itself tells nothing. */
export function isMeasurable(definition: KpiDefinition): boolean {
  if (definition.kind === 'typed') return true;
  const ids = figuresOf(definition);
  const isNumber = ids.every((id) => FIGURES[id] !== 'text' && FIGURES[id] !== 'date');
  if (definition.kind === 'figure') return isNumber;
  return definition.part !== definition.whole && ids.every((id) => FIGURES[id] === 'count');
}

/** The KPI's value in a set of figures; null where a figure is absent or the whole is 0. */
export function measure(definition: KpiDefinition, set: FigureSet): number | null {
  if (definition.kind === 'typed') return null;
  if (definition.kind === 'figure') return numberOf(set, definition.figure);
  const [part, whole] = [numberOf(set, definition.part), numberOf(set, definition.whole)];
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

function figuresOf(definition: KpiDefinition): FigureId[] {
  if (definition.kind === 'typed') return [];
  return definition.kind === 'figure' ? [definition.figure] : [definition.part, definition.whole];
}

function noteOf(definition: KpiDefinition, set: FigureSet): string | null {
  return (
    figuresOf(definition)
      .flatMap((id) => findFigure(set, id)?.note ?? [])
      .join(' / ') || null
  );
}

/** Grows when the meaning of any of the figures does. */
function figureEdition(definition: KpiDefinition, set: FigureSet): number {
  return figuresOf(definition).reduce((sum, id) => sum + (findFigure(set, id)?.edition ?? 1), 0);
}

type RawPoint = Omit<KpiPoint, 'breaks' | 'change'>;

/** A frozen figure comes first, then what a person typed, then a draft's figure. */
function rawPoints(kpi: Kpi, years: readonly YearFigures[]): RawPoint[] {
  const { definition, edition } = kpi;
  const points = new Map<string, RawPoint>();
  for (const { period, figures, statementId, versionNumber } of years) {
    const value = measure(definition, figures);
    if (value === null) continue;
    const origin = versionNumber === null ? 'draft' : 'statement';
    const note = noteOf(definition, figures);
    points.set(periodKey(period), {
      period, value, origin, source: '', statementId, versionNumber, note, edition,
      figureEdition: figureEdition(definition, figures),
    }); // prettier-ignore
  }
  for (const { period, value, source, edition: typedUnder } of kpi.typed) {
    if (points.get(periodKey(period))?.origin === 'statement') continue;
    points.set(periodKey(period), {
      period, value, origin: 'typed', source, statementId: null, versionNumber: null, note: null, edition: typedUnder,
      figureEdition: 1,
    }); // prettier-ignore
  }
  return [...points.values()].sort((a, b) => (a.period.to < b.period.to ? -1 : 1));
}

/** By the last change that may be told. */
export function trendOf(direction: KpiDirection, points: readonly Pick<KpiPoint, 'change'>[]): Trend {
  const change = points.at(-1)?.change ?? null;
  if (change === null) return 'unknown';
  if (change === 0) return 'same';
  return change > 0 === (direction === 'up') ? 'better' : 'worse';
}

/**
 * Whether the last value meets the target; one that was set under another edition is never held against it.
 * @param today ISO
 */
export function targetState(
  target: KeptTarget,
  { direction, edition }: Pick<Kpi, 'direction' | 'edition'>,
  points: readonly Pick<KpiPoint, 'value' | 'edition' | 'period'>[],
  today: string,
): TargetState {
  // What came after the day of the target neither reaches nor misses it.
  const last = points.findLast(({ period }) => period.to <= target.by);
  if (target.edition !== edition || (last && last.edition !== target.edition)) return 'not-comparable';
  const reached = last && (direction === 'up' ? last.value >= target.value : last.value <= target.value);
  if (reached) return 'reached';
  return target.by < today ? 'missed' : 'open';
}

/** The KPI over the years, with what may be compared and how far its targets are. */
export function followKpi(kpi: Kpi, years: readonly YearFigures[], today: string): KpiView {
  const points: KpiPoint[] = [];
  for (const raw of rawPoints(kpi, years)) {
    const before = points.at(-1);
    const breaks = before ? breaksBetween(comparable(before), comparable(raw)) : [];
    points.push({ ...raw, breaks, change: changeOf(before?.value ?? null, raw.value, breaks) });
  }
  return {
    ...kpi,
    unit: unitOf(kpi.definition),
    targets: kpi.targets.map((target) => ({ ...target, state: targetState(target, kpi, points, today) })),
    points,
    trend: trendOf(kpi.direction, points),
  };
}

/** A point as far as comparing it needs. */
export function comparable(point: Omit<KpiPoint, 'breaks' | 'change'>): Comparable {
  return { ...point, typed: point.origin === 'typed' };
}
