import {
  parseCount,
  parseCurrency,
  parseDegrees,
  parseEmail,
  parseMoney,
  parseNumber,
  parseShare,
} from './cell-values';
import { CellValue } from './cell-values';
import { countryCode } from './countries';
import { parseDate } from './date-values';
import { checkIdentifier } from './identifiers/index';
import { processesOf, unitOf } from './import-vocabulary';
import { RowCells } from './row-cells';
import { parseIsic } from './sector-codes';
import { sectorCode } from './sectors';
import { IdentifierScheme, LinkKind } from './supplier';
import { CleanRow, DateOrder, ImportField, RowIdentifier, RowIssue } from './supplier-import';
import { nameKey } from './text-keys';

/** How a file is to be read. */
export interface RowReading {
  readonly headers: readonly string[];
  readonly matching: readonly (ImportField | null)[];
  readonly decimalMark: '.' | ',';
  /** Null where nobody has said: a date that needs it is an error then. */
  readonly dateOrder: DateOrder | null;
}

export interface ReadRow {
  /** Null for a wrong row. */
  readonly values: CleanRow | null;
  readonly issues: readonly RowIssue[];
}

/** Whether a row says nothing at all: such rows are passed over, not counted. */
export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/**
 * Makes the reader of a file's rows: it cleans and checks one row at a time. All errors of a row are told at
 * once, each with column, value and remedy; an unknown sector only warns, because the supplier can be scored
 * without it.
 */
export function rowReader(reading: RowReading): (cells: readonly string[]) => ReadRow {
  const row = new RowCells(reading.matching, reading.headers);
  const parse = parsersOf(reading);
  return (cells) => {
    row.load(cells);
    const values: CleanRow = {
      ...readIdentity(row),
      ...readTrade(row),
      ...readRelation(row, parse),
      ...readFlow(row, parse),
      ...readSite(row, parse),
      ...readContact(row),
      notes: row.text('notes'),
    };
    return { values: row.wrong ? null : values, issues: row.issues };
  };
}

/** The parsers of one file: always the same functions, so that what they answer can be remembered. */
function parsersOf({ decimalMark: mark, dateOrder }: RowReading) {
  return {
    money: (text: string) => parseMoney(text, mark),
    share: (text: string) => parseShare(text, mark),
    count: (text: string) => parseCount(text, mark),
    amount: (text: string) => parseAmount(text, mark),
    date: (text: string) => parseDate(text, dateOrder),
  };
}
type Parsers = ReturnType<typeof parsersOf>;

function parseAmount(text: string, mark: '.' | ','): CellValue<number> {
  const number = parseNumber(text, mark);
  return number.valid && (number.value ?? 0) < 0 ? { valid: false } : number;
}

function parseLatitude(text: string): CellValue<number> {
  return parseDegrees(text, 90);
}

function parseLongitude(text: string): CellValue<number> {
  return parseDegrees(text, 180);
}

function parseYear(text: string): CellValue<number> {
  const year = Number(/(?:^|\D)((?:19|20)\d{2})$/.exec(text)?.[1]);
  return year >= 1990 && year <= 2100 ? { valid: true, value: year } : { valid: false };
}

function readIdentity(row: RowCells): Pick<CleanRow, 'name' | 'country' | 'externalId' | 'identifiers'> {
  const name = row.text('name');
  if (!name && row.raw('name') === '') row.error('name', 'name-missing');
  const written = row.raw('country');
  const country = written === '' ? null : row.remember('country', written, countryCode);
  if (written === '') row.error('country', 'country-missing');
  else if (!country) row.error('country', 'country-unknown');
  return {
    name: name ?? '',
    country: country ?? '',
    externalId: row.text('externalId'),
    identifiers: readIdentifiers(row, country),
  };
}

const SCHEMES: readonly (readonly [ImportField, IdentifierScheme])[] = [
  ['lei', 'lei'],
  ['registration', 'registration'],
  ['vat', 'vat'],
  ['duns', 'duns'],
  ['osId', 'os-id'],
];
const NO_IDENTIFIERS: readonly RowIdentifier[] = [];

function readIdentifiers(row: RowCells, country: string | null): readonly RowIdentifier[] {
  let found: RowIdentifier[] | null = null;
  for (const [field, scheme] of SCHEMES) {
    const value = row.raw(field);
    if (value === '') continue;
    const checked = checkIdentifier({ scheme, value, country });
    if (checked.ok)
      (found ??= []).push({ scheme, value: checked.value, key: checked.key, country: checked.country });
    else row.error(field, 'identifier-invalid');
  }
  return found ?? NO_IDENTIFIERS;
}

