import { edit, isVowelSlip, slip } from './edits';
import { isTranslation, Meaning, meaningOf } from './meanings';
import { HAN_MARK, LOOSE_MARK, Script } from './romanise';

/** A word prepared for comparing with many others. */
export interface Word {
  readonly text: string;
  readonly script: Script;
  /** By sound, so that usual spellings of one word are equal: `Chowdhury` and `Choudhury`. */
  readonly sound: string;
  /** Consonants by class: equal for a word and its reading from an alphabet without vowels. */
  readonly skeleton: string;
  readonly meaning: Meaning;
  /** Without the ending of a Slavic adjective: `Kirovskiy` and `Kirov`. */
  readonly stem: string;
  /** A bit for each letter and digit in it: words of few common bits are not alike. */
  readonly letters: number;
  /** What the word tells: 1 for one that few share, towards 0 for one that everybody has. */
  readonly weight: number;
}

/** Words seen before: names and addresses repeat few words, and each is costly to prepare. Bounded. */
const prepared = new Map<string, Word>();
const MOST_PREPARED = 200_000;

/** Builds a word of `[~^]?[a-z0-9]+`, as `romanise` writes it. */
export function wordOf(marked: string, weight: number): Word {
  const key = `${weight} ${marked}`;
  const known = prepared.get(key);
  if (known) return known;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  const word = prepare(marked, weight);
  prepared.set(key, word);
  return word;
}

function prepare(marked: string, weight: number): Word {
  const script: Script = marked.startsWith(LOOSE_MARK)
    ? 'loose'
    : marked.startsWith(HAN_MARK)
      ? 'han'
      : 'latin';
  const text = script === 'latin' ? marked : marked.slice(1);
  return {
    text,
    script,
    sound: soundOf(text),
    skeleton: skeletonOf(text),
    meaning: meaningOf(script === 'han' ? '' : text),
    stem: stemOf(text),
    letters: lettersOf(text),
    weight,
  };
}

/** At least three letters stay. */
const stemOf = (text: string): string =>
  text.replace(/(?<=^.{3,})sk(?:iy|iye|ij|yi|yy|yj|i|y|aya|aia|a|oe|oye|e)$/, '');

const withoutLastVowel = (text: string): string => text.replace(/(?<=^.{3,})[aeiouy]$/, '');

/** `Tulskaya` and `Tula`, `Kirovskiy` and `Kirovskaya`. */
const isAdjectiveOf = (a: Word, b: Word): boolean =>
  (a.stem !== a.text || b.stem !== b.text) && withoutLastVowel(a.stem) === withoutLastVowel(b.stem);

function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    letters |= 1 << (code >= 97 ? code - 97 : 26 + (code % 5));
  }
  return letters;
}

/** The bits of digits: words with numbers in them are equal or two words. */
const DIGITS = -1 << 26;

/** How many letters only one of two words has. */
function differentLetters(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return count;
}

/** Whether two words can be one in two spellings: quick, and never false where `wordSimilarity` finds them alike. */
export function maybeAlike(a: Word, b: Word): boolean {
  if (a === b || a.text === b.text || a.sound === b.sound || isAdjectiveOf(a, b)) return true;
  if (isTranslation(a.meaning, b.meaning)) return true;
  if (a.script === 'loose' || b.script === 'loose')
    return Math.abs(a.skeleton.length - b.skeleton.length) <= 1;
  return (
    Math.abs(a.text.length - b.text.length) <= 2 &&
    differentLetters(a.letters, b.letters) <= (a.text.length >= 12 ? 6 : 4)
  );
}

/** Usual spellings of one sound become one. Not for meaning: only for comparing. */
export function soundOf(text: string): string {
  return text
    .replace(/0/g, 'o')
    .replace(/^mohammed|^mohammad|^muhammed|^mohamed|^mohamad|^mohd/, 'muhammad')
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/(.)\1+/g, '$1')
    .replace(/ksh|x(?=[^i]|$)/g, 'ks')
    .replace(/ph/g, 'f')
    .replace(/ck|q(?!i|u|ing|ian)/g, 'k')
    .replace(/c(?=[aou]|[^aeiouyh]|$)/g, 'k')
    .replace(/kh/g, 'k')
    .replace(/gh(?=[aeiou])/g, 'g')
    .replace(/bh/g, 'b')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/sh(?=[rmnwktp])/g, 's')
    .replace(/ow(?=[^aeiou]|$)|ou|au(?=[gd]|$)/g, 'u')
    .replace(/ae|oe|ue/g, (pair) => pair.charAt(0))
    .replace(/ie|iy|yi|ij/g, 'i')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/(?<=..[aeiou])h$/, '')
    .replace(/(.)\1+/g, '$1');
}

const CLASSES: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'p', v: 'p', c: 'k', k: 'k', q: 'k', g: 'k', d: 't', t: 't', s: 's', z: 's', j: 'j', l: 'l', r: 'l', m: 'm', n: 'n',
}; // prettier-ignore

/** Consonant classes, without vowels, `w`, `y` and the `h` of pairs: `Ganesh` and `gnes` are `kns`. */
export function skeletonOf(text: string): string {
  const first = text.startsWith('h') ? 'h' : '';
  const plain = text
    .replace(/x/g, 'ks')
    .replace(/w(?=[aeiouy])/g, 'v')
    .replace(/orn/g, 'on')
    .replace(/tch|ch/g, 'j')
    .replace(/sh/g, 's')
    .replace(/c(?=[ei])/g, 's');
  let found = first;
  for (const char of plain) {
    const kind = CLASSES[char];
    if (kind !== undefined && !found.endsWith(kind)) found += kind;
    else if (char >= '0' && char <= '9') found += char;
  }
  return found;
}

