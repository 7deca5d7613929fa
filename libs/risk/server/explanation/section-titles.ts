import { builtInTemplates, closestLanguage, templateInLanguage } from '@firebreak/questionnaires/model';

/**
 * Titles of the sections of the built-in questionnaires, by code, in the language that comes closest to the wish.
 * @param wish BCP 47; undefined for the templates' own
 */
export async function sectionTitles(wish: string | undefined): Promise<Record<string, string>> {
  const locals = await Promise.all(
    builtInTemplates().map((template) => templateInLanguage(template, closestLanguage(template, wish))),
  );
  const sections = locals.flatMap(({ template }) => template.sections);
  return Object.fromEntries(sections.map(({ code, title }) => [code, title]));
}
