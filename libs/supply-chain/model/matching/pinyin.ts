/** Syllables of Hanyu Pinyin by their first letters: not every beginning takes every ending. */
const SYLLABLE = [
  '(?:[gkhzcsr]|zh|ch|sh)(?:ang|eng|ong|uang|uai|uan|ai|ei|ao|ou|an|en|ua|uo|ui|un|a|e|u)',
  '(?:[zcsr]|zh|ch|sh)i',
  '[jqx](?:iang|iong|iao|ian|ing|ia|ie|iu|in|i|uan|ue|un|u)',
  '[bpmf](?:iao|ian|ing|ang|eng|ai|ei|ao|ou|an|en|ie|in|iu|i|a|o|u)',
  '[dtnl](?:iang|iao|ian|ing|ang|eng|ong|uan|ai|ei|ao|ou|an|en|ia|ie|iu|in|i|uo|un|ui|ue|u|a|e|v)',
  'y(?:ang|ong|uan|ing|ao|ou|an|in|ue|un|a|o|e|i|u)',
  'w(?:ang|eng|ai|ei|an|en|a|o|u)',
].join('|');
/** One that begins with a vowel only stands at the beginning of a word. */
const WORD = new RegExp(`^(?:an|ang|ai|ao|e|en|er|ou)?(?:${SYLLABLE})*$`);

/**
 * Whether a word in Latin letters can be Chinese as Hanyu Pinyin writes it. `Yuen`, `Semir` and `Hung` cannot: they are
 * Cantonese, an older spelling or a brand, and cannot be read off the characters.
 */
export const isPinyin = (word: string): boolean => WORD.test(word);
