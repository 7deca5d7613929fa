import { aQuestion, aTemplate } from '../a-template.fixture';
import { NOTHING_KNOWN } from '../circumstances';
import { answerDifferences, differencesToEarlier, sameAnswer } from './differences';

describe('sameAnswer', () => {
  it.each([
    [['a', 'b'], ['b', 'a'], true],
    [['a'], ['a', 'b'], false],
    [{ amount: 5, currency: 'EUR' }, { currency: 'EUR', amount: 5 }, true],
    [{ amount: 5, currency: 'EUR' }, { currency: 'USD', amount: 5 }, false],
    [0, null, false],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameAnswer(a, b)).toBe(same);
  });
});

it('lists what was changed, added and taken away', () => {
  expect(answerDifferences({ A: 1, B: 2, C: 3 }, { A: 1, B: 5, D: 4 })).toEqual([
    { question: 'B', before: 2, now: 5, doubts: [] },
    { question: 'D', before: null, now: 4, doubts: [] },
    { question: 'C', before: 3, now: null, doubts: [] },
  ]);
});

describe('differencesToEarlier', () => {
  const before = aTemplate([
    aQuestion({ code: 'A', type: 'number' }),
    aQuestion({ code: 'B', type: 'number', unit: 'hours' }),
    aQuestion({ code: 'OLD', type: 'number' }),
  ]);
  const now = aTemplate([
    aQuestion({ code: 'A', type: 'number' }),
    aQuestion({ code: 'B', type: 'number', unit: 'days' }),
    aQuestion({ code: 'NEW', type: 'number' }),
  ]);

  it('compares by question code, leaves out what only one of them asked, and marks a changed question', () => {
    const found = differencesToEarlier(
      { template: before, answers: { A: 1, B: 8, OLD: 1 } },
      { template: now, answers: { A: 2, B: 1, NEW: 3 } },
      '2026-05-01',
      NOTHING_KNOWN,
    );
    expect(found).toEqual([
      { question: 'A', before: 1, now: 2, doubts: [] },
      { question: 'B', before: 8, now: 1, doubts: ['unit-changed'] },
    ]);
  });

  it('says so where an answer is not given any more', () => {
    const found = differencesToEarlier(
      { template: before, answers: { A: 1 } },
      { template: now, answers: {} },
      '2026-05-01',
      NOTHING_KNOWN,
    );
    expect(found).toEqual([{ question: 'A', before: 1, now: null, doubts: [] }]);
  });
});
