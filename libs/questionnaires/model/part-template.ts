import { onlySections } from './asked-template';
import { NOTHING_KNOWN } from './circumstances';
import type { Known } from './condition-holds';
import { partsOfKey } from './place';
import { withSettledRules } from './respondent-template';
import type { Answers } from './response';
import type { Template } from './template';
import { countryListsOf } from './visibility';

/**
 * What somebody works with who was given these sections only: conditions over answers elsewhere are replaced by
 * whether they hold now, so that the same questions are asked and nothing of the other answers is told but that.
 * @param answers those that count: of questions that are asked
 */
export function partTemplate(template: Template, sections: readonly string[], answers: Answers): Template {
  const part = onlySections(template, sections);
  const own = new Set(part.questions.map(({ code }) => code));
  const known: Known = {
    circumstances: NOTHING_KNOWN,
    lists: countryListsOf(template),
    answersTo: (code) => {
      const given = Object.entries(answers).filter(([key]) => partsOfKey(key).question === code);
      return given.length > 0 ? given.map(([, value]) => value) : [undefined];
    },
  };
  return withSettledRules(part, known, (rule) => 'question' in rule && !own.has(rule.question));
}

/** Whether a question, by its key, is in one of these sections. */
export function isInPart(template: Template, sections: readonly string[], key: string): boolean {
  const { question } = partsOfKey(key);
  return template.questions.some(({ code, section }) => code === question && sections.includes(section));
}
