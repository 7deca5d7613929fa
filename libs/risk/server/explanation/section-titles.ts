import { builtInTemplates, closestLanguage, templateInLanguage } from '@firebreak/questionnaires/model';

/**
 * Titles of the sections of the built-in questionnaires, by code, in the language that comes closest to the wish.
 * @param wish BCP 47; undefined for the templates' own
 */
export function sectionTitles(wish: string | undefined): Record<string, string> {
  const sections = builtInTemplates().flatMap(
    (template) => templateInLanguage(template, closestLanguage(template, wish)).template.sections,
  );
  return Object.fromEntries(sections.map(({ code, title }) => [code, title]));
}