function readTrade(row: RowCells): Pick<CleanRow, 'isic' | 'goods'> {
  const [code, words] = [row.raw('isic'), row.raw('sector')];
  const fromCode = code === '' ? null : row.remember('isic', code, parseIsic);
  if (code !== '' && !fromCode) row.warning('isic', 'isic-unknown');
  const fromWords = words === '' ? null : row.remember('sector', words, sectorCode);
  if (words !== '' && !fromWords && !fromCode) row.warning('sector', 'sector-unknown');
  return { isic: fromCode ?? fromWords, goods: readGoods(row) };
}

const NO_GOODS: CleanRow['goods'] = [];

function readGoods(row: RowCells): CleanRow['goods'] {
  if (row.raw('hs') === '' && row.raw('good') === '') return NO_GOODS;
  const split = (text: string) =>
    text
      .split(/[;|\n]|,(?!\d{3})/)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  const codes = split(row.raw('hs')).map(
    (part) => /^(?:hs)?\s*([\d.\s]{2,13})/i.exec(part)?.[1]?.replace(/\D/g, '') ?? '',
  );
  if (codes.some((digits) => digits.length < 2)) row.error('hs', 'hs-invalid');
  const names = split(row.raw('good')).slice(0, 20);
  if (codes.length === names.length || codes.length <= 1) {
    const goods = names.map((name, at) => ({ hs: codes[at]?.slice(0, 6) ?? null, name: name.slice(0, 200) }));
    return goods.length > 0
      ? goods
      : codes.map((hs) => ({ hs: hs.slice(0, 6), name: `HS ${hs.slice(0, 6)}` }));
  }
  return [
    ...codes.slice(0, 20).map((hs) => ({ hs: hs.slice(0, 6), name: `HS ${hs.slice(0, 6)}` })),
    ...names.map((name) => ({ hs: null, name: name.slice(0, 200) })),
  ];
}

const KIND_WORDS: Readonly<Record<LinkKind, RegExp>> = {
  'labour-provider':
    /labou?r (provider|agency)|recruit|staffing|manpower|agencia|interim|zeitarbeit|personaldienst|劳务/,
  'homeworker-network':
    /home ?(based )?work|domicilio|heimarbeit|travail a domicile|trabalho em casa|evde calis|家庭|居家|gharelu/,
  subcontractor:
    /sub ?contract|sub ?supplier|outsourc|subcontrat|sous trait|subunternehm|taseron|terzist|分包|外包/,
  supplier:
    /supplier|vendor|manufactur|factory|proveedor|fournisseur|lieferant|fornecedor|fornitore|direct|finished goods|供应商/,
};

/** What a cell says the supplier is to its buyer; null where it says something else. */
export function linkKindOf(text: string): LinkKind | null {
  const key = nameKey(text);
  const kinds: readonly LinkKind[] = ['labour-provider', 'homeworker-network', 'subcontractor', 'supplier'];
  return kinds.find((kind) => KIND_WORDS[kind].test(key)) ?? null;
}

function parseKind(text: string): CellValue<LinkKind> {
  const kind = linkKindOf(text);
  return kind ? { valid: true, value: kind } : { valid: false };
}

function parseTier(text: string): CellValue<number> {
  const found = /^(?:tier|level|nivel|t)?\s*(\d{1,2})$/i.exec(text.trim());
  const tier = Number(found?.[1]);
  return found && tier >= 1 ? { valid: true, value: tier } : { valid: false };
}

function readRelation(
  row: RowCells,
  parse: Parsers,
): Pick<
  CleanRow,
  'kind' | 'tier' | 'buyer' | 'share' | 'since' | 'spendAmount' | 'spendCurrency' | 'spendYear'
> {
  const money = row.value('spend', parse.money, 'money-invalid');
  const currency = row.value('currency', parseCurrency, 'currency-invalid') ?? money?.currency ?? null;
  if (money && !currency && row.raw('currency') === '') row.error('spend', 'currency-missing');
  const spendYear = row.value('spendYear', parseYear, 'year-invalid');
  return {
    kind: row.value('kind', parseKind, 'kind-unknown') ?? 'supplier',
    tier: row.value('tier', parseTier, 'tier-invalid'),
    buyer: row.text('buyer'),
    share: row.value('share', parse.share, 'share-invalid'),
    since: readSince(row, parse),
    spendAmount: money?.amount ?? null,
    spendCurrency: money ? currency : null,
    spendYear: money ? spendYear : null,
  };
}

function readSince(row: RowCells, parse: Parsers): string | null {
  const text = row.raw('since');
  if (text === '') return null;
  const read = row.remember('since', text, parse.date);
  if (read.valid) return read.value;
  row.error('since', 'ambiguous' in read ? 'date-ambiguous' : 'date-invalid');
  return null;
}

