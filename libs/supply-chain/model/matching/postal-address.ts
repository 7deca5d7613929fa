import { countryCode } from '../countries';
import addressWords from './data/address-words.json' with { type: 'json' };
import { numberOf } from './plant-numbers';
import { HAN_MARK, romanise } from './romanise';
import { activityOf, placeOf } from './vocabulary';
import { Word, wordOf } from './words';

/** What a number in an address counts. */
export type NumberRole = keyof typeof addressWords.roles;

/** An address taken apart once so that pairs are compared cheaply. */
export interface AddressProfile {
  /** Numbers by what they count: `{plot: ['12'], floor: ['3']}`. A range of few is all of its numbers. */
  readonly numbers: Readonly<Partial<Record<NumberRole, readonly string[]>>>;
  /** Names of streets, areas and places, in order, each once. */
  readonly words: readonly Word[];
  /** Those of the words that are known cities and regions. */
  readonly places: readonly string[];
  /** Words of kinds (`road`, `industrial`), sorted: they tell little. */
  readonly kinds: readonly string[];
  readonly postcode: string | null;
}

const roleOf = new Map<string, NumberRole>();
for (const [role, words] of Object.entries(addressWords.roles)) {
  for (const word of words.split(' ')) if (word !== '') roleOf.set(word, role as NumberRole);
}
const kindOf = new Map<string, string>();
for (const group of [addressWords.streets, addressWords.areas]) {
  for (const [kind, words] of Object.entries(group))
    for (const word of words.split(' ')) kindOf.set(word, kind);
}

/** Short forms of the states whose names stand most often in addresses of factories. */
const INDIAN_STATES: Readonly<Record<string, string>> = {
  up: 'uttarpradesh', tn: 'tamilnadu', hr: 'haryana', pb: 'punjab', wb: 'westbengal', gj: 'gujarat', mh: 'maharashtra', ka: 'karnataka', rj: 'rajasthan', ap: 'andhrapradesh', ts: 'telangana',
}; // prettier-ignore

/** Words that count something in any address; others (`tang`, `lo`) only do before a number. */
const PLAIN_ROLES = new Set(
  'unit units shop room rm flat apt apartment suite office plot plots lot lote building bldg block blk blok floor flr fl level storey no nos nr number num house holding door km kms phase stage sector sec section ground shed tower'.split(
    ' ',
  ),
);

