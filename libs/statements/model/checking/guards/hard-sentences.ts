import type { ReadStatement } from '../find-element';
import { wordsIn } from '../words-in';

/** Longer ones are read twice by most people: guidance on plain language keeps to 25 on average. */
const LONGEST_IN_WORDS = 45;

/** Sentences that are too long to be understood at once. */
export function hardSentences({ content, sentences }: ReadStatement): ReadStatement['sentences'][number][] {
  return sentences.filter(({ sentence }) => wordsIn(sentence.typed, content.language) > LONGEST_IN_WORDS);
}
