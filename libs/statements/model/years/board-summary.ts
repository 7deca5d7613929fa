import type { StatementBrand } from '../brand/statement-brand';
import type { FigureId } from '../figure';
import type { StatementLanguage } from '../language';
import type { StatementPeriod } from '../statement';
import type { Commitment, CommitmentState, CommitmentView } from './commitment';
import type { ComparisonRow, YearComparison } from './compare-years';
import type { KpiUnit } from './kpi';
import { trendOf, type KpiPoint, type KpiTargetView, type KpiView, type Trend } from './kpi-series';
import type { ComparisonBreak } from './year-figures';

/** What two pages hold; the pages of the product have the rest. */
export const BOARD_LIMITS = {
  kpis: 6,
  changes: 6,
  risks: 5,
  findings: 5,
  commitments: 6,
  decisions: 5,
} as const;

/** Points of an indicator's line. */
const POINTS_SHOWN = 6;

export interface BoardKpi {
  readonly name: string;
  readonly unit: KpiUnit;
  readonly trend: Trend;
  /** Oldest first. */
  readonly points: readonly Pick<KpiPoint, 'period' | 'value' | 'origin' | 'breaks' | 'change'>[];
  /** The next one to be reached, else the last one. */
  readonly target: KpiTargetView | null;
}

export interface BoardChange {
  readonly figure: FigureId;
  readonly unit: KpiUnit;
  readonly before: number;
  readonly after: number;
  readonly breaks: readonly ComparisonBreak[];
}

export interface BoardRisk {
  readonly name: string;
  /** ISO 3166-1 alpha-2; empty when not known. */
  readonly country: string;
  /** 0..100. */
  readonly score: number;
  readonly band: string;
}

export interface BoardFinding {
  readonly title: string;
  readonly supplier: string;
  readonly severity: string;
  readonly dueOn: string;
}

/** As it stood when it was made: never changed afterwards. */
export interface BoardSummaryContent {
  readonly company: string;
  readonly language: StatementLanguage;
  readonly period: StatementPeriod;
  /** The year it is held against; null for the first one. */
  readonly earlier: StatementPeriod | null;
  /** Calendar date of the records, ISO. */
  readonly asOf: string;
  readonly kpis: readonly BoardKpi[];
  readonly changes: readonly BoardChange[];
  readonly risks: readonly BoardRisk[];
  readonly findings: { readonly overdue: number; readonly rows: readonly BoardFinding[] };
  readonly commitments: {
    readonly counts: Readonly<Record<CommitmentState, number>>;
    readonly rows: readonly Pick<CommitmentView, 'text' | 'dueOn' | 'owner' | 'state' | 'overdue'>[];
  };
  /** What the board is asked to decide, in the author's words. */
  readonly decisions: readonly string[];
  /** Absent where the company had neither logo nor colour. */
  readonly brand?: StatementBrand;
}

export interface BoardSummaryView {
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string;
  /** SHA-256 of the content, hex. */
  readonly contentHash: string;
  readonly jobId: string | null;
  readonly content: BoardSummaryContent;
  readonly file: { readonly name: string; readonly bytes: number; readonly href: string } | null;
}

// What the API takes.

export interface MakeBoardSummary {
  /** Of one of the years that can be compared. */
  readonly period: StatementPeriod;
  readonly language: StatementLanguage;
  readonly decisions: readonly string[];
}

export interface BoardSummaryOrdered {
  readonly jobId: string;
  readonly id: string;
}

function targetToShow(targets: readonly KpiTargetView[]): KpiTargetView | null {
  const byDay = [...targets].sort((a, b) => (a.by < b.by ? -1 : 1));
  return byDay.find(({ state }) => state === 'open') ?? byDay.at(-1) ?? null;
}

/** @param until last day of the period: later points are another year's matter */
export function toBoardKpi({ name, unit, points, targets, direction }: KpiView, until: string): BoardKpi {
  const shown = points.filter(({ period }) => period.to <= until).slice(-POINTS_SHOWN);
  return {
    name,
    unit,
    trend: trendOf(direction, shown),
    points: shown.map(({ period, value, origin, breaks, change: from }) => ({
      period, value, origin, breaks, change: from,
    })), // prettier-ignore
    target: targetToShow(targets),
  };
}

/** How much a value moved against what it was, 0..1; from 0, or to more than twice as much, it is 1. */
function weight({ before, after }: BoardChange): number {
  return before === 0 ? 1 : Math.min(1, Math.abs(after - before) / Math.abs(before));
}

/**
 * The figures that moved most between the two years of a comparison, what cannot be compared last.
 * Indicators are left out: they have lines of their own.
 */
export function largestChanges({ rows }: Pick<YearComparison, 'rows'>): BoardChange[] {
  const changes = rows.flatMap(({ figure, unit, cells }: ComparisonRow): BoardChange[] => {
    const [before, after] = cells.slice(-2);
    if (!figure || before?.value == null || after?.value == null || before.value === after.value) return [];
    return [{ figure, unit, before: before.value, after: after.value, breaks: after.breaks }];
  });
  const rank = (change: BoardChange) => (change.breaks.length > 0 ? -1 : weight(change));
  // Sorting is stable: equal moves keep the catalogue's order.
  return changes.sort((a, b) => rank(b) - rank(a)).slice(0, BOARD_LIMITS.changes);
}

/** Overdue ones first, then what is open, then what was judged; each by day. */
export function commitmentsForBoard(
  commitments: readonly CommitmentView[],
): BoardSummaryContent['commitments'] {
  const rank = ({ overdue, state }: CommitmentView) =>
    overdue ? 0 : state === 'open' ? 1 : state === 'kept' ? 3 : 2;
  const counts: Record<CommitmentState, number> = { open: 0, kept: 0, partly: 0, 'not-kept': 0 };
  for (const { state } of commitments) counts[state]++;
  const rows = [...commitments]
    .sort((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, BOARD_LIMITS.commitments)
    .map(({ text, dueOn, owner, state, overdue }) => ({ text, dueOn, owner, state, overdue }));
  return { counts, rows };
}

/** Promises that were made by the end of the period; of later ones it could not know. */
export function madeBy<T extends Commitment>(commitments: readonly T[], until: string): T[] {
  return commitments.filter(({ origin }) => origin === null || origin.period.to <= until);
}
