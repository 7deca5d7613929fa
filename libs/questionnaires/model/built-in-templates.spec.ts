import { aQuestion, aTemplate } from './a-template.fixture';
import {
  builtInTemplate,
  builtInTemplates,
  closestLanguage,
  FIREBREAK_BASELINE,
  languagesOf,
  templateInLanguage,
  translationsOf,
} from './built-in-templates';
import { templateFaults } from './template-faults';
import { translationGaps } from './translation';

const baseline = builtInTemplate(FIREBREAK_BASELINE);

describe('the Firebreak baseline', () => {
  it('has ten sections, 61 questions and nine critical ones', () => {
    expect(baseline.sections).toHaveLength(10);
    expect(baseline.questions).toHaveLength(61);
    expect(baseline.questions.filter((question) => question.critical)).toHaveLength(9);
  });

  it.each(builtInTemplates())('$code asks, hides and scores without a fault', (template) => {
    expect(templateFaults(template)).toEqual([]);
  });

  it('is completely translated, and says that nobody has reviewed it', () => {
    expect(languagesOf(baseline)).toEqual(['en', 'es', 'ar']);
    for (const translation of translationsOf(baseline)) {
      expect(translationGaps(baseline, translation)).toEqual([]);
      expect(translation.review).toBe('machine-drafted, unreviewed');
    }
  });

  it('keeps rules and values in every language', () => {
    const { template, translationReview } = templateInLanguage(baseline, 'ar');
    expect(translationReview).toBe('machine-drafted, unreviewed');
    expect(template.questions.map(({ code, weight, risk }) => [code, weight, risk])).toEqual(
      baseline.questions.map(({ code, weight, risk }) => [code, weight, risk]),
    );
    expect(template.questions[0]?.text).not.toBe(baseline.questions[0]?.text);
  });

  it.each([
    ['es-MX', 'es'],
    ['AR', 'ar'],
    ['de', 'en'],
    [null, 'en'],
  ])('answers a wish for %s in %s', (wish, language) => {
    expect(closestLanguage(baseline, wish)).toBe(language);
  });

  it('is not found under another name or version', () => {
    expect(() => builtInTemplate('other')).toThrow('template-not-found');
    expect(() => builtInTemplate(FIREBREAK_BASELINE, '0.0.1')).toThrow('template-not-found');
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
    expect(templateFaults(template).map(({ at, message }) => `${at}: ${message}`)).toEqual([
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
