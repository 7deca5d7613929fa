import type { UnitDimension } from '../capacity-units';

/** The most that a month's work of one person can come to, in a trade and dimension. */
export interface ProductivityCeiling {
  readonly trade: string;
  /** Beginnings of ISIC Rev. 4 codes; a process decides where `processes` has any. */
  readonly isic: readonly string[];
  /** At least one of these must be declared; empty: the sector alone is enough. */
  readonly processes: readonly string[];
  readonly dimension: UnitDimension;
  /** Base units of the dimension per person on the payroll and month of 208 hours. */
  readonly perWorkerPerMonth: number;
}

/**
 * Ceilings, not averages: several times what well-run plants report, so that only what cannot be is asked about.
 * Our own design, reckoned as written beside each row; no published table covers these trades alike. Trades
 * whose output per person varies by more than tenfold (electronics parts, machine-picked crops) have no row.
 */
export const PRODUCTIVITY_CEILINGS: readonly ProductivityCeiling[] = [
  // A plain T-shirt takes 4 minutes of sewing; 60 of 100 people sew, at 85 %: 208 · 60 / 4 · .85 · .6 = 1,591.
  { trade: 'garments', isic: ['14'], processes: [], dimension: 'count', perWorkerPerMonth: 1600 },
  // A sports shoe takes some 30 minutes over all steps, a glued slipper 12: 208 · 60 / 12 · .85 = 884.
  { trade: 'footwear', isic: ['152'], processes: [], dimension: 'pairs', perWorkerPerMonth: 900 },
  // A modern ring mill makes 12 t a day with 100 people: 3,100 kg; open-end spinning twice as much.
  {
    trade: 'spinning',
    isic: ['1311'],
    processes: ['spinning'],
    dimension: 'mass',
    perWorkerPerMonth: 6500,
  },
  // 60 air-jet looms at 15 m an hour, day and night, with 40 people: 60 · 15 · 624 / 40 = 14,040.
  {
    trade: 'weaving',
    isic: ['1312'],
    processes: ['weaving'],
    dimension: 'length',
    perWorkerPerMonth: 14_000,
  },
  // By hand some 20 kg of peeled shrimp or fillets a day; with peeling machines six times that: 26 · 120 = 3,120.
  { trade: 'seafood', isic: ['102'], processes: [], dimension: 'mass', perWorkerPerMonth: 3100 },
  // A plant of 1 GW: 210,000 modules a month with 1,000 people; automated lines twice that.
  {
    trade: 'solar-modules',
    isic: ['26', '27'],
    processes: ['module-assembly'],
    dimension: 'count',
    perWorkerPerMonth: 420,
  },
];

/** The ceilings that fit a supplier's sector and processes. */
export function ceilingsFor(isic: string | null, processes: readonly string[]): ProductivityCeiling[] {
  return PRODUCTIVITY_CEILINGS.filter(
    (ceiling) =>
      isic !== null &&
      ceiling.isic.some((prefix) => isic.startsWith(prefix)) &&
      (ceiling.processes.length === 0 || ceiling.processes.some((process) => processes.includes(process))),
  );
}
