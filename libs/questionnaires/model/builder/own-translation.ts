import type { Template } from '../template';
import { TEMPLATE_LANGUAGES } from '../template-languages';
import { templateTexts } from '../template-texts';

/** One text in another language, with what it was translated from. */
export interface TranslatedUnit {
  readonly text: string;
  /** The source text then: where it is another one by now, the translation is old. */
  readonly source: string;
}

/** By path, of one language. */
export type TranslatedUnits = Readonly<Record<string, TranslatedUnit>>;

/** By language. */
export type OwnTranslations = Readonly<Record<string, TranslatedUnits>>;

export const UNIT_STATES = ['missing', 'old', 'done'] as const;
export type UnitState = (typeof UNIT_STATES)[number];

/** One text beside its translation. */
export interface TranslationUnit {
  /** Where it stands in the template: `questions.D04.options.yes`. */
  readonly path: string;
  readonly source: string;
  readonly text: string | null;
  readonly state: UnitState;
  /** Placeholders like {site} that the translation lacks or adds. */
  readonly placeholders: readonly string[];
}

export interface LanguageProgress {
  readonly language: string;
  readonly done: number;
  readonly old: number;
  readonly missing: number;
}

/** One language of a draft, text by text. */
export interface OwnTranslationView {
  readonly id: string;
  readonly title: string;
  readonly sourceLanguage: string;
  readonly language: string;
  /** Version of the draft that these texts belong to. */
  readonly version: number;
  readonly units: readonly TranslationUnit[];
}

export interface SaveTranslation {
  /** Null takes a text away. */
  readonly texts: readonly { readonly path: string; readonly text: string | null }[];
}

/** What a file of translations would change. */
export interface TranslationImport {
  readonly changes: readonly {
    readonly path: string;
    readonly source: string;
    readonly before: string | null;
    readonly after: string;
    readonly placeholders: readonly string[];
    /** The file was made from another source text than the one there is now. */
    readonly sourceChanged: boolean;
  }[];
  /** Texts of the file that are the same as those kept. */
  readonly unchanged: number;
  /** Unit ids of the file that the template doesn't have. */
  readonly unknown: readonly string[];
}

/** A text of a file, by the path that it names. */
export interface ImportedUnit {
  readonly path: string;
  /** Null where the file doesn't say. */
  readonly source: string | null;
  readonly text: string;
}

/** Languages that a template of this language can be translated to. */
export function otherLanguages(language: string): readonly string[] {
  return TEMPLATE_LANGUAGES.map(({ code }) => code).filter((code) => code !== language);
}

function placeholdersOf(text: string): readonly string[] {
  return (text.match(/\{\{?\s*[\w.-]+\s*\}?\}/g) ?? []).toSorted();
}

/** Placeholders that stand in one of two texts and not as often in the other. */
export function placeholderFaults(source: string, text: string): readonly string[] {
  const rest = [...placeholdersOf(text)];
  const lacking = placeholdersOf(source).filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
  return [...new Set([...lacking, ...rest])];
}

/** Every text of a template beside its translation, in the order in which it is read. */
export function translationUnits(template: Template, units: TranslatedUnits): readonly TranslationUnit[] {
  return templateTexts(template).map(({ path, text: source }) => {
    const known = Object.hasOwn(units, path) ? units[path] : undefined;
    if (!known?.text.trim()) return { path, source, text: null, state: 'missing', placeholders: [] };
    const placeholders = placeholderFaults(source, known.text);
    const state = known.source === source && placeholders.length === 0 ? 'done' : 'old';
    return { path, source, text: known.text, state, placeholders };
  });
}

/** How far each language is; those that nobody has begun are left out. */
export function translationProgress(
  template: Template,
  translations: OwnTranslations,
): readonly LanguageProgress[] {
  return otherLanguages(template.language).flatMap((language) => {
    const units = translationUnits(template, translations[language] ?? {});
    const count = (wanted: UnitState) => units.filter(({ state }) => state === wanted).length;
    const missing = count('missing');
    return missing === units.length ? [] : [{ language, done: count('done'), old: count('old'), missing }];
  });
}

/** Texts by path of every language that has all of them: nobody is asked half in one language and half in another. */
export function completeTranslations(
  template: Template,
  translations: OwnTranslations,
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const complete = otherLanguages(template.language).flatMap((language) => {
    const units = translationUnits(template, translations[language] ?? {});
    const texts = units.flatMap(({ path, text }) => (text === null ? [] : [[path, text] as const]));
    return texts.length === units.length ? [[language, Object.fromEntries(texts)] as const] : [];
  });
  return Object.fromEntries(complete);
}

/** The units with these texts changed; what no longer belongs to a text of the template is let go. */
export function withTranslatedTexts(
  template: Template,
  units: TranslatedUnits,
  texts: SaveTranslation['texts'],
): TranslatedUnits {
  const changed = new Map(texts.map(({ path, text }) => [path, text]));
  return Object.fromEntries(
    templateTexts(template).flatMap(({ path, text: source }): [string, TranslatedUnit][] => {
      const text = changed.get(path);
      if (text === undefined) return Object.hasOwn(units, path) && units[path] ? [[path, units[path]]] : [];
      return text?.trim() ? [[path, { text: text.trim(), source }]] : [];
    }),
  );
}

/** Compares a file of translations with what is there. */
export function translationImport(
  template: Template,
  units: TranslatedUnits,
  imported: readonly ImportedUnit[],
): TranslationImport {
  const sources = new Map(templateTexts(template).map(({ path, text }) => [path, text]));
  const changes: TranslationImport['changes'][number][] = [];
  const unknown: string[] = [];
  let unchanged = 0;
  for (const { path, source: from, text } of new Map(imported.map((unit) => [unit.path, unit])).values()) {
    const source = sources.get(path);
    const after = text.trim();
    if (source === undefined) unknown.push(path);
    else if (after !== '') {
      const before = (Object.hasOwn(units, path) && units[path]?.text) || null;
      const isOld = before !== null && units[path]?.source !== source;
      if (before === after && !isOld) unchanged += 1;
      else {
        const placeholders = placeholderFaults(source, after);
        const sourceChanged = from !== null && from.trim() !== source.trim();
        changes.push({ path, source, before, after, placeholders, sourceChanged });
      }
    }
  }
  return { changes, unchanged, unknown };
}
