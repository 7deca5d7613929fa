import { MOVES_WITH_NOTE, stateAfter, type FindingMove, type FindingState } from './finding-state';
import type { Severity } from './finding-taxonomy';

/** What has to be known about a finding to decide on a move. */
export interface MovableFinding {
  readonly state: FindingState;
  readonly severity: Severity;
  /** Corrective actions on record, the new one of this move included. */
  readonly actionCount: number;
  /** Who claimed the closure that waits for verification; null when nobody did. */
  readonly claimedBy: string | null;
}

export interface MoveAttempt {
  readonly move: FindingMove;
  readonly note: string | null;
  readonly hasEvidence: boolean;
  readonly actorId: string | null;
}

export type MoveRefusal =
  'finding-state-forbids' | 'action-missing' | 'note-missing' | 'evidence-missing' | 'verifier-is-claimant';

export type MoveDecision =
  | { readonly allowed: true; readonly state: FindingState }
  | { readonly allowed: false; readonly why: MoveRefusal };

/**
 * Whether a person may make a move, and what the finding's state is then.
 * Four eyes: nobody verifies a closure that they claimed, and somebody unknown verifies nothing.
 */
export function decideMove(finding: MovableFinding, attempt: MoveAttempt): MoveDecision {
  const state = stateAfter(finding.state, attempt.move, finding.actionCount > 0);
  if (!state) return { allowed: false, why: 'finding-state-forbids' };
  const why = refusal(finding, attempt);
  return why ? { allowed: false, why } : { allowed: true, state };
}

function refusal(
  finding: MovableFinding,
  { move, note, hasEvidence, actorId }: MoveAttempt,
): MoveRefusal | null {
  if (move === 'start-action' && finding.actionCount === 0) return 'action-missing';
  if (MOVES_WITH_NOTE.includes(move) && !note?.trim()) return 'note-missing';
  if (move === 'claim-closure' && finding.severity === 'critical' && !hasEvidence) return 'evidence-missing';
  if (move === 'verify' && (actorId === null || actorId === finding.claimedBy)) return 'verifier-is-claimant';
  return null;
}
