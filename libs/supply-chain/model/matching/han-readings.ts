import readings from './data/han-readings.json' with { type: 'json' };
import { romanHan } from './romanise';
import { simplify } from './simplify';

/** Ways to put Chinese characters into Latin letters other than Hanyu Pinyin, which `romanise` gives. */
type Tradition = 'cantonese' | 'japanese' | 'english' | 'wade-giles';

/** Readings by the characters read, most of them one character. */
const tables = new Map<Tradition, ReadonlyMap<string, readonly string[]>>();
const syllables = new Map<Tradition, ReadonlySet<string>>();
for (const tradition of ['cantonese', 'japanese', 'english'] as const) {
  const table = new Map<string, string[]>();
  for (const entry of readings[tradition].split(' ')) {
    const [native = '', latin = ''] = entry.split('=');
    const key = simplify(native);
    table.set(key, [...new Set([...(table.get(key) ?? []), ...latin.split(',')])]);
  }
  tables.set(tradition, table);
  syllables.set(tradition, new Set([...table.values()].flat()));
}

const LONGEST_READ_AS_ONE = 3;

/** Initials and finals of Wade and Giles, without the marks that lists leave out. */
const wadeGiles = (pinyin: string): string =>
  pinyin
    .replace(/^(?:zh|q|j)/, 'ch')
    .replace(/^[zc](?!h)/, 'ts')
    .replace(/^x/, 'hs')
    .replace(/^d/, 't')
    .replace(/^b/, 'p')
    .replace(/^g/, 'k')
    .replace(/^r/, 'j')
    .replace(/ong$/, 'ung')
    .replace(/ian$/, 'ien')
    .replace(/(?:ie|ue)$/, (final) => `${final}h`)
    .replace(/^you$/, 'yu')
    .replace(/^he$/, 'ho')
    .replace(/^ke$/, 'ko');

function readingsOf(tradition: Tradition, chars: string): readonly string[] {
  const known = tables.get(tradition)?.get(chars) ?? [];
  // `黄岩东方` is Huangyan Oriental: names that are put into English keep what has no meaning.
  if (tradition === 'english' && [...chars].length === 1) return [...known, romanHan(chars)];
  if (tradition !== 'wade-giles') return known;
  return [...chars].length === 1 ? [wadeGiles(romanHan(chars))] : [];
}

/** Which traditions a country's lists use beside Pinyin, most likely first. */
const traditionsOf = (country: string): readonly Tradition[] =>
  country === 'JP' ? ['japanese', 'english'] : ['cantonese', 'wade-giles', 'english'];

/** Whether `latin`, without spaces, is the characters read one after the other in the given tradition. */
function isReading(tradition: Tradition, han: readonly string[], latin: string): boolean {
  if (han.length === 0) return latin === '';
  for (let count = Math.min(LONGEST_READ_AS_ONE, han.length); count >= 1; count--) {
    for (const reading of readingsOf(tradition, han.slice(0, count).join(''))) {
      if (latin.startsWith(reading) && isReading(tradition, han.slice(count), latin.slice(reading.length)))
        return true;
    }
  }
  return false;
}

/** Whether a word can be put together from syllables of the tradition. */
function isOfSyllables(tradition: Tradition, latin: string): boolean {
  const known = syllables.get(tradition);
  if (!known) return false;
  const reached = new Set([0]);
  for (let at = 0; at < latin.length; at++) {
    if (!reached.has(at)) continue;
    for (let end = at + 1; end <= Math.min(latin.length, at + 8); end++)
      if (known.has(latin.slice(at, end))) reached.add(end);
  }
  return reached.has(latin.length);
}

/** Number words were read as digits. */
const DIGITS = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/**
 * Whether a name in Latin letters is one in Chinese characters, read in Cantonese, by Wade and Giles, in Japanese, or
 * put into English: `yes`; `no` where it is made of syllables of such a tradition and the characters read otherwise there;
 * `unknown` where it is none, such as a brand.
 * @param han simplified characters of the name's own part
 * @param written the other name's own part, in lower case and without spaces
 */
export function readsAs(han: string, written: string, country: string): 'yes' | 'no' | 'unknown' {
  const chars = [...han];
  const latin = written.replace(/^[2-9]/, (digit) => DIGITS[Number(digit)] ?? '');
  if (chars.length === 0 || latin.length < 2) return 'unknown';
  let otherwise = false;
  for (const tradition of traditionsOf(country)) {
    if (isReading(tradition, chars, latin)) return 'yes';
    const known = chars.every((char) => readingsOf(tradition, char).length > 0);
    if (tradition !== 'english' && known && isOfSyllables(tradition, latin)) otherwise = true;
  }
  return otherwise ? 'no' : 'unknown';
}

const MOST_READINGS = 4;

/** Likely other readings of characters, for finding records that may be the same. */
export function otherReadings(han: string, country: string): string[] {
  const chars = [...han];
  if (chars.length === 0 || chars.length > 4) return [];
  return traditionsOf(country).flatMap((tradition) => {
    let found = [''];
    for (const char of chars) {
      const own = readingsOf(tradition, char);
      found = found.flatMap((start) => own.map((reading) => start + reading)).slice(0, MOST_READINGS);
    }
    return found;
  });
}
