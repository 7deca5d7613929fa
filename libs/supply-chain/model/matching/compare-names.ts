import { NameProfile } from './company-name';
import { alignWords, nameLikeness, weightOfAll } from './compare-words';
import { readsAs } from './han-readings';
import { isPinyin } from './pinyin';
import { weightOf } from './vocabulary';
import { maybeAlike, sharedSkeleton, skeletonOf, Word, wordOf, wordSimilarity } from './words';

/** How two readings of names compare. */
export interface NameComparison {
  /** 0 (nothing in common) to 1 (the same words). */
  readonly score: number;
  /** What the common words tell, 0 (words that everybody has) to 1. */
  readonly telling: number;
  /** What the names say the companies do: the same, close, one says more, or two different things. */
  readonly activity: 'same' | 'near' | 'more' | 'other';
  /** Whether both say the same line of work; of two alphabets also where neither says one. */
  readonly tradeAgrees: boolean;
  /** Whether one holds all words of the other, and more. */
  readonly oneSided: boolean;
  /** Whether one of them says no line of work at all. */
  readonly tradeUnsaid: boolean;
  /** Activities that only one of them names. */
  readonly activities: readonly string[];
  /** Numbers of unit or plant: equal, different, on one side, or none. */
  readonly ordinal: 'same' | 'other' | 'one-sided' | 'none';
  readonly ordinals: readonly [string, string];
  /**
   * `short`: one is the short form of the other's legal name (`Yesim Tekstil`); `unread`: one is Chinese characters and the
   * other is no reading of them, but a Cantonese name or a brand; `alias`: one is a single word that the other gives in brackets. In these
   * the address decides.
   */
  readonly form: 'full' | 'short' | 'unread' | 'alias';
  /** Regions and cities in the names: whether they contradict each other. */
  readonly otherPlace: boolean;
}

/** What else is known of a record while its name is compared: words of its addresses confirm words of the other's name. */
export interface NameContext {
  readonly addressWords: ReadonlySet<string>;
  /** ISO 3166-1, '' where unknown. */
  readonly country: string;
}

/** Words that lists use for one line of work. */
const NEAR: readonly ReadonlySet<string>[] = [
  new Set(['garment', 'fashion']),
  new Set(['knit', 'sock']),
  new Set(['garment', 'sport']),
  ...['tea', 'coffee', 'sugar', 'rice', 'seafood', 'dairy', 'meat', 'oil'].map(
    (one) => new Set(['food', one]),
  ),
  ...['carpet', 'towel', 'bedding'].map((one) => new Set(['hometextile', one])),
  ...['zipper', 'button', 'label', 'hanger'].map((one) => new Set(['accessory', one])),
  ...['craft', 'ceramic', 'glass'].map((one) => new Set(['furniture', one])),
];

/** A line of work that adds nothing where the other is there too: leather shoes, printing and dyeing. */
const IMPLIED: Readonly<Record<string, readonly string[]>> = {
  silk: ['textile', 'weave', 'garment'],
  wool: ['textile', 'spin', 'knit', 'garment'],
  cotton: ['textile', 'spin', 'weave', 'garment'],
  textile: ['spin', 'weave', 'dye', 'print', 'knit', 'hometextile', 'towel', 'carpet', 'fiber'],
  garment: ['lingerie', 'denim', 'sport', 'sweater', 'sock'],
  weave: ['spin', 'textile'],
  chemical: ['fiber'],
  spin: ['fiber'],
  leather: ['shoe', 'bag', 'glove'],
  print: ['dye'],
  dye: ['print'],
};

/** Steps of work and roles that are usually a sister company: the same owner, another company. */
const SISTER_WORK = new Set([
  'dye', 'print', 'wash', 'embroider', 'spin', 'fiber', 'weave', 'accessory', 'packaging', 'trading', 'holding', 'services', 'machinery', 'chemical', 'food', 'electronics', 'furniture', 'leather',
  'sweater', 'denim', 'lingerie', 'lace', 'sock', 'hat', 'glove', 'bag', 'toy', 'metal', 'hometextile', 'shoe', 'plastic', 'rubber', 'umbrella',
  'zipper', 'button', 'label', 'hanger', 'carpet', 'towel', 'bedding', 'ceramic', 'glass', 'craft', 'tea', 'coffee', 'sugar', 'rice', 'seafood', 'dairy', 'meat', 'oil',
]); // prettier-ignore

