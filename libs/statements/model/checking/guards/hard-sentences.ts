import { ReadStatement } from '../find-element';

/** Longer ones are read twice by most people: guidance on plain language keeps to 25 on average. */
const LONGEST_IN_WORDS = 45;

export function wordsIn(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** Sentences that are too long to be understood at once. */
export function hardSentences({ sentences }: ReadStatement): ReadStatement['sentences'][number][] {
  return sentences.filter(({ sentence }) => wordsIn(sentence.typed) > LONGEST_IN_WORDS);
}