/** A number, a letter with a number, or a group of them: `12`, `a5`, `226/8`, `h1-03`. */
const VALUE = /^[a-z]{0,2}-?\d+[a-z]{0,2}(?:[/-][a-z]{0,2}\d*[a-z]?)*$/;
const TOKEN =
  /\b[a-z]{1,2}-\d[a-z0-9]*(?:[/-](?:[a-z]{0,2}\d[a-z0-9]*|[a-z]\b))*|[~^]?[a-z]*\d[a-z0-9]*(?:[/-]+(?:[a-z]{0,2}\d[a-z0-9]*|[a-z]\b))*|[~^]?[a-z]+|[#&,;]/g;

/** How many digits a postcode has, where it is digits only. 6 or 5 elsewhere. */
const POSTCODE_DIGITS: Readonly<Record<string, string>> = {
  CN: '6', IN: '6', VN: '56', SG: '6', RU: '6', RO: '6', BD: '4', AU: '4', AT: '4', BE: '4', BG: '4', CH: '4', DK: '4', HU: '4', NO: '4', PH: '4', ZA: '4', TN: '4', GE: '4', MK: '4', SI: '4', NL: '4', KH: '56', TW: '356', KZ: '6', UZ: '6', AL: '4', LS: '3', HK: '', AE: '',
}; // prettier-ignore

/** Takes an address apart. `city` may repeat what the address says. @param country ISO 3166-1, '' where unknown */
export function readAddress(address: string, city: string | null, country: string): AddressProfile | null {
  const reader = new AddressReader(country);
  reader.read(romanise(address.replace(/\bP\.?\s*O\.?\s*Box\s*[\w-]+/gi, ' '), 'address'));
  if (city) reader.read(romanise(city, 'address'));
  return reader.profile();
}

class AddressReader {
  private readonly numbers = new Map<NumberRole, Set<string>>();
  private readonly words = new Map<string, Word>();
  private readonly kinds = new Set<string>();
  private readonly places = new Set<string>();
  private postcode: string | null = null;

  constructor(private readonly country: string) {}

  profile(): AddressProfile | null {
    if (this.words.size === 0 && this.numbers.size === 0 && this.postcode === null) return null;
    const numbers: Partial<Record<NumberRole, string[]>> = {};
    for (const [role, values] of this.numbers) numbers[role] = [...values].sort();
    return {
      numbers,
      words: [...this.words.values()],
      places: [...this.places].sort(),
      kinds: [...this.kinds].sort(),
      postcode: this.postcode,
    };
  }

  read(plain: string): void {
    // `s.i.t.e.` is one word.
    const text = plain.replace(/\b(?:[a-z]\.){2,}[a-z]?(?![a-z])/g, (found) => found.replace(/\./g, ''));
    const tokens = joinPlaces(joinLetters(splitGlued(text.match(TOKEN) ?? []), this.country));
    let role: NumberRole | null = null;
    // A keyword reaches over `no`, `#` and lists of values, but not over a name or a comma and a plain number.
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] ?? '';
      const next = tokens[at + 1] ?? '';
      if (token === ',' || token === ';' || token === '&' || token === '#') {
        if (token === '#') role ??= 'house';
        else if (token !== '&' && !(isValue(next) && role !== null && isValue(tokens[at - 1] ?? '')))
          role = null;
        continue;
      }
      if (isRoman(token) && roleOf.get(next) === 'phase' && !isValue(tokens[at + 2] ?? '')) {
        this.add('phase', numberOf(token) ?? token);
        at++;
        role = null;
        continue;
      }
      if (isValue(token)) {
        role = this.takeNumber(token, role, tokens, at);
        continue;
      }
      if (role !== null && isLoneLetterOrRoman(token) && !isValue(tokens[at - 1] ?? '')) {
        this.add(role, numberOf(token) ?? token);
        continue;
      }
      const keyword = this.roleAt(token, next, tokens[at - 1] ?? '');
      if (keyword) {
        const before = tokens[at - 1] ?? '';
        if (keyword === 'house' && role !== null && !isValue(before)) continue;
        role = keyword;
        continue;
      }
      role = null;
      if (this.takeWord(token, next, tokens[at + 2] ?? '')) at++;
    }
  }

  /** `Road No. 6`, `Street 13`: the number of a road, where a number follows the kind of road. */
  private roleAt(token: string, next: string, before: string): NumberRole | null {
    const role = roleOf.get(token);
    if (role) {
      if (role === 'house' && token.length === 1 && !isValue(next)) return null;
      if (token === 'm' && this.country !== 'TH') return null;
      const counts = isValue(next) || next === '#' || /^(?:no|nos|nr|number|num)$/.test(next);
      if (!counts && !(PLAIN_ROLES.has(token) && (isLoneLetterOrRoman(next) || role === 'house')))
        return null;
      return role === 'km' && isValue(before) && !isValue(next) ? null : role;
    }
    const kind = kindOf.get(token);
    if (
      (kind === 'road' || kind === 'street') &&
      token.length > 1 &&
      (isValue(next) || /^(?:no|nr|number)$/.test(next))
    ) {
      this.kinds.add(kind);
      return 'roadno';
    }
    return null;
  }

  private takeNumber(
    token: string,
    role: NumberRole | null,
    tokens: readonly string[],
    at: number,
  ): NumberRole | null {
    const next = tokens[at + 1] ?? '';
    const digits = token.replace(/\D/g, '');
    if (role === null || role === 'house') {
      const joined =
        /^\d{3}$/.test(token) && /^\d{3}$/.test(next) && this.country === 'IN' ? token + next : null;
      if (this.isPostcode(joined ?? token, role)) {
        this.postcode ??= joined ?? token;
        if (joined) (tokens as string[])[at + 1] = ',';
        return null;
      }
    }
    if (/^\d+(?:st|nd|rd|th)$/.test(token)) {
      const nextRole = roleOf.get(next);
      const isPlace = kindOf.get(next);
      const value = String(Number.parseInt(token, 10));
      if (nextRole && nextRole !== 'house') this.add(nextRole, value);
      else if (isPlace === 'road' || isPlace === 'street' || isPlace === 'avenue' || isPlace === 'square')
        this.add('roadno', value);
      else if (isPlace === 'zone' || isPlace === 'industrial') this.kinds.add(`zone ${value}`);
      else this.words.set(value, wordOf(value, 0.5));
      if (nextRole && nextRole !== 'house') (tokens as string[])[at + 1] = ',';
      return null;
    }
    if (/^\d+(?:-\d+)?\/?f$/.test(token)) {
      for (const value of valuesOf(token.replace(/\/?f$/, ''))) this.add('floor', value);
      return null;
    }
    const after = roleOf.get(next);
    if (
      role === null &&
      after &&
      after !== 'house' &&
      (after === 'floor' || after === 'km' || after === 'phase') &&
      !isValue(tokens[at + 2] ?? '')
    ) {
      for (const value of valuesOf(token)) this.add(after, value);
      return null;
    }
    if (digits.length > 7) return role;
    for (const value of valuesOf(token)) this.add(role ?? 'house', value);
    return role ?? 'house';
  }

  private isPostcode(token: string, role: NumberRole | null): boolean {
    if (this.country === 'PL' && /^\d\d-\d{3}$/.test(token)) return true;
    if (this.country === 'PT' && /^\d{4}-\d{3}$/.test(token)) return true;
    if (this.country === 'BR' && /^\d{5}-?\d{3}$/.test(token)) return true;
    if (this.country === 'JP' && /^\d{3}-?\d{4}$/.test(token)) return true;
    if (!/^\d+$/.test(token) || role === 'house') return false;
    return (POSTCODE_DIGITS[this.country] ?? '5').includes(String(token.length));
  }

  /** Whether it took the next word, too: the number of a zone. */
  private takeWord(token: string, next: string, afterNext: string): boolean {
    if (PLAIN_ROLES.has(token)) return false;
    const kind = kindOf.get(token) ?? kindOf.get(token.replace(/s$/, ''));
    if (kind !== undefined) {
      if (kind !== 'side' && kind !== 'town') this.kinds.add(kind);
      else if (/^(?:east|west|north|south)/.test(token)) this.kinds.add(token.replace(/ern$/, ''));
      if ((kind === 'zone' || kind === 'industrial') && numberOf(next) !== null && !isValue(afterNext)) {
        this.kinds.add(`zone ${numberOf(next) ?? ''}`);
        return true;
      }
      return false;
    }
    // The library reads characters the Chinese way: in Japan that says nothing.
    if (this.country === 'JP' && token.startsWith(HAN_MARK)) return false;
    if (token.length === 1 || (token.length === 2 && /^[~^]/.test(token)) || this.isOwnCountry(token))
      return false;
    const place = placeOf((this.country === 'IN' && INDIAN_STATES[token]) || token.replace(/[~^]/, ''));
    const text = place?.name ?? token;
    if (place && !place.isCountry && (this.country === '' || place.countries.includes(this.country)))
      this.places.add(text);
    // `Leather City`, `Apparel Park`
    const weight = place ? 0.5 : token.length <= 3 ? 0.6 : activityOf(token) ? 0.4 : 1;
    if (!this.words.has(text)) this.words.set(text, wordOf(text, weight));
    return false;
  }

  private isOwnCountry(token: string): boolean {
    const place = placeOf(token);
    if (place?.isCountry) return this.country === '' || place.countries.includes(this.country);
    return token.length > 3 && countryCode(token) === this.country && this.country !== '';
  }

  private add(role: NumberRole, value: string): void {
    const values = this.numbers.get(role);
    if (values) values.add(value);
    else this.numbers.set(role, new Set([value]));
  }
}

