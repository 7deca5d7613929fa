/** A syllable of Hanyu Pinyin; one that begins with a vowel only stands at the beginning of a word. */
const SYLLABLE =
  '(?:(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)(?:a|o|e|ai|ei|ao|ou|ang|an|eng|en|ong|iang|iao|ian|ia|iong|ie|iu|ing|in|i|uang|uai|uan|ua|uo|ui|un|ue|u|v))';
const WORD = new RegExp(`^(?:an|ang|ai|ao|e|en|er|ou)?${SYLLABLE}*$`);

/**
 * Whether a word in Latin letters can be Chinese as Hanyu Pinyin writes it. `Yuen`, `Semir` and `Hung` cannot: they are
 * Cantonese, an older spelling or a brand, and cannot be read off the characters.
 */
export const isPinyin = (word: string): boolean => WORD.test(word);
