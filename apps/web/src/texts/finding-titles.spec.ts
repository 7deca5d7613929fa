import { readFileSync } from 'node:fs';
import { ANSWER_FINDING_CODES } from '@firebreak/questionnaires/model';
import { LANGUAGES } from '@firebreak/platform/web';

function codesIn(folder: string, language: string): Readonly<Record<string, string>> {
  const texts = JSON.parse(readFileSync(`libs/${folder}/i18n/${language}.json`, 'utf8')) as {
    code: Record<string, string>;
  };
  return texts.code;
}

/** The review of answers names findings on its own pages: a finding has one name, wherever it is read. */
it.each(LANGUAGES.map(({ id }) => id))(
  'findings have the same names in reviews as in audits, in %s',
  (language) => {
    const inAudits = codesIn('audits/web', language);
    expect(codesIn('questionnaires/web/review', language)).toEqual(
      Object.fromEntries(ANSWER_FINDING_CODES.map((code) => [code, inAudits[code]])),
    );
  },
);
