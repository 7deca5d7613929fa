import { hanCore, romanise } from './romanise';
import {
  activityOf,
  activityOfPair,
  isLegalForm,
  isLittleWord,
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
  /** All words but legal forms and numbers, without spaces. */
  readonly whole: string;
  /** First letters of all words but legal forms. */
  readonly initials: string;
  /** Chinese characters of the core, simplified; '' where it has none. */
  readonly han: string;
  /** Whether words in brackets are part of this reading. */
  readonly qualified: boolean;
  /** Whether the name has nothing of its own: `Fashion Garments Ltd`. */
  readonly generic: boolean;
}

/** Short forms of words that make a name, written out. Those of trade words are in the vocabulary. */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  natl: 'national', univ: 'universal', gen: 'general', engg: 'engineering', engrs: 'engineers', elec: 'electric', chem: 'chemical', pkg: 'packaging', pkgs: 'packaging', emb: 'embroidery', embr: 'embroidery', hdwe: 'hardware', hdw: 'hardware', ent: 'enterprise', ents: 'enterprises', ftwr: 'footwear', ftw: 'footwear', acc: 'accessories', grp: 'group', hldgs: 'holdings', hldg: 'holding', svcs: 'services', assoc: 'associates', txtl: 'textile', txt: 'textile', expt: 'exports', expts: 'exports', exps: 'exports', prtg: 'printing', dyg: 'dyeing', spg: 'spinning', wvg: 'weaving', knt: 'knit', prods: 'products', amer: 'american', bldrs: 'builders', mktg: 'marketing', sys: 'systems',
}; // prettier-ignore

const DESIGNATORS = new Set(
  (
    'unit units plant plants factory factories fty fact no nos number branch br bldg building division div mill mills ' +
    'shop line workshop phase site block section nave planta fabrika fabrica fabbrica usine werk xuong sucursal filial kat ' +
    'facility location works complex extension'
  ).split(' '),
);
const CLOTHES = ['garment', 'apparel', 'cloth', 'fashion', 'wear', 'attire', 'outfit', 'dress'];
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10',
}; // prettier-ignore
const ORDINAL_WORDS: Readonly<Record<string, string>> = {
  first: '1', second: '2', third: '3', fourth: '4', fifth: '5', sixth: '6', seventh: '7', eighth: '8', ninth: '9', tenth: '10',
}; // prettier-ignore
const ROMAN: Readonly<Record<string, string>> = {
  i: '1', ii: '2', iii: '3', iv: '4', v: '5', vi: '6', vii: '7', viii: '8', ix: '9', x: '10', xi: '11', xii: '12',
}; // prettier-ignore

/** The number that a roman numeral, a number word or digits mean; null for anything else. */
export function numberOf(text: string): string | null {
  const digits = /^0*(\d+)(?:st|nd|rd|th)?$/.exec(text);
  return digits ? (digits[1] ?? null) : (ROMAN[text] ?? NUMBER_WORDS[text] ?? null);
}

