import type { FoundSignal, SignalRule, SignalState } from './signal';

/** A signal as it stands, for comparing with what a new run finds. */
export interface StandingSignal {
  readonly id: string;
  readonly rule: SignalRule;
  readonly supplierId: string;
  readonly subject: string;
  readonly state: SignalState;
  /** Measure at the last dismissal; null where it never was dismissed. */
  readonly dismissedMeasure: number | null;
}

/** What a run changes. */
export type SignalChange =
  | { readonly kind: 'appears'; readonly found: FoundSignal }
  | { readonly kind: 'stands'; readonly id: string; readonly state: SignalState; readonly found: FoundSignal }
  | { readonly kind: 'clears'; readonly id: string };

/** A dismissed signal comes back when it has grown by a fifth: less is the rounding of everyday figures. */
export const WORSE_BY = 1.2;

/**
 * Whether the facts got worse since somebody judged them harmless.
 * @param before measure then, > 0
 * @param now measure of the same signal now, > 0
 */
export function isWorse(before: number, now: number): boolean {
  return now >= before * WORSE_BY - 1e-9;
}

/**
 * What becomes of the signals of a company, given what its data says now. Decisions are kept: a confirmed signal
 * stays confirmed; a dismissed one stays dismissed unless it got worse; one whose facts are gone is cleared
 * whatever was decided. One that was cleared and comes back is new, or dismissed as before.
 */
export function reconcileSignals(
  standing: readonly StandingSignal[],
  found: readonly FoundSignal[],
): SignalChange[] {
  const open = new Map(standing.map((signal) => [keyOf(signal), signal]));
  const seen = new Set<string>();
  const changes: SignalChange[] = [];
  for (const signal of found) {
    const key = keyOf(signal);
    if (seen.has(key)) continue;
    seen.add(key);
    const known = open.get(key);
    changes.push(
      known
        ? { kind: 'stands', id: known.id, state: nextState(known, signal.measure), found: signal }
        : { kind: 'appears', found: signal },
    );
  }
  for (const [key, { id, state }] of open) {
    if (!seen.has(key) && state !== 'cleared') changes.push({ kind: 'clears', id });
  }
  return changes;
}

function nextState({ state, dismissedMeasure }: StandingSignal, measure: number): SignalState {
  if (state === 'new' || state === 'confirmed') return state;
  return dismissedMeasure !== null && !isWorse(dismissedMeasure, measure) ? 'dismissed' : 'new';
}

function keyOf({
  rule,
  supplierId,
  subject,
}: Pick<StandingSignal, 'rule' | 'supplierId' | 'subject'>): string {
  return `${rule}\n${supplierId}\n${subject}`;
}
