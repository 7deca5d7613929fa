import fc from 'fast-check';
import { aQuestion, aTemplate } from './a-template.fixture';
import type { Backing } from './backing';
import { controlScore } from './control-score';
import { controlScoreIf } from './control-score-if';
import type { Answers } from './response';

const today = '2026-03-01';
const template = aTemplate([
  aQuestion({ code: 'A1', section: 'A', weight: 3 }),
  aQuestion({ code: 'A2', section: 'A', weight: 1 }),
  aQuestion({ code: 'B1', section: 'B', weight: 7, critical: true }),
]);
const scored = (answers: Answers, verifiedByAudit: string[] = []) =>
  controlScore(template, { answers, evidence: [], verifiedByAudit }, today);

describe('controlScoreIf', () => {
  it('is the score as it stands when nothing changes', () => {
    const detail = scored({ A1: 'yes', A2: 'partly', B1: 'partly' });
    expect(controlScoreIf(template, detail, [])).toBeCloseTo(detail.score, 10);
  });

  it('counts better backed answers with the factors of the method', () => {
    // Sections weigh equal. A1: share 3/8, all good; A2: 1/8, half good; B1: 1/2, half good. Declared: half of it.
    const detail = scored({ A1: 'yes', A2: 'partly', B1: 'partly' });
    expect(detail.score).toBeCloseTo((37.5 + 6.25 + 25) / 2, 10);
    const evidence = [{ question: 'A1', backing: 'evidence' as const }];
    expect(controlScoreIf(template, detail, evidence)).toBeCloseTo(37.5 * 0.8 + (6.25 + 25) / 2, 10);
  });

  it('gives what the submission really scores once an audit has verified it', () => {
    const answers = { A1: 'yes', A2: 'partly', B1: 'partly' };
    const all = ['A1', 'A2', 'B1'];
    const verified = scored(answers, all).score;
    const changes = all.map((question) => ({ question, backing: 'audit' as const }));
    expect(controlScoreIf(template, scored(answers), changes)).toBeCloseTo(verified, 10);
  });

  it('gives what better answers really score, and lifts the cap of a severe one', () => {
    const capped = scored({ A1: 'yes', A2: 'yes', B1: 'no' }, ['A1', 'A2', 'B1']);
    expect(capped.score).toBe(30);
    const backed = [{ question: 'A1', backing: 'audit' as const }];
    expect(controlScoreIf(template, capped, backed)).toBe(30);
    expect(controlScoreIf(template, capped, [{ question: 'B1', risk: 0 }])).toBeCloseTo(100, 10);
  });

  it('never falls, whatever is changed', () => {
    const answer = fc.constantFrom('yes', 'partly', 'no');
    const change = fc.record({
      question: fc.constantFrom('A1', 'A2', 'B1'),
      backing: fc.constantFrom<Backing>('none', 'declared', 'evidence', 'audit'),
      risk: fc.nat(100),
    });
    fc.assert(
      fc.property(fc.tuple(answer, answer, answer), fc.array(change), ([A1, A2, B1], changes) => {
        const detail = scored({ A1, A2, B1 }, ['A1']);
        const score = controlScoreIf(template, detail, changes);
        expect(score).toBeGreaterThanOrEqual(detail.score);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });
});
