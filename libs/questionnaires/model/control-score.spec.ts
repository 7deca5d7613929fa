import fc from 'fast-check';
import { aQuestion, aTemplate } from './a-template.fixture';
import { builtInTemplate } from './built-in-templates';
import { FIREBREAK_BASELINE } from './template-languages';
import { controlScore } from './control-score';
import { countryCodes } from './countries';
import type { Answers, AnswerValue, EvidenceState } from './response';
import type { Question } from './template';

const today = '2026-03-01';
const score = (
  template: ReturnType<typeof aTemplate>,
  answers: Answers,
  evidence: [string, EvidenceState][] = [],
) =>
  controlScore(
    template,
    { answers, evidence: evidence.map(([question, state]) => ({ question, state })) },
    today,
  );

describe('controlScore, worked out by hand', () => {
  it('takes a good answer at half its value until something stands behind it', () => {
    const template = aTemplate([aQuestion({ code: 'Q1' })]);
    expect(score(template, { Q1: 'yes' }).score).toBe(50);
    expect(score(template, { Q1: 'yes' }, [['Q1', 'offered']]).score).toBe(50);
    expect(score(template, { Q1: 'yes' }, [['Q1', 'accepted']]).score).toBe(80);
    const verified = controlScore(
      template,
      { answers: { Q1: 'yes' }, evidence: [], verifiedByAudit: ['Q1'] },
      today,
    );
    expect(verified.score).toBe(100);
  });

  it('weighs questions within a section and sections by their factor', () => {
    const template = aTemplate(
      [
        aQuestion({ code: 'A1', section: 'A', weight: 3 }),
        aQuestion({ code: 'A2', section: 'A', weight: 1 }),
        aQuestion({ code: 'B1', section: 'B', weight: 7 }),
      ],
      { A: 1, B: 0.6 },
    );
    const result = score(template, { A1: 'yes', A2: 'no', B1: 'partly' });
    // r = (1 * (3*0 + 1*100)/4 + .6 * 50) / 1.6 = (25 + 30) / 1.6
    expect(result.answerRisk).toBeCloseTo(34.375, 10);
    // M = .5 * (100 - r), as every answer is only declared
    expect(result.score).toBeCloseTo(32.8125, 10);
    expect(result.sections.map((section) => section.section)).toEqual(['A', 'B']);
    // A: share 1/1.6, of which 3/4 is good: 100 * .625 * .75 * .5
    expect(result.sections[0]?.points).toBeCloseTo(23.4375, 10);
    expect(result.sections[0]?.lostToAnswers).toBeCloseTo(15.625, 10);
  });

  it('holds a claim without its document at a risk of 35, and one whose document was refused too', () => {
    const template = aTemplate([
      aQuestion({ code: 'Q1', evidence: { documents: ['policy'], requiredFor: ['yes'] } }),
    ]);
    expect(score(template, { Q1: 'yes' })).toMatchObject({ answerRisk: 35, score: 32.5 });
    expect(score(template, { Q1: 'yes' }, [['Q1', 'refused']])).toMatchObject({
      answerRisk: 35,
      score: 32.5,
    });
    expect(score(template, { Q1: 'yes' }, [['Q1', 'offered']])).toMatchObject({ answerRisk: 0, score: 50 });
    expect(score(template, { Q1: 'no' })).toMatchObject({ answerRisk: 100, score: 0 });
  });

  it('caps at 30 for one severe critical answer and at 15 for two', () => {
    const questions = ['C1', 'C2', ...Array.from({ length: 18 }, (_, index) => `Q${index}`)].map((code) =>
      aQuestion({ code, critical: code.startsWith('C') }),
    );
    const template = aTemplate(questions);
    const yes: Answers = Object.fromEntries(questions.map(({ code }) => [code, 'yes']));
    expect(score(template, yes).severe).toEqual([]);
    const one = score(template, { ...yes, C1: 'no' });
    expect(one).toMatchObject({ severe: ['C1'], answerRisk: 70, score: 30 });
    expect(one.beforeCap).toBeCloseTo(47.5, 10);
    expect(score(template, { ...yes, C1: 'no', C2: 'no' })).toMatchObject({ answerRisk: 85, score: 15 });
  });

  it('gives no credit for a required answer that is missing, and takes it at risk 70', () => {
    const template = aTemplate([aQuestion({ code: 'Q1' }), aQuestion({ code: 'Q2' })]);
    expect(score(template, { Q1: 'yes' })).toMatchObject({ answerRisk: 35, score: 25 });
  });

  it('leaves out hidden, weightless, optional open and, for M, profile questions', () => {
    const template = aTemplate([
      aQuestion({ code: 'Q1' }),
      aQuestion({ code: 'Q2', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'no' }] } }),
      aQuestion({ code: 'Q3', weight: 0 }),
      aQuestion({ code: 'Q4', required: false }),
      aQuestion({ code: 'Q5', measures: 'profile' }),
    ]);
    const result = score(template, { Q1: 'yes', Q2: 'no', Q3: 'no', Q5: 'no' });
    expect(result.questions.map((of) => of.question)).toEqual(['Q1']);
    expect(result).toMatchObject({ score: 50, answerRisk: 50 });
  });

  it('is 0 for no questions at all', () => {
    expect(score(aTemplate([]), {})).toMatchObject({ score: 0, answerRisk: 0 });
  });
});

