import { NamePart, namePartsOf, tokensOf } from './name-parts';
import { DESIGNATORS, numberOf, takeOrdinals } from './plant-numbers';
import { hanCore, LOOSE_MARK, romanise } from './romanise';
import { joinTradePhrases } from './trade-phrases';
import {
  activityOf,
  activityOfPair,
  isLegalForm,
  isLittleWord,
  tradeWordFrom,
  LONGEST_FORM,
  placeOf,
  weightOf,
} from './vocabulary';
import { Word, wordOf } from './words';

/** One way to read a company's name, taken apart once so that pairs are compared cheaply. */
export interface NameProfile {
  /** The words that make it this company, in order. */
  readonly core: readonly Word[];
  /** What it does, as far as the name says. */
  readonly activities: readonly string[];
  /** The very word for clothes, where there is one: `apparel`, `garment`, `fashion`. */
  readonly clothes: readonly string[];
  /** Regions and cities that stand in the name, in their usual spelling. */
  readonly places: readonly string[];
  /** Countries that stand in the name. */
  readonly countries: readonly string[];
  /** Numbers of a unit, plant or branch: `Unit-2`, `Plant II` and `2nd factory` are `2`. */
  readonly ordinals: readonly string[];
  /** The core without spaces. */
  readonly joined: string;
  /** All words but legal forms and numbers, in the singular, without spaces. */
  readonly whole: string;
  /** First letters of all words but legal forms. */
  readonly initials: string;
  /** Chinese characters of the core, simplified; '' where it has none. */
  readonly han: string;
  /** Whether it is of an alphabet in which foreign words are spelled in many ways, or without vowels. */
  readonly irregular: boolean;
  /** Whether words in brackets are part of this reading. */
  readonly qualified: boolean;
  /** Whether it is a second name beside the first: `Sritex` of `Sri Rejeki Isman (Sritex)`. */
  readonly alias: boolean;
  /** Whether it holds a legal form. */
  readonly legal: boolean;
  /** Whether it calls itself a group. */
  readonly group: boolean;
  /** Words of trade as they stand in the name. */
  readonly trade: readonly string[];
  /** Whether the name has nothing of its own: `Fashion Garments Ltd`. */
  readonly generic: boolean;
}

/** Short forms of words that make a name, written out. Those of trade words are in the vocabulary. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  mfg: 'manufacturing', mfr: 'manufacturing', mfrs: 'manufacturing', mnfg: 'manufacturing', manuf: 'manufacturing', ind: 'industries', inds: 'industries', indl: 'industries', indus: 'industries', indust: 'industries', fty: 'factory', natl: 'national', univ: 'universal', gen: 'general', engg: 'engineering', engrs: 'engineers', elec: 'electric', chem: 'chemical', pkg: 'packaging', pkgs: 'packaging', emb: 'embroidery', embr: 'embroidery', hdwe: 'hardware', hdw: 'hardware', ent: 'enterprise', ents: 'enterprises', ftwr: 'footwear', ftw: 'footwear', acc: 'accessories', grp: 'group', hldgs: 'holdings', hldg: 'holding', svcs: 'services', assoc: 'associates', ptg: 'printing', prntg: 'printing', mfra: 'manufacturera', mfras: 'manufacturas', maq: 'maquila', conf: 'confecciones', confec: 'confecciones', txtl: 'textile', txtls: 'textiles', text: 'textile', txt: 'textile', expt: 'exports', expts: 'exports', exps: 'exports', prtg: 'printing', dyg: 'dyeing', spg: 'spinning', wvg: 'weaving', knt: 'knit', prods: 'products', bldrs: 'builders', mktg: 'marketing', sys: 'systems',
}; // prettier-ignore

const CLOTHES = ['garment', 'apparel', 'cloth', 'fashion', 'wear', 'attire', 'outfit', 'dress'];
/**
 * All readings of a company's name: with and without what stands in brackets, and other names within
 * (`formerly …`, `aka …`, `A (B Garments Co)`).
 * @param country ISO 3166-1, '' where unknown: some legal forms and trade words belong to one country
 */
export function readName(name: string, country: string): NameProfile[] {
  const text = writtenOut(
    joinTradePhrases(romanise(name, 'name').replace(/[[{]/g, '(').replace(/[\]}]/g, ')'), country),
  );
  const han = hanCore(name);
  const irregular =
    /[\p{Script=Thai}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(name);
  const found: NameProfile[] = [];
  for (const part of namePartsOf(text)) {
    const own = read(part, country, han, irregular);
    // A second name without a trade is a company of the same trade.
    const profile =
      own && part.alias && own.activities.length === 0
        ? { ...own, activities: found[0]?.activities ?? [] }
        : own;
    if (profile && !found.some((other) => sameReading(other, profile))) found.push(profile);
  }
  return found;
}

/** Trade words that were cut off with a full stop: `Calz.`, `Tekst.` */
const writtenOut = (text: string): string =>
  text.replace(/\b([a-z]{4,7})\.(?=[\s,)]|$)/g, (found, word: string) =>
    isLegalForm(word, '', true) || ABBREVIATIONS[word] ? found : (tradeWordFrom(word) ?? found),
  );

const sameReading = (a: NameProfile, b: NameProfile): boolean =>
  a.joined === b.joined &&
  a.activities.join() === b.activities.join() &&
  a.ordinals.join() === b.ordinals.join() &&
  a.places.join() === b.places.join();

