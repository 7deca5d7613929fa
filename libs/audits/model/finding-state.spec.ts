import { allowedMoves, FINDING_MOVES, FINDING_STATES, riskStateOf, stateAfter } from './finding-state';

describe('the life of a finding', () => {
  it('allows what each state allows', () => {
    expect(Object.fromEntries(FINDING_STATES.map((state) => [state, allowedMoves(state)]))).toEqual({
      open: ['start-action', 'claim-closure', 'dispute'],
      'action-under-way': ['claim-closure', 'dispute'],
      'closure-claimed': ['verify', 'reopen'],
      disputed: ['reopen'],
      'closed-verified': ['reopen'],
    });
  });

  it('goes from open to verified and back', () => {
    expect(stateAfter('open', 'start-action', true)).toBe('action-under-way');
    expect(stateAfter('action-under-way', 'claim-closure', true)).toBe('closure-claimed');
    expect(stateAfter('closure-claimed', 'verify', true)).toBe('closed-verified');
    expect(stateAfter('closed-verified', 'reopen', true)).toBe('open');
  });

  it('falls back to the plan when a claim is turned down, if there is one', () => {
    expect(stateAfter('closure-claimed', 'reopen', true)).toBe('action-under-way');
    expect(stateAfter('closure-claimed', 'reopen', false)).toBe('open');
  });

  it('is null for every move that a state does not allow', () => {
    for (const state of FINDING_STATES) {
      for (const move of FINDING_MOVES) {
        expect(stateAfter(state, move, true) !== null).toBe(allowedMoves(state).includes(move));
      }
    }
  });

  it('never counts a claim as closed', () => {
    expect(FINDING_STATES.map(riskStateOf)).toEqual([
      'open',
      'action-under-way',
      'action-under-way',
      'disputed',
      'closed-verified',
    ]);
  });
});
