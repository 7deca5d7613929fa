import activities from './data/activities.json' with { type: 'json' };
import commonWords from './data/common-words.json' with { type: 'json' };
import legalForms from './data/legal-forms.json' with { type: 'json' };
import places from './data/places.json' with { type: 'json' };
import { LOOSE_MARK } from './romanise';
import { skeletonOf, soundOf } from './words';

/** What a word of trade says a company does; '' for words like `factory` that say nothing. */
const activityByWord = new Map<string, string>();
const { _prepositions: prepositions, ...trades } = activities;
for (const [activity, words] of Object.entries(trades)) {
  for (const word of words.split(' ')) if (!activityByWord.has(word)) activityByWord.set(word, activity);
}

/** Little words of European languages; in other languages they are syllables of names. */
const littleWords = new Set(prepositions.split(' '));
const SYLLABIC = new Set(['CN', 'HK', 'TW', 'MO', 'VN', 'KR', 'KH', 'TH', 'MM', 'LA', 'JP']);

/** Whether a word only joins others: `de`, `und`. @param country ISO 3166-1, '' where unknown */
export const isLittleWord = (word: string, country: string): boolean =>
  littleWords.has(word) && !SYLLABIC.has(country);

/** Words of trade with one slip of the pen: only long ones, where that can hardly be another word. */
const MISSPELLABLE = 7;
const misspelled = new Map<string, string>();
for (const [word, activity] of activityByWord) {
  if (word.length < MISSPELLABLE) continue;
  for (const slip of slipsOf(word)) if (!activityByWord.has(slip)) misspelled.set(slip, activity);
}

/** The word without one letter, and with two neighbours swapped. */
function slipsOf(word: string): string[] {
  const slips: string[] = [];
  for (let at = 1; at < word.length; at++) {
    slips.push(word.slice(0, at) + word.slice(at + 1));
    if (at + 1 < word.length) {
      slips.push(word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2));
    }
  }
  return slips;
}

/** English words of trade and legal forms as other alphabets spell them: `टेक्सटाइल्स`, `লিমিটেড`. */
const bySkeleton = new Map<string, string>();
for (const [word, activity] of activityByWord) {
  const skeleton = skeletonOf(word);
  if (word.length >= 6 && skeleton.length >= 5 && !bySkeleton.has(skeleton))
    bySkeleton.set(skeleton, activity);
}
for (const form of ['limited', 'private', 'company', 'corporation']) bySkeleton.set(skeletonOf(form), '');

/**
 * What a word says a company does (`garment`, `dye`, `trading` …), '' where it is a word of trade that says nothing
 * (`factory`, `industries`), null where it is none.
 */
export function activityOf(word: string): string | null {
  if (word.startsWith(LOOSE_MARK)) return looseActivityOf(word.slice(1));
  const known =
    activityByWord.get(word) ??
    activityByWord.get(word.replace(/(?<=\w{3})e?s$/, '')) ??
    misspelled.get(word);
  if (known !== undefined) return known;
  if (word.length < MISSPELLABLE) return null;
  // One letter too many, or one for another: both leave a word that misses one letter.
  for (let at = 1; at < word.length; at++) {
    const shorter = word.slice(0, at) + word.slice(at + 1);
    const found =
      shorter.length >= MISSPELLABLE ? (activityByWord.get(shorter) ?? misspelled.get(shorter)) : undefined;
    if (found !== undefined) return found;
  }
  return null;
}

/** Beginnings of Slavic trade words, whose endings vary. */
const STEMS: Readonly<Record<string, string>> = {
  shvey: 'garment', shvein: 'garment', odezh: 'garment', odyag: 'garment', tekstil: 'textile', trikot: 'knit', obuv: 'shoe', vzutt: 'shoe', kozhev: 'leather', pryadil: 'spin', krasil: 'dye', tkatsk: 'weave', vyshiv: 'embroider', mebel: 'furniture', upakov: 'packaging',
  metall: 'metal', mashin: 'machinery', khimi: 'chemical', plastm: 'plastic', plastik: 'plastic', bumazh: 'packaging', karton: 'packaging', elektr: 'electronics', pishch: 'food', myaso: 'food', moloch: 'food', rybn: 'food', drevo: 'furniture', torgov: 'trading', eksport: 'trading', proizvod: '', kompan: '', predpri: '', kovrov: 'hometextile', kovry: 'hometextile', pryazh: 'spin', sherst: 'wool', lnyan: 'textile', khlop: 'cotton', shelk: 'silk', galanter: 'accessory', perchat: 'glove', chulochn: 'sock', nosochn: 'sock', igrush: 'toy', rezin: 'rubber', stroit: 'services', khleb: 'food', konserv: 'food', tipograf: 'print', poshiv: 'garment', kostyum: 'garment', trykot: 'knit', vyshyv: 'embroider', vzuttev: 'shoe', shkiryan: 'leather', mebli: 'furniture', mekhov: 'leather', futr: 'leather', odezhd: 'garment', rukavich: 'glove', mylov: 'chemical', farfor: 'ceramic', keram: 'ceramic', stekol: 'glass', chayn: 'tea', sakhar: 'sugar', maslo: 'oil', fabrik: '', kombinat: '', mezhdunar: '',
}; // prettier-ignore

