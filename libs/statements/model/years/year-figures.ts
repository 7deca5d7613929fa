import type { FigureSet } from '../figure';
import type { StatementPeriod } from '../statement';

/** A period's figures as its statement has them. */
export interface YearFigures {
  readonly period: StatementPeriod;
  readonly statementId: string;
  /** Number of the version that froze them; null while the statement is only a draft. */
  readonly versionNumber: number | null;
  readonly figures: FigureSet;
}

/** `2025-01-01..2025-12-31`: names a period in addresses. */
export function periodKey({ from, to }: StatementPeriod): string {
  return `${from}..${to}`;
}

/** Why two values must not be compared without a word: the mark stands beside the later one. */
export const COMPARISON_BREAKS = ['method', 'definition', 'period-length'] as const;
export type ComparisonBreak = (typeof COMPARISON_BREAKS)[number];

/** Days by which two periods may differ in length: a leap year, or a year of 52 or 53 weeks. */
const LENGTH_TOLERANCE_IN_DAYS = 8;

function daysOf({ from, to }: StatementPeriod): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1;
}

/** A value as far as comparing it needs. */
export interface Comparable {
  readonly period: StatementPeriod;
  /** Version of the method that made it; null where there is none. */
  readonly note: string | null;
  /** Edition of the KPI's own definition; always 1 for a figure of the catalogue. */
  readonly edition: number;
  /** Editions of the figures behind it. */
  readonly figureEdition: number;
  /** By a person: it follows no method of ours and is compared as it is, with its source beside it. */
  readonly typed: boolean;
}

/**
 * What stands between two values. A method that only one of two figures names is another one.
 * @returns empty when they may be compared
 */
export function breaksBetween(before: Comparable, after: Comparable): ComparisonBreak[] {
  const breaks: ComparisonBreak[] = [];
  const typed = before.typed || after.typed;
  if (!typed && before.note !== after.note) breaks.push('method');
  if (before.edition !== after.edition || (!typed && before.figureEdition !== after.figureEdition))
    breaks.push('definition');
  if (Math.abs(daysOf(before.period) - daysOf(after.period)) > LENGTH_TOLERANCE_IN_DAYS)
    breaks.push('period-length');
  return breaks;
}

/** The change from one value to the next that may be compared; null where they may not. */
export function changeOf(
  before: number | null,
  after: number | null,
  breaks: readonly ComparisonBreak[],
): number | null {
  return before === null || after === null || breaks.length > 0 ? null : after - before;
}
