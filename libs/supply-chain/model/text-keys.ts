/** First bytes and continuation bytes of UTF-8 as they look when read as Windows-1252 or Mac Roman. */
const CP1252_HIGH = /* @__PURE__ */ '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'.split('');
const MAC_ROMAN =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/** The byte that stands for a character in Windows-1252; -1 for characters below 0x80 and unknown ones. */
export function cp1252Byte(char: string): number {
  const code = char.charCodeAt(0);
  if (code >= 0xa0 && code <= 0xff) return code;
  const at = char === ' ' ? -1 : CP1252_HIGH.indexOf(char);
  return at < 0 ? -1 : 0x80 + at;
}

function macRomanByte(char: string): number {
  const at = MAC_ROMAN.indexOf(char);
  return at < 0 ? -1 : 0x80 + at;
}

function twoByteCharacter(lead: number, next: number): string | null {
  if (lead < 0xc2 || lead > 0xdf || next < 0x80 || next > 0xbf) return null;
  return String.fromCharCode(((lead & 0x1f) << 6) | (next & 0x3f));
}

/**
 * Puts right two-byte letters that were read in the wrong encoding before they reached the file:
 * `N¬∫` (Mac Roman) and `NÂº` (Windows-1252) both become `Nº`. Only pairs that decode to a Latin-1 letter
 * or sign are touched, so that honest text stays as it is.
 */
export function repairEncoding(text: string): string {
  return text.replace(/[ÂÃ¬√][^\u0000-\u007f]/g, (pair) => {
    const [lead, next] = [pair.charAt(0), pair.charAt(1)];
    const byteOf = lead === 'Â' || lead === 'Ã' ? cp1252Byte : macRomanByte;
    return twoByteCharacter(byteOf(lead), byteOf(next)) ?? pair;
  });
}

/**
 * A cell as a person meant it: odd spaces become one space, boxes and other signs that stand for a
 * lost character go, full-width punctuation becomes plain, wrongly read letters are put right.
 */
export function cleanText(text: string): string {
  return PLAIN.test(text) ? cleanPlain(text) : cleanAny(text);
}

/** Most cells: what the long way would do to them is little. */
const PLAIN = /^[\x20-\x7e]*$/;

function cleanPlain(text: string): string {
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ') : text;
  return (single.includes(' ,') ? single.replace(/ ,/g, ',') : single).trim();
}

function cleanAny(text: string): string {
  return repairEncoding(text)
    .normalize('NFC')
    .replace(/[□■▯\uFFFD\uFEFF\u00AD\u200B-\u200F\u202A-\u202E\u2060]/g, '')
    .replace(/[\u0000-\u001F\u007F\s]+/g, ' ')
    .replace(/，/g, ', ')
    .replace(/（/g, ' (')
    .replace(/）/g, ') ')
    .replace(/ {2,}/g, ' ')
    .replace(/ ,/g, ',')
    .trim();
}

/** For comparing and sorting: lower case, without accents and punctuation, single spaces. Any script. */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) {
    return text
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  }
  return cleanText(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/đ/g, 'd')
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LEGAL_FORMS = new Set(
  (
    'ltd limited co company corp corporation inc incorporated llc llp lp plc pvt private pte pty ' +
    'gmbh ag kg ohg ug mbh bv nv vof sa sas sarl sarlau sasu srl spa sl slu sc scs cv cva rl de ' +
    'sro as spol zoo spolka oy oyj ab aps kft zrt nyrt doo dd ad ood eood jsc ojsc cjsc pjsc ooo oao zao ao ' +
    'pt tbk cv sdn bhd berhad kk yk kabushiki kaisha jointstock joint stock tnhh cong ty sti tic san ve ltda eireli me mfg ' +
    'manufacturing the and'
  ).split(' '),
);

/** Two and three single letters that stand for a legal form: `S.A.`, `s.r.o.`, `S. de R.L.`. */
const SPELLED_FORMS =
  /\b(sp z o o|sp zoo|s a s|s a r l|s r l|s r o|s p a|s a|s l u|s l|b v|n v|c v|r l|a s|d o o|s c|l l c|l t d|p l c)\b/g;

/**
 * For recognising a company in another spelling: as nameKey, without legal forms, other small words
 * and spaces. `Qianrun Garments Co., Ltd` and `QIANRUN GARMENTS CO LTD.` have the same key. A name that
 * consists of nothing else keeps its words.
 */
export function matchKey(name: string): string {
  return matchKeyOf(nameKey(name)) || name.trim().toLowerCase();
}

function matchKeyOf(key: string): string {
  const words = key
    .replace(SPELLED_FORMS, ' ')
    .split(' ')
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word));
  return words.length > 0 ? words.join('') : key.replace(/ /g, '');
}

const ADDRESS_WORDS: Readonly<Record<string, string>> = {
  road: 'rd',
  street: 'st',
  avenue: 'ave',
  number: 'no',
  industrial: 'ind',
  zone: 'z',
  district: 'dist',
  province: 'prov',
  building: 'bldg',
  floor: 'fl',
};

/**
 * For comparing addresses: as nameKey, with common words shortened and the country's name left out,
 * words in alphabetical order, each once.
 */
export function addressKey(address: string | null | undefined): string {
  return address ? addressKeyOf(nameKey(address)) : '';
}

function addressKeyOf(key: string): string {
  const words = key
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ADDRESS_WORDS[word] ?? word);
  return [...new Set(words)].sort().join(' ');
}

/**
 * How much two address keys have in common: shared words by all words (Jaccard), 0 to 1.
 * 0 where either is empty.
 */
export function addressSimilarity(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [wordsOfA, wordsOfB] = [new Set(a.split(' ')), new Set(b.split(' '))];
  let shared = 0;
  for (const word of wordsOfA) if (wordsOfB.has(word)) shared++;
  return shared / (wordsOfA.size + wordsOfB.size - shared);
}

/** What the search box looks through: name, other names, address and number, normalised. */
export function searchKey(supplier: {
  readonly name: string;
  readonly address?: string | null;
  readonly externalId?: string | null;
  readonly otherNames?: readonly string[];
}): string {
  const { name, address, externalId, otherNames = [] } = supplier;
  return nameKey([name, address, externalId, ...otherNames].filter(Boolean).join(' '));
}

/** All keys that a supplier is found by. */
export interface SupplierKeys {
  readonly nameKey: string;
  readonly matchKey: string;
  readonly addressKey: string;
  readonly searchKey: string;
}

/** `nameKey`, `matchKey`, `addressKey` and `searchKey` of one supplier, each text looked at once. */
export function supplierKeys(supplier: {
  readonly name: string;
  readonly address: string | null;
  readonly externalId: string | null;
}): SupplierKeys {
  const name = nameKey(supplier.name);
  const address = supplier.address ? nameKey(supplier.address) : '';
  const number = supplier.externalId ? nameKey(supplier.externalId) : '';
  return {
    nameKey: name,
    matchKey: matchKeyOf(name) || supplier.name.trim().toLowerCase(),
    addressKey: addressKeyOf(address),
    searchKey: [name, address, number].filter((key) => key !== '').join(' '),
  };
}
