import { translationOf } from './built-in-templates';
import type { Template } from './template';
import { TEMPLATE_LANGUAGES } from './template-languages';
import { translationGaps } from './translation';

/** How far one template's translation into one listed language is. */
export interface TranslationState {
  readonly template: string;
  readonly language: string;
  /** `missing`: there is no file yet, and readers get the template's own language, which is said to them. */
  readonly state: 'complete' | 'incomplete' | 'missing';
  /** Paths of the texts that it lacks. */
  readonly gaps: readonly string[];
}

/** Every template in every listed language but its own. Loads all the files: for tests and for whoever runs the service. */
export async function translationReport(
  templates: readonly Template[],
): Promise<readonly TranslationState[]> {
  const wanted = templates.flatMap((template) =>
    TEMPLATE_LANGUAGES.filter(({ code }) => code !== template.language).map(
      ({ code }) => [template, code] as const,
    ),
  );
  return Promise.all(
    wanted.map(async ([template, language]): Promise<TranslationState> => {
      const translation = await translationOf(template, language);
      if (!translation) return { template: template.code, language, state: 'missing', gaps: [] };
      const gaps = translationGaps(template, translation);
      return { template: template.code, language, state: gaps.length > 0 ? 'incomplete' : 'complete', gaps };
    }),
  );
}
