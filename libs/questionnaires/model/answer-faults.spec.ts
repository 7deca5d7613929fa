import { answerFault, responseFaults } from './answer-faults';
import { builtInTemplate } from './built-in-templates';
import { FIREBREAK_BASELINE } from './template-languages';
import type { AnswerValue } from './response';

const baseline = builtInTemplate(FIREBREAK_BASELINE);
const today = '2026-03-01';

describe('answerFault', () => {
  it.each<[string, AnswerValue, string | null]>([
    ['A01', 'group', null],
    ['A01', 'planet', 'not-an-option'],
    ['A01', ['group'], 'not-an-option'],
    ['A02', ['BD', 'IN'], null],
    ['A02', ['BD', 'BD'], 'not-a-list'],
    ['A02', ['ZZ'], 'not-a-country'],
    ['A02', 'BD', 'not-a-list'],
    ['A04', 120, null],
    ['A04', 12.5, 'not-whole'],
    ['A04', '120', 'not-a-number'],
    ['B01', 101, 'out-of-range'],
    ['B01', -1, 'out-of-range'],
    ['I07', ['none'], null],
    ['I07', ['none', 'saq'], 'exclusive-option'],
    ['J01', '2026-02-30', 'not-a-date'],
    ['J01', '2026-03-02', 'date-in-future'],
    ['J01', '2026-03-01', null],
    ['J08', 'x'.repeat(4001), 'too-long'],
    ['J08', 3, 'not-text'],
    ['A05', 'list.xlsx', 'not-a-table'],
    ['J02', 'report.pdf', 'needs-document'],
    ['Z99', 'yes', 'question-unknown'],
  ])('%s = %j: %s', (code, value, expected) => {
    expect(answerFault(baseline, code, value, today)?.code ?? null).toBe(expected);
  });
});

describe('responseFaults', () => {
  it('names each required question that is open, by code and in order', () => {
    const faults = responseFaults(baseline, { answers: { A01: 'site' }, evidence: [] }, today);
    expect(faults.slice(0, 4).map(({ question, code }) => [question, code])).toEqual([
      ['A02', 'answer-missing'],
      ['A03', 'answer-missing'],
      ['A04', 'answer-missing'],
      ['A05', 'answer-missing'],
    ]);
    expect(faults.map(({ question }) => question)).not.toContain('B08');
    expect(faults[0]?.message).toBe('A02: This question needs an answer.');
  });

  it('asks for what an answer opens', () => {
    const faults = responseFaults(baseline, { answers: { B07: 'yes' }, evidence: [] }, today);
    expect(faults.map(({ question }) => question)).toContain('B08');
  });
});
