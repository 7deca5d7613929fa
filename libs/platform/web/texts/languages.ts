/** The languages that every text exists in. */
export const LANGUAGES = [
  { id: 'en', name: 'English', direction: 'ltr', locale: 'en-GB' },
  { id: 'es', name: 'Español', direction: 'ltr', locale: 'es' },
  // Western digits: codes, scores and dates then read the same as in documents and exports.
  { id: 'ar', name: 'العربية', direction: 'rtl', locale: 'ar-u-nu-latn' },
] as const;

const FOR_SUPPLIERS = [
  { id: 'fr', name: 'Français', direction: 'ltr', locale: 'fr' },
  { id: 'pt', name: 'Português', direction: 'ltr', locale: 'pt' },
  { id: 'zh', name: '中文', direction: 'ltr', locale: 'zh-Hans' },
  { id: 'vi', name: 'Tiếng Việt', direction: 'ltr', locale: 'vi' },
  { id: 'bn', name: 'বাংলা', direction: 'ltr', locale: 'bn-u-nu-latn' },
  { id: 'hi', name: 'हिन्दी', direction: 'ltr', locale: 'hi-u-nu-latn' },
  { id: 'tr', name: 'Türkçe', direction: 'ltr', locale: 'tr' },
  { id: 'id', name: 'Bahasa Indonesia', direction: 'ltr', locale: 'id' },
  { id: 'th', name: 'ไทย', direction: 'ltr', locale: 'th-u-ca-gregory' },
] as const;

/** The languages of what a supplier sees who comes by a link: those, and more. */
export const SUPPLIER_LANGUAGES = [...LANGUAGES, ...FOR_SUPPLIERS] as const;

export type LanguageId = (typeof LANGUAGES)[number]['id'];
export type SupplierLanguage = (typeof SUPPLIER_LANGUAGES)[number];
export type SupplierLanguageId = SupplierLanguage['id'];
export type TextDirection = SupplierLanguage['direction'];

/** The language with this id, or null: do not trust what a browser or a URL says. */
export function parseLanguage(value: string | null | undefined): LanguageId | null {
  return LANGUAGES.find(({ id }) => id === primary(value))?.id ?? null;
}

/** The same, among the languages of suppliers. */
export function parseSupplierLanguage(value: string | null | undefined): SupplierLanguageId | null {
  return SUPPLIER_LANGUAGES.find(({ id }) => id === primary(value))?.id ?? null;
}

/** Direction and formatting locale of a language. */
export function languageOf(id: SupplierLanguageId): SupplierLanguage {
  return SUPPLIER_LANGUAGES.find((language) => language.id === id) ?? LANGUAGES[0];
}

/** `pt` of `pt-BR`. */
function primary(tag: string | null | undefined): string | undefined {
  return tag?.split('-')[0]?.toLowerCase();
}
