import type { FontName } from './font-files';

/** The language that most text in a script is written in; Latin letters tell none. */
const LANGUAGE_OF: Readonly<Record<string, string>> = {
  arabic: 'ar',
  bengali: 'bn',
  thai: 'th',
  chinese: 'zh',
  japanese: 'ja',
  korean: 'ko',
};

/** Languages that share a script. */
const SAME_SCRIPT = [['ar', 'fa', 'ur'], ['bn', 'as'], ['hi', 'mr', 'ne'], ['zh', 'ja', 'ko']]; // prettier-ignore

/** Devanagari has no font of its own. */
const DEVANAGARI = /\p{Script=Devanagari}/u;

/**
 * The language of a stretch of text in another script than the document's: a supplier's name in Bengali within English.
 * @returns BCP 47; undefined for text that is the document's, or that has no letters
 */
export function foreignLanguage(font: FontName, text: string, language: string): string | undefined {
  const [family = ''] = font.split('-');
  const own = LANGUAGE_OF[family] ?? (DEVANAGARI.test(text) ? 'hi' : undefined);
  const [documents = ''] = language.split('-');
  if (!own || own === documents || !/\p{L}/u.test(text)) return undefined;
  return SAME_SCRIPT.some((group) => group.includes(own) && group.includes(documents)) ? undefined : own;
}