/**
 * Where companies are registered in English, `X Apparels` and `X Garments` are two of one group; elsewhere both words
 * translate one.
 */
const ENGLISH_NAMES = new Set([
  'BD',
  'IN',
  'PK',
  'LK',
  'NP',
  'KE',
  'MU',
  'LS',
  'ZA',
  'GB',
  'US',
  'SG',
  'MY',
  'PH',
  'AE',
]);

const otherClothes = (a: NameProfile, b: NameProfile, country: string): boolean =>
  ENGLISH_NAMES.has(country) &&
  a.clothes.length > 0 &&
  b.clothes.length > 0 &&
  !a.clothes.some((word) => b.clothes.some((other) => other.slice(0, 3) === word.slice(0, 3)));

/** Below this the words of a name are such that many companies have them, and the words of trade tell companies apart. */
const COMMON_NAME = 0.6;

/** Both say what they are in words of their own: `Maquiladora del Norte`, `Manufacturas del Norte`. */
const otherTrade = (a: NameProfile, b: NameProfile): boolean =>
  a.trade.length > 0 &&
  b.trade.length > 0 &&
  !a.trade.some((word) => b.trade.some((other) => other.slice(0, 3) === word.slice(0, 3)));

/** Compares two readings of names. */
export function compareNames(
  a: NameProfile,
  b: NameProfile,
  inA: NameContext,
  inB: NameContext,
): NameComparison {
  // `Jeans Craft` is two words of trade, `Jeanscraft` a name.
  const isOneSpelling =
    a.joined !== b.joined && (a.whole === b.whole || goesOnWithTrade(a, b) || goesOnWithTrade(b, a));
  const reading = otherReading(a, b, inA.country);
  const compared = reading === 'yes' ? readOff(a.han || b.han) : compareCores(a, b, inA, inB);
  const cores = isOneSpelling
    ? { score: 1, telling: Math.max(0.86, compared.telling), oneSided: false }
    : compared;
  const { score } = cores;
  const sharedActivities = a.activities.filter((one) => b.activities.includes(one)).length;
  const telling = Math.min(1, cores.telling + 0.1 * sharedActivities);
  const work =
    isOneSpelling && a.whole === b.whole
      ? 'same'
      : compareActivities(worksOf(a, b.group), worksOf(b, a.group));
  const otherWords =
    otherClothes(a, b, inA.country) ||
    (telling < COMMON_NAME && sharedActivities === 0 && score > 0.8 && otherTrade(a, b));
  const activity = !isOneSpelling && (work === 'same' || work === 'near') && otherWords ? 'more' : work;
  const otherPlace = contradict(a.places, b.places, inA, inB);
  let name = score;
  if (activity === 'near') name *= 0.97;
  if (activity === 'more') name *= 0.92;
  if (activity === 'other') name *= 0.8;
  if (otherPlace) name *= 0.85;
  const foreign =
    a.countries.length > 0 &&
    b.countries.length > 0 &&
    !a.countries.some((country) => b.countries.includes(country));
  if (foreign) name *= 0.8;
  return {
    score: name,
    telling,
    activity,
    tradeAgrees:
      sharedActivities > 0 ||
      (a.activities.length === 0 && b.activities.length === 0 && a.han === '' && b.han === ''),
    oneSided: cores.oneSided,
    tradeUnsaid: (a.activities.length === 0) !== (b.activities.length === 0),
    activities: symmetricDifference(
      activity === work ? a.activities : a.clothes,
      activity === work ? b.activities : b.clothes,
    ),
    form: reading === 'no' ? 'full' : formOf(a, b, name),
    ordinal: compareOrdinals(a.ordinals, b.ordinals),
    ordinals: [a.ordinals.join(', '), b.ordinals.join(', ')],
    otherPlace: otherPlace || foreign,
  };
}

