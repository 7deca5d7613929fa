import type { Question, Section, Template } from './template';
import type { TemplateTranslation } from './translation';

/**
 * What a later version of a built-in template changes in an earlier one. The earlier one stays as it is for everything
 * that was sent with it, so that its answers are asked, hidden and scored as they were.
 */
export interface TemplateEdition {
  readonly template: string;
  readonly version: string;
  /** Version that it goes on from. */
  readonly from: string;
  /** Codes of questions that are not asked any more. */
  readonly dropped: readonly string[];
  /** A section that is there is replaced; a new one comes after the one named. */
  readonly sections: readonly { readonly after?: string; readonly section: Section }[];
  /** A question that is there is replaced; a new one comes after the one named, or first in its section. */
  readonly questions: readonly { readonly after?: string; readonly question: Question }[];
}

function put<T extends { readonly code: string }>(
  all: readonly T[],
  one: T,
  after: string | undefined,
): readonly T[] {
  const known = all.findIndex(({ code }) => code === one.code);
  if (known >= 0) return all.with(known, one);
  const before = all.findIndex(({ code }) => code === after);
  if (after !== undefined && before < 0)
    throw new RangeError(`${one.code}: there is no ${after} to come after`);
  return before < 0 ? [...all, one] : all.toSpliced(before + 1, 0, one);
}

/**
 * The version that an edition makes of the one before.
 * @throws RangeError where the edition goes on from another template or version, drops or follows what isn't there
 */
export function withEdition(before: Template, edition: TemplateEdition): Template {
  if (before.code !== edition.template || before.version !== edition.from) {
    throw new RangeError(`${edition.template} ${edition.version} goes on from ${edition.from}`);
  }
  const gone = edition.dropped.find((code) => !before.questions.some((one) => one.code === code));
  if (gone !== undefined) throw new RangeError(`${gone} is dropped and was not asked`);
  const kept = before.questions.filter(({ code }) => !edition.dropped.includes(code));
  return {
    ...before,
    version: edition.version,
    sections: edition.sections.reduce((all, { section, after }) => put(all, section, after), before.sections),
    questions: edition.questions.reduce<readonly Question[]>(
      (all, { question, after }) => put(all, question, after),
      kept,
    ),
  };
}

/** The translation of the version that an edition makes, without what is not asked any more; null where its texts are not there yet. */
export function withEditionTexts(
  before: TemplateTranslation,
  edition: TemplateEdition,
): TemplateTranslation | null {
  const texts = before.editions?.[edition.version];
  if (!texts) return null;
  const questions = Object.entries({ ...before.questions, ...texts.questions });
  return {
    ...before,
    version: edition.version,
    review: texts.review,
    sections: { ...before.sections, ...texts.sections },
    questions: Object.fromEntries(questions.filter(([code]) => !edition.dropped.includes(code))),
  };
}
