import { withDecisions, type Decision } from '../checking/decisions';
import type { CriterionCheck, StatementCheck, StatementWarning } from '../checking/statement-check';
import { approvalPoints, takeAlong, unanswered } from './approval-points';

const aCriterion = (changes: Partial<CriterionCheck> = {}): CriterionCheck => ({
  frameworkId: 'uk-msa-s54',
  criterionId: 'uk-54-4',
  ref: 's.54(4)',
  title: 'Steps',
  requirement: '',
  mandatory: true,
  source: '',
  section: 'steps',
  status: 'partly',
  evidence: { section: 'steps', sentence: 'We took steps.' },
  missing: ['steps.period'],
  ...changes,
});
const aWarning = (changes: Partial<StatementWarning> = {}): StatementWarning => ({
  code: 'absolute-claim',
  section: 'risk',
  sentence: 'There is no slavery in our chain.',
  ...changes,
});
const aDecision = (changes: Partial<Decision>): Decision => ({
  subject: 'criterion/uk-54-4',
  verdict: 'met',
  reason: 'Our counsel read it.',
  evidence: 'We took steps.',
  decidedBy: 'Ada',
  decidedAt: '2026-05-01T09:00:00.000Z',
  ...changes,
});
const pointsOf = (
  found: Partial<Pick<StatementCheck, 'criteria' | 'warnings'>>,
  decisions: readonly Decision[] = [],
) =>
  approvalPoints(
    withDecisions(
      {
        criteria: [],
        warnings: [],
        quality: [],
        frameworks: [],
        met: 0,
        applicable: 0,
        ready: false,
        ...found,
      },
      decisions,
    ),
  );

describe('approvalPoints', () => {
  it.each([
    [{ status: 'missing' }, 1],
    [{ status: 'partly' }, 1],
    [{ status: 'met', missing: [] }, 0],
    [{ status: 'by-hand', missing: [] }, 0],
    [{ status: 'not-applicable', missing: [] }, 0],
    [{ status: 'missing', mandatory: false }, 0],
    // The steps that follow bring these into the statement.
    [{ status: 'missing', missing: ['approval.body', 'approval.date'] }, 0],
    [{ status: 'missing', missing: ['publication.statement-url'] }, 0],
    [{ status: 'partly', missing: ['signature.name', 'steps.taken'] }, 1],
  ] as const)('of a criterion %j are %d', (changes, count) => {
    expect(pointsOf({ criteria: [aCriterion(changes)] })).toHaveLength(count);
  });

  it.each([
    ['figure-contradicted', 1],
    ['claim-against-records', 1],
    ['personal-data', 1],
    ['small-group', 1],
    ['absolute-claim', 1],
    ['hard-to-read', 0],
    ['section-empty', 0],
    ['approval-incomplete', 0],
    ['late', 0],
  ] as const)('of a warning %s are %d', (code, count) => {
    expect(pointsOf({ warnings: [aWarning({ code })] })).toHaveLength(count);
  });

  it('are answered by a decision as long as it stands on the same words', () => {
    const criteria = [aCriterion()];
    const [decided] = pointsOf({ criteria }, [aDecision({})]);
    expect(decided?.answer).toEqual({
      how: 'met',
      reason: 'Our counsel read it.',
      by: 'Ada',
      at: '2026-05-01T09:00:00.000Z',
    });
    const [outdated] = pointsOf({ criteria }, [aDecision({ evidence: 'We will take steps.' })]);
    expect(outdated?.answer).toBeNull();
  });

  it('are also what a person found missing where the rule did not', () => {
    const criteria = [aCriterion({ status: 'met', missing: [] })];
    const [point] = pointsOf({ criteria }, [aDecision({ verdict: 'not-met' })]);
    expect(point?.answer?.how).toBe('not-met');
  });

  it('tell of a contradicted figure what the text and the records say', () => {
    const warning = aWarning({
      code: 'figure-contradicted',
      figure: 'supply-chain.suppliers',
      written: 50,
      recorded: 46,
    });
    expect(pointsOf({ warnings: [warning] })[0]).toMatchObject({ written: 50, recorded: 46 });
  });
});

describe('takeAlong', () => {
  const signed = { by: 'Bo', at: '2026-05-02T09:00:00.000Z' };
  const points = pointsOf({ criteria: [aCriterion()], warnings: [aWarning()] });
  const [first, second] = points.map(({ subject }) => subject);

  it('leaves open what has no reason', () => {
    const taken = takeAlong(points, [{ subject: first!, reason: ' Known gap. ' }], signed);
    expect(taken[0]?.answer).toEqual({ how: 'taken-along', reason: 'Known gap.', ...signed });
    expect(unanswered(taken).map(({ subject }) => subject)).toEqual([second]);
    expect(unanswered(takeAlong(points, [{ subject: first!, reason: '  ' }], signed))).toHaveLength(2);
  });

  it('never covers a decision, nor invents a point', () => {
    const decided = pointsOf({ criteria: [aCriterion()] }, [aDecision({ verdict: 'not-met' })]);
    const reasons = [
      { subject: first!, reason: 'Other' },
      { subject: 'criterion/none', reason: 'None' },
    ];
    const taken = takeAlong(decided, reasons, signed);
    expect(taken.map(({ answer }) => answer?.how)).toEqual(['not-met']);
  });
});
