import { builtInTemplates, closestLanguage, templateInLanguage } from '@firebreak/questionnaires/model';
import { offeredTemplates } from '@firebreak/questionnaires/server';
import type { EntityManager } from 'typeorm';

/**
 * Titles of the sections of questionnaires, by code: of the built-in ones in the language that comes closest to the
 * wish, of the company's own in the language that they were written in.
 * @param wish BCP 47; undefined for the templates' own
 */
export async function sectionTitles(
  tx: EntityManager,
  wish: string | undefined,
): Promise<Record<string, string>> {
  const locals = await Promise.all(
    builtInTemplates().map((template) => templateInLanguage(template, closestLanguage(template, wish))),
  );
  const own = await offeredTemplates(tx);
  // The built-in ones go last: where codes meet, theirs are meant by far most scores.
  const sections = [...own, ...locals.map(({ template }) => template)].flatMap(
    (template) => template.sections,
  );
  return Object.fromEntries(sections.map(({ code, title }) => [code, title]));
}
