import anyAscii from 'any-ascii';
import { cleanText, cp1252Byte } from '../text-keys';
import lexicon from './data/native-words.json' with { type: 'json' };
import { simplify } from './simplify';

/** Where a word came from: it decides how exactly its vowels can be trusted. */
export type Script = 'latin' | 'han' | 'loose';

/** Stands before a word read from Chinese characters. */
export const HAN_MARK = '^';
/** Stands before a word from an alphabet that leaves vowels out or writes them in many ways. */
export const LOOSE_MARK = '~';

/** Characters that stand for another sound in names of companies and places than the library gives. */
const HAN_READINGS: Readonly<Record<string, string>> = {
  长: 'chang', 長: 'chang', 厦: 'xia', 廈: 'xia', 乐: 'le', 樂: 'le', 曾: 'zeng', 单: 'shan', 番: 'fan', 佛: 'fo', 埔: 'pu', 圳: 'zhen', 什: 'shi', 都: 'du', 朝: 'chao',
}; // prettier-ignore

interface Replacer {
  readonly pattern: RegExp;
  readonly words: ReadonlyMap<string, string>;
}

function entriesOf(text: string): [string, string | null][] {
  return text
    .normalize('NFKC')
    .split(' ')
    .map((entry) => {
      const [native = '', english] = entry.split('=');
      return [native, english === undefined ? null : english.replace(/_/g, ' ')];
    });
}

function replacer(entries: readonly (readonly [string, string])[]): Replacer {
  const words = new Map(entries);
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const escaped = longestFirst.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return { pattern: new RegExp(escaped.join('|'), 'gu'), words };
}

/** Chinese characters by Hanyu Pinyin, in lower case, without tones or spaces. */
export const romanHan = (text: string): string =>
  [...text].map((char) => HAN_READINGS[char] ?? anyAscii(char)).join('').toLowerCase(); // prettier-ignore

const han = entriesOf(lexicon.han.words).map(
  ([native, english]) => [native, english ?? romanHan(native)] as const,
);
const hanPlaces = entriesOf(lexicon.han.places).flatMap(([native, english]) => {
  const roman = english ?? romanHan(native);
  return [
    [native, roman] as const,
    [`${native}市`, roman] as const,
    [`${native}省`, roman] as const,
    [`${native}県`, roman] as const,
    [`${native}府`, roman] as const,
  ];
});
const hanLegal = entriesOf(lexicon.han.legal).map(
  ([native, english]) => [native, english ?? 'limited'] as const,
);
const inSimplified = (entries: readonly (readonly [string, string])[]) =>
  entries.map(([native, english]) => [simplify(native), english] as const);
const HAN_NAMES = replacer(inSimplified([...han, ...hanPlaces, ...hanLegal]));
const HAN_ADDRESSES = replacer(
  inSimplified([...hanPlaces, ...han.filter(([native]) => native.length > 2), ...entriesOf(lexicon.han.address).map(([n, e]) => [n, e ?? ''] as const)]),
); // prettier-ignore
const HANGUL = replacer(entriesOf(lexicon.hangul.words).map(([native, english]) => [native, english ?? '']));

const HANGUL_ADDRESSES = replacer(
  entriesOf(lexicon.hangul.address).map(([native, english]) => [native, english ?? '']),
);

/** Thai without tone marks and without the letters that are written and not said: foreign words are spelled in many ways. */
const thaiPlain = (text: string): string =>
  text.replace(/[\u0E47-\u0E4B]/gu, '').replace(/[\u0E01-\u0E2E][\u0E34\u0E38]?\u0E4C/gu, '');

const THAI = replacer(
  entriesOf(lexicon.thai.words).map(([native, english]) => [thaiPlain(native), english ?? '']),
);
const nativeWordEntries = Object.values(lexicon.word).flatMap((text) => entriesOf(text).map(([native, english]) => [native, english ?? ''] as const)); // prettier-ignore
/** Also without the article, with which places are written in Arabic. */
const WORDS = new Map([
  ...nativeWordEntries.map(([native, english]) => [native.replace(/^ال(?=\p{L}{3})/u, ''), english] as const),
  ...nativeWordEntries,
]);

