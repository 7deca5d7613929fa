import type { DisclosureStatus } from './request';

/** How far the chain is mapped, and what to do next. */
export interface CascadeView {
  /** Requests by state; states without any are absent. */
  readonly byStatus: Readonly<Partial<Record<DisclosureStatus, number>>>;
  /** Suppliers asked, without requests that were taken back. */
  readonly asked: number;
  /** Of those asked, the share that disclosed or said none, 0 to 1; null before anybody was asked. */
  readonly responseRatio: number | null;
  readonly tiers: readonly CascadeTier[];
  readonly gaps: readonly CascadeGap[];
}

export interface CascadeTier {
  readonly tier: number;
  readonly suppliers: number;
  /** Share of spend whose chain is mapped to this tier, 0 to 1. */
  readonly mappedRatio: number;
}

/** A supplier whose answer would map the most of what is not mapped. */
export interface CascadeGap {
  readonly supplierId: string;
  readonly supplierName: string;
  readonly country: string;
  readonly tier: number;
  /** Of all spend, 0 to 1; of tier-1 suppliers only, null below. */
  readonly spendRatio: number | null;
  /** The newest request; null where nobody asked yet. */
  readonly request: { readonly id: string; readonly status: DisclosureStatus } | null;
  readonly action: 'ask' | 'remind' | 'ask-again' | 'wait';
}

/** What would help, by how the newest request stands. */
export function gapAction(status: DisclosureStatus | null, mailedInLastDay: boolean): CascadeGap['action'] {
  if (status === null || status === 'cancelled') return 'ask';
  if (status === 'expired' || status === 'declined' || status === 'withdrawn') return 'ask-again';
  return mailedInLastDay ? 'wait' : 'remind';
}
