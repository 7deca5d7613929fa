import { aQuestion, aTemplate } from './a-template.fixture';
import { conditionHolds } from './condition-holds';
import { keptResponse, visibleQuestions } from './visibility';

const template = aTemplate([
  aQuestion({ code: 'Q1' }),
  aQuestion({ code: 'Q2', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'yes' }] } }),
  aQuestion({ code: 'Q3', visibleIf: { any: [{ question: 'Q2', is: 'is-not', value: 'no' }] } }),
]);
const codes = (answers: Record<string, string>) =>
  visibleQuestions(template, answers).map(({ code }) => code);

describe('visibleQuestions', () => {
  it('opens a question by the answer before it', () => {
    expect(codes({})).toEqual(['Q1']);
    expect(codes({ Q1: 'yes' })).toEqual(['Q1', 'Q2']);
    expect(codes({ Q1: 'yes', Q2: 'yes' })).toEqual(['Q1', 'Q2', 'Q3']);
  });

  it('hides what hangs on a hidden question, although that one still has an answer', () => {
    expect(codes({ Q1: 'no', Q2: 'yes' })).toEqual(['Q1']);
  });
});

describe('keptResponse', () => {
  it('drops answers and documents of hidden questions, blanks and unknown codes', () => {
    const kept = keptResponse(template, {
      answers: { Q1: 'no', Q2: 'yes', Q9: 'yes', Q3: '' },
      evidence: [
        { question: 'Q1', state: 'offered' },
        { question: 'Q2', state: 'offered' },
      ],
      verifiedByAudit: ['Q1', 'Q2'],
    });
    expect(kept).toEqual({
      answers: { Q1: 'no' },
      evidence: [{ question: 'Q1', state: 'offered' }],
      verifiedByAudit: ['Q1'],
    });
  });
});

describe('conditionHolds', () => {
  it.each([
    [{ question: 'Q', is: 'is', value: 'a' }, 'a', true],
    [{ question: 'Q', is: 'is-not', value: 'a' }, 'b', true],
    [{ question: 'Q', is: 'is-not', value: 'a' }, undefined, false],
    [{ question: 'Q', is: 'more-than', value: 0 }, 0, false],
    [{ question: 'Q', is: 'more-than', value: 0 }, 0.5, true],
    [{ question: 'Q', is: 'less-than', value: 3 }, 2, true],
    [{ question: 'Q', is: 'one-of', value: ['a', 'b'] }, 'b', true],
    [{ question: 'Q', is: 'contains-any', value: ['a', 'b'] }, ['c', 'b'], true],
    [{ question: 'Q', is: 'contains-any', value: ['a'] }, [], false],
    [{ question: 'Q', is: 'is-answered' }, ' ', false],
    [{ question: 'Q', is: 'is-not-answered' }, undefined, true],
    [{ question: 'Q', is: 'is-not-answered' }, 'a', false],
  ] as const)('%j with %j: %s', (condition, value, holds) => {
    expect(conditionHolds(condition, value)).toBe(holds);
  });
});
