import {
  directionOf,
  FORM_RULES,
  formAnswers,
  lawsWithForms,
  NO_LAW_FACTS,
  optionWords,
  partWords,
  STATEMENT_LANGUAGES,
  sumOf,
} from '@firebreak/statements/model';
import { aRendering } from '../a-rendering.fixture';
import { toLaw } from '../laws/law-data';
import { shippedLaws } from '../laws/shipped-laws.fixture';

const laws = shippedLaws.map((law) => toLaw({ body: law, criteria: law.criteria }));
const fields = laws.flatMap(({ criteria }) => criteria.filter(({ kind }) => kind === 'form_field'));
const { content } = aRendering();

describe('forms of the shipped laws', () => {
  it('have 48 fields, each with parts of its own', () => {
    expect(fields).toHaveLength(48);
    expect(Object.keys(FORM_RULES).sort()).toEqual(fields.map(({ id }) => id).sort());
  });

  it('go with the statements of their countries', () => {
    const forms = lawsWithForms(laws, ['uk-msa-s54', 'au-msa-2018', 'ca-s211']);
    expect(forms.map(({ id }) => id)).toEqual([
      'uk-statement-registry',
      'au-msa-2018',
      'ca-psc-questionnaire',
    ]);
    const filled = formAnswers(forms, { content, facts: NO_LAW_FACTS, verdicts: {}, earlier: [] });
    expect(filled.map((form) => form.fields.length)).toEqual([18, 1, 24]);
    for (const form of filled) expect(sumOf(form).byData).toBeGreaterThan(3);
  });

  it.each(STATEMENT_LANGUAGES)('have words for every part and choice (%s)', (language) => {
    const filled = formAnswers(laws, { content, facts: NO_LAW_FACTS, verdicts: {}, earlier: [] });
    const parts = filled.flatMap((form) => form.fields.flatMap((field) => field.parts));
    expect(parts.filter(({ id }) => partWords(id, language) === id)).toEqual([]);
    const options = [...new Set(parts.flatMap((part) => part.options))];
    expect(options.length).toBeGreaterThan(140);
    // What has no words comes back as the data spells it: no capital, and Latin letters in Arabic.
    const bare = (option: string) =>
      directionOf(language) === 'rtl'
        ? /[a-z]/.test(optionWords(option, language))
        : optionWords(option, language) === option.replaceAll('_', ' ');
    expect(options.filter(bare)).toEqual([]);
  });
});
