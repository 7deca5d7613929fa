import { builtInTemplate } from '../built-in-templates';
import { proposedFindings, severityOfAnswer } from './adverse-findings';
import { resultLevel } from './result';

const baseline = builtInTemplate('firebreak-baseline');

it('proposes a finding for each adverse answer, the gravest first, with the template’s action and time from today', () => {
  const answers = { C05: 'never', E01: 'employer', F04: 'once' };
  const found = proposedFindings(baseline, { answers, evidence: [] }, '2026-01-01', '2026-02-01').filter(
    ({ question }) => Object.hasOwn(answers, question),
  );
  expect(found[0]).toEqual({
    question: 'E01',
    code: 'DOC-01',
    severity: 'critical',
    action: baseline.questions.find(({ code }) => code === 'E01')?.action?.text,
    dueOn: '2026-02-08', // seven days
    risk: 100,
  });
  expect(found.map(({ question }) => question)).toContain('C05');
  expect(found.every(({ risk }) => risk >= 50)).toBe(true);
});

it.each([
  [true, 90, 'critical'],
  [true, 89, 'major'],
  [false, 100, 'major'],
  [false, 75, 'major'],
  [false, 74, 'minor'],
  [false, 50, 'minor'],
  [false, 49, 'observation'],
])('critical question: %s, risk %s: %s', (critical, risk, severity) => {
  expect(severityOfAnswer(baseline, critical, risk)).toBe(severity);
});

it.each([
  [1, 'strong'],
  [0.7, 'strong'],
  [0.69, 'on-the-way'],
  [0.4, 'on-the-way'],
  [0.39, 'weak'],
])('%s of the points: %s', (ratio, level) => {
  expect(resultLevel(ratio)).toBe(level);
});
