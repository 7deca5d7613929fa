/**
 * The life of a finding. `closure-claimed` is the supplier's or owner's word that it is remedied;
 * only somebody else's verification closes it.
 */
export const FINDING_STATES = [
  'open',
  'action-under-way',
  'closure-claimed',
  'disputed',
  'closed-verified',
] as const;
export type FindingState = (typeof FINDING_STATES)[number];

/** What people can do with a finding on record. */
export const FINDING_MOVES = ['start-action', 'claim-closure', 'verify', 'dispute', 'reopen'] as const;
export type FindingMove = (typeof FINDING_MOVES)[number];

/** What happened to a finding: the moves and its beginning. */
export type FindingEventKind = 'recorded' | FindingMove;

const FROM: Readonly<Record<FindingMove, readonly FindingState[]>> = {
  'start-action': ['open'],
  'claim-closure': ['open', 'action-under-way'],
  verify: ['closure-claimed'],
  dispute: ['open', 'action-under-way'],
  reopen: ['closure-claimed', 'disputed', 'closed-verified'],
};

const TO: Readonly<Record<Exclude<FindingMove, 'reopen'>, FindingState>> = {
  'start-action': 'action-under-way',
  'claim-closure': 'closure-claimed',
  verify: 'closed-verified',
  dispute: 'disputed',
};

/** Moves that need a reason or evidence in words, so that the next reader understands. */
export const MOVES_WITH_NOTE: readonly FindingMove[] = ['claim-closure', 'verify', 'dispute', 'reopen'];

/** What a finding's state allows, in the order of FINDING_MOVES. */
export function allowedMoves(state: FindingState): FindingMove[] {
  return FINDING_MOVES.filter((move) => FROM[move].includes(state));
}

/**
 * The state after a move; null when the state does not allow it.
 * A claim that is turned down falls back to the plan that still stands; everything else reopens as open.
 * @param hasAction whether the finding has a corrective action on record
 */
export function stateAfter(state: FindingState, move: FindingMove, hasAction: boolean): FindingState | null {
  if (!FROM[move].includes(state)) return null;
  if (move !== 'reopen') return TO[move];
  return state === 'closure-claimed' && hasAction ? 'action-under-way' : 'open';
}

/** The states of a finding that scoring-method section 4 knows. */
export type RiskFindingState = 'open' | 'action-under-way' | 'closed-verified' | 'disputed';

/** A claim of closure nobody has verified counts like an action under way: nothing is proved yet. */
export function riskStateOf(state: FindingState): RiskFindingState {
  return state === 'closure-claimed' ? 'action-under-way' : state;
}
