import type { Family, FontName } from './font-files';
import { openFont } from './open-font';

export interface FontStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface Surroundings {
  /** Font of the character before, in the same stretch of text. */
  readonly previous: FontName | undefined;
  readonly rightToLeft: boolean;
  /** BCP 47: the same Chinese character is drawn differently in Chinese and Japanese. */
  readonly language: string;
}

/** Signs that belong to the letter before them, whatever its script. */
const ATTACHED = /[\p{M}\u200c\u200d\ufe00-\ufe0f]/u;

/** Characters that only the Arabic fonts have. */
const ARABIC = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/;

/** Where a sentence ends in several scripts of India: drawn as the letters before it. */
const DANDA = /[\u0964\u0965]/;

const SCRIPTS: readonly (readonly [RegExp, Family])[] = [
  [/\p{Script=Bengali}/u, 'bengali'],
  [/\p{Script=Thai}/u, 'thai'],
  [/\p{Script=Hangul}/u, 'korean'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'japanese'],
];

/** Signs of East Asia that no other font has, or has too narrow. */
const EAST_ASIAN = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const WIDE_IN_CHINESE = /[“”‘’…—]/;

/** Whose form of a character is meant, then whoever has it. */
function eastAsian(language: string): Family[] {
  const own = /^ja\b/.test(language) ? 'japanese' : /^ko\b/.test(language) ? 'korean' : 'chinese';
  return [own, ...(['chinese', 'japanese', 'korean'] as const).filter((family) => family !== own)];
}

function familyOf(character: string, { previous, rightToLeft, language }: Surroundings): Family {
  const before = previous?.split('-')[0] as Family | undefined;
  if (before && ATTACHED.test(character)) return before;
  if (ARABIC.test(character) || (rightToLeft && !/[\p{L}\p{N}]/u.test(character))) return 'arabic';
  if (before === 'bengali' && DANDA.test(character)) return before;
  const script = SCRIPTS.find(([own]) => own.test(character));
  if (script) return script[1];
  const isWide = /^zh\b/.test(language) && WIDE_IN_CHINESE.test(character);
  return EAST_ASIAN.test(character) || isWide ? firstWith(character, eastAsian(language)) : 'latin';
}

function firstWith(character: string, families: readonly Family[]): Family {
  const codePoint = character.codePointAt(0) ?? 0;
  return families.find((family) => openFont(family).has(codePoint)) ?? families[0] ?? 'latin';
}

const chosen = new Map<string, Family | null>();

/** The family that has a character which its own lacks, such as an arrow; null where none has it. */
function familyWith(character: string, own: Family, language: string): Family | null {
  const key = `${own} ${language} ${character}`;
  const known = chosen.get(key);
  if (known !== undefined) return known;
  const codePoint = character.codePointAt(0) ?? 0;
  const all: readonly Family[] = [own, 'latin', 'arabic', 'bengali', 'thai', ...eastAsian(language)];
  const family = all.find((candidate) => openFont(candidate).has(codePoint)) ?? null;
  chosen.set(key, family);
  return family;
}

/** The font for one character. */
export function fontFor(character: string, style: FontStyle, surroundings: Surroundings): FontName {
  const own = familyOf(character, surroundings);
  const family = familyWith(character, own, surroundings.language) ?? own;
  if (style.bold) return `${family}-bold`;
  return style.italic && family === 'latin' && openFont('latin-italic').has(character.codePointAt(0) ?? 0)
    ? 'latin-italic'
    : family;
}

/** White space and signs that only change others need no glyph. */
const INVISIBLE = /[\s\p{Cf}\p{Cc}\ufe00-\ufe0f]/u;

/** Whether every character of a text can be written; what can't be is printed as a box. */
export function canWrite(text: string): boolean {
  const characters = new Set(text);
  return [...characters].every(
    (character) => INVISIBLE.test(character) || familyWith(character, 'latin', 'en') !== null,
  );
}
