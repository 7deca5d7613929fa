import { aQuestion, aTemplate } from './a-template.fixture';
import {
  builtInTemplate,
  builtInTemplates,
  closestLanguage,
  languagesOf,
  templateInLanguage,
} from './built-in-templates';
import type { Question } from './template';
import { questionsLookedAt } from './evaluation-order';
import { inEnglish } from './template-fault-english';
import { templateFaults } from './template-faults';
import { FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK } from './template-languages';

const baseline = builtInTemplate(FIREBREAK_BASELINE);
const modules = builtInTemplates().filter(({ scope }) => scope === 'module');

describe('the Firebreak baseline', () => {
  it('has ten sections, 61 questions and nine critical ones', () => {
    expect(baseline.sections).toHaveLength(10);
    expect(baseline.questions).toHaveLength(61);
    expect(baseline.questions.filter((question) => question.critical)).toHaveLength(9);
  });

  it.each(builtInTemplates())('$code asks, hides and scores without a fault', (template) => {
    expect(templateFaults(template)).toEqual([]);
  });

  it('keeps rules and values in every language', async () => {
    const { template, translationReview } = await templateInLanguage(baseline, 'ar');
    expect(translationReview).toBe('machine-drafted, unreviewed');
    expect(template.questions.map(({ code, weight, risk }) => [code, weight, risk])).toEqual(
      baseline.questions.map(({ code, weight, risk }) => [code, weight, risk]),
    );
    expect(template.questions[0]?.text).not.toBe(baseline.questions[0]?.text);
  });

  it('is shown in English, which it says, where there is no translation', async () => {
    const { template, translationReview } = await templateInLanguage(baseline, 'de');
    expect([template.language, translationReview]).toEqual(['en', null]);
  });

  it.each([
    ['es-MX', 'es'],
    ['AR', 'ar'],
    ['de', 'en'],
    [null, 'en'],
  ])('answers a wish for %s in %s', (wish, language) => {
    expect(closestLanguage(baseline, wish)).toBe(language);
    expect(languagesOf(baseline)).toContain(language);
  });

  it('is not found under another name or version', () => {
    expect(() => builtInTemplate('other')).toThrow('template-not-found');
    expect(() => builtInTemplate(FIREBREAK_BASELINE, '0.0.1')).toThrow('template-not-found');
  });

  it('can be asked in parts: no condition looks at another section', () => {
    const sectionOf = new Map(baseline.questions.map(({ code, section }) => [code, section]));
    for (const { visibleIf, section } of baseline.questions) {
      const lookedAt = questionsLookedAt(visibleIf ? [visibleIf] : []);
      for (const question of lookedAt) expect(sectionOf.get(question)).toBe(section);
    }
  });
});

describe('the quick check', () => {
  const quick = builtInTemplate(FIREBREAK_QUICK_CHECK);

  it('has 15 questions, all but one of them the baseline’s', () => {
    expect(quick.questions).toHaveLength(15);
    const own = quick.questions.filter(({ code }) => !baseline.questions.some((one) => one.code === code));
    expect(own.map(({ code }) => code)).toEqual(['HW01']);
  });

  it('asks what it shares in the same words and with the same options', () => {
    const others = [baseline, ...modules].flatMap(({ questions }) => questions);
    for (const { section: ours, ...question } of quick.questions) {
      const { section: theirs, ...same } = others.find(({ code }) => code === question.code) as Question;
      expect([question.code, ours === theirs, same]).toEqual([question.code, false, question]);
    }
  });
});

describe('the modules', () => {
  it.each(modules)('$code asks 15 to 25 questions, and says of each why', ({ questions }) => {
    expect(questions.length).toBeGreaterThanOrEqual(15);
    expect(questions.length).toBeLessThanOrEqual(25);
    expect(questions.filter(({ why }) => !why).map(({ code }) => code)).toEqual([]);
  });

  it.each(modules)('$code proposes an action for every adverse answer about a control', ({ questions }) => {
    const scored = questions.filter(
      ({ measures, risk, code }) => measures === 'controls' && risk && code !== 'CS26',
    );
    expect(scored.filter(({ action }) => !action).map(({ code }) => code)).toEqual([]);
    expect(scored.filter(({ indicators }) => indicators.length === 0)).toEqual([]);
  });

  it('share no code of a section with each other or with the baseline', () => {
    const codes = builtInTemplates().flatMap(({ sections }) => sections.map(({ code }) => code));
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('templateFaults', () => {
  it('finds what would ask or score wrongly', () => {
    const template = aTemplate([
      aQuestion({ code: 'Q1', visibleIf: { all: [{ question: 'Q2', is: 'is', value: 'yes' }] } }),
      aQuestion({ code: 'Q2', weight: -1, indicators: ['X'] }),
      aQuestion({ code: 'Q2', visibleIf: { all: [{ question: 'Q1', is: 'is', value: 'maybe' }] } }),
      aQuestion({ code: 'Q3', type: 'text', risk: { rule: 'chosen' } }),
      aQuestion({ code: 'Q4', type: 'single' }),
      aQuestion({
        code: 'Q5',
        type: 'percent',
        range: { min: 0, max: 100 },
        risk: {
          rule: 'bands',
          closedAt: 'from',
          bands: [
            { from: 0, to: 50, risk: 0 },
            { from: 60, to: 90, risk: 120 },
          ],
        },
      }),
      aQuestion({ code: 'Q6', evidence: { documents: ['x'], requiredFor: ['certainly'] } }),
    ]);
    expect(
      templateFaults(template)
        .map(inEnglish)
        .map(({ at, message }) => `${at}: ${message}`),
    ).toEqual([
      'Q2: question code used twice',
      'Q2: a weight is 0 or more',
      'Q2: there is no indicator X',
      'Q2: its condition names "maybe", no option of Q1',
      'Q3: the rule "chosen" doesn\'t fit the type text',
      'Q4: this type needs options',
      'Q5: band 2 is wrong',
      "Q5: band 2 doesn't join the one before",
      "Q5: bands don't cover the range",
      'Q6: evidence is required for "certainly", which isn\'t an option',
      'Q1: it hangs on itself: Q1 → Q2 → Q1',
    ]);
  });
});
