import { NameProfile } from './company-name';
import { compareActivities } from './compare-activities';
import { alignWords, nameLikeness, weightOfAll } from './compare-words';
import { readsAs } from './han-readings';
import { Word, wordOf, wordSimilarity } from './words';

/** What else is known of a record while its name is compared: words of its addresses confirm words of the other's name. */
export interface NameContext {
  readonly addressWords: ReadonlySet<string>;
  /** ISO 3166-1, '' where unknown. */
  readonly country: string;
}

/** How the own parts of two names compare. */
export interface CoreComparison {
  /** 0 (nothing in common) to 1 (the same words). */
  readonly score: number;
  /** What the common words tell, 0 to 1. */
  readonly telling: number;
  /** Whether one holds all words of the other, and more. */
  readonly oneSided: boolean;
}

/** Compares what is left of two names without trade, place and legal form. */
export function compareCores(
  a: NameProfile,
  b: NameProfile,
  inA: NameContext,
  inB: NameContext,
): CoreComparison {
  // Words are paired from the first name on: the same one first, whichever comes first.
  if (a.joined > b.joined) return compareCores(b, a, inB, inA);
  const alignment = alignWords(a.core, b.core, nameLikeness(inA.country));
  const [totalA, totalB] = [weightOfAll(a.core), weightOfAll(b.core)];
  const generic = a.generic || b.generic ? 0.6 : 1;
  if (a.joined === b.joined || isSameGeneric(a, b))
    return { ...hanCaution(a, b, 1, tellingOf(Math.max(totalA, totalB)) * generic), oneSided: false };
  const [onlyA, onlyB] = withoutInitials(alignment.onlyA, alignment.onlyB);
  const [missingA, missingB] = [missingWeight(onlyA, inB, b), missingWeight(onlyB, inA, a)];
  // What one leaves out is less than what each says otherwise: `Gia Phat` and `Gia Thinh`.
  const missing = missingA + missingB + CONTRADICTED * Math.min(missingA, missingB);
  const both = alignment.sharedA + alignment.sharedB;
  const sure =
    both === 0 ? 0 : alignment.shared / Math.max(alignment.sharedA, alignment.sharedB, alignment.shared);
  let score = both === 0 ? 0 : (sure * both) / (both + missing);
  if (!alignment.inOrder) score *= 0.97;
  let tells = Math.max(alignment.sharedA, alignment.sharedB);
  const whole = wholeSimilarity(a, b);
  if (whole > score) [score, tells] = [whole, Math.max(totalA, totalB)];
  if (score < 0.8 && isInitials(a, b)) [score, tells] = [0.8, 0.7];
  return {
    ...hanCaution(a, b, score, tellingOf(tells) * generic),
    oneSided: missing > 0 && Math.min(missingA, missingB) === 0,
  };
}

const CONTRADICTED = 1;

/** Without a letter and the word that it stands for: `H. Sultan`, `Haji Sultan`. */
function withoutInitials(a: readonly Word[], b: readonly Word[]): [readonly Word[], readonly Word[]] {
  const partner = (words: readonly Word[], letter: Word) =>
    letter.text.length === 1 ? words.find(({ text }) => text.charAt(0) === letter.text) : undefined;
  for (const [letters, words, swap] of [
    [a, b, false],
    [b, a, true],
  ] as const) {
    for (const letter of letters) {
      const found = partner(words, letter);
      if (!found) continue;
      const left = [
        letters.filter((word) => word !== letter),
        words.filter((word) => word !== found),
      ] as const;
      return swap ? [left[1], left[0]] : [left[0], left[1]];
    }
  }
  return [a, b];
}

/** How the Latin name of two reads the other's Chinese characters, where one is Latin and the other Chinese. */
export function otherReading(a: NameProfile, b: NameProfile, country: string): ReturnType<typeof readsAs> {
  if ((a.han === '') === (b.han === '')) return 'unknown';
  const [native, latin] = a.han === '' ? [b, a] : [a, b];
  return latin.generic ? 'unknown' : readsAs(native.han, latin.joined, country);
}

/** Characters that were read in another way: the more of them, the more it tells. */
export const readOff = (han: string): CoreComparison => ({
  score: 0.97,
  telling: han.length >= 3 ? 1 : han.length === 2 ? 0.9 : 0.6,
  oneSided: false,
});

/** Names of places and trade words only, of the same place and trade in other words. */
const isSameGeneric = (a: NameProfile, b: NameProfile): boolean =>
  a.generic &&
  b.generic &&
  a.places.join() === b.places.join() &&
  a.countries.join() === b.countries.join() &&
  a.places.length > 0 &&
  (compareActivities(a.activities, b.activities, '') === 'same' ||
    (compareActivities(a.activities, b.activities, '') === 'near' &&
      a.activities.filter((one) => b.activities.includes(one)).length > 1)) &&
  a.activities.some((one) => b.activities.includes(one));

/** Two names in Chinese that only sound alike are two names. */
function hanCaution(a: NameProfile, b: NameProfile, score: number, tells: number) {
  if (a.han === '' || b.han === '' || a.han === b.han) return { score, telling: tells };
  const [shorter, longer] = a.han.length < b.han.length ? [a.han, b.han] : [b.han, a.han];
  if (longer.includes(shorter) && shorter.length >= 2)
    return { score: Math.min(score, 0.85), telling: tells };
  const shared = [...shorter].filter((char) => longer.includes(char)).length;
  return { score: Math.min(score, (shared / longer.length) * 0.9), telling: tells };
}

const tellingOf = (weight: number): number =>
  Math.min(1, weight >= 1.4 ? 1 : weight >= 0.8 ? 0.86 + (weight - 0.8) * 0.23 : weight * 1.05);

/** The names run together: `Bluehero n`, `Blue-Heron`. Only for long names, with a slip at most. */
function wholeSimilarity(a: NameProfile, b: NameProfile): number {
  if (a.joined.length < 7 || b.joined.length < 7 || Math.abs(a.joined.length - b.joined.length) > 2) return 0;
  if (a.core.length === b.core.length) return 0;
  return wordSimilarity(wordOf(a.joined, 1), wordOf(b.joined, 1)) * 0.98;
}

function missingWeight(words: readonly Word[], elsewhere: NameContext, other: NameProfile): number {
  let sum = 0;
  for (const word of words) {
    const confirmed = elsewhere.addressWords.has(word.text) || other.places.includes(word.text);
    sum += confirmed ? word.weight * 0.25 : word.weight;
  }
  return sum;
}

/** `HTC` for Hong Thai Company: three letters or more, of which no word is part of the other name. */
function isInitials(a: NameProfile, b: NameProfile): boolean {
  const [short, long] = a.joined.length < b.joined.length ? [a, b] : [b, a];
  return (
    short.core.length === 1 &&
    short.joined.length >= 3 &&
    short.joined.length <= 6 &&
    long.core.length >= 2 &&
    (long.initials === short.joined || long.core.map((word) => word.text.charAt(0)).join('') === short.joined)
  );
}