/** `s a de c v` becomes `sa de cv`: single letters in a row are one word, but not the letter of `Unit A`. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  words.forEach((word, at) => {
    const single =
      /^[~^]?[a-z]$/.test(word) &&
      !(DESIGNATORS.has(words[at - 1] ?? '') && !/^[a-z]$/.test(words[at + 1] ?? ''));
    if (single && open) joined[joined.length - 1] += word.replace(/^[~^]/, '');
    else joined.push(word);
    open = single;
  });
  // `Kovalenko I.V.` is no fourth Kovalenko.
  return joined.map((word) =>
    word.length > 1 && !words.includes(word) && numberOf(word) !== null ? `${LOOSE_MARK}${word}` : word,
  );
}

function read(part: NamePart, country: string, han: string, irregular: boolean): NameProfile | null {
  const words = joinSingles(tokensOf(part.text)).map((word) => ABBREVIATIONS[word] ?? word);
  const { rest, ordinals } = takeOrdinals(words);
  const named = takeLegalForms(rest, country);
  const { core, activities, clothes, places, countries, trade, initials } = sortWords(named, country);
  // A producer that also trades: `Industry and Trade`, `Production Trading`.
  if (rest.some((word) => PRODUCER.test(word))) activities.delete('trading');
  // `Textile Group` makes textiles; `Holdings` hold.
  if (activities.size > 1 && named.some((word) => GROUP.test(word))) activities.delete('holding');
  const own = core.length > 0 ? core : genericCore([...places, ...countries], activities, trade);
  if (own.length === 0) {
    const left = words.filter((word) => numberOf(word) === null || words.length === 1);
    for (const word of left) own.push(wordOf(word, 0.3));
  }
  if (own.length === 0) return null;
  return {
    core: own,
    activities: [...activities].sort(),
    clothes,
    places: [...places].sort(),
    countries: [...countries].sort(),
    ordinals,
    joined: own.map((word) => word.text).join(''),
    whole: named.map((word) => word.replace(/[~^]/g, '').replace(/(?<=[a-z]{4})s$/, '')).join(''),
    initials,
    han,
    irregular,
    qualified: part.qualified,
    alias: part.alias,
    legal: named.length < rest.length,
    trade,
    group: named.some((word) => GROUP.test(word)),
    generic: core.length === 0,
  };
}

const PRODUCER = /^(?:prod|manuf|mfg|indus|ind$|fabri|uretim|sanayi|san$)/;
const GROUP = /^(?:group|grup|grupo|gruppo|groupe|jituan)$/;

/** Words of a name by what they are: its own, of a trade, of a place. */
function sortWords(named: readonly string[], country: string) {
  const core: Word[] = [];
  const [activities, places, countries] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const [clothes, trade]: [string[], string[]] = [[], []];
  let initials = '';
  for (let at = 0; at < named.length; at++) {
    if (at > 0 && at === named.length - 1 && named[at] === country.toLowerCase()) continue;
    const place = placeAt(named, at, country);
    if (place) {
      (place.isCountry ? countries : places).add(place.name);
      initials += place.name.charAt(0);
      at += place.words - 1;
      // `Dongyang Shi`, `Wenzhou City`
      if (/^(?:shi|sheng|city|province|town)$/.test(named[at + 1] ?? '')) at++;
      continue;
    }
    const word = named[at] ?? '';
    if (isLittleWord(word, country)) continue;
    initials += word.replace(/[~^]/, '').charAt(0);
    const pair = word + (named[at + 1] ?? '');
    const joint = named[at + 1] !== undefined && pair.length >= 6 ? activityOfPair(pair) : null;
    const activity = joint && activityOf(word) !== '' ? joint : activityOf(word);
    if (activity === null) {
      if (!core.some(({ text }) => text === word)) core.push(wordOf(word, weightOf(word)));
      continue;
    }
    if (activity !== '') activities.add(activity);
    if (activity === 'garment' || activity === 'fashion') {
      clothes.push(CLOTHES.find((stem) => word.startsWith(stem)) ?? word);
    }
    if (word.length > 2) trade.push(word);
    if (joint && activity === joint) at++;
  }
  return { core, activities, clothes, places, countries, trade, initials };
}

/** A name of places and trade words only: those are its own, in alphabetical order, and tell little. */
function genericCore(
  places: readonly string[],
  activities: ReadonlySet<string>,
  words: readonly string[],
): Word[] {
  const trade = activities.size > 0 ? [...activities] : words;
  return [...places.map((place) => wordOf(place, 0.6)), ...trade.map((word) => wordOf(word, 0.25))].sort(
    (a, b) => (a.text < b.text ? -1 : 1),
  );
}

/** A known place at this word, of up to three words (`dong guan`, `phnom penh`). */
function placeAt(
  words: readonly string[],
  at: number,
  country: string,
): { readonly name: string; readonly isCountry: boolean; readonly words: number } | null {
  for (let count = 3; count >= 1; count--) {
    const slice = words.slice(at, at + count);
    if (slice.length < count) continue;
    const text = slice.map((word) => word.replace(/[~^]/, '')).join('');
    const place = text.length >= (count === 1 ? 3 : 6) || text === 'hk' ? placeOf(text) : undefined;
    // Short ones only in their own country: `Ags.` is Aguascalientes.
    if (place && (text.length !== 3 || place.countries.includes(country)))
      return { name: place.name, isCountry: place.isCountry, words: count };
  }
  return null;
}

function takeLegalForms(words: readonly string[], country: string): string[] {
  const kept: string[] = [];
  let end = words.length;
  let atEdge = true;
  while (end > 0) {
    let taken = 0;
    for (let count = Math.min(LONGEST_FORM, end); count >= 1 && taken === 0; count--) {
      const form = words
        .slice(end - count, end)
        .join(' ')
        .replace(/[~^]/g, '');
      if (isLegalForm(form, country, atEdge)) taken = count;
    }
    if (taken === 0) {
      kept.unshift(words[end - 1] ?? '');
      atEdge = false;
      taken = 1;
    }
    end -= taken;
  }
  return kept;
}