/** Trade words of two or more in some languages, as one word that the vocabulary knows. By country where short. */
const PHRASES: readonly (readonly [RegExp, string, string?])[] = [
  [/\bpret a porter\b/g, 'garment'],
  [/\bready[ -]?made\b/g, 'readymade'],
  [/\bdis tic(?:aret)?\b\.?/g, 'disticaret', 'TR'],
  [/\bic giyim\b/g, 'icgiyim', 'TR'],
  [/\b(?:det may|may mac|may)\b/g, 'garment', 'VN'],
  [/\b(?:da giay|giay da)\b/g, 'leather shoe', 'VN'],
  [/\b(?:giay dep|giay)\b/g, 'shoe', 'VN'],
  [/\bdet kim\b/g, 'knitting', 'VN'],
  [/\bdet\b/g, 'textile', 'VN'],
  [/\bbao bi\b/g, 'packaging', 'VN'],
  [/\b(?:xuat nhap khau|xnk)\b/g, 'xuatnhapkhau', 'VN'],
  [/\bthuy san\b|\bhai san\b/g, 'seafood', 'VN'],
  [/\bnha may\b|\bnha garment\b|\bxi nghiep\b/g, 'factory', 'VN'],
  [/\bchi nhanh\b/g, 'branch', 'VN'],
  [/\b(?:do )?go\b/g, 'wood', 'VN'],
  [/\bnhua\b/g, 'plastic', 'VN'],
  [/\bsoi\b/g, 'yarn', 'VN'],
  [/\bnhuom\b/g, 'dyeing', 'VN'],
  [/\btheu\b/g, 'embroidery', 'VN'],
  [/\bdien tu\b/g, 'electronics', 'VN'],
  [/\bthuc pham\b/g, 'food', 'VN'],
  [/\bco khi\b/g, 'machinery', 'VN'],
  [/\bquoc te\b/g, 'international', 'VN'],
  [/\b(?:one|single) member\b/g, 'ltd'],
  [/\bviet nam\b/g, 'vietnam'],
  [/\byou ?xian ?(?:ze ?ren ?)?gong ?si\b/g, 'ltd', 'CN'],
  [/\bgu ?fen\b/g, 'ltd', 'CN'],
  [/\b(?:fu ?zhuang|fu ?shi|zhi ?yi)\b/g, 'garment', 'CN'],
  [/\bfang ?zhi(?: ?pin)?\b/g, 'textile', 'CN'],
  [/\bzhen ?zhi\b/g, 'knit', 'CN'],
  [/\bxie ?ye\b/g, 'shoe', 'CN'],
  [/\b(?:jin ?chu ?kou|mao ?yi)\b/g, 'trading', 'CN'],
  [/\bgong ?chang\b/g, 'factory', 'CN'],
  [/\b(?:shi ?ye|gong ?ye|chan ?ye)\b/g, 'industry', 'CN'],
  [/\bke ?ji\b/g, 'technology', 'CN'],
  [/\bji ?tuan\b/g, 'group', 'CN'],
  [/\bguo ?ji\b/g, 'international', 'CN'],
  [/\b(?:pi ?ju|pi ?ge)\b/g, 'leather', 'CN'],
  [/\b(?:xiang ?bao|shou ?dai)\b/g, 'bag', 'CN'],
  [/\b(?:su ?jiao|su ?liao)\b/g, 'plastic', 'CN'],
  [/\bdian ?zi\b/g, 'electronics', 'CN'],
  [/\bwan ?ju\b/g, 'toy', 'CN'],
  [/\bjia ?ju\b/g, 'furniture', 'CN'],
  [/\bbao ?zhuang\b/g, 'packaging', 'CN'],
  [/\bmao ?(?:shan|zhi)\b/g, 'sweater', 'CN'],
  [/\byin ?ran\b/g, 'printing dyeing', 'CN'],
  [/\bxi ?shui\b/g, 'washing', 'CN'],
  [/\bgong ?yi ?pin\b/g, 'arts crafts', 'CN'],
  [/ di [a-z ]+? (?:&|e) c\b\.?/g, '', 'IT'],
  [/x/g, 'kh', 'UZ'],
  [/\bha noi\b/g, 'hanoi'],
  [/\btp\.? ?ho chi minh\b|\bho chi minh(?: city)?\b/g, 'hochiminh'],
  [/\b(?:formerly known as|formerly|previously|also known as|trading as|doing business as|f\/k\/a|fka|a\/k\/a|a\.k\.a\.?|aka|d\/b\/a|dba|t\/a|ex-)(?=[ .:])/g, ' | '],
]; // prettier-ignore

/**
 * All readings of a company's name: with and without what stands in brackets, and other names within
 * (`formerly …`, `aka …`, `A (B Garments Co)`).
 * @param country ISO 3166-1, '' where unknown: some legal forms and trade words belong to one country
 */
export function readName(name: string, country: string): NameProfile[] {
  let text = romanise(name, 'name').replace(/[[{]/g, '(').replace(/[\]}]/g, ')');
  for (const [pattern, word, only] of PHRASES)
    if (!only || only === country)
      text = text.replace(pattern, word.length > 2 || word === '' ? ` ${word} ` : word);
  const han = hanCore(name);
  const found: NameProfile[] = [];
  const add = (part: string, qualified: boolean) => {
    const profile = read(part, country, han, qualified);
    if (profile && !found.some((other) => sameReading(other, profile))) found.push(profile);
  };
  for (const alias of text.split(' | ')) {
    const brackets = [...alias.matchAll(/\(([^()]*)\)?/g)].map(([, inside = '']) => inside);
    const outside = alias.replace(/\([^()]*\)?/g, ' ');
    if (brackets.length === 0) {
      add(alias, false);
      continue;
    }
    add(alias.replace(/[()]/g, ' '), true);
    add(outside, false);
    for (const inside of brackets) if (isCompanyName(inside)) add(inside, false);
  }
  return found;
}

const sameReading = (a: NameProfile, b: NameProfile): boolean =>
  a.joined === b.joined &&
  a.activities.join() === b.activities.join() &&
  a.ordinals.join() === b.ordinals.join() &&
  a.places.join() === b.places.join();

/** Whether words in brackets are a name of their own rather than a place, a number or a legal form. */
function isCompanyName(inside: string): boolean {
  const words = tokensOf(inside);
  const hasTrade = words.some(
    (word) => activityOf(word) !== null && !DESIGNATORS.has(word) && word.length > 3,
  );
  return hasTrade && words.some((word) => activityOf(word) === null && !placeOf(word) && word.length > 2);
}

