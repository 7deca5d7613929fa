import { readFileSync } from 'node:fs';
import { ANSWER_FINDING_CODES } from '@firebreak/questionnaires/model';
import { LANGUAGES } from '@firebreak/platform/web';

function textsIn<T>(file: string): T {
  return JSON.parse(readFileSync(`libs/${file}`, 'utf8')) as T;
}

/** The review of answers names findings on its own pages: a finding has one name, wherever it is read. */
it.each(LANGUAGES.map(({ id }) => id))(
  'findings have the same names in reviews as in audits, in %s',
  (language) => {
    const inAudits = textsIn<Record<string, string>>(`audits/model/finding-titles/${language}.json`);
    const { code } = textsIn<{ code: Record<string, string> }>(
      `questionnaires/web/review/i18n/${language}.json`,
    );
    expect(code).toEqual(Object.fromEntries(ANSWER_FINDING_CODES.map((one) => [one, inAudits[one]])));
  },
);
