import { builtInTemplate, templateInLanguage, type LocalTemplate } from '../built-in-templates';
import { questionOf } from '../template';
import { stepWords } from './plan-words';

const english = builtInTemplate('firebreak-baseline');
const LANGUAGES = ['en', 'es', 'bn'] as const;
type Language = (typeof LANGUAGES)[number];
let locals: Readonly<Record<Language, LocalTemplate>>;

beforeAll(async () => {
  const loaded = await Promise.all(LANGUAGES.map((code) => templateInLanguage(english, code)));
  const [en, es, bn] = loaded;
  if (!en || !es || !bn) throw new Error('no templates');
  locals = { en, es, bn };
});

const inLanguage = (language: Language, reviewed = false) => ({
  ...locals[language],
  translationReviewedBy: reviewed ? { reviewer: 'Lina', reviewedAt: '2026-01-01T00:00:00.000Z' } : null,
});
const recommended = (language: Language) =>
  questionOf(inLanguage(language).template, 'E01')?.action?.text ?? 'missing';
const words = (action: string, language: Language | null, reader: Language, reviewed = false) => {
  const written = [english, ...(language ? [inLanguage(language).template] : [])];
  return stepWords({ question: 'E01', action, language }, written, inLanguage(reader, reviewed));
};

describe('the words of an agreed step', () => {
  it('left as recommended, are read in the language of the reader, marked as machine-drafted or reviewed', () => {
    const action = recommended('en');
    expect(words(action, 'en', 'bn')).toEqual({
      action,
      language: 'en',
      recommended: { text: recommended('bn'), language: 'bn', origin: 'unreviewed', same: true },
    });
    expect(words(action, 'en', 'bn', true).recommended).toMatchObject({ origin: 'reviewed' });
  });

  it('are known as the recommended ones whatever language the buyer reads', () => {
    expect(words(recommended('es'), 'es', 'bn').recommended).toMatchObject({ same: true });
    expect(words(recommended('es'), 'es', 'en').recommended).toMatchObject({ same: true, origin: 'source' });
  });

  it('edited, stay the buyer’s own, with the recommendation beside them as another text', () => {
    expect(words('Return them by Friday.', 'en', 'bn')).toEqual({
      action: 'Return them by Friday.',
      language: 'en',
      recommended: { text: recommended('bn'), language: 'bn', origin: 'unreviewed', same: false },
    });
  });

  it('need nothing beside them where the reader has their language, or nothing is recommended', () => {
    expect(words('Return them by Friday.', 'en', 'en').recommended).toBeNull();
    expect(words(recommended('en'), 'en', 'en').recommended).toBeNull();
    const other = { question: 'none', action: 'Write a plan.', language: 'en' };
    expect(stepWords(other, [english], inLanguage('bn')).recommended).toBeNull();
  });

  it('whose language nobody noted, are known by the recommendation that they repeat', () => {
    expect(words(recommended('en'), null, 'bn')).toMatchObject({
      language: 'en',
      recommended: { same: true },
    });
    expect(words('Return them.', null, 'bn')).toMatchObject({ language: null, recommended: { same: false } });
  });
});
