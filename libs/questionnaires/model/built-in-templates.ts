import { questionnaireProblem } from './problems';
import type { Template } from './template';
import { TEMPLATE_LANGUAGES } from './template-languages';
import baseline from './templates/firebreak-baseline.json' with { type: 'json' };
import constructionSite from './templates/firebreak-construction-site.json' with { type: 'json' };
import homework from './templates/firebreak-homework.json' with { type: 'json' };
import labourProvider from './templates/firebreak-labour-provider.json' with { type: 'json' };
import quickCheck from './templates/firebreak-quick-check.json' with { type: 'json' };
import { translateTemplate, type TemplateTranslation } from './translation';

// JSON has no literal types; the model's tests check the files by `templateFaults` and `translationGaps`.
// Whoever scores needs the rules at once; a browser gets the one template that it shows from the API.
const templates = [quickCheck, baseline, labourProvider, homework, constructionSite] as unknown as Template[];

/** A template in one language, with how far its texts can be trusted. */
export interface LocalTemplate {
  readonly template: Template;
  /** Null for the language that the template was written in. */
  readonly translationReview: string | null;
}

/** Newest version of every built-in template, in the order in which one would choose. */
export function builtInTemplates(): readonly Template[] {
  return templates;
}

export function isBuiltIn(code: string): boolean {
  return templates.some((template) => template.code === code);
}

/** @throws Problem template-not-found */
export function builtInTemplate(code: string, version?: string): Template {
  const found = templates.find((one) => one.code === code && (!version || one.version === version));
  if (!found)
    throw questionnaireProblem('template-not-found', { template: code, ...(version && { version }) });
  return found;
}

/** Languages that a template can be answered in, its own first. */
export function languagesOf(template: Template): readonly string[] {
  if (template.translatedTo) return [template.language, ...template.translatedTo];
  const translated = TEMPLATE_LANGUAGES.filter(
    ({ code, templates: of }) => code !== template.language && of.includes(template.code),
  );
  return [template.language, ...translated.map(({ code }) => code)];
}

/** The language to use for a wish like "es-MX": the same, its main language, or the first of those there are. */
export function closestOf(languages: readonly string[], wish: string | null | undefined): string {
  const main = (wish ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === main) ?? languages[0] ?? 'en';
}

/** `closestOf` the template's languages: its own where the wish can't be met. */
export function closestLanguage(template: Template, wish: string | null | undefined): string {
  return closestOf(languagesOf(template), wish);
}

/** The translation of a template into one listed language; null where there is none. Each is a file, loaded when it is asked for. */
export async function translationOf(
  template: Template,
  language: string,
): Promise<TemplateTranslation | null> {
  const isFile = language !== template.language && isBuiltIn(template.code);
  if (!isFile || !languagesOf(template).includes(language)) return null;
  const file: { default: TemplateTranslation } = await import(
    `./templates/${template.code}.${language}.json`,
    { with: { type: 'json' } }
  );
  return file.default.version === template.version ? file.default : null;
}

/** The template in that language; in its own, which its `language` then says, where there is no translation. */
export async function templateInLanguage(template: Template, language: string): Promise<LocalTemplate> {
  const translation = await translationOf(template, language);
  return translation
    ? { template: translateTemplate(template, translation), translationReview: translation.review }
    : { template, translationReview: null };
}
