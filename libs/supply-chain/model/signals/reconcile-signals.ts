import { WorstFirst } from './worst-first';
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

/** A signal that is there already, and what becomes of it. */
export interface SignalStands {
  readonly id: string;
  /** As the run read it: where a person decided since, that stands. */
  readonly was: SignalState;
  readonly state: SignalState;
  readonly found: FoundSignal;
}

/** What a run leaves to be written once all rules have spoken. */
export interface ReconciledSignals {
  /** Those that say least first: lists show the newest on top. */
  readonly appears: readonly FoundSignal[];
  /** Those whose facts are gone, each as the run read it. */
  readonly clears: readonly Pick<StandingSignal, 'id' | 'state'>[];
  /** How many signals of a rule were found and not written, because as many as can be read wait already; none: no entry. */
  readonly leftOut: Readonly<Partial<Record<SignalRule, number>>>;
}

/** A dismissed signal comes back when it has grown by a fifth: less is the rounding of everyday figures. */
export const WORSE_BY = 1.2;
/**
 * New signals are written only while fewer than this many of their rule wait for a person, the worst first. The
 * first look at a list of 100,000 suppliers would otherwise bury what matters; nobody reads 2,000 questions of one
 * kind before the first of them is out of date. Every decision makes room for the next worst at the next run.
 */
export const MOST_WAITING = 2000;
/**
 * Where fewer may wait. A missing audit says least of all rules and is true of most suppliers, so it would fill the
 * list by itself; twenty visits are what an audit team can plan at a time.
 */
export const FEWER_WAITING: Readonly<Partial<Record<SignalRule, number>>> = { 'never-audited': 20 };

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
 *
 * Takes all standing signals first, then what is found, piece by piece: it keeps keys and ids of those that stand,
 * and the findings of those only that may have to be written.
 */
export class SignalReconciliation {
  private readonly standing = new Map<string, StandingSignal & { seen: boolean }>();
  private readonly waiting = new Map<SignalRule, number>();
  private readonly added = new Set<string>();
  private readonly fresh = new Map<SignalRule, WorstFirst>();

  /** @param mostWaiting of each rule, but for those of which fewer may wait */
  constructor(private readonly mostWaiting = MOST_WAITING) {}

  addStanding(signals: readonly StandingSignal[]): void {
    for (const signal of signals) {
      this.standing.set(keyOf(signal), { ...signal, seen: false });
      if (signal.state === 'new') this.waiting.set(signal.rule, (this.waiting.get(signal.rule) ?? 0) + 1);
    }
  }

  /** @returns what becomes of those that stand already; the others wait for `finish` */
  addFound(signals: readonly FoundSignal[]): SignalStands[] {
    return signals.flatMap((found) => {
      const key = keyOf(found);
      const known = this.standing.get(key);
      if (found.onlyIfDecided && known?.state !== 'confirmed' && known?.state !== 'dismissed') return [];
      if (known) {
        if (known.seen) return [];
        known.seen = true;
        return { id: known.id, was: known.state, state: nextState(known, found.measure), found };
      }
      if (this.added.has(key)) return [];
      this.added.add(key);
      this.freshOf(found.rule).add(found);
      return [];
    });
  }

  finish(): ReconciledSignals {
    const clears: Pick<StandingSignal, 'id' | 'state'>[] = [];
    for (const { id, state, seen } of this.standing.values()) {
      if (!seen && state !== 'cleared') clears.push({ id, state });
    }
    const fresh = [...this.fresh];
    return {
      appears: fresh.flatMap(([, signals]) => signals.kept().reverse()),
      clears,
      leftOut: Object.fromEntries(
        fresh.flatMap(([rule, { leftOut }]) => (leftOut > 0 ? [[rule, leftOut]] : [])),
      ),
    };
  }

  private freshOf(rule: SignalRule): WorstFirst {
    let fresh = this.fresh.get(rule);
    if (!fresh) {
      const most = Math.min(this.mostWaiting, FEWER_WAITING[rule] ?? Infinity);
      fresh = new WorstFirst(Math.max(0, most - (this.waiting.get(rule) ?? 0)));
      this.fresh.set(rule, fresh);
    }
    return fresh;
  }
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