/**
 * How surely two words are one in two spellings, 0 to 1. 1: equal; .95: equal by sound; down to .7 for a likely slip
 * of the pen; 0 for another word. Short words must be equal.
 */
export function wordSimilarity(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (isTranslation(a.meaning, b.meaning)) return TRANSLATED;
  if (isAdjectiveOf(a, b)) return SAME_STEM;
  if (a.script !== b.script && (a.script === 'loose' || b.script === 'loose')) return looseSimilarity(a, b);
  if (((a.letters | b.letters) & DIGITS) !== 0) return 0;
  const [la, lb] = [a.text.length, b.text.length];
  if (a.sound === b.sound && Math.max(la, lb) >= 3) return 0.95;
  if (la < 3 || lb < 3) return 0;
  const plural = pluralOf(a.text, b.text) || pluralOf(b.text, a.text);
  if (plural) return 0.97;
  if (Math.abs(la - lb) > 2 || differentLetters(a.letters, b.letters) > (la >= 12 ? 6 : 4)) return 0;
  const similarity = slip(a.text, b.text);
  // Two letters off in writing and one in sound: `Choudhry`, `Chaudhary`.
  // Characters give the reading exactly: `Jinxin` is seldom a slip for `Jinxing`.
  if (a.script !== b.script) return similarity * READ_OFF;
  return similarity < 0.8 && la >= 7 && lb >= 7 && isVowelSlip(a.sound, b.sound) ? 0.83 : similarity;
}

const READ_OFF = 0.85;
const TRANSLATED = 0.94;
const SAME_STEM = 0.92;

const pluralOf = (longer: string, shorter: string): boolean =>
  longer.length === shorter.length + 1 &&
  shorter.length >= 4 &&
  longer.endsWith('s') &&
  longer.startsWith(shorter);

/** Sounds that readings of other alphabets do not keep apart: `asa` and `Asha`. */
/** Voiced and unvoiced consonants as one: `Busan` and `Pusan`. */
const unvoiced = (sound: string): string =>
  plainOf(sound).replace(/g/g, 'k').replace(/d/g, 't').replace(/[bvf]/g, 'p').replace(/z/g, 's');

const vowelsOf = (text: string): number => text.replace(/[^aeiou]/g, '').length;

const plainOf = (sound: string): string =>
  sound
    .replace(/eo|eu/g, 'u')
    .replace(/sh/g, 's')
    .replace(/ch/g, 'j')
    .replace(/l/g, 'r')
    .replace(/(.)\1+/g, '$1');

/** `Rawda` and `Rawdah`, but not `Rowad`. */
const endsOpen = (text: string): boolean => /(?:[aeiou]|ah)$/.test(text);

export const consonantsOf = (text: string): string =>
  text
    .replace(/[aeiouywv]/g, '')
    .replace(/x/g, 'ks')
    .replace(/(.)\1+/g, '$1');

/** Consonants as Arabic keeps them apart, whichever country spells them: `Rajab` and `Ragab`, `Chams` and `Shams`. */
const arabicConsonantsOf = (text: string): string =>
  consonantsOf(text)
    .replace(/ch/g, 'sh')
    .replace(/dj|j/g, 'g')
    .replace(/[qc]/g, 'k')
    .replace(/([dtgk])h/g, '$1')
    .replace(/(.)\1+/g, '$1');

/** Whether a word is written without its short vowels: `rjb`. */
const isUnvowelled = ({ script, text }: Word): boolean =>
  script === 'loose' && vowelsOf(text) < text.length * 0.3;

/** The weight of words that very many companies have, and of lighter ones. */
const COMMON = 0.4;

function looseSimilarity(a: Word, b: Word): number {
  if (a.sound === b.sound) return 0.97;
  if (plainOf(a.sound) === plainOf(b.sound)) return 0.95;
  const edits = edit(plainOf(a.sound), plainOf(b.sound));
  // Where all vowels are written on both sides, another vowel is another word: `Hanul` and `Hanil`.
  if (edits.count === 1 && edits.kind === 'vowel' && vowelsOf(a.text) === vowelsOf(b.text)) return 0.85;
  // The very consonants, `h` and all: `mh` and `Maha`.
  const bareOf = isUnvowelled(a) || isUnvowelled(b) ? arabicConsonantsOf : consonantsOf;
  const bare = bareOf(a.text);
  if (bare.length >= 2 && bare === bareOf(b.text))
    return bare.length >= 3 ? 0.95 : endsOpen(a.text) === endsOpen(b.text) ? 0.92 : 0.78;
  const [ka, kb] = [a.skeleton, b.skeleton];
  // Sounds that nearly agree make up for few consonants: `milae` and `Mirae`.
  if (unvoiced(a.sound) === unvoiced(b.sound)) return 0.95;
  if (ka === kb && edits.count <= 1) return edits.kind === 'other' ? 0.85 : 0.95;
  if (ka === kb) return ka.length >= 4 ? 0.95 : ka.length === 3 ? 0.92 : ka.length === 2 ? 0.82 : 0;
  // Words that everybody has are spelled by ear: `ยูนิเวอร์แซล`, Universal.
  if (nearSkeletons(ka, kb)) return Math.min(a.weight, b.weight) <= COMMON ? 0.92 : 0.84;
  return 0;
}

/** Consonants of four or more with one slip at most: what is said differently from how it is written. */
export const nearSkeletons = (a: string, b: string): boolean =>
  a === b || (a.length >= 4 && b.length >= 4 && Math.abs(a.length - b.length) <= 1 && slip(a, b) >= 0.7);

/** How much of the consonants of two words stands in both in the same order, 0 to 1. */
export function sharedSkeleton(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const char of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++)
      next.push(char === b[at] ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0));
    row = next;
  }
  return (row[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}
