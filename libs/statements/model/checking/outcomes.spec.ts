import type { Decision } from './decisions';
import { outcomesOf } from './outcomes';
import type { CriterionCheck } from './statement-check';

const criterion = (criterionId: string, sentence: string | null): CriterionCheck => ({
  frameworkId: 'uk-msa-s54',
  criterionId,
  ref: 's.54(5)',
  title: 'Training',
  requirement: 'Say which training was given.',
  mandatory: true,
  source: '',
  section: 'training',
  status: 'partly',
  evidence: sentence === null ? null : { section: 'training', sentence },
  missing: [],
});
const decision = (subject: string, changes: Partial<Decision> = {}): Decision => ({
  subject,
  verdict: 'met',
  reason: 'The board saw the list.',
  evidence: '',
  decidedBy: 'Ada',
  decidedAt: '2026-05-01T10:00:00.000Z',
  ...changes,
});

describe('outcomesOf', () => {
  it('tells the verdict, and neither the reason nor who decided', () => {
    const outcomes = outcomesOf(
      [criterion('b', 'We trained 14 buyers.'), criterion('a', null), criterion('c', null)],
      [
        decision('criterion/a', { verdict: 'not-applicable' }),
        decision('criterion/b', { evidence: 'We trained 14 buyers.' }),
        decision('metric/c'),
      ],
    );
    expect(outcomes).toEqual([
      { criterionId: 'b', verdict: 'met' },
      { criterionId: 'a', verdict: 'not-applicable' },
    ]);
  });

  it('leaves out what was decided on another sentence', () => {
    const evidence = 'We trained 12 buyers.';
    expect(
      outcomesOf([criterion('b', 'We trained 14 buyers.')], [decision('criterion/b', { evidence })]),
    ).toEqual([]);
  });
});
