import type { RiskBand } from '../band';
import type { StepChange } from '../explanation';
import type { BandCount } from '../views';

/** Suppliers by band at the end of a month, or now. */
export interface MonthOfBands {
  /** Calendar date; the last one is that of the request. */
  readonly on: string;
  readonly byBand: readonly BandCount[];
}

/** Suppliers as many steps away. */
export interface TierRisk {
  /** Null: no known path. */
  readonly tier: number | null;
  readonly suppliers: number;
  /** Mean score, 0..100. */
  readonly mean: number;
  /** How many carry high or very high risk. */
  readonly high: number;
}

/** Yearly spend with the suppliers of a band, in one currency. */
export interface BandSpend {
  readonly band: RiskBand;
  readonly currency: string;
  readonly amount: number;
  readonly suppliers: number;
}

/** A supplier whose score moved within the last 30 days. */
export interface MonthMover {
  readonly supplierId: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly band: RiskBand;
  /** The step that moved most. */
  readonly main: StepChange | null;
}

/** What `GET /api/risk/overview` answers. */
export interface RiskOverviewView {
  /** Oldest first. */
  readonly months: readonly MonthOfBands[];
  /** Nearest first. */
  readonly tiers: readonly TierRisk[];
  readonly spend: readonly BandSpend[];
  /** Largest move first. */
  readonly movers: readonly MonthMover[];
  /** Names of what the movers' steps mention, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/**
 * The last days of the months before a day, oldest first, and the day itself.
 * @param today calendar date
 * @param count how many months before it, >= 0
 */
export function monthEndsBefore(today: string, count: number): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  // Day 0 of a month is the last of the one before.
  const ends = Array.from({ length: count }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 0)).toISOString().slice(0, 10),
  );
  return [...ends.reverse(), today];
}
