import { ageInMonths } from './age';

/** What happened. `seriousness` places an event in the range of its kind: 0 the least, 1 the most serious. */
export type HarmKind =
  | { readonly kind: 'list-hit' }
  | { readonly kind: 'finding'; readonly severity: FindingSeverity; readonly iloIndicator: boolean }
  | { readonly kind: 'incident'; readonly seriousness: number }
  | { readonly kind: 'payment-flag'; readonly seriousness: number }
  | { readonly kind: 'incidents-nearby'; readonly seriousness: number }
  /** Since fb-2: a person confirmed that work is passed on without being told. */
  | { readonly kind: 'subcontracting-signal'; readonly seriousness: number };

export type FindingSeverity = 'critical' | 'major' | 'minor' | 'observation';

/** Where the answer to an event stands. */
export type HarmState = 'open' | 'action-under-way' | 'closed-verified' | 'disputed' | 'unreviewed';

/** One event that harmed somebody or points to it. */
export type HarmEvent = HarmKind & {
  readonly id: string;
  readonly state: HarmState;
  /** Calendar date from which it ages. */
  readonly foundOn: string;
};

const FINDING_SEVERITIES: Readonly<Record<FindingSeverity, number>> = {
  critical: 0.6,
  major: 0.2,
  minor: 0.05,
  observation: 0,
};
const ILO_INDICATOR_SEVERITY = 0.8;

const STATE_FACTORS: Readonly<Record<HarmState, number>> = {
  open: 1,
  'action-under-way': 0.7,
  'closed-verified': 0.15,
  disputed: 0.5,
  unreviewed: 0,
};
const ILO_INDICATOR_LEAST = 0.3;

/**
 * s and the half-life in months of an event (null: it does not age while it is listed).
 * @throws RangeError for a seriousness outside 0..1
 * @see scoring-method.md section 4, table
 */
export function harmSeverity(event: HarmKind): { severity: number; halfLifeInMonths: number | null } {
  switch (event.kind) {
    case 'list-hit':
      return { severity: 0.95, halfLifeInMonths: null };
    case 'finding':
      return event.iloIndicator
        ? { severity: ILO_INDICATOR_SEVERITY, halfLifeInMonths: 24 }
        : { severity: FINDING_SEVERITIES[event.severity], halfLifeInMonths: 18 };
    case 'incident':
      return { severity: between(0.3, 0.7, event.seriousness), halfLifeInMonths: 24 };
    case 'payment-flag':
      return { severity: between(0.1, 0.4, event.seriousness), halfLifeInMonths: 12 };
    case 'incidents-nearby':
      return { severity: between(0, 0.15, event.seriousness), halfLifeInMonths: 12 };
    case 'subcontracting-signal':
      return { severity: between(0.1, 0.2, event.seriousness), halfLifeInMonths: 12 };
  }
}

/**
 * m: what the answer to an event leaves of it. Closed and verified is .15, but an ILO forced-labour indicator
 * never counts less than .3 once somebody reviewed it; unreviewed events are shown and not scored.
 * @see scoring-method.md section 4, "State"
 */
export function stateFactor(event: HarmKind & { readonly state: HarmState }): number {
  const factor = STATE_FACTORS[event.state];
  const floored = event.kind === 'finding' && event.iloIndicator && event.state !== 'unreviewed';
  return floored ? Math.max(ILO_INDICATOR_LEAST, factor) : factor;
}

/**
 * s·d·m: how far one event takes the risk towards 100, 0..0.95; d = 2^(−age/half-life).
 * @param asOf calendar date; an event to come counts in full
 * @see scoring-method.md section 4
 */
export function harmFactor(event: HarmEvent, asOf: string): number {
  const { severity, halfLifeInMonths } = harmSeverity(event);
  const decay = halfLifeInMonths === null ? 1 : 2 ** (-ageInMonths(event.foundOn, asOf) / halfLifeInMonths);
  return severity * decay * stateFactor(event);
}

function between(least: number, most: number, seriousness: number): number {
  if (!(seriousness >= 0 && seriousness <= 1)) {
    throw new RangeError(`a seriousness must be in 0..1, got ${seriousness}`);
  }
  return least + (most - least) * seriousness;
}
