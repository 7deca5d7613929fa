/** The languages that every text exists in. */
export const LANGUAGES = [
  { id: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' },
  { id: 'es', name: 'Español', direction: 'ltr', locale: 'es' },
  // Western digits: codes, scores and dates then read the same as in documents and exports.
  { id: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
] as const;

export type LanguageId = (typeof LANGUAGES)[number]['id'];
export type TextDirection = (typeof LANGUAGES)[number]['direction'];

/** The language with this id, or null: do not trust what a browser or a URL says. */
export function parseLanguage(value: string | null | undefined): LanguageId | null {
  const id = value?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language.id === id)?.id ?? null;
}

/** Direction and formatting locale of a language. */
export function languageOf(id: LanguageId): (typeof LANGUAGES)[number] {
  return LANGUAGES.find((language) => language.id === id) ?? LANGUAGES[0];
}
