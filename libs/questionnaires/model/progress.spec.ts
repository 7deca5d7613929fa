import { aQuestion, aTemplate } from './a-template.fixture';
import { addDays, addMonths, isCalendarDate } from './calendar';
import { minutesToAnswer, progressOf } from './progress';

describe('progressOf', () => {
  const template = aTemplate([
    aQuestion({ code: 'Q1', section: 'A' }),
    aQuestion({ code: 'Q2', section: 'A', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'yes' }] } }),
    aQuestion({ code: 'Q3', section: 'B', type: 'file', required: false }),
  ]);

  it('counts what is asked, which grows with the answers', () => {
    expect(progressOf(template, { answers: {}, evidence: [] })).toMatchObject({
      asked: 2,
      answered: 0,
      open: 1,
    });
    const later = progressOf(template, {
      answers: { Q1: 'yes' },
      evidence: [{ question: 'Q3', state: 'offered' }],
    });
    expect(later).toMatchObject({ asked: 3, answered: 2, open: 1, minutesLeft: 1 });
    expect(later.sections).toEqual([
      { section: 'A', asked: 2, answered: 1, open: 1, minutesLeft: 0.5 },
      { section: 'B', asked: 1, answered: 1, open: 0, minutesLeft: 0 },
    ]);
  });
});

describe('calendar', () => {
  it('knows which dates exist', () => {
    expect(['2026-02-28', '2024-02-29'].every(isCalendarDate)).toBe(true);
    expect(['2026-02-29', '2026-13-01', '26-1-1', ''].some(isCalendarDate)).toBe(false);
  });

  it('adds days and months, to the last day where a month is shorter', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2025-12-15', 12)).toBe('2026-12-15');
    expect(() => addDays('soon', 1)).toThrow(RangeError);
  });
});

it('a template takes half a minute for each of its questions, asked or not', () => {
  const hidden = aQuestion({ code: 'Q2', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'no' }] } });
  expect(minutesToAnswer(aTemplate([aQuestion({ code: 'Q1' }), hidden, aQuestion({ code: 'Q3' })]))).toBe(2);
});
