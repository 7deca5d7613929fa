import { askedTemplate, languagesOfParts } from './asked-template';
import { builtInTemplate, builtInTemplates } from './built-in-templates';
import { responseFaults } from './answer-faults';
import { controlScore } from './control-score';
import {
  answersToCarry,
  LENGTH_REASONS,
  lengthFor,
  partsToAsk,
  type LengthReason,
} from './quick-check-length';
import type { Answers } from './response';
import { templateFaults } from './template-faults';
import {
  FIREBREAK_BASELINE,
  FIREBREAK_CONSTRUCTION_SITE,
  FIREBREAK_HOMEWORK,
  FIREBREAK_LABOUR_PROVIDER,
  FIREBREAK_QUICK_CHECK,
} from './template-languages';
import { visibleQuestions } from './visibility';

const quick = builtInTemplate(FIREBREAK_QUICK_CHECK);
const baseline = builtInTemplate(FIREBREAK_BASELINE);

/** A small workshop that hires directly: nothing in its answers calls for more. */
const calm: Answers = {
  A02: ['PT'],
  A03: ['14'],
  A04: 20,
  B01: 0,
  B03: 0,
  HW01: 'no',
  D01: ['direct', 'referral'],
  D04: 'no_verified',
  E01: 'worker',
  E02: 'yes',
  F01: 'yes',
  G01: 'no',
  I02: ['PT'],
  I03: ['none'],
  I05: 'no',
};

const codes = (parts: readonly { code: string }[]) => parts.map(({ code }) => code).join('');
const modulesOf = (answers: Answers) =>
  lengthFor({ ...calm, ...answers }, 'low').modules.map(({ code }) => code);

describe('lengthFor', () => {
  it('takes the whole quick check as complete answers', () => {
    expect(responseFaults(quick, { answers: calm, evidence: [] }, '2026-11-02')).toEqual([]);
  });

  it('asks nothing more of a supplier of low risk whose answers point to nothing', () => {
    expect(lengthFor(calm, 'low')).toMatchObject({ sections: [], modules: [], questions: 0, minutes: 0 });
  });

  it.each<[string, Answers, string]>([
    ['migrants', { B01: 1 }, 'ABDEH'],
    ['agency workers', { B03: 30 }, 'ABDF'],
    ['fees that may have been paid', { D04: 'unknown' }, 'AD'],
    ['papers kept on request', { E01: 'request' }, 'AE'],
    ['curfews', { E02: 'partly' }, 'AE'],
    ['a wage in doubt', { F01: 'partly' }, 'AF'],
    ['housing', { G01: 'employer' }, 'AG'],
    ['homeworkers', { HW01: 'unknown' }, 'AF'],
    ['listed goods', { I03: ['cotton-textiles'] }, 'AI'],
    ['subcontracting', { I05: 'approved' }, 'AI'],
  ])('asks of %s, and no more', (_, answers, sections) => {
    expect(codes(lengthFor({ ...calm, ...answers }, 'low').sections)).toBe(sections);
  });

  it('asks about policy and worker voice where the risk is medium or unknown', () => {
    expect(codes(lengthFor(calm, 'medium').sections)).toBe('ACH');
    expect(lengthFor(calm, null).sections.map(({ reasons }) => reasons)).toEqual([
      ['frames-the-answers'],
      ['risk-unknown'],
      ['risk-unknown'],
    ]);
  });

  it.each(['high', 'very-high'] as const)('asks the whole baseline where the risk is %s', (band) => {
    const { sections, modules, questions } = lengthFor(calm, band);
    expect([codes(sections), modules]).toEqual(['ABCDEFGHIJ', []]);
    const asked = visibleQuestions(baseline, calm);
    expect(questions).toBe(asked.length - Object.keys(answersToCarry(calm, baseline)).length);
  });

  it.each<[string, Answers]>([
    ['fees', { D04: 'yes' }],
    ['passports', { E01: 'employer' }],
    ['locked gates', { E02: 'no' }],
    ['pay under the minimum', { F01: 'no' }],
  ])('asks the whole baseline after a severe answer about %s, at any risk', (_, answers) => {
    const { sections } = lengthFor({ ...calm, ...answers }, 'low');
    expect(codes(sections)).toBe('ABCDEFGHIJ');
    for (const { reasons } of sections) expect(reasons[0]).toBe('severe-answer');
  });

  it('adds a module where its subject exists', () => {
    expect(modulesOf({})).toEqual([]);
    expect(modulesOf({ B03: 0.5 })).toEqual([FIREBREAK_LABOUR_PROVIDER]);
    expect(modulesOf({ D01: ['onsite'] })).toEqual([FIREBREAK_LABOUR_PROVIDER]);
    expect(modulesOf({ HW01: 'yes' })).toEqual([FIREBREAK_HOMEWORK]);
    expect(modulesOf({ A03: ['F', '14'] })).toEqual([FIREBREAK_CONSTRUCTION_SITE]);
  });

  it('gives a reason in words for everything that it asks, whatever the answers', () => {
    const worst: Answers = {
      ...calm,
      A03: ['F'],
      B01: 40,
      B03: 60,
      HW01: 'yes',
      D04: 'yes',
      G01: 'agent',
      I05: 'unknown',
    };
    for (const answers of [calm, worst, {}]) {
      for (const band of ['low', 'medium', 'high', 'very-high', null] as const) {
        const { sections, modules } = lengthFor(answers, band);
        for (const { reasons } of [...sections, ...modules]) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.filter((reason) => !LENGTH_REASONS[reason])).toEqual([]);
        }
      }
    }
    const given = lengthFor(worst, 'low').modules.map(({ reasons }) => reasons[0]);
    expect(given).toEqual<LengthReason[]>(['agency-workers', 'homeworkers', 'construction']);
  });
});

