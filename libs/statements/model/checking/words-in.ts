import { StatementLanguage } from '../language';
import { wordsOf } from '../wording/word-diff';

/** What stands between spaces; in Chinese, which has none, the words that its dictionary finds. */
export function wordsIn(sentence: string, language: StatementLanguage): number {
  const words = language === 'zh' ? wordsOf(sentence, language) : sentence.split(/\s+/);
  return words.filter((word) => /[\p{L}\d]/u.test(word)).length;
}
