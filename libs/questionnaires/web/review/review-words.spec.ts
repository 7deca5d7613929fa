import { ANSWER_FINDING_CODES, CONTRADICTION_RULES } from '@firebreak/questionnaires/model';

describe.each(['en', 'es', 'ar'])('the words of a review in %s', (language) => {
  it('have a sentence for every contradiction and a name for every finding', async () => {
    const { default: texts } = (await import(`./i18n/${language}.json`)) as {
      default: Record<'rule' | 'code', Record<string, string>>;
    };
    const known = [...Object.keys(texts.rule), ...Object.keys(texts.code)];
    expect(known).toEqual(expect.arrayContaining([...CONTRADICTION_RULES, ...ANSWER_FINDING_CODES]));
    expect(Object.keys(texts.rule).sort()).toEqual([...CONTRADICTION_RULES].sort());
  });
});
