import { aQuestion, aTemplate } from './a-template.fixture';
import { builtInTemplate } from './built-in-templates';
import { indicatorReadings } from './indicator-reading';
import { FIREBREAK_BASELINE } from './template-languages';

const today = '2026-03-01';
const labels = [
  { code: 'ILO-07', label: 'Retention of identity documents' },
  { code: 'ILO-08', label: 'Withholding of wages' },
];

describe('indicatorReadings', () => {
  const template = {
    ...aTemplate([
      aQuestion({ code: 'Q1', weight: 3, indicators: ['ILO-07'] }),
      aQuestion({ code: 'Q2', weight: 1, indicators: ['ILO-07'] }),
      aQuestion({
        code: 'Q3',
        weight: 1,
        indicators: ['ILO-07'],
        visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'no' }] },
      }),
    ]),
    indicators: labels,
  };

  it('is half the worst answer and half the mean by weight, and says which answers it comes from', () => {
    const [documents] = indicatorReadings(
      template,
      { answers: { Q1: 'partly', Q2: 'no' }, evidence: [] },
      today,
    );
    // .5 * 100 + .5 * (3 * 50 + 1 * 100) / 4 = 50 + 31.25
    expect(documents).toMatchObject({
      indicator: 'ILO-07',
      risk: 81.25,
      asked: 2,
      answered: 2,
      severe: true,
    });
    expect(documents?.parts).toEqual([
      { question: 'Q2', risk: 100, backing: 'declared', points: 62.5 },
      { question: 'Q1', risk: 50, backing: 'declared', points: 18.75 },
    ]);
  });

  it('tells what nobody was asked about from what gives no sign', () => {
    const readings = indicatorReadings(template, { answers: { Q1: 'yes', Q2: 'yes' }, evidence: [] }, today);
    expect(readings.map(({ risk, asked }) => [risk, asked])).toEqual([
      [0, 2],
      [null, 0],
    ]);
  });

  it('counts a required answer that is missing as asked and not answered, at its risk', () => {
    const [documents] = indicatorReadings(template, { answers: { Q1: 'yes' }, evidence: [] }, today);
    // .5 * 70 + .5 * (3 * 0 + 70) / 4
    expect(documents).toMatchObject({ risk: 43.75, asked: 2, answered: 1, severe: false });
  });

  it('reads all eleven indicators in the baseline', () => {
    const baseline = builtInTemplate(FIREBREAK_BASELINE);
    const readings = indicatorReadings(baseline, { answers: {}, evidence: [] }, today);
    expect(readings).toHaveLength(11);
    expect(readings.filter(({ asked }) => asked === 0)).toEqual([]);
  });
});
