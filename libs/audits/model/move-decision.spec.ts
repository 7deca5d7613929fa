import { decideMove, type MovableFinding, type MoveAttempt } from './move-decision';

const finding = (values: Partial<MovableFinding> = {}): MovableFinding => ({
  state: 'open',
  severity: 'major',
  actionCount: 0,
  claimedBy: null,
  ...values,
});
const attempt = (values: Partial<MoveAttempt> = {}): MoveAttempt => ({
  move: 'start-action',
  note: 'Seen on site',
  hasEvidence: false,
  actorId: 'amal',
  ...values,
});
const decide = (on: Partial<MovableFinding>, by: Partial<MoveAttempt>) => {
  const decision = decideMove(finding(on), attempt(by));
  return decision.allowed ? decision.state : decision.why;
};

describe('decideMove', () => {
  it('starts action only with a plan', () => {
    expect(decide({}, {})).toBe('action-missing');
    expect(decide({ actionCount: 1 }, { note: null })).toBe('action-under-way');
  });

  it('claims closure with words, and with a file when the finding is critical', () => {
    expect(decide({}, { move: 'claim-closure', note: '  ' })).toBe('note-missing');
    expect(decide({}, { move: 'claim-closure' })).toBe('closure-claimed');
    expect(decide({ severity: 'critical' }, { move: 'claim-closure' })).toBe('evidence-missing');
    expect(decide({ severity: 'critical' }, { move: 'claim-closure', hasEvidence: true })).toBe(
      'closure-claimed',
    );
  });

  it('verifies with four eyes', () => {
    const claimed = { state: 'closure-claimed', claimedBy: 'amal', actionCount: 1 } as const;
    expect(decide(claimed, { move: 'verify' })).toBe('verifier-is-claimant');
    expect(decide(claimed, { move: 'verify', actorId: null })).toBe('verifier-is-claimant');
    expect(decide(claimed, { move: 'verify', actorId: 'bruno' })).toBe('closed-verified');
  });

  it('lets anybody turn a claim down with a reason, the claimant too', () => {
    const claimed = { state: 'closure-claimed', claimedBy: 'amal', actionCount: 1 } as const;
    expect(decide(claimed, { move: 'reopen', note: null })).toBe('note-missing');
    expect(decide(claimed, { move: 'reopen' })).toBe('action-under-way');
  });

  it('names the state before anything else', () => {
    expect(decide({ state: 'closed-verified' }, { move: 'dispute', note: null })).toBe(
      'finding-state-forbids',
    );
  });
});
