import { questionnaireProblem } from './problems';
import type { Template } from './template';
import { TEMPLATE_LANGUAGES } from './template-languages';
import { withEdition, withEditionTexts, type TemplateEdition } from './template-edition';
import baselineNext from './templates/editions/firebreak-baseline-1.1.0.json' with { type: 'json' };
import constructionSiteNext from './templates/editions/firebreak-construction-site-1.1.0.json' with { type: 'json' };
import homeworkNext from './templates/editions/firebreak-homework-1.1.0.json' with { type: 'json' };
import labourProviderNext from './templates/editions/firebreak-labour-provider-1.1.0.json' with { type: 'json' };
import baseline from './templates/firebreak-baseline.json' with { type: 'json' };
import constructionSite from './templates/firebreak-construction-site.json' with { type: 'json' };
import homework from './templates/firebreak-homework.json' with { type: 'json' };
import labourProvider from './templates/firebreak-labour-provider.json' with { type: 'json' };
import quickCheck from './templates/firebreak-quick-check.json' with { type: 'json' };
import { translateTemplate, type TemplateTranslation } from './translation';

// JSON has no literal types; the model's tests check the files by `templateFaults` and `translationGaps`.
// Whoever scores needs the rules at once; a browser gets the one template that it shows from the API.
const first = [quickCheck, baseline, labourProvider, homework, constructionSite] as unknown as Template[];
/** In order: each goes on from the version before. A new one is a file here, and its texts in each language's file. */
const editions = [
  baselineNext,
  labourProviderNext,
  homeworkNext,
  constructionSiteNext,
] as unknown as TemplateEdition[];

let made: ReadonlyMap<string, readonly Template[]> | null = null;

/**
 * Every version of each template, the oldest first. Put together with the first use and not before: pages that name no
 * template carry none of this.
 */
function versions(): ReadonlyMap<string, readonly Template[]> {
  made ??= new Map(first.map((template) => [template.code, versionsOf(template)]));
  return made;
}

function versionsOf(oldest: Template): readonly Template[] {
  const later = editions.filter(({ template }) => template === oldest.code);
  return later.reduce((known, edition) => [...known, withEdition(known.at(-1) ?? oldest, edition)], [oldest]);
}

/** A template in one language, with how far its texts can be trusted. */
export interface LocalTemplate {
  readonly template: Template;
  /** Null for the language that the template was written in. */
  readonly translationReview: string | null;
}

/** Newest version of every built-in template, in the order in which one would choose. */
export function builtInTemplates(): readonly Template[] {
  return [...versions().values()].flatMap((known) => known.slice(-1));
}

/** Every version of a built-in template, the oldest first; none for another code. */
export function builtInVersions(code: string): readonly Template[] {
  return versions().get(code) ?? [];
}

export function isBuiltIn(code: string): boolean {
  return versions().has(code);
}

/** One version of a built-in template, the newest where none is named. @throws Problem template-not-found */
export function builtInTemplate(code: string, version?: string): Template {
  const found = versions()
    .get(code)
    ?.findLast((one) => !version || one.version === version);
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

/**
 * The translation of one version of a template into one listed language; null where there is none. Each language is a
 * file, with the texts of every version, loaded when it is asked for.
 */
export async function translationOf(
  { code, version, language: own }: Template,
  language: string,
): Promise<TemplateTranslation | null> {
  const [oldest] = builtInVersions(code);
  if (!oldest || language === own || !languagesOf(oldest).includes(language)) return null;
  const file: { default: TemplateTranslation } = await import(`./templates/${code}.${language}.json`, {
    with: { type: 'json' },
  });
  let translation: TemplateTranslation | null = file.default;
  for (const edition of editions.filter(({ template }) => template === code)) {
    if (!translation || translation.version === version) break;
    translation = withEditionTexts(translation, edition);
  }
  return translation?.version === version ? translation : null;
}

/** The template in that language; in its own, which its `language` then says, where there is no translation. */
export async function templateInLanguage(template: Template, language: string): Promise<LocalTemplate> {
  const translation = await translationOf(template, language);
  return translation
    ? { template: translateTemplate(template, translation), translationReview: translation.review }
    : { template, translationReview: null };
}