const isValue = (token: string): boolean =>
  /\d/.test(token) && (VALUE.test(token) || /^\d+(?:st|nd|rd|th)$/.test(token));
const isRoman = (token: string): boolean => /^(?:ii|iii|iv|vi|vii|viii|ix)$/.test(token);
const isLoneLetterOrRoman = (token: string): boolean => /^[a-z]$/.test(token) || isRoman(token);

/** `no15`, `km14`, `14km` and `2589shebei` are two words each. */
function splitGlued(tokens: readonly string[]): string[] {
  return tokens.flatMap((token) => {
    if (/^(?:[~^])?\d+(?:st|nd|rd|th)$/.test(token)) return [token];
    const word = /^([a-z]+)(\d.*)$/.exec(token);
    if (word?.[1] && (word[1].length > 2 || roleOf.has(word[1]) || kindOf.has(word[1])) && word[1] !== 'f') {
      return [word[1], ...splitGlued([word[2] ?? ''])];
    }
    const suffix = /^(\d+)([a-z]{3,}|km|fl|no)(.*)$/.exec(token);
    return suffix
      ? [suffix[1] ?? '', suffix[2] ?? '', ...(suffix[3] ? [suffix[3]] : [])]
      : [token.replace(/^[~^](?=\d)/, '')];
  });
}

