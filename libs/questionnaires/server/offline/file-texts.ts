import type { ConditionTexts } from '@firebreak/questionnaires/model';
import texts from './file-texts.json';

type Names = keyof typeof texts.en;

/** Words of the files that respondents download, in one language; places for parts: `{day}`. */
export type FileTexts = Readonly<Record<Names, string>> & ConditionTexts;

/** English where a language has none. */
export function fileTexts(language: string): FileTexts {
  const known: Readonly<Record<string, FileTexts>> = texts;
  return (Object.hasOwn(known, language) ? known[language] : undefined) ?? texts.en;
}

export function fillText(text: string, parts: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));
}

/** Names of countries; the code where the language has no name for it. */
export function countryNames(language: string): (code: string) => string {
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'code' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}

/** Languages that are written from right to left. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|fa|he|ur)\b/.test(language);
}
