import { readdirSync } from 'node:fs';
import path from 'node:path';
import { builtInTemplate, builtInTemplates, translationOf } from './built-in-templates';
import type { Template } from './template';
import { FIREBREAK_BASELINE, FIREBREAK_QUICK_CHECK, TEMPLATE_LANGUAGES } from './template-languages';
import { templateTexts } from './template-texts';
import { translateTemplate, type TemplateTranslation } from './translation';
import { translationReport } from './translation-report';

const templates = builtInTemplates();
const files = readdirSync(path.join(import.meta.dirname, 'templates'))
  .map((name) => /^(.+)\.([a-z]{2})\.json$/.exec(name))
  .filter((found) => found !== null)
  .map(([, template = '', language = '']) => ({ template, language }));

async function translation(template: Template, language: string): Promise<TemplateTranslation> {
  const found = await translationOf(template, language);
  if (!found) throw new Error(`${template.code}.${language}.json is listed and can't be used`);
  return found;
}

/** Codes in a translation for which the template has nothing. */
function strangers(template: Template, { questions, sections, indicators }: TemplateTranslation): string[] {
  const known = [...template.questions, ...template.sections, ...template.indicators].map(({ code }) => code);
  const options = Object.entries(questions).flatMap(([code, texts]) => {
    const values =
      template.questions.find((one) => one.code === code)?.options?.map(({ value }) => value) ?? [];
    return Object.keys(texts.options ?? {}).filter((value) => !values.includes(value));
  });
  const codes = [...Object.keys(questions), ...Object.keys(sections), ...Object.keys(indicators)];
  return [...codes.filter((code) => !known.includes(code)), ...options];
}

describe('the translations', () => {
  it('are listed exactly where there is a file', () => {
    const listed = TEMPLATE_LANGUAGES.flatMap(({ code, templates: of }) =>
      of.map((template) => `${template}.${code}`),
    ).filter((name) => !name.endsWith('.en'));
    expect(listed.toSorted()).toEqual(
      files.map(({ template, language }) => `${template}.${language}`).toSorted(),
    );
  });

  it('are complete; those still missing are reported as missing', async () => {
    const report = await translationReport(templates);
    expect(report).toHaveLength(templates.length * (TEMPLATE_LANGUAGES.length - 1));
    expect(report.filter(({ state }) => state === 'incomplete')).toEqual([]);
    expect(report.filter(({ state }) => state === 'complete')).toHaveLength(files.length);
  });

  it.each(files)(
    '$template in $language names its template, and nothing that this lacks',
    async ({ template, language }) => {
      const original = builtInTemplate(template);
      const found = await translation(original, language);
      expect([found.template, found.version, found.language]).toEqual([template, original.version, language]);
      expect(found.review).toBe('machine-drafted, unreviewed');
      expect(strangers(original, found)).toEqual([]);
    },
  );

  it.each(files)(
    '$template in $language has a text of its own at every path',
    async ({ template, language }) => {
      const original = builtInTemplate(template);
      const english = templateTexts(original);
      const texts = templateTexts(translateTemplate(original, await translation(original, language)));
      expect(texts.map(({ path: at }) => at)).toEqual(english.map(({ path: at }) => at));
      expect(texts.filter(({ text }) => text !== text.trim() || text === '')).toEqual([]);
      const same = texts.filter(({ text }, index) => text === english[index]?.text);
      expect(same.length / texts.length).toBeLessThan(0.1); // "No" is Spanish too
    },
  );

  it('of the quick check use the words of the other templates for shared questions', async () => {
    const quick = builtInTemplate(FIREBREAK_QUICK_CHECK);
    for (const { language } of files.filter(({ template }) => template === FIREBREAK_QUICK_CHECK)) {
      const ours = (await translation(quick, language)).questions;
      const theirs = (await translation(builtInTemplate(FIREBREAK_BASELINE), language)).questions;
      for (const [code, texts] of Object.entries(ours)) {
        if (theirs[code]) expect([language, texts]).toEqual([language, theirs[code]]);
      }
    }
  });
});