/** In these countries a letter before a number is a word: `d. 15` is house 15. */
const LETTER_IS_WORD: Readonly<Record<string, string>> = {
  RU: 'dk',
  UA: 'dk',
  KZ: 'dk',
  UZ: 'dk',
  BG: 'dk',
  TR: 'dk',
  TH: 'm',
  PT: 'n',
  ES: 'n',
};

/** `S 10` is `S-10`. */
function joinLetters(tokens: readonly string[], country: string): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined.at(-1) ?? '';
    const isLetter = /^[a-z]$/.test(before) && !(LETTER_IS_WORD[country] ?? 'n').includes(before);
    if (isLetter && /^\d+$/.test(token)) joined[joined.length - 1] = before + token;
    else joined.push(token);
  }
  return joined;
}

/** `dong guan` and `phnom penh` become one word. */
function joinPlaces(tokens: readonly string[]): string[] {
  const joined: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    let count = 1;
    for (const length of [4, 3, 2]) {
      const slice = tokens.slice(at, at + length);
      if (slice.length < length || slice.some((token) => !/^[~^]?[a-z0-9]+$/.test(token))) continue;
      const text = slice.join('').replace(/[~^]/g, '');
      if (text.length >= 5 && placeOf(text) && !slice.every((token) => kindOf.has(token))) {
        joined.push(text);
        count = length;
        break;
      }
    }
    if (count === 1) joined.push(tokens[at] ?? '');
    at += count - 1;
  }
  return joined;
}

/** `a-5` is `a5`, `12-14` is 12, 13 and 14, `14/2` stays as it is: the second part divides the first. */
function valuesOf(token: string): string[] {
  const range = /^([a-z]{0,2})-?(\d+)-\1(\d+)$/.exec(token);
  if (range) {
    const letters = range[1] ?? '';
    const [from, to] = [Number(range[2]), Number(range[3])];
    if (to > from && to - from <= 20)
      return Array.from({ length: to - from + 1 }, (_, step) => `${letters}${from + step}`);
    if (to > from) return [`${letters}${from}`, `${letters}${to}`];
  }
  return [
    token
      .replace(/^i(?=\d)/, '1')
      .replace(/^([a-z]+)-(?=\d)/, '$1')
      .replace(/[/-](?=[a-z]$)/, '')
      .replace(/^([a-z]*)0+(?=\d)/, '$1')
      .replace(/\b0+(?=\d)/g, ''),
  ];
}
