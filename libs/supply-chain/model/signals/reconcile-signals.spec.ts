import { isWorse, SignalReconciliation, type StandingSignal } from './reconcile-signals';
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

function reconcile(standing: StandingSignal[], signals: FoundSignal[], mostWaiting?: number) {
  const reconciliation = new SignalReconciliation(mostWaiting);
  reconciliation.addStanding(standing);
  const stands = signals.flatMap((each) => reconciliation.addFound([each]));
  return { stands, ...reconciliation.finish() };
}

describe('SignalReconciliation', () => {
  const nothing = { stands: [], appears: [], clears: [], leftOut: {} };

  it('adds what is new, once', () => {
    expect(reconcile([], [found(), found()])).toEqual({ ...nothing, appears: [found()] });
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
    expect(reconcile([was], [found(2), found(2)])).toEqual({
      ...nothing,
      stands: [{ id: 'signal', was: was.state, state: becomes, found: found(2) }],
    });
  });

  it.each(['new', 'confirmed', 'dismissed'] as const)('clears a %s one whose facts are gone', (state) => {
    expect(reconcile([standing(state, 1)], [])).toEqual({ ...nothing, clears: [{ id: 'signal', state }] });
  });

  it('leaves a cleared one alone', () => {
    expect(reconcile([standing('cleared')], [])).toEqual(nothing);
  });

  it('tells signals apart by subject', () => {
    const mass = { ...found(), subject: 'mass' };
    expect(reconcile([standing('new')], [mass])).toEqual({
      ...nothing,
      appears: [mass],
      clears: [{ id: 'signal', state: 'new' }],
    });
  });

  it.each([
    { state: 'confirmed', stands: 1, clears: 0 },
    { state: 'dismissed', stands: 1, clears: 0 },
    { state: 'new', stands: 0, clears: 1 },
    { state: 'cleared', stands: 0, clears: 0 },
  ] as const)(
    'what is too little to ask about leaves $stands of a $state one',
    ({ state, stands, clears }) => {
      const result = reconcile([standing(state, 2)], [{ ...found(2), onlyIfDecided: true }]);
      expect(result.stands).toHaveLength(stands);
      expect(result.clears).toHaveLength(clears);
      expect(result.appears).toEqual([]);
      expect(reconcile([], [{ ...found(2), onlyIfDecided: true }])).toEqual(nothing);
    },
  );

  describe('with more than a person can read', () => {
    const of = (subject: string, measure: number, changes: Partial<FoundSignal> = {}) => ({
      ...found(measure),
      subject,
      ...changes,
    });

    it('keeps the worst of each rule, and adds the worst last', () => {
      const signals = [of('a', 2), of('b', 9), of('c', 3), of('d', 1), of('e', 8), of('f', 2)];
      const other = of('a', 1, { rule: 'headcount-too-small' });
      const { appears, leftOut } = reconcile([], [...signals, other], 2);
      expect(appears.map(({ rule, subject }) => `${rule} ${subject}`)).toEqual([
        'orders-above-capacity e',
        'orders-above-capacity b',
        'headcount-too-small a',
      ]);
      expect(leftOut).toEqual({ 'orders-above-capacity': 4 });
    });

    it('goes by seriousness before measure, and by urgency before both', () => {
      const signals = [
        of('a', 9),
        of('b', 1, { seriousness: 0.9 }),
        of('c', 1, { urgency: 0.95, seriousness: 0 }),
      ];
      const { appears } = reconcile([], signals, 2);
      expect(appears.map(({ subject }) => subject)).toEqual(['b', 'c']);
    });

    it('lets fewer wait of the rule that says least', () => {
      const signals = Array.from({ length: 30 }, (_, at) => of(`${at}`, at + 1, { rule: 'never-audited' }));
      const { appears, leftOut } = reconcile([], signals);
      expect(appears.map(({ measure }) => measure)).toEqual(Array.from({ length: 20 }, (_, at) => at + 11));
      expect(leftOut).toEqual({ 'never-audited': 10 });
    });

    it('takes those that wait already into account, and lets no decided one take their room', () => {
      const decided = { ...standing('dismissed', 2), id: 'decided', subject: 'decided' };
      const signals = [found(), of('decided', 2), of('a', 3), of('b', 4)];
      const result = reconcile([standing('new'), decided], signals, 2);
      expect(result.stands).toHaveLength(2);
      expect(result.appears.map(({ subject }) => subject)).toEqual(['b']);
      expect(result.leftOut).toEqual({ 'orders-above-capacity': 1 });
    });
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
