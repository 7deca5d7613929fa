/** A word of a text, folded so that spelling of no weight does not tell two apart, and where it stands. */
export interface Word {
  readonly folded: string;
  /** Offsets in the text, the end excluded. */
  readonly from: number;
  readonly to: number;
}

// Scripts that write words without spaces: there each letter counts as a word.
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const WORDS = new RegExp(
  String.raw`\{\{[a-z-]+\.[a-z0-9-]+\}\}|[${UNSPACED}]\p{M}*|(?:(?![${UNSPACED}])[\p{L}\p{N}\p{M}])+`,
  'gu',
);

/** Vowel signs and the stretching line of Arabic: written or left out, the word is the same. */
const ARABIC_SIGNS = /[\u064B-\u065F\u0670\u0640]/g;

function fold(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(ARABIC_SIGNS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي');
}

/** The words of a text in order; a quoted figure is one word. Punctuation, spaces and lines are none. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORDS)].map((match) => ({
    folded: fold(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));
}
