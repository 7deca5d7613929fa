/** One language that questionnaires are, or are to be, offered in. */
export interface TemplateLanguage {
  /** BCP 47. */
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  /** Codes of the built-in templates with a file `templates/<template>.<code>.json`. */
  readonly templates: readonly string[];
}

export const FIREBREAK_BASELINE = 'firebreak-baseline';
export const FIREBREAK_QUICK_CHECK = 'firebreak-quick-check';
export const FIREBREAK_LABOUR_PROVIDER = 'firebreak-labour-provider';
export const FIREBREAK_HOMEWORK = 'firebreak-homework';
export const FIREBREAK_CONSTRUCTION_SITE = 'firebreak-construction-site';

const ALL: readonly string[] = [
  FIREBREAK_BASELINE,
  FIREBREAK_QUICK_CHECK,
  FIREBREAK_LABOUR_PROVIDER,
  FIREBREAK_HOMEWORK,
  FIREBREAK_CONSTRUCTION_SITE,
];

/** A new language is a line here and a file for each template; the model's tests say what is missing or incomplete. */
export const TEMPLATE_LANGUAGES: readonly TemplateLanguage[] = [
  { code: 'en', name: 'English', templates: ALL },
  { code: 'es', name: 'Español', templates: ALL },
  { code: 'fr', name: 'Français', templates: ALL },
  { code: 'pt', name: 'Português', templates: ALL },
  { code: 'zh', name: '中文', templates: ALL },
  { code: 'vi', name: 'Tiếng Việt', templates: ALL },
  { code: 'bn', name: 'বাংলা', templates: ALL },
  { code: 'hi', name: 'हिन्दी', templates: ALL },
  { code: 'tr', name: 'Türkçe', templates: ALL },
  { code: 'ar', name: 'العربية', templates: ALL },
  { code: 'id', name: 'Bahasa Indonesia', templates: ALL },
  { code: 'th', name: 'ไทย', templates: ALL },
];

/** One of the languages of questionnaires; null for anything else. */
export function parseTemplateLanguage(text: unknown): string | null {
  return TEMPLATE_LANGUAGES.find(({ code }) => code === text)?.code ?? null;
}

/** The language's own name; its code where it isn't listed. */
export function languageName(code: string): string {
  return TEMPLATE_LANGUAGES.find((language) => language.code === code)?.name ?? code;
}
