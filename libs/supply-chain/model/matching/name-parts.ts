import { DESIGNATORS, takeOrdinals } from './plant-numbers';
import { activityOf, placeOf } from './vocabulary';

/** One name out of a text that may hold several. */
export interface NamePart {
  readonly text: string;
  /** Whether words in brackets are part of it. */
  readonly qualified: boolean;
  /** Whether it is a second name that the text gives beside the first: in brackets, or after a dash, slash or comma. */
  readonly alias: boolean;
}

/**
 * The names that a romanised text holds: with and without what stands in brackets, and second names
 * (`A Ltd (B Garments)`, `A / B Garments Ltd`). `(Unit 2)`, `(Dyeing Division)` and `(China)` are no names: they say which part of a
 * company it is. The name of a group is none either: all its companies bear it.
 */
export function namePartsOf(text: string): NamePart[] {
  const parts: NamePart[] = [];
  for (const name of text.split(' | ')) {
    const brackets = [...name.matchAll(/\(([^()]*)\)?/g)].map(([, inside = '']) => inside);
    // `(Unit 2)` says which one it is: it stays.
    const outside = name.replace(/\(([^()]*)\)?/g, (_, inside: string) =>
      holdsNumber(inside) ? ` ${inside} ` : ' ',
    );
    for (const [, inside = ''] of name.matchAll(/["]([^"]+)["]/g)) {
      if (isSecondName(inside, name.replace(`"${inside}"`, ' ')))
        parts.push({ text: inside, qualified: false, alias: true });
    }
    if (brackets.length > 0) {
      parts.push({ text: name.replace(/[()]/g, ' '), qualified: true, alias: false });
      for (const inside of brackets) {
        if (isSecondName(inside, outside)) parts.push({ text: inside, qualified: false, alias: true });
      }
    }
    parts.push({ text: outside, qualified: false, alias: false }, ...separated(outside));
  }
  return parts;
}

/** `DBL Group - Jinnat Apparels`: what stands between dashes, slashes and commas, where it is a company's name of its own. */
function separated(text: string): NamePart[] {
  const pieces = text.split(/\s[-–]+\s|\s*\/\s+|\s+\/\s*|[,;]\s/).filter((piece) => /[a-z]/.test(piece));
  if (pieces.length < 2) return [];
  const own = pieces.filter((piece) => !isGroup(piece));
  const hasGroup = own.length < pieces.length;
  const names = own.filter((piece) => isCompanyName(piece) || isIncorporated(piece));
  // Without the group, what is left is the company's first name.
  if (hasGroup) return names.map((piece) => ({ text: piece, qualified: false, alias: false }));
  // Before a dash or comma stands the company, behind a slash another name for it.
  const first = /\s\/|\/\s/.test(text) ? undefined : pieces[0];
  return names
    .filter((piece) => piece !== first)
    .map((piece) => ({ text: piece, qualified: false, alias: true }));
}

/** The words of a romanised name: `unit-2` is two, `2nd` is one. */
export const tokensOf = (text: string): string[] =>
  text.match(/\d+(?:st|nd|rd|th)\b|[~^]?[a-z]+|[~^]?\d+/g) ?? [];

const holdsNumber = (inside: string): boolean =>
  takeOrdinals(tokensOf(inside)).ordinals.length > 0 && !isCompanyName(inside);

const isGroup = (text: string): boolean =>
  /\b(?:group|grup|grupo|gruppo|groupe|holding|holdings)\b/.test(text);

/** `Comptex Ltd`: a word of its own with a legal form. */
const isIncorporated = (text: string): boolean =>
  /\b(?:ltd|limited|inc|llc|plc|gmbh|jsc|corp|sae|bhd|lda|srl|spa)\b/.test(text) &&
  tokensOf(text).some(
    (word) => word.length >= 5 && word !== 'limited' && activityOf(word) === null && !placeOf(word),
  );

/** Words that say which part of a company something is. */
const PART =
  /^(?:div|division|unit|dept|department|branch|section|plant|factory|fty|line|floor|block|phase|extension|ext|head|office|formerly|old|new|export|exports|project|site|campus|complex|epz|sez|ftz|private|pvt|p|m|bd|pte)$/;

/** Whether words are a name with a trade of its own rather than a place, a number or a legal form. */
function isCompanyName(text: string): boolean {
  const words = tokensOf(text);
  const hasTrade = words.some(
    (word) => activityOf(word) !== null && !DESIGNATORS.has(word) && word.length > 3,
  );
  return hasTrade && words.some((word) => activityOf(word) === null && !placeOf(word) && word.length > 2);
}

/** Whether words in brackets are a second name: of a company, or two words or a longer one that only it has. */
function isSecondName(inside: string, outside: string): boolean {
  if (isGroup(inside)) return false;
  if (isCompanyName(inside)) return true;
  const words = tokensOf(inside);
  if (takeOrdinals(words).ordinals.length > 0) return false;
  if (words.some((word) => PART.test(word) || placeOf(word) !== undefined)) return false;
  const own = words.filter((word) => activityOf(word) === null && word.length >= 3);
  if (own.length !== words.length || own.length > 3) return false;
  return own.join('').length >= 5 || areInitials(own.join(''), tokensOf(outside));
}

/** `LMW` of Lakshmi Machine Works Ltd. */
const areInitials = (letters: string, words: readonly string[]): boolean =>
  words
    .map((word) => word.charAt(0))
    .join('')
    .startsWith(letters);
