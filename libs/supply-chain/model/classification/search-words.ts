import { nameKey } from '../text-keys';

/** Small words that say nothing about a good, in the languages of the search words. */
const SMALL_WORDS = new Set(
  'of for and the with from in to by de del das dos la el los las le les des du en et para pour com con avec di ve ile dan untuk'.split(
    ' ',
  ),
);

/** Scripts without spaces between words: every character is a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** `t shirt`, `x ray`: one word in two parts. A vowel by itself is a word in some languages. */
const LETTER_AND_WORD = /(?<!\S)([b-df-hj-np-tv-xz]) ([a-z]{2,})/g;

/** `shirts`, `dresses`, `batteries`, `tomatoes` become `shirt`, `dress`, `battery`, `tomato`; Romance plurals, too. */
function latinStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  // `hoodie` and `hoodies` as `battery` and `batteries`.
  if (/ies?$/.test(word) && word.length > 4) return word.replace(/ies?$/, 'y');
  if (/(?:ss|sh|ch|x|zz)es$/.test(word) || (/oes$/.test(word) && word.length > 5)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Without article and `and`, which Arabic writes as part of the word, and with one spelling of its endings. */
function arabicStem(word: string): string {
  const bare = word
    .replace(/ة$/, 'ه')
    .replace(/ى$/, 'ي')
    .replace(/\u0640/g, '');
  const withoutAnd = /^و\p{L}{4,}$/u.test(bare) ? bare.slice(1) : bare;
  return /^ال\p{L}{3,}$/u.test(withoutAnd) ? withoutAnd.slice(2) : withoutAnd;
}

function stem(word: string): string {
  return /\p{Script=Arabic}/u.test(word) ? arabicStem(word) : latinStem(word);
}

/**
 * The words of a text as they are compared: lower case, without accents, singular where a simple rule tells,
 * small words left out (unless there are no others), `t-shirt` one word, every character of Chinese and Japanese its own word.
 */
export function searchWords(text: string): string[] {
  const words = nameKey(text)
    .replace(LETTER_AND_WORD, '$1$2')
    .split(' ')
    .flatMap((word) => (UNSPACED.test(word) ? splitUnspaced(word) : [word]))
    .filter((word) => word !== '');
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return (telling.length > 0 ? telling : words).map(stem);
}

function splitUnspaced(word: string): string[] {
  return (
    word.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu,
    ) ?? []
  );
}

/** Whether a word's beginning already says something: one letter of an alphabet does not, one Chinese character does. */
export function isTellingPrefix(word: string): boolean {
  return word.length > 1 || UNSPACED.test(word);
}

/** Whether one letter added, left out, changed, or swapped with its neighbour turns one word into the other. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let [endOfA, endOfB] = [a.length, b.length];
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]) {
    endOfA--;
    endOfB--;
  }
  const [restOfA, restOfB] = [a.slice(start, endOfA), b.slice(start, endOfB)];
  if (restOfA.length <= 1 && restOfB.length <= 1) return true;
  return (
    restOfA.length === 2 && restOfB.length === 2 && restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0]
  );
}
