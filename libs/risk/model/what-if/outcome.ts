import { BAND_STARTS, RISK_BANDS } from '../band';
import type { RiskBand } from '../band';
import { Furthest } from '../furthest';
import type { Portfolio, PortfolioFigures } from './portfolio';

/** A supplier whose score moves. */
export interface WhatIfMover {
  readonly supplierId: string;
  /** E, 0..100. */
  readonly before: number;
  readonly after: number;
}

/** What changes come to, for a whole portfolio. */
export interface WhatIfOutcome {
  readonly suppliers: number;
  readonly bands: readonly {
    readonly band: RiskBand;
    readonly before: number;
    readonly after: number;
  }[];
  /** Mean of E by what the company spends; by supplier where no spend is known. Null without suppliers. */
  readonly mean: { readonly before: number; readonly after: number } | null;
  /** Suppliers that the mean is over, when it is by spend; null when all count alike. */
  readonly meanOver: number | null;
  /** Of the spends that weigh. */
  readonly currency: string | null;
  readonly moved: number;
  readonly intoHigherBand: number;
  readonly intoLowerBand: number;
  /** Of those that change band the ones that move furthest. */
  readonly bandChanges: readonly WhatIfMover[];
  /** The ones that move furthest. */
  readonly movers: readonly WhatIfMover[];
}

/** @param most how many movers are told */
export function outcomeOf(
  { ids, currency }: Pick<Portfolio, 'ids' | 'currency'>,
  before: PortfolioFigures,
  after: PortfolioFigures,
  most = 10,
): WhatIfOutcome {
  const counts = { before: [0, 0, 0, 0], after: [0, 0, 0, 0] };
  const [movers, changers] = [new Furthest(most), new Furthest(most)];
  let [moved, higher, lower] = [0, 0, 0];
  for (let number = 0; number < ids.length; number++) {
    const [was, is] = [before.exposures[number] ?? 0, after.exposures[number] ?? 0];
    const [bandWas, bandIs] = [bandAt(was), bandAt(is)];
    counts.before[bandWas] = (counts.before[bandWas] ?? 0) + 1;
    counts.after[bandIs] = (counts.after[bandIs] ?? 0) + 1;
    if (was === is) continue;
    moved++;
    movers.add(number, Math.abs(is - was));
    if (bandIs === bandWas) continue;
    if (bandIs > bandWas) higher++;
    else lower++;
    changers.add(number, Math.abs(is - was));
  }
  const told = (number: number): WhatIfMover => ({
    supplierId: ids[number] ?? '',
    before: before.exposures[number] ?? 0,
    after: after.exposures[number] ?? 0,
  });
  const spending = before.spends.reduce((known, spend) => (spend > 0 ? known + 1 : known), 0);
  return {
    suppliers: ids.length,
    bands: RISK_BANDS.map((band, at) => ({
      band,
      before: counts.before[at] ?? 0,
      after: counts.after[at] ?? 0,
    })),
    mean:
      ids.length === 0 ? null : { before: meanOf(before, spending > 0), after: meanOf(after, spending > 0) },
    meanOver: spending > 0 ? spending : null,
    currency,
    moved,
    intoHigherBand: higher,
    intoLowerBand: lower,
    bandChanges: changers.numbers.map(told),
    movers: movers.numbers.map(told),
  };
}

function meanOf({ exposures, spends }: PortfolioFigures, bySpend: boolean): number {
  let [sum, total] = [0, 0];
  for (let number = 0; number < exposures.length; number++) {
    const spend = spends[number] ?? NaN;
    const weight = bySpend ? (spend > 0 ? spend : 0) : 1;
    sum += weight * (exposures[number] ?? 0);
    total += weight;
  }
  return total === 0 ? 0 : sum / total;
}

function bandAt(score: number): number {
  if (score < BAND_STARTS.medium) return 0;
  if (score < BAND_STARTS.high) return 1;
  return score < BAND_STARTS['very-high'] ? 2 : 3;
}
