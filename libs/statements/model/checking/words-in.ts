import { StatementLanguage } from '../language';
import { wordsOf } from '../wording/word-diff';

/** How many words stand between spaces; in Chinese, which has none, how many its dictionary finds. */
export function wordsIn(sentence: string, language: StatementLanguage): number {
  const words = language === 'zh' ? wordsOf(sentence, language) : sentence.split(/\s+/);
  return words.filter((word) => /[\p{L}\d]/u.test(word)).length;
}
