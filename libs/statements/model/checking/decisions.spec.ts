import { aStatement, someCriteria } from '../a-statement.fixture';
import { checkStatement } from './check-statement';
import { Decision, subjectOfCriterion, subjectOfWarning, verdictsFor, withDecisions } from './decisions';

const check = checkStatement(aStatement(), [{ id: 'uk-msa-s54', name: 'Act', criteria: someCriteria() }], {
  today: '2026-06-01',
  previous: null,
  people: [],
  metrics: [],
});

const aDecision = (changes: Partial<Decision>): Decision => ({
  subject: '',
  verdict: 'met',
  reason: 'Seen in the minutes.',
  evidence: '',
  decidedBy: 'Ada',
  decidedAt: '2026-06-01T00:00:00Z',
  ...changes,
});

/** Everything decided in favour. */
const all = [
  ...check.criteria.map((each) =>
    aDecision({ subject: subjectOfCriterion(each), evidence: each.evidence?.sentence ?? '' }),
  ),
  ...check.warnings.map((each) =>
    aDecision({ subject: subjectOfWarning(each), verdict: 'kept', evidence: each.sentence }),
  ),
];

describe('withDecisions', () => {
  it('is ready when a person decided what rules found open', () => {
    expect(withDecisions(check, []).ready).toBe(false);
    expect(withDecisions(check, all).ready).toBe(true);
  });

  it('is not ready when a person says that something the law demands is not met', () => {
    const mandatory = check.criteria.find((each) => each.mandatory)!;
    const subject = subjectOfCriterion(mandatory);
    const decisions = all.map((each) =>
      each.subject === subject ? { ...each, verdict: 'not-met' as const } : each,
    );
    expect(withDecisions(check, decisions).ready).toBe(false);
  });

  it('does not count a decision that was made on another sentence', () => {
    const subject = subjectOfCriterion(check.criteria.find((each) => each.evidence !== null)!);
    const decisions = all.map((each) =>
      each.subject === subject ? { ...each, evidence: 'Another one.' } : each,
    );
    const decided = withDecisions(check, decisions).criteria.find((each) => each.subject === subject);
    expect(decided).toMatchObject({ outdated: true, decision: { reason: 'Seen in the minutes.' } });
  });

  it('tells warnings about different sentences apart', () => {
    const about = (sentence: string) =>
      subjectOfWarning({ code: 'absolute-claim', section: 'risk', sentence });
    expect(about('No risk.')).not.toBe(about('Zero risk.'));
    expect(verdictsFor(about('No risk.'))).toEqual(['kept']);
    expect(verdictsFor('nonsense')).toEqual([]);
  });
});