const tokensOf = (text: string): string[] => text.match(/\d+(?:st|nd|rd|th)\b|[~^]?[a-z]+|[~^]?\d+/g) ?? [];

/** `s a de c v` becomes `sa de cv`: single letters in a row are one word, but not the letter of `Unit A`. */
function joinSingles(words: readonly string[]): string[] {
  const joined: string[] = [];
  let open = false;
  words.forEach((word, at) => {
    const single =
      /^[a-z]$/.test(word) && !(DESIGNATORS.has(words[at - 1] ?? '') && !/^[a-z]$/.test(words[at + 1] ?? ''));
    if (single && open) joined[joined.length - 1] += word;
    else joined.push(word);
    open = single;
  });
  return joined;
}

function read(text: string, country: string, han: string, qualified: boolean): NameProfile | null {
  const words = joinSingles(tokensOf(text)).map((word) => ABBREVIATIONS[word] ?? word);
  const { rest, ordinals } = takeOrdinals(words);
  const named = takeLegalForms(rest, country);
  const core: Word[] = [];
  const [activities, places, countries, generic] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    [] as string[],
  ];
  const clothes: string[] = [];
  let initials = '';
  const isProducer = named.some((word) =>
    /^(?:prod|manuf|mfg|indus|ind$|fabri|uretim|sanayi|san$)/.test(word),
  );
  for (let at = 0; at < named.length; at++) {
    const place = placeAt(named, at);
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
    const pair = word + (named[at + 1] ?? '');
    const joint = named[at + 1] !== undefined && pair.length >= 6 ? activityOfPair(pair) : null;
    const activity = joint && activityOf(word) !== '' ? joint : activityOf(word);
    if (activity !== null) {
      if (activity !== '') activities.add(activity);
      if (activity === 'garment' || activity === 'fashion') {
        clothes.push(CLOTHES.find((stem) => word.startsWith(stem)) ?? word);
      }
      if (word.length > 2) generic.push(word);
      initials += word.charAt(0);
      if (joint && activity === joint) at++;
      continue;
    }
    core.push(wordOf(word, weightOf(word)));
    initials += word.replace(/[~^]/, '').charAt(0);
  }
  // A producer that also trades: `Industry and Trade`, `Production Trading`.
  if (isProducer) activities.delete('trading');
  const own = core.length > 0 ? core : genericCore([...places, ...countries], activities, generic);
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
    whole: named.join('').replace(/[~^]/g, ''),
    initials,
    han,
    qualified,
    generic: core.length === 0,
  };
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
): { readonly name: string; readonly isCountry: boolean; readonly words: number } | null {
  for (let count = 3; count >= 1; count--) {
    const slice = words.slice(at, at + count);
    if (slice.length < count) continue;
    const text = slice.map((word) => word.replace(/[~^]/, '')).join('');
    const place = text.length >= (count === 1 ? 4 : 6) || text === 'hk' ? placeOf(text) : undefined;
    if (place) return { name: place.name, isCountry: place.isCountry, words: count };
  }
  return null;
}

function takeOrdinals(words: readonly string[]): { rest: string[]; ordinals: string[] } {
  const rest: string[] = [];
  const found = new Set<string>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (/^\d/.test(word)) {
      const value = numberOf(word) ?? word;
      if (at === 0 && !/(?:st|nd|rd|th)$/.test(word) && words.length > 1 && !DESIGNATORS.has(next))
        rest.push(value);
      else if (/^\d{4,}$/.test(word) && !DESIGNATORS.has(words[at - 1] ?? '')) rest.push(word);
      else found.add(value);
      continue;
    }
    const spelled = ORDINAL_WORDS[word];
    if (spelled && DESIGNATORS.has(next)) {
      found.add(spelled);
      at++;
      continue;
    }
    if (DESIGNATORS.has(word)) {
      const nextIsNo = /^(?:no|nos|number)$/.test(next);
      const value = nextIsNo ? (words[at + 2] ?? '') : next;
      const letters = !/^(?:mill|work|factor|fact|fty|no|nos|shop)/.test(word);
      const number = /^[a-z]$/.test(value) && letters ? (ROMAN[value] ?? value) : numberOf(value);
      if (number !== null && number !== '') {
        found.add(number);
        if (word.length > 2 && word !== 'kat') rest.push(word);
        at += nextIsNo ? 2 : 1;
        continue;
      }
    }
    if (NUMBER_WORDS[word]) {
      rest.push(NUMBER_WORDS[word] ?? word);
      continue;
    }
    const roman = at > 0 ? ROMAN[word] : undefined;
    if (roman && (word.length > 1 || at === words.length - 1)) {
      found.add(roman);
      continue;
    }
    rest.push(word);
  }
  return { rest, ordinals: [...found].sort() };
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