function looseActivityOf(word: string): string | null {
  const stem = Object.keys(STEMS).find((start) => word.startsWith(start));
  return (stem && STEMS[stem]) ?? activityOf(word) ?? bySkeleton.get(skeletonOf(word)) ?? null;
}

/** Beginnings of trade words that lists cut off with a full stop (`Calz.`), where all words that begin so are of one trade. */
const tradeByBeginning = new Map<string, string | null>();
const SHORTEST_CUT = 4;
for (const [word, activity] of activityByWord) {
  for (let length = SHORTEST_CUT; length <= word.length - 2; length++) {
    const start = word.slice(0, length);
    const other = tradeByBeginning.get(start);
    const isOfOneTrade = other === undefined || (other !== null && activityByWord.get(other) === activity);
    tradeByBeginning.set(start, isOfOneTrade ? (other ?? word) : null);
  }
}

/** A trade word that begins with these letters, for words cut off with a full stop; null where none or several do. */
export const tradeWordFrom = (beginning: string): string | null =>
  activityByWord.has(beginning) ? null : (tradeByBeginning.get(beginning) ?? null);

/** Like `activityOf`, for two words run together (`knit wear`): only if they make a known word exactly. */
export const activityOfPair = (pair: string): string | null => activityByWord.get(pair) ?? null;

/** Words of respect that one list sets before a name and the next leaves out. */
const HONORIFICS = new Set(['sri', 'shri', 'shree', 'sree', 'shiri', 'haji', 'alhaj', 'mian']);

const common = new Set(commonWords.common.split(' '));

/** 1 for a word that few companies share, less for short ones and for those that very many have. */
export function weightOf(word: string): number {
  if (HONORIFICS.has(word)) return 0.2;
  if (common.has(word)) return 0.4;
  return word.length <= 2 ? 0.6 : word.length === 3 ? 0.8 : 1;
}

interface KnownPlace {
  /** One spelling for all: `chattogram` and `chittagong`. */
  readonly name: string;
  /** Countries with a place of that name, ISO 3166-1. */
  readonly countries: readonly string[];
  /** The first of each country's line: the country itself. */
  readonly isCountry: boolean;
}

const placeByWord = new Map<string, KnownPlace>();
for (const [country, line] of Object.entries(places)) {
  line.split(' ').forEach((entry, at) => {
    const spellings = entry.split('=');
    const name = spellings[0] ?? entry;
    for (const spelling of spellings) {
      const before = placeByWord.get(spelling);
      placeByWord.set(spelling, {
        name: before?.name ?? name,
        countries: [...(before?.countries ?? []), country],
        isCountry: at === 0 || (before?.isCountry ?? false),
      });
    }
  });
}

/** Places with two neighbouring letters swapped (`Jinagsu`), where that is no other place. */
const misspelledPlaces = new Map<string, KnownPlace>();
for (const [word, place] of placeByWord) {
  if (word.length < MISSPELLABLE) continue;
  for (const slip of slipsOf(word)) {
    if (slip.length === word.length && !placeByWord.has(slip)) misspelledPlaces.set(slip, place);
  }
}

/** Places by how they sound (`Fatulla`), where that is one place only. */
const placeBySound = new Map<string, KnownPlace | null>();
for (const [word, place] of placeByWord) {
  if (word.length < MISSPELLABLE) continue;
  const sound = soundOf(word);
  const other = placeBySound.get(sound);
  placeBySound.set(sound, other === undefined || other?.name === place.name ? place : null);
}

/** Words looked up before: names and addresses repeat few words. Bounded. */
const lookedUp = new Map<string, KnownPlace | undefined>();
const MOST_LOOKED_UP = 200_000;

/** A place that many companies have in their names: a country, a region, an industrial city; else undefined. */
export function placeOf(word: string): KnownPlace | undefined {
  if (lookedUp.has(word)) return lookedUp.get(word);
  if (lookedUp.size >= MOST_LOOKED_UP) lookedUp.clear();
  const bySound = word.length >= MISSPELLABLE ? placeBySound.get(soundOf(word)) : undefined;
  const found = placeByWord.get(word) ?? misspelledPlaces.get(word) ?? bySound ?? undefined;
  lookedUp.set(word, found);
  return found;
}

const formsByCountry = new Map<string, ReadonlySet<string>>();
const allForms = new Set<string>();
for (const [country, forms] of Object.entries(legalForms)) {
  formsByCountry.set(country, new Set(forms));
  for (const form of forms) allForms.add(form);
}
const everywhere = formsByCountry.get('*') ?? new Set<string>();

/** Countries whose legal forms are known, ISO 3166-1. */
export const LEGAL_FORM_COUNTRIES = Object.keys(legalForms).filter((country) => country !== '*');

/** Longest legal form, in words. */
export const LONGEST_FORM = 5;

/**
 * Whether words (joined by one space) are a legal form. Short ones of other countries (`as`, `ag`) only count at the
 * end of a name.
 * @param country ISO 3166-1, '' where unknown
 */
export function isLegalForm(words: string, country: string, atEdge: boolean): boolean {
  if (everywhere.has(words) || (formsByCountry.get(country)?.has(words) ?? false)) return true;
  if (!allForms.has(words)) return false;
  return atEdge ? country === '' || words.length >= 2 : words.length >= 6;
}