const LONG_ENOUGH = 10;

/** `Ipek Yolu Havlu Tekstil` goes on after `Ipekyolu Havlu` with a word of trade only. */
function goesOnWithTrade(longer: NameProfile, shorter: NameProfile): boolean {
  if (shorter.whole.length < LONG_ENOUGH || !longer.whole.startsWith(shorter.whole)) return false;
  const rest = longer.whole.slice(shorter.whole.length);
  return longer.trade.some((word) => word.replace(/(?<=[a-z]{4})s$/, '') === rest);
}

/** How the Latin name of two reads the other's Chinese characters, where one is Latin and the other Chinese. */
function otherReading(a: NameProfile, b: NameProfile, country: string): ReturnType<typeof readsAs> {
  if ((a.han === '') === (b.han === '')) return 'unknown';
  const [native, latin] = a.han === '' ? [b, a] : [a, b];
  return latin.generic ? 'unknown' : readsAs(native.han, latin.joined, country);
}

/** Characters that were read in another way: the more of them, the more it tells. */
const readOff = (han: string): CoreComparison => ({
  score: 0.97,
  telling: han.length >= 3 ? 1 : han.length === 2 ? 0.9 : 0.6,
  oneSided: false,
});

interface CoreComparison {
  readonly score: number;
  readonly telling: number;
  readonly oneSided: boolean;
}

/**
 * Whether two readings can be alike at all: a quick look before the full comparison. At least a third of what the shorter
 * one tells has a likely partner, or one runs the other's words together, or is short enough for initials.
 */
export function maybeSameName(a: NameProfile, b: NameProfile): boolean {
  if (a.joined === b.joined || a.whole === b.whole || isUnread(a, b) || isUnread(b, a)) return true;
  const [shorter, longer] = a.core.length <= b.core.length ? [a, b] : [b, a];
  let [found, total] = [0, 0];
  for (const word of shorter.core) {
    total += word.weight;
    if (longer.core.some((other) => maybeAlike(word, other))) found += word.weight;
  }
  if (found * 3 >= total) return true;
  if (shorter.core.length === 1 && longer.core.length > 1) {
    return (
      shorter.joined.length <= 6 ||
      longer.joined.charAt(0) === shorter.joined.charAt(0) ||
      shorter.core[0]?.script === 'loose'
    );
  }
  return a.core.length !== b.core.length && a.joined.slice(0, 3) === b.joined.slice(0, 3);
}

