import { isWaiting, type DisclosureStatus } from './request';

/** How far the chain is mapped, and what to do next. */
export interface CascadeView {
  /** Requests by state; states without any are absent. */
  readonly byStatus: Readonly<Partial<Record<DisclosureStatus, number>>>;
  /** Suppliers asked, without requests that were taken back. */
  readonly asked: number;
  /** Of those asked, the share that disclosed or said none, 0 to 1; null before anybody was asked. */
  readonly responseRatio: number | null;
  readonly tiers: readonly CascadeTier[];
  /** Those that would map most, the first of `gapCount`. */
  readonly gaps: readonly CascadeGap[];
  /** Suppliers of which it is not known whom they buy from, and whom somebody can ask. */
  readonly gapCount: number;
  /** Answers that were lost lately, newest first: the newest request of a supplier that took its answer back or declined. */
  readonly lost: readonly LostAnswer[];
}

/** Gaps in a first answer; all of them on demand, up to MOST_GAPS. */
export const FIRST_GAPS = 10;
export const MOST_GAPS = 1000;
/** How long the page shows that an answer was lost. */
export const LOST_SHOWN_IN_DAYS = 30;

export interface LostAnswer {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly how: 'withdrawn' | 'declined';
  readonly at: string;
}

export interface CascadeTier {
  readonly tier: number;
  readonly suppliers: number;
  /** More companies that suppliers told of only as a number. */
  readonly undisclosed: number;
  /** Share of spend whose chain is mapped to this tier, 0 to 1. */
  readonly mappedRatio: number;
}

/** A supplier whose answer would map the most of what is not mapped. */
export interface CascadeGap {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly country: string;
  readonly tier: number;
  /** Of all spend, the share whose chain is followed to this supplier and no further, 0 to 1. */
  readonly spendRatio: number;
  /** The newest request; null where nobody asked yet. */
  readonly request: { readonly id: string; readonly status: DisclosureStatus } | null;
  readonly action: 'ask' | 'remind' | 'ask-again' | 'wait';
}

/** What would help, by how the newest request stands. */
export function gapAction(status: DisclosureStatus | null, mailedInLastDay: boolean): CascadeGap['action'] {
  if (status === null || status === 'cancelled') return 'ask';
  if (!isWaiting(status)) return 'ask-again';
  return mailedInLastDay ? 'wait' : 'remind';
}
