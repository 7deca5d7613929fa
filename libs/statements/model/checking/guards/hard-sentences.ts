import { StatementLanguage } from '../../language';
import { wordsOf } from '../../wording/word-diff';
import type { ReadStatement } from '../find-element';

/** Longer ones are read twice by most people: guidance on plain language keeps to 25 on average. */
const LONGEST_IN_WORDS = 45;

/** What stands between spaces; in Chinese, which has none, the words that its dictionary finds. */
export function wordsIn(sentence: string, language: StatementLanguage): number {
  const words = language === 'zh' ? wordsOf(sentence, language) : sentence.split(/\s+/);
  return words.filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** Sentences that are too long to be understood at once. */
export function hardSentences({ content, sentences }: ReadStatement): ReadStatement['sentences'][number][] {
  return sentences.filter(({ sentence }) => wordsIn(sentence.typed, content.language) > LONGEST_IN_WORDS);
}