function compareCores(a: NameProfile, b: NameProfile, inA: NameContext, inB: NameContext): CoreComparison {
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

/** Names of places and trade words only, of the same place and trade in other words. */
const isSameGeneric = (a: NameProfile, b: NameProfile): boolean =>
  a.generic &&
  b.generic &&
  a.places.join() === b.places.join() &&
  a.countries.join() === b.countries.join() &&
  a.places.length > 0 &&
  (compareActivities(a.activities, b.activities) === 'same' ||
    (compareActivities(a.activities, b.activities) === 'near' &&
      a.activities.filter((one) => b.activities.includes(one)).length > 1)) &&
  a.activities.some((one) => b.activities.includes(one));

function formOf(a: NameProfile, b: NameProfile, score: number): NameComparison['form'] {
  if (isUnread(a, b) || isUnread(b, a)) return score < 0.8 ? 'unread' : 'full';
  if (isSingleAlias(a) || isSingleAlias(b)) return 'alias';
  return isShortForm(a, b) || isShortForm(b, a) ? 'short' : 'full';
}

const isSingleAlias = (name: NameProfile): boolean =>
  name.alias && name.core.length === 1 && name.activities.length === 0;

/**
 * Whether `latin` can be the name of `native` that is not read off its letters: Chinese that is no Pinyin, or an alphabet that spells a
 * foreign word its own way, of which half of the consonants are found again (`ไนซ์`, Nice); Korean keeps them all.
 */
function isUnread(native: NameProfile, latin: NameProfile): boolean {
  if (latin.generic || latin.core.some((word) => word.script !== 'latin')) return false;
  if (native.han.length >= 2) return latin.core.some(isForeign);
  if (native.generic || !native.core.some((word) => word.script === 'loose')) return false;
  const [one, other] = [skeletonOf(native.joined), skeletonOf(latin.joined)];
  if (!native.irregular) return one === other && one.length >= 1;
  return one.charAt(0) === other.charAt(0) && sharedSkeleton(one, other) >= 0.5;
}

/**
 * Whether `short` is what people call the company of the legal name `long`: its first words, without a legal form. Sister
 * companies bear one, each its own.
 */
const isShortForm = (short: NameProfile, long: NameProfile): boolean =>
  !short.legal &&
  long.legal &&
  !short.generic &&
  short.joined.length >= 3 &&
  short.core.some((word) => word.weight >= 0.8) &&
  short.core.length <= long.core.length &&
  short.core.every((word, at) => word.sound === long.core[at]?.sound);

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

/** `Silk Group` and `Group`, both of one name, are one group. */
const worksOf = (name: NameProfile, isOtherGroup: boolean): readonly string[] =>
  name.group && isOtherGroup ? name.activities.filter((one) => one !== 'holding') : name.activities;

function compareActivities(a: readonly string[], b: readonly string[]): NameComparison['activity'] {
  const shared = a.filter((one) => b.includes(one));
  const isImplied = (one: string) => IMPLIED[one]?.some((other) => shared.includes(other)) ?? false;
  // "Spinning and weaving" is a textile company.
  const [onlyA, onlyB] = [
    a.filter((one) => !b.includes(one) && !isImplied(one)),
    b.filter((one) => !a.includes(one) && !isImplied(one)),
  ];
  if (onlyA.length === 0 && onlyB.length === 0) return 'same';
  if (onlyA.length === 0 || onlyB.length === 0) {
    // Legal names that list all a company may do: `Tekstil Gıda Otomotiv İnşaat San. ve Tic.`
    if (
      (shared.length > 0 || Math.min(a.length, b.length) === 0) &&
      Math.max(a.length, b.length) >= MANY_TRADES
    )
      return 'near';
    return [...onlyA, ...onlyB].some((one) => SISTER_WORK.has(one)) ? 'more' : 'near';
  }
  const near =
    onlyA.every((one) => onlyB.some((other) => isNear(one, other))) &&
    onlyB.every((one) => onlyA.some((other) => isNear(one, other)));
  return near ? 'near' : 'other';
}

/** No Pinyin, or an English word that happens to look like it: `sunshine`. */
const isForeign = (word: Word): boolean =>
  !isPinyin(word.text) || (word.text.length >= 6 && weightOf(word.text) < 0.5);

const MANY_TRADES = 3;

const isNear = (one: string, other: string): boolean =>
  NEAR.some((group) => group.has(one) && group.has(other));

function compareOrdinals(a: readonly string[], b: readonly string[]): NameComparison['ordinal'] {
  if (a.length === 0 && b.length === 0) return 'none';
  if (a.length === 0 || b.length === 0) return 'one-sided';
  return a.length === b.length && a.every((one) => b.includes(one)) ? 'same' : 'other';
}

/** Both names hold places, none in common, and no address of the other side confirms one. */
function contradict(a: readonly string[], b: readonly string[], inA: NameContext, inB: NameContext): boolean {
  if (a.length === 0 || b.length === 0 || a.some((place) => b.includes(place))) return false;
  return !a.some((place) => inB.addressWords.has(place)) && !b.some((place) => inA.addressWords.has(place));
}

const symmetricDifference = (a: readonly string[], b: readonly string[]): string[] => [
  ...a.filter((one) => !b.includes(one)),
  ...b.filter((one) => !a.includes(one)),
];
