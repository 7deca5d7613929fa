import meanings from './data/meanings.json' with { type: 'json' };

/** What a word means. */
export interface Meaning {
  /** One English name for all languages; '' where it is not known. */
  readonly name: string;
  readonly isEnglish: boolean;
}

const UNKNOWN: Meaning = { name: '', isEnglish: false };

/**
 * Words that companies are named after: English ones before the bar, those of other languages behind it. `Золотая игла` becomes
 * `Golden Needle` in one list and `Zolotaya Igla` in the next. Left out are words of one syllable that in East Asia are
 * parts of names.
 */
const meaningByWord = new Map<string, Meaning>();
for (const [name, line] of Object.entries(meanings)) {
  line.split(' | ').forEach((words, at) => {
    for (const word of words.split(' '))
      if (!meaningByWord.has(word)) meaningByWord.set(word, { name, isEnglish: at === 0 });
  });
}

/** What a word in plain lower-case letters means. */
export const meaningOf = (word: string): Meaning => meaningByWord.get(word) ?? UNKNOWN;

/** Whether one word is the other in English. Two words of one language that mean much the same are two names. */
export const isTranslation = (a: Meaning, b: Meaning): boolean =>
  a.name !== '' && a.name === b.name && a.isEnglish !== b.isEnglish;
