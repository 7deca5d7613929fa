import { languagesOf } from './built-in-templates';
import type { Template } from './template';

/** Which parts of a template, and which modules with it, one supplier is asked. */
export interface AskedParts {
  /** Codes of its sections; all of them where absent. */
  readonly sections?: readonly string[];
  /** Modules asked together with it, each in the version that was sent. */
  readonly modules?: readonly { readonly code: string; readonly version: string }[];
}

/** What a sent questionnaire consists of. `asked` null: the whole template and nothing else. */
export interface SentParts {
  readonly templateCode: string;
  readonly templateVersion: string;
  readonly asked: AskedParts | null;
}

/** The template with only these sections and their questions; conditions on a question that is left out don't hold. */
export function onlySections(template: Template, codes: readonly string[]): Template {
  return {
    ...template,
    sections: template.sections.filter(({ code }) => codes.includes(code)),
    questions: template.questions.filter(({ section }) => codes.includes(section)),
  };
}

/**
 * One template out of several, scored as one by the first one's figures. A question that two of them share, by its
 * code, is asked where it comes first.
 */
export function joinTemplates(first: Template, others: readonly Template[]): Template {
  return others.reduce((joined, other) => {
    const known = new Set(joined.questions.map(({ code }) => code));
    const questions = other.questions.filter(({ code }) => !known.has(code));
    const indicators = new Set(joined.indicators.map(({ code }) => code));
    const lists = new Set((joined.countryLists ?? []).map(({ code }) => code));
    return {
      ...joined,
      sources: [...new Set([...joined.sources, ...other.sources])],
      indicators: [...joined.indicators, ...other.indicators.filter(({ code }) => !indicators.has(code))],
      countryLists: [
        ...(joined.countryLists ?? []),
        ...(other.countryLists ?? []).filter(({ code }) => !lists.has(code)),
      ],
      sections: [
        ...joined.sections,
        ...other.sections.filter(({ code }) => questions.some(({ section }) => section === code)),
      ],
      questions: [...joined.questions, ...questions],
    };
  }, first);
}

/** Gives one version of a template. @throws Problem template-not-found */
export type FindTemplate = (code: string, version: string) => Template;

/** Gives the newest version of a template. @throws Problem template-not-found */
export type NewestTemplate = (code: string) => Template;

/** Puts together the parts of a questionnaire, each of them as `find` gives it: in its own language or translated. */
export function joinParts({ templateCode, templateVersion, asked }: SentParts, find: FindTemplate): Template {
  const whole = find(templateCode, templateVersion);
  const first = asked?.sections ? onlySections(whole, asked.sections) : whole;
  return joinTemplates(
    first,
    (asked?.modules ?? []).map(({ code, version }) => find(code, version)),
  );
}

/** Everything that was asked by one questionnaire, in the templates' own language. @throws Problem template-not-found */
export function askedTemplate(parts: SentParts, find: FindTemplate): Template {
  return joinParts(parts, find);
}

/** The templates that a questionnaire consists of, the main one first. @throws Problem template-not-found */
export function partsOf(
  { templateCode, templateVersion, asked }: SentParts,
  find: FindTemplate,
): readonly Template[] {
  const modules = (asked?.modules ?? []).map(({ code, version }) => find(code, version));
  return [find(templateCode, templateVersion), ...modules];
}

/** Languages in which every part of a questionnaire can be answered: nobody gets half of it in another one. */
export function languagesOfParts(parts: SentParts, find: FindTemplate): readonly string[] {
  const [main = [], ...modules] = partsOf(parts, find).map(languagesOf);
  return main.filter((language) => modules.every((languages) => languages.includes(language)));
}
