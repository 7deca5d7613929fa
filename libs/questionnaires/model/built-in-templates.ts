import { questionnaireProblem } from './problems';
import type { Template } from './template';
import baseline from './templates/firebreak-baseline.json' with { type: 'json' };
import baselineInArabic from './templates/firebreak-baseline.ar.json' with { type: 'json' };
import baselineInSpanish from './templates/firebreak-baseline.es.json' with { type: 'json' };
import { translateTemplate, type TemplateTranslation } from './translation';

export const FIREBREAK_BASELINE = 'firebreak-baseline';

// JSON has no literal types; the model's tests check the files by `templateFaults` and `translationGaps`.
const templates = [baseline as Template];
const translations = [baselineInSpanish, baselineInArabic] as readonly TemplateTranslation[];

/** A template in one language, with how far its texts can be trusted. */
export interface LocalTemplate {
  readonly template: Template;
  /** Null for the language that the template was written in. */
  readonly translationReview: string | null;
}

/** Newest version of every built-in template. */
export function builtInTemplates(): readonly Template[] {
  return templates;
}

/** @throws Problem template-not-found */
export function builtInTemplate(code: string, version?: string): Template {
  const found = templates.find((one) => one.code === code && (!version || one.version === version));
  if (!found) throw questionnaireProblem('template-not-found', { code, ...(version && { version }) });
  return found;
}

export function translationsOf(template: Template): readonly TemplateTranslation[] {
  return translations.filter((one) => one.template === template.code && one.version === template.version);
}

/** Languages that a template can be answered in, its own first. */
export function languagesOf(template: Template): readonly string[] {
  return [template.language, ...translationsOf(template).map((translation) => translation.language)];
}

/** The language to use for a wish like "es-MX": the same, its main language, or the template's own. */
export function closestLanguage(template: Template, wish: string | null | undefined): string {
  const main = (wish ?? '').toLowerCase().split(/[-_]/)[0];
  return languagesOf(template).find((language) => language === main) ?? template.language;
}

export function templateInLanguage(template: Template, language: string): LocalTemplate {
  const translation = translationsOf(template).find((one) => one.language === language);
  return translation
    ? { template: translateTemplate(template, translation), translationReview: translation.review }
    : { template, translationReview: null };
}