/** What flows along the link to the buyer. */
function readFlow(
  row: RowCells,
  parse: Parsers,
): Pick<CleanRow, 'flowGood' | 'flowHs' | 'volume' | 'volumeUnit'> {
  const volume = row.value('volume', parse.amount, 'volume-invalid');
  const volumeUnit = readUnit(row, 'volumeUnit');
  if (volume !== null && row.raw('volumeUnit') === '') row.warning('volume', 'volume-unit-missing');
  const digits = /^(?:hs)?\s*([\d.\s]{2,13})$/i.exec(row.raw('flowHs'))?.[1]?.replace(/\D/g, '') ?? '';
  if (row.raw('flowHs') !== '' && digits.length < 2) row.error('flowHs', 'hs-invalid');
  return {
    flowGood: row.text('flowGood'),
    flowHs: digits.slice(0, 6) || null,
    volume: volumeUnit === null ? null : volume,
    volumeUnit: volume === null ? null : volumeUnit,
  };
}

/** A unit that is not known is told, and its amount left out. */
function readUnit(row: RowCells, field: 'volumeUnit' | 'capacityUnit'): string | null {
  const text = row.raw(field);
  if (text === '') return null;
  const unit = row.remember(field, text, unitOf);
  if (unit === null) row.warning(field, 'unit-unknown');
  return unit;
}

const NO_PROCESSES: readonly string[] = [];

function readProcesses(row: RowCells): readonly string[] {
  const text = row.raw('processes');
  if (text === '') return NO_PROCESSES;
  const { keys, unknown } = row.remember('processes', text, processesOf);
  if (unknown.length > 0) row.warning('processes', 'process-unknown');
  return keys;
}

type SiteFields =
  | 'address' | 'city' | 'siteName' | 'latitude' | 'longitude' | 'headcount' | 'womenShare' | 'migrantShare'
  | 'agencyShare' | 'capacity' | 'capacityUnit' | 'processes'; // prettier-ignore

function readSite(row: RowCells, parse: Parsers): Pick<CleanRow, SiteFields> {
  const latitude = row.value('latitude', parseLatitude, 'latitude-invalid');
  const longitude = row.value('longitude', parseLongitude, 'longitude-invalid');
  const incomplete = (row.raw('latitude') === '') !== (row.raw('longitude') === '');
  if (incomplete) row.error(latitude === null ? 'latitude' : 'longitude', 'coordinates-incomplete');
  // 0°, 0° lies in the sea: lists use it for "not known".
  const nowhere = latitude === 0 && longitude === 0;
  const capacity = row.value('capacity', parse.amount, 'capacity-invalid');
  const capacityUnit = readUnit(row, 'capacityUnit');
  if (capacity !== null && row.raw('capacityUnit') === '') row.warning('capacity', 'capacity-unit-missing');
  return {
    address: row.text('address'),
    city: row.text('city'),
    siteName: row.text('siteName'),
    latitude: nowhere ? null : latitude,
    longitude: nowhere ? null : longitude,
    headcount: row.value('headcount', parse.count, 'count-invalid'),
    womenShare: row.value('womenShare', parse.share, 'share-invalid'),
    migrantShare: row.value('migrantShare', parse.share, 'share-invalid'),
    agencyShare: row.value('agencyShare', parse.share, 'share-invalid'),
    capacity: capacityUnit === null ? null : capacity,
    capacityUnit: capacity === null ? null : capacityUnit,
    processes: readProcesses(row),
  };
}

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  spanish: 'es',
  espanol: 'es',
  chinese: 'zh',
  mandarin: 'zh',
  french: 'fr',
  german: 'de',
  arabic: 'ar',
  portuguese: 'pt',
  turkish: 'tr',
  vietnamese: 'vi',
  hindi: 'hi',
  bengali: 'bn',
  bangla: 'bn',
  italian: 'it',
};

function parsePhone(text: string): CellValue<string> {
  const digits = text.replace(/\D/g, '');
  return digits.length >= 5 && digits.length <= 20 && text.length <= 60
    ? { valid: true, value: text }
    : { valid: false };
}

function languageTag(text: string): string | null {
  if (/^[a-z]{2}(-[a-z0-9]{2,4})?$/i.test(text)) return text.toLowerCase();
  return LANGUAGE_NAMES[nameKey(text)] ?? null;
}

function readContact(
  row: RowCells,
): Pick<CleanRow, 'contactName' | 'contactEmail' | 'contactLanguage' | 'contactPhone'> {
  const language = row.raw('contactLanguage');
  return {
    contactName: row.text('contactName'),
    contactEmail: row.value('contactEmail', parseEmail, 'email-invalid'),
    contactLanguage: language === '' ? null : row.remember('contactLanguage', language, languageTag),
    contactPhone: row.value('contactPhone', parsePhone, 'phone-invalid'),
  };
}
