import { ageInMonths } from '../age';
import { effectOf, fallOfUpperEnd } from '../counterfactual/effect';
import type { Effect } from '../counterfactual/effect';
import { isRemediable } from '../counterfactual/levers';
import { byId } from '../order';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import type { Weights } from '../weights';
import { candidateActions, allTogether } from './candidates';
import type { Situation } from './candidates';
import { isGrave } from './next-action';
import type { NextAction } from './next-action';

/**
 * Why the way to a responsible end is shown: the risk is very high, and either it stays so whatever is done, or a grave
 * finding has been left standing, or the supplier is on a list.
 */
export type ExitCause = 'listed' | 'nothing-moves' | 'left-standing';

/**
 * What comes before an end, in this order; each is tried and found wanting before the next.
 * @see UN Guiding Principles 19 and 22 with commentary; OECD Guidelines, chapter II, paragraph 22
 */
export const EXIT_PATH = [
  'use-leverage',
  'raise-leverage',
  'join-others',
  'provide-for-remedy',
  'weigh-harm-of-leaving',
  'leave-responsibly',
] as const;
export type ExitStep = (typeof EXIT_PATH)[number];

/** What to do about a supplier. */
export interface NextActions {
  /** Best first. To leave the supplier is never among them. */
  readonly actions: readonly NextAction[];
  /** What all of them together bring: not their sum, as some overlap and others build on each other. */
  readonly together: Effect;
  /** Null where working with the supplier is all there is to say. */
  readonly exit: ExitCause | null;
}

/** An action that brings less than this is not worth a line. */
const LEAST_SHOWN = 0.05;
/** A grave finding that nobody has remedied for so long is left standing. */
const STANDING_MONTHS = 6;

/**
 * The next best actions. What harms people now comes first, gravest first; then what lowers the most that the score may
 * be (`fallOfUpperEnd`) by most for each day of effort.
 *
 * @param before the score of the situation's facts, where the caller has it
 */
export function nextActions(
  situation: Situation,
  weights: Weights,
  before: SupplierScore = scoreSupplier(situation.facts, weights),
): NextActions {
  const { facts } = situation;
  const candidates = candidateActions(situation, before);
  const actions = worthwhile(
    candidates.map(({ changes, ...action }): NextAction => {
      const effect = effectOf(facts, changes, weights, before);
      return { ...action, effect };
    }),
  );
  const together = effectOf(facts, allTogether(situation, candidates), weights, before);
  return { actions, together, exit: exitCause(situation, before, together) };
}

/** What of an action its rank follows from. */
type Ranked = Pick<NextAction, 'kind' | 'subject' | 'effortInDays' | 'urgent'> & {
  readonly effect: Pick<Effect, 'change' | 'confidenceChange'>;
};

/** The actions that bring enough, best first. */
export function worthwhile<T extends Ranked>(actions: readonly T[]): T[] {
  return actions.filter(({ effect }) => fallOfUpperEnd(effect) >= LEAST_SHOWN).sort(bestFirst);
}

/** How much an action brings for each day of effort, in points off the most that the score may be. */
export function gainPerDay({ effect, effortInDays }: Pick<Ranked, 'effect' | 'effortInDays'>): number {
  return fallOfUpperEnd(effect) / effortInDays;
}

function bestFirst(a: Ranked, b: Ranked): number {
  return (
    Number(b.urgent) - Number(a.urgent) ||
    (a.urgent ? a.effect.change - b.effect.change : gainPerDay(b) - gainPerDay(a)) ||
    byId(`${a.kind} ${a.subject ?? ''}`, `${b.kind} ${b.subject ?? ''}`)
  );
}

function exitCause(
  { facts: { events, asOf } }: Situation,
  before: SupplierScore,
  together: Effect,
): ExitCause | null {
  if (before.band !== 'very-high') return null;
  if (events.some(({ kind }) => kind === 'list-hit')) return 'listed';
  const standing = events.some(
    (event) =>
      isRemediable(event, asOf) && isGrave(event) && ageInMonths(event.foundOn, asOf) >= STANDING_MONTHS,
  );
  if (standing) return 'left-standing';
  return together.band === 'very-high' ? 'nothing-moves' : null;
}
