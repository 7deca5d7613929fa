import { isPinyin } from './pinyin';
import { LOOSE_MARK } from './romanise';
import { nearSkeletons, skeletonOf, Word, wordOf, wordSimilarity } from './words';

/** Which words of two lists are the same. */
export interface Alignment {
  /** Weight of the words that both have, each times how surely it is the same word. */
  readonly shared: number;
  /** Weight of the words of each side that found a partner, however surely. */
  readonly sharedA: number;
  readonly sharedB: number;
  readonly onlyA: readonly Word[];
  readonly onlyB: readonly Word[];
  /** Whether the partners stand in the same order. */
  readonly inOrder: boolean;
}

/** How surely two words are one, 0 to 1. */
export type Likeness = (a: Word, b: Word) => number;

/** Also pairs words that begin alike and have the same consonants: names of villages are spelled in many ways. */
export const placeLikeness: Likeness = (a, b) => wordSimilarity(a, b) || (soundsClose(a, b) ? 0.8 : 0);

const PINYIN = new Set(['CN', 'HK', 'TW', 'MO']);

/**
 * In Pinyin and in Vietnamese one letter more or less makes another syllable, which is seldom a slip of the pen: `Fulong` and
 * `Fuhong`, `Thinh` and `Thanh`. Neighbours swapped are one.
 */
export const syllabicLikeness: Likeness = (a, b) => {
  const similarity = wordSimilarity(a, b);
  return similarity < SWAPPED ? Math.min(similarity, ANOTHER_SYLLABLE) : similarity;
};
const SWAPPED = 0.88;
const ANOTHER_SYLLABLE = 0.72;

const pinyinLikeness: Likeness = (a, b) => {
  const similarity = wordSimilarity(a, b);
  const isSlip = similarity > ANOTHER_SYLLABLE && similarity < SWAPPED;
  return isSlip && isPinyin(a.text) && isPinyin(b.text) ? ANOTHER_SYLLABLE : similarity;
};

/** How words of names are compared in a country. */
export const nameLikeness = (country: string): Likeness =>
  country === 'VN' ? syllabicLikeness : PINYIN.has(country) ? pinyinLikeness : wordSimilarity;

/** Words less alike than this are two words. */
const SAME_WORD = 0.7;

/**
 * Pairs the words of two lists, each with its best partner; two words in a row may be one word of the other side
 * (`Blue Heron`, `Blueheron`), and up to four may be one word of a script that runs them together.
 * @param how by which rule two words are one
 */
export function alignWords(
  a: readonly Word[],
  b: readonly Word[],
  how: Likeness = wordSimilarity,
): Alignment {
  const [usedA, usedB] = [new Uint8Array(a.length), new Uint8Array(b.length)];
  let [shared, sharedA, sharedB] = [0, 0, 0];
  let last = -1;
  let inOrder = true;
  const take = (at: number, bt: number, similarity: number) => {
    const [wordA, wordB] = [a[at], b[bt]];
    if (!wordA || !wordB) return;
    usedA[at] = usedB[bt] = 1;
    sharedA += wordA.weight;
    sharedB += wordB.weight;
    shared += similarity * Math.max(wordA.weight, wordB.weight);
    if (bt < last) inOrder = false;
    last = bt;
  };
  // Equal words first, so that a near word does not take another's partner.
  for (let at = 0; at < a.length; at++) {
    for (let bt = 0; bt < b.length; bt++) {
      if (usedB[bt] || b[bt]?.text !== a[at]?.text) continue;
      take(at, bt, 1);
      break;
    }
  }
  for (let at = 0; at < a.length; at++) {
    const word = a[at];
    if (usedA[at] || !word) continue;
    let best = 0;
    let found = -1;
    for (let bt = 0; bt < b.length; bt++) {
      const other = b[bt];
      if (usedB[bt] || !other) continue;
      const similarity = how(word, other);
      if (similarity > best) [best, found] = [similarity, bt];
    }
    if (best >= SAME_WORD) take(at, found, best);
  }
  for (const [words, others, used, usedOther, swap] of [
    [a, b, usedA, usedB, false],
    [b, a, usedB, usedA, true],
  ] as const) {
    for (let at = 0; at + 1 < words.length; at++) {
      const run = joinedPartner(words, at, used, others, usedOther);
      if (!run) continue;
      for (let index = at; index < at + run.length; index++) used[index] = 1;
      usedOther[run.partner] = 1;
      const other = others[run.partner]?.weight ?? 0;
      const weight = weightOfAll(words.slice(at, at + run.length));
      shared += 0.98 * Math.max(weight, other);
      sharedA += swap ? other : weight;
      sharedB += swap ? weight : other;
    }
  }
  return {
    shared,
    sharedA,
    sharedB,
    onlyA: a.filter((_, at) => !usedA[at]),
    onlyB: b.filter((_, at) => !usedB[at]),
    inOrder,
  };
}

const LONGEST_RUN = 4;

/** A word of the other side that two or more words from here on make together. */
function joinedPartner(
  words: readonly Word[],
  at: number,
  used: Uint8Array,
  others: readonly Word[],
  usedOther: Uint8Array,
): { readonly partner: number; readonly length: number } | null {
  let joined = words[at]?.text ?? '';
  let backwards = joined;
  for (
    let length = 1;
    length <= LONGEST_RUN && at + length <= words.length && !used[at + length - 1];
    length++
  ) {
    if (length === 1) continue;
    joined += words[at + length - 1]?.text ?? '';
    backwards = (words[at + length - 1]?.text ?? '') + backwards;
    const isLoose = words.slice(at, at + length).some(({ script }) => script === 'loose');
    const partner = others.findIndex(
      (word, index) =>
        !usedOther[index] &&
        (isLoose || length === 2 || word.script !== 'latin'
          ? isJoined(joined, word, isLoose) || (word.script === 'han' && backwards === word.text)
          : joined === word.text),
    );
    if (partner >= 0) return { partner, length };
  }
  return null;
}

const soundsClose = (a: Word, b: Word): boolean =>
  a.skeleton === b.skeleton &&
  a.skeleton.length >= 2 &&
  Math.min(a.text.length, b.text.length) >= 4 &&
  (a.text.charAt(0) === b.text.charAt(0) || isBengaliV(a.text, b.text) || isBengaliV(b.text, a.text));

/** `Valuka`, Bhaluka. */
const isBengaliV = (a: string, b: string): boolean => a.startsWith('v') && b.startsWith('bh');

/** From here on words of another alphabet, run together, are taken for a word. */
const SAME_RUN = 0.85;

const isJoined = (joined: string, word: Word, isLoose: boolean): boolean =>
  ((isLoose || word.script === 'loose') &&
    joined.charAt(0) === word.text.charAt(0) &&
    wordSimilarity(wordOf(isLoose ? `${LOOSE_MARK}${joined}` : joined, 1), word) >= SAME_RUN) ||
  (word.script === 'loose' &&
    word.skeleton.length >= 4 &&
    nearSkeletons(skeletonOf(joined), word.skeleton) &&
    joined.charAt(0) === word.text.charAt(0)) ||
  isSpelledJoined(joined, word);

const isSpelledJoined = (joined: string, word: Word): boolean =>
  Math.abs(joined.length - word.text.length) <= 1 &&
  joined.startsWith(word.text.charAt(0)) &&
  (joined === word.text ||
    (joined.length >= 8 &&
      joined.length === word.text.length &&
      joined.slice(0, 5) === word.text.slice(0, 5)));

/** Sum of what the words tell. */
export const weightOfAll = (words: readonly Word[]): number =>
  words.reduce((sum, word) => sum + word.weight, 0);
