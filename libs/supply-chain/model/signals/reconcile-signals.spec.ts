import { isWorse, reconcileSignals, type StandingSignal } from './reconcile-signals';
import { factsForSupplier, questionStatus, replyLanguage, stateAfterReply } from './right-of-reply';
import type { FoundSignal } from './signal';

const found = (measure = 2): FoundSignal => ({
  rule: 'orders-above-capacity',
  supplierId: 'supplier',
  subject: 'count',
  explanation: 'orders-above-capacity',
  facts: {},
  measure,
  seriousness: 0.5,
});
const standing = (
  state: StandingSignal['state'],
  dismissedMeasure: number | null = null,
): StandingSignal => ({
  id: 'signal',
  rule: 'orders-above-capacity',
  supplierId: 'supplier',
  subject: 'count',
  state,
  dismissedMeasure,
});

describe('reconcileSignals', () => {
  it('adds what is new, once', () => {
    expect(reconcileSignals([], [found(), found()])).toEqual([{ kind: 'appears', found: found() }]);
  });

  it.each([
    { was: standing('new'), becomes: 'new' },
    { was: standing('confirmed'), becomes: 'confirmed' },
    { was: standing('dismissed', 2), becomes: 'dismissed' },
    { was: standing('dismissed', 1.7), becomes: 'dismissed' }, // 1.7 · 1.2 = 2.04
    { was: standing('dismissed', 1.6), becomes: 'new' }, // 1.6 · 1.2 = 1.92
    { was: standing('cleared'), becomes: 'new' },
    { was: standing('cleared', 2), becomes: 'dismissed' },
    { was: standing('cleared', 1), becomes: 'new' },
  ] as const)('$was.state ($was.dismissedMeasure) with measure 2 becomes $becomes', ({ was, becomes }) => {
    expect(reconcileSignals([was], [found(2)])).toMatchObject([
      { kind: 'stands', id: 'signal', state: becomes },
    ]);
  });

  it.each(['new', 'confirmed', 'dismissed'] as const)('clears a %s one whose facts are gone', (state) => {
    expect(reconcileSignals([standing(state, 1)], [])).toEqual([{ kind: 'clears', id: 'signal' }]);
  });

  it('leaves a cleared one alone', () => {
    expect(reconcileSignals([standing('cleared')], [])).toEqual([]);
  });

  it('tells signals apart by subject', () => {
    const changes = reconcileSignals([standing('new')], [{ ...found(), subject: 'mass' }]);
    expect(changes.map(({ kind }) => kind)).toEqual(['appears', 'clears']);
  });
});

describe('isWorse', () => {
  it.each([
    [1, 1.19, false],
    [1, 1.2, true],
    [1, 2, true],
    [5, 5, false],
    [5, 6, true],
  ])('%d then %d: %s', (before, now, worse) => {
    expect(isWorse(before, now)).toBe(worse);
  });
});

describe('the right of reply', () => {
  it('shows a supplier nothing of others', () => {
    const facts = { detail: 'phone', shown: '+90 212 000', others: ['other'], count: 1 };
    expect(factsForSupplier(facts)).toEqual({ detail: 'phone', shown: '+90 212 000' });
    expect(factsForSupplier({ claim: 'uses-subcontractors', others: ['other'], links: 1 })).toEqual({
      claim: 'uses-subcontractors',
      links: 1,
    });
  });

  it('brings a dismissed signal back to review, and takes no confirmed one out of the score', () => {
    expect(
      ['new', 'confirmed', 'dismissed', 'cleared'].map((state) => stateAfterReply(state as 'new')),
    ).toEqual(['new', 'confirmed', 'new', 'cleared']);
  });

  it.each([
    ['es-MX', 'es'],
    ['AR', 'ar'],
    ['zh', 'en'],
    [null, 'en'],
  ])('asks %s in %s', (tag, language) => {
    expect(replyLanguage(tag)).toBe(language);
  });

  it.each([
    { today: '2026-12-10', status: 'waiting' },
    { today: '2026-12-11', status: 'overdue' },
    { today: '2026-12-24', status: 'overdue' },
    { today: '2026-12-25', status: 'expired' },
  ])('on $today it is $status', ({ today, status }) => {
    const question = { dueOn: '2026-12-10', openUntil: '2026-12-24', repliedAt: null, withdrawnAt: null };
    expect(questionStatus(question, today)).toBe(status);
    expect(questionStatus({ ...question, repliedAt: '2026-12-01T00:00:00Z' }, today)).toBe('answered');
    expect(questionStatus({ ...question, withdrawnAt: '2026-12-01T00:00:00Z' }, today)).toBe('withdrawn');
  });
});