describe('what is asked after it', () => {
  const parts = (sections: string[], modules: string[]) => ({
    templateCode: FIREBREAK_BASELINE,
    templateVersion: baseline.version,
    asked: partsToAsk(sections, modules),
  });
  const everything = builtInTemplates().flatMap(({ code, scope }) => (scope === 'module' ? [code] : []));

  it('is one questionnaire without a fault, in any choice of sections and modules', () => {
    const sections = baseline.sections.map(({ code }) => code);
    for (const section of sections) {
      expect(templateFaults(askedTemplate(parts([section], everything), builtInTemplate))).toEqual([]);
    }
    const all = askedTemplate(parts(sections, everything), builtInTemplate);
    expect(templateFaults(all)).toEqual([]);
    const modules = everything.map((code) => builtInTemplate(code).questions.length);
    expect(modules).toEqual([25, 22, 24]);
    expect(all.questions).toHaveLength(61 + 25 + 22 + 24);
  });

  it('scores only what was asked: the possible points of the parts sum to 100', () => {
    const template = askedTemplate(parts(['A', 'D'], [FIREBREAK_LABOUR_PROVIDER]), builtInTemplate);
    const { sections, score } = controlScore(template, { answers: calm, evidence: [] }, '2026-11-02');
    expect(sections.map(({ section }) => section)).toEqual(['A', 'D', 'LA', 'LB', 'LC', 'LD', 'LE']);
    expect(sections.reduce((sum, { possible }) => sum + possible, 0)).toBeCloseTo(100, 9);
    expect(score).toBeGreaterThan(0);
  });

  it('does not ask a question twice', () => {
    const template = askedTemplate(parts(['A', 'F'], [FIREBREAK_HOMEWORK]), builtInTemplate);
    const carried = answersToCarry({ ...calm, HW01: 'yes' }, template);
    expect(Object.keys(carried).sort()).toEqual(['A02', 'A03', 'A04', 'F01', 'HW01']);
  });

  it('is the whole template, not a list of parts, where all is asked', () => {
    expect(partsToAsk(baseline.sections.map(({ code }) => code), [])).toEqual({}); // prettier-ignore
  });

  it('is offered in the languages that all of its parts have', () => {
    expect(languagesOfParts(parts(['A'], everything), builtInTemplate)).toEqual(
      expect.arrayContaining(['en', 'es']),
    );
  });
});
