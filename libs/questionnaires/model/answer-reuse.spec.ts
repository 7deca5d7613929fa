import { aQuestion, aTemplate } from './a-template.fixture';
import type { AnswerProposal } from './answer-proposals';
import { answerReuse } from './answer-reuse';
import { NOTHING_KNOWN } from './circumstances';

const template = aTemplate([
  aQuestion({ code: 'Q1' }),
  aQuestion({ code: 'Q2', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'yes' }] } }),
  aQuestion({ code: 'Q3', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'no' }] } }),
  aQuestion({ code: 'Q4' }),
]);

const aSource = (answeredOn: string) =>
  ({ kind: 'earlier-answers', name: '', answeredOn, validUntil: '2027-01-10' }) as const;

function proposed(question: string, value: string, change: Partial<AnswerProposal> = {}): AnswerProposal {
  const source = aSource('2026-01-10');
  return { question, value, doubts: [], expired: false, source, ...change };
}

describe('answerReuse', () => {
  it('counts what comes up when everything is confirmed: with an earlier answer, to look at twice, and new', () => {
    const proposals = [
      proposed('Q1', 'yes', { doubts: ['options-changed'] }),
      proposed('Q3', 'no'), // hidden by Q1
      proposed('Q4', 'no', { source: aSource('2026-03-01') }),
    ];
    expect(answerReuse(template, proposals, NOTHING_KNOWN)).toEqual({
      answered: 2,
      toCheck: 1,
      fresh: 1, // Q2
      answeredOn: '2026-03-01',
    });
  });

  it('says nothing of a supplier who has answered none of it', () => {
    expect(answerReuse(template, [], NOTHING_KNOWN)).toBeNull();
    expect(answerReuse(template, [proposed('Q3', 'no')], NOTHING_KNOWN)).toBeNull();
  });
});
