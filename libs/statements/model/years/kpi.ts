import type { FigureId } from '../figure';
import type { StatementPeriod } from '../statement';

/** `percent` is a ratio from 0 to 1, `score` runs from 0 to 100, `count` and `days` from 0 up. */
export const KPI_UNITS = ['count', 'percent', 'score', 'days'] as const;
export type KpiUnit = (typeof KPI_UNITS)[number];

/** Which way is better. */
export const KPI_DIRECTIONS = ['up', 'down'] as const;
export type KpiDirection = (typeof KPI_DIRECTIONS)[number];

/** Where the value of a year comes from: a figure of the statements, a ratio of two of them, or a person. */
export type KpiDefinition =
  | { readonly kind: 'figure'; readonly figure: FigureId }
  | { readonly kind: 'ratio'; readonly part: FigureId; readonly whole: FigureId }
  | { readonly kind: 'typed'; readonly unit: KpiUnit };

/** The value to be reached, and the last day for it, ISO. */
export interface KpiTarget {
  readonly value: number;
  readonly by: string;
}

/** Set under one edition of the definition; under another it says nothing. */
export interface KeptTarget extends KpiTarget {
  readonly edition: number;
}

/** A value that a person typed for a period, with where it is from. */
export interface TypedValue {
  readonly period: StatementPeriod;
  readonly value: number;
  readonly source: string;
  /** Edition of the definition under which it was typed. */
  readonly edition: number;
}

export interface Kpi {
  readonly id: string;
  readonly name: string;
  readonly definition: KpiDefinition;
  /** What exactly is counted and what is not. */
  readonly meaning: string;
  readonly direction: KpiDirection;
  readonly targets: readonly KeptTarget[];
  readonly typed: readonly TypedValue[];
  /** Grows by one with every change of the definition or its meaning. */
  readonly edition: number;
  /** Grows by one with every change; an edit names the one it was made on. */
  readonly version: number;
}

// What the API takes.

export interface SaveKpi {
  readonly name: string;
  readonly definition: KpiDefinition;
  readonly meaning: string;
  readonly direction: KpiDirection;
  readonly targets: readonly KpiTarget[];
}

export interface EditKpi extends SaveKpi {
  readonly version: number;
}

export interface TypeKpiValue {
  readonly period: StatementPeriod;
  readonly value: number;
  readonly source: string;
  /** What its author saw typed for the year before, null for nothing: another value in its place is not lost unseen. */
  readonly replaces?: number | null;
}

/** Indicators that most companies begin with; their names are texts of the page that offers them. */
export const USUAL_KPIS = {
  'response-rate': {
    definition: { kind: 'figure', figure: 'questionnaires.response-rate' },
    direction: 'up',
  },
  'known-beyond-tier-1': {
    definition: { kind: 'figure', figure: 'supply-chain.known-beyond-tier-1' },
    direction: 'up',
  },
  'audited-suppliers': {
    definition: { kind: 'ratio', part: 'audits.audited-suppliers', whole: 'supply-chain.suppliers' },
    direction: 'up',
  },
  'unannounced-audits': {
    definition: { kind: 'ratio', part: 'audits.unannounced', whole: 'audits.audits' },
    direction: 'up',
  },
  'verified-corrections': {
    definition: { kind: 'figure', figure: 'audits.verified-ratio' },
    direction: 'up',
  },
  'overdue-findings': { definition: { kind: 'figure', figure: 'audits.overdue' }, direction: 'down' },
  'mean-risk': { definition: { kind: 'figure', figure: 'risk.mean' }, direction: 'down' },
  'control-score': {
    definition: { kind: 'figure', figure: 'questionnaires.mean-control-score' },
    direction: 'up',
  },
} as const satisfies Record<string, { definition: KpiDefinition; direction: KpiDirection }>;
export type UsualKpi = keyof typeof USUAL_KPIS;