const ARABIC = replacer(
  entriesOf(lexicon.arabicPhrases).map(([native, english]) => [native.replace(/_/g, ' '), english ?? '']),
);

const replaceAll = (text: string, { pattern, words }: Replacer): string =>
  text.replace(pattern, (found) => ` ${words.get(found) ?? ''} `);

const HAN_NUMBERS: Readonly<Record<string, string>> = { 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', 十: '10' }; // prettier-ignore

/** `第三` and `三厂` are numbers; in other places the characters belong to a name. */
const hanOrdinals = (text: string): string =>
  text
    .replace(/第([一二三四五六七八九十])/gu, (_, digit: string) => ` no ${HAN_NUMBERS[digit] ?? ''} `)
    .replace(/第(\d+)/gu, ' no $1 ')
    .replace(
      /([一二三四五六七八九十])(?=分?厂|车间|号|期|楼|栋)/gu,
      (_, digit: string) => ` ${HAN_NUMBERS[digit] ?? ''} `,
    );

/** `新青三路` is Xinqing 3rd Road. */
const hanRoadNumbers = (text: string): string =>
  text.replace(
    /(?<=[^一二三四五六七八九十\s\d][^一二三四五六七八九十\s\d])([一二三四五六七八九十])(?=路|街)/gu,
    (_, digit: string) => ` ${HAN_NUMBERS[digit] ?? ''}th `,
  );

/** `佛山市南海区恒信`: once the city is read, a district may stand before the name. */
const withoutDistrict = (text: string): string =>
  text
    .replace(/(?<= )(\p{Script=Han}{0,3})(?:区|县|镇)(?=\p{Script=Han}{2})/gu, '$1 ')
    .replace(/(?<=[a-z] {1,3})\p{Script=Han}{2,3} (?=\p{Script=Han}{2})/gu, ' ');

/** Chinese puts the number first: `88号3栋2楼` is `no 88, building 3, floor 2`. */
const hanNumbers = (text: string): string =>
  text.replace(
    /([0-9a-z]+(?:[-~][0-9a-z]+)?)(号楼|號樓|栋|棟|幢|座|楼|层|室|房|号|弄|巷)/giu,
    (_, value: string, sign: string) => {
      const kind = NUMBER_SIGNS[sign] ?? 'no';
      return `, ${kind} ${value} , `;
    },
  );
const NUMBER_SIGNS: Readonly<Record<string, string>> = {
  号楼: 'building', 栋: 'building', 棟: 'building', 幢: 'building', 座: 'building', 楼: 'floor', 层: 'floor', 室: 'room', 房: 'room', 号: 'no', 弄: 'lane', 巷: 'lane',
}; // prettier-ignore

const FIRST_SYLLABLE = 0xac00;
const FINALS = 28;
const FINAL_D = 7;
/** Final consonants that are all said as `t`: ㅅ ㅆ ㅈ ㅊ ㅌ ㅎ, by their place among the finals. */
const FINALS_SAID_T = new Set([19, 20, 22, 23, 25, 27]);

/** A Korean syllable as it is said: `빛` ends like `빋`. */
function finalSound(syllable: string): string {
  const index = syllable.charCodeAt(0) - FIRST_SYLLABLE;
  return FINALS_SAID_T.has(index % FINALS)
    ? String.fromCharCode(FIRST_SYLLABLE + index - (index % FINALS) + FINAL_D)
    : syllable;
}

/** Thai writes some vowels before the consonant they follow, and some letters are silent. */
const thaiOrder = (text: string): string =>
  text
    // A silent letter that only sets the tone of the next.
    .replace(/\u0E2B(?=[\u0E07\u0E0D\u0E19\u0E21\u0E22\u0E23\u0E25\u0E27])/gu, '')
    .replace(/([\u0E40-\u0E44])([\u0E01-\u0E2E])/gu, '$2$1');

/** `พร` and `กร` are said `phon` and `kon`: two letters without a vowel, the second an `r`. */
const thaiFinals = (text: string): string =>
  text
    .replace(/([\u0E1E\u0E01\u0E18\u0E2D])\u0E23(?=[\u0E01-\u0E2E\u0E40-\u0E44]|$)/gu, '$1on')
    .replace(/\u0E04\u0E23(?=$)/gu, 'kon');

/** Arabic letters that are spelled in more than one way. */
const arabicLetters = (text: string): string =>
  text
    .replace(/[\u064B-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى(?=\s|$)/gu, 'ي');

function scriptOf(word: string): Script {
  if (/\p{Script=Han}/u.test(word)) return 'han';
  return /\p{Script=Latin}|^[\p{N}#&]+$/u.test(word) ? 'latin' : 'loose';
}

function romanWord(word: string): string {
  const script = scriptOf(word);
  if (script === 'latin')
    return anyAscii(word)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const bare = script === 'loose' ? arabicLetters(word.toLowerCase()) : word;
  const known = WORDS.get(bare) ?? WORDS.get(bare.replace(/^(?:ال|وال|لل|بال|و|ل|ب)/u, ''));
  if (known !== undefined) return known;
  const roman = script === 'han' ? romanHan(bare) : anyAscii(romanReady(bare)).toLowerCase();
  // Within an Arabic word these are long vowels more often than not; of India's alphabets the library writes `ch` as `c`.
  const plain = /\p{Script=Arabic}/u.test(bare)
    ? roman.replace(/(?<=.)w(?=.)/g, 'u').replace(/(?<=.)y/g, 'i')
    : /\p{Script=Devanagari}|\p{Script=Bengali}/u.test(bare)
      ? roman.replace(/c(?!h)/g, 'ch')
      : roman;
  const text = plain.replace(/[^a-z0-9]/g, '');
  if (text === '' || /^\d+$/.test(text)) return text;
  return `${script === 'han' ? HAN_MARK : LOOSE_MARK}${text}`;
}

/** Small corrections before the library reads a letter at a time. */
function romanReady(word: string): string {
  return thaiOrder(thaiFinals(word))
    .replace(/^(?:وال|بال|ال|لل)(?=\p{L}{2})/u, '')
    .replace(/[ةا]$/u, 'a')
    .replace(/[\u0901\u0902\u0981\u0982]/gu, 'n')
    .replace(/[\u0921\u0922]\u093c/gu, '\u0930');
}

/**
 * A name or an address in plain lower-case Latin letters, whatever script it is written in; punctuation stays. Words of
 * trade and of places that every list has (`有限公司`, `制衣`, `مصنع`, `фабрика`) become the English ones; the rest is
 * written by sound, character by character, by the any-ascii library, and each such word is marked with where it came
 * from (HAN_MARK, LOOSE_MARK).
 * @param kind in an address the Chinese signs for road, number, town … are words of their own
 */
export function romanise(text: string, kind: 'name' | 'address'): string {
  const clean = cleanText(cleanText(repairBytes(text)).normalize('NFKC'))
    .replace(/&(?:amp|#38);/gi, '&')
    .replace(/&(?:apos|#0?39|quot);/gi, "'")
    .replace(/['’‘`´ʼ]/g, '')
    // Shoes and paper only differ in their marks.
    .replace(/gi\u1ea5y/giu, 'paper');
  if (/^[\u0000-\u007f]*$/.test(clean)) return readDigits(clean.toLowerCase());
  const plain = /[^\u0000-\u024F\u1E00-\u1EFF\u2010-\u2027]/u.test(clean) ? nativeWords(clean, kind) : clean;
  const roman = plain
    .replace(/№/g, ' no ')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/[\p{L}\p{M}\p{N}]+/gu, (run) => {
      const parts = splitScripts(run);
      return parts.length === 1 ? romanWord(run) : ` ${parts.map(romanWord).join(' ')} `;
    })
    .replace(/[^\u0000-\u007f]+/g, ' ');
  return readDigits(roman);
}

/** Digits that a scanner took for letters inside a word: `zh0ngshan`, `l1hua`, `c0.` */
const readDigits = (text: string): string =>
  /[a-z][01]|[01][a-z]/.test(text)
    ? text
        .replace(/\b[nc]0\b/g, (found) => `${found.charAt(0)}o`)
        .replace(/\b[a-z01]{4,}\b/g, (word) =>
          /[a-z].*[a-z].*[a-z]/.test(word) && !/\d\d|^[a-z]+\d$/.test(word)
            ? word
                .replace(/0/g, 'o')
                .replace(/1(?=[aeou])/g, 'l')
                .replace(/1/g, 'i')
            : word,
        )
    : text;

/** UTF-8 that was read as Windows-1252, two or three bytes at a time: `GÃ¼neÅŸli` is `Güneşli`. */
function repairBytes(text: string): string {
  if (!/[\u00c2-\u00ef][\u0080-\u00bf\u0152-\u2122]/.test(text)) return text;
  return text.replace(/[\u00c2-\u00df][^\u0000-\u007f]|[\u00e0-\u00ef][^\u0000-\u007f]{2}/g, (run) => {
    const bytes = [...run].map(cp1252Byte);
    if (bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf)) return run;
    const [lead = 0, second = 0, third = 0] = bytes;
    return bytes.length === 2
      ? String.fromCharCode(((lead & 0x1f) << 6) | (second & 0x3f))
      : String.fromCharCode(((lead & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f));
  });
}

/** `Qdong东方` is two words: a run of letters is cut where its script changes. */
function splitScripts(run: string): string[] {
  if (/^[\u0000-\u024F\u1E00-\u1EFF\u0300-\u036f]*$/u.test(run)) return [run];
  return (
    run.match(
      /\p{Script=Han}+|[\p{Script=Latin}\p{N}\u0300-\u036f]+|[^\p{Script=Han}\p{Script=Latin}\p{N}]+/gu,
    ) ?? [run]
  );
}

const HANGUL_KINDS: Readonly<Record<string, string>> = {
  시: 'si', 구: 'gu', 군: 'county', 읍: 'town', 면: 'town', 동: 'dong', 리: 'village', 대로: 'daero', 로: 'road', 길: 'gil', 도: 'do',
}; // prettier-ignore

function nativeWords(text: string, kind: 'name' | 'address'): string {
  let found = text;
  if (/[\p{Script=Han}\p{Script=Katakana}]/u.test(found)) {
    const plain = hanOrdinals(simplify(found));
    found =
      kind === 'name'
        ? withoutDistrict(replaceAll(plain, HAN_NAMES))
        : replaceAll(hanNumbers(hanRoadNumbers(plain)), HAN_ADDRESSES);
  }
  if (/\p{Script=Arabic}/u.test(found)) found = replaceAll(arabicLetters(found), ARABIC);
  if (/\p{Script=Hangul}/u.test(found)) {
    found = found.replace(/제\s*(\d+)/gu, ' no $1 ');
    found = replaceAll(found, kind === 'name' ? HANGUL : HANGUL_ADDRESSES);
    if (kind === 'address')
      found = found.replace(
        /(\p{Script=Hangul}{2,}?)(시|구|동|군|읍|면|리|대로|로|길|도)(?![\p{Script=Hangul}])/gu,
        (_, name: string, kind: string) => `${name} ${HANGUL_KINDS[kind] ?? kind} `,
      );
    found = found.replace(/[가-힣]/g, finalSound);
  }
  if (/\p{Script=Thai}/u.test(found)) found = replaceAll(thaiPlain(found), THAI);
  return found;
}

/** The Chinese characters of a name that are neither trade, place nor legal form, simplified: its own part. */
export function hanCore(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return '';
  return (replaceAll(simplify(name), HAN_NAMES).match(/\p{Script=Han}/gu) ?? []).join('');
}
