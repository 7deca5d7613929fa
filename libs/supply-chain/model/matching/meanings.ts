import meanings from './data/meanings.json' with { type: 'json' };

/**
 * Words that companies are named after, in the languages of the trade, by what they mean. `Золотая игла` becomes `Golden
 * Needle` in one list and `Zolotaya Igla` in the next. Left out are words of one syllable that in East Asia are parts of names.
 */
const meaningByWord = new Map<string, string>();
for (const [meaning, words] of Object.entries(meanings)) {
  for (const word of words.split(' ')) if (!meaningByWord.has(word)) meaningByWord.set(word, meaning);
}

/** What a word in plain lower-case letters means, by one English name for all languages; '' where that is not known. */
export const meaningOf = (word: string): string => meaningByWord.get(word) ?? '';