function anAnswer(question: Question): fc.Arbitrary<AnswerValue | undefined> {
  const values = (question.options ?? []).filter((option) => !option.exclusive).map((option) => option.value);
  switch (question.type) {
    case 'yes-no':
    case 'single':
      return fc.option(fc.constantFrom(...values), { nil: undefined });
    case 'multi':
      return fc.option(fc.subarray(values), { nil: undefined });
    case 'country-list':
      return fc.option(fc.subarray([...countryCodes].slice(0, 20)), { nil: undefined });
    case 'number':
    case 'percent':
      return fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined });
    case 'date':
      return fc.option(fc.constantFrom('2026-01-10', '2024-12-01', '2019-05-05'), { nil: undefined });
    default:
      return fc.constant(undefined);
  }
}

const baseline = builtInTemplate(FIREBREAK_BASELINE);
const anyAnswers = fc.record(
  Object.fromEntries(baseline.questions.map((question) => [question.code, anAnswer(question)])),
) as fc.Arbitrary<Answers>;
const codes = baseline.questions.map((question) => question.code);
const states: readonly EvidenceState[] = ['offered', 'accepted', 'refused'];
const anyEvidence = fc.array(
  fc.record({ question: fc.constantFrom(...codes), state: fc.constantFrom(...states) }),
  { maxLength: 30 },
);
const anyResponse = fc.record({
  answers: anyAnswers,
  evidence: anyEvidence,
  verifiedByAudit: fc.subarray(codes),
});

describe('controlScore of the baseline, whatever is answered', () => {
  it('stays within 0 and 100 and its parts add up', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        const result = controlScore(baseline, response, today);
        expect(result.score).toBeGreaterThanOrEqual(0);
        expect(result.score).toBeLessThanOrEqual(100);
        expect(result.answerRisk).toBeGreaterThanOrEqual(0);
        expect(result.answerRisk).toBeLessThanOrEqual(100);
        const sum = (pick: (of: (typeof result.sections)[number]) => number) =>
          result.sections.reduce((total, section) => total + pick(section), 0);
        expect(sum((of) => of.possible)).toBeCloseTo(100, 9);
        expect(sum((of) => of.points)).toBeCloseTo(result.beforeCap, 9);
        expect(sum((of) => of.points + of.lostToAnswers + of.lostToProof)).toBeCloseTo(100, 9);
      }),
    );
  });

  it('never falls when a document is accepted or an audit verifies an answer', () => {
    fc.assert(
      fc.property(anyResponse, fc.constantFrom(...codes), (response, code) => {
        const before = controlScore(baseline, response, today).score;
        const accepted = {
          ...response,
          evidence: [...response.evidence, { question: code, state: 'accepted' as const }],
        };
        const verified = { ...response, verifiedByAudit: [...response.verifiedByAudit, code] };
        expect(controlScore(baseline, accepted, today).score).toBeGreaterThanOrEqual(before - 1e-9);
        expect(controlScore(baseline, verified, today).score).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  it('does not depend on answers to hidden questions', () => {
    fc.assert(
      fc.property(anyResponse, (response) => {
        const hidden = { ...response, answers: { ...response.answers, C01: 'none' } };
        const without = { ...hidden, answers: { ...hidden.answers, C02: ['docs'] } };
        expect(controlScore(baseline, hidden, today)).toEqual(controlScore(baseline, without, today));
      }),
    );
  });
});
