import { aQuestion, aTemplate } from './a-template.fixture';
import { builtInTemplates } from './built-in-templates';
import { templateTexts, withTextsAt } from './template-texts';
import { correctionsOf, reviewedTexts } from './translation-review';

const template = aTemplate([
  aQuestion({
    code: 'Q1',
    text: 'Paid?',
    help: 'Each month.',
    why: 'Because.',
    evidence: { documents: ['payslip', 'list'], requiredFor: ['yes'] },
    action: { minRisk: 50, text: 'Pay.', dueInDays: 7 },
  }),
]);

describe('templateTexts', () => {
  it('gives every text that a reader sees, once', () => {
    expect(templateTexts(template).map(({ path, text }) => `${path}=${text}`)).toEqual([
      'title=Test',
      'sections.S.title=S',
      'sections.S.description=S',
      'sections.S.why=S',
      'questions.Q1.text=Paid?',
      'questions.Q1.help=Each month.',
      'questions.Q1.why=Because.',
      'questions.Q1.options.yes=Yes',
      'questions.Q1.options.partly=Partly',
      'questions.Q1.options.no=No',
      'questions.Q1.documents.0=payslip',
      'questions.Q1.documents.1=list',
      'questions.Q1.action=Pay.',
    ]);
  });

  it.each(builtInTemplates())('are read back from $code as they were put in', (one) => {
    const marked = new Map(templateTexts(one).map(({ path, text }) => [path, `[${path}] ${text}`]));
    expect(templateTexts(withTextsAt(one, marked))).toEqual(
      templateTexts(one).map(({ path, text }) => ({ path, text: `[${path}] ${text}` })),
    );
  });
});

describe('withTextsAt', () => {
  it('changes these texts and nothing else', () => {
    const changed = withTextsAt(template, new Map([['questions.Q1.options.no', 'Never']]));
    const before = templateTexts(template);
    const after = templateTexts(changed).filter(({ text }, index) => text !== before[index]?.text);
    expect(after).toEqual([{ path: 'questions.Q1.options.no', text: 'Never' }]);
    expect(changed.questions[0]?.options?.map(({ value, risk }) => [value, risk])).toEqual(
      template.questions[0]?.options?.map(({ value, risk }) => [value, risk]),
    );
  });

  it('passes over paths that the template lacks', () => {
    expect(withTextsAt(template, new Map([['questions.__proto__.text', 'x'], ['nonsense', 'y']]))).toEqual(template); // prettier-ignore
  });
});

describe('reviewedTexts', () => {
  it('puts source, translation and decision side by side', () => {
    const source = [{ path: 'title', text: 'Test' }, { path: 'questions.Q1.text', text: 'Paid?' }]; // prettier-ignore
    const translated = [{ path: 'title', text: 'Prueba' }, { path: 'questions.Q1.text', text: '¿Pagado?' }]; // prettier-ignore
    const decisions = [{ path: 'title', state: 'corrected' as const, text: 'Ensayo', version: 2 }];
    expect(reviewedTexts(source, translated, decisions)).toEqual([
      {
        path: 'title',
        source: 'Test',
        translated: 'Prueba',
        state: 'corrected',
        correction: 'Ensayo',
        version: 2,
      },
      {
        path: 'questions.Q1.text',
        source: 'Paid?',
        translated: '¿Pagado?',
        state: 'open',
        correction: null,
        version: 0,
      },
    ]);
  });

  it('uses the wordings of corrected texts only', () => {
    const decisions = [
      { path: 'a', state: 'corrected' as const, text: 'x', version: 1 },
      { path: 'b', state: 'accepted' as const, text: null, version: 1 },
      { path: 'c', state: 'open' as const, text: null, version: 3 },
    ];
    expect([...correctionsOf(decisions)]).toEqual([['a', 'x']]);
  });
});
