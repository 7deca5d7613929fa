import {
  parseCount,
  parseCurrency,
  parseDate,
  parseDegrees,
  parseEmail,
  parseMoney,
  parseShare,
} from './cell-values';
import { CellValue } from './cell-values';
import { countryCode } from './countries';
import { RowCells } from './row-cells';
import { parseIsic, sectorCode } from './sectors';
import { LinkKind } from './supplier';
import { CleanRow, ImportField, RowIssue } from './supplier-import';
import { nameKey } from './text-keys';

/** How a file is to be read. */
export interface RowReading {
  readonly headers: readonly string[];
  readonly matching: readonly (ImportField | null)[];
  readonly decimalMark: '.' | ',';
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
 * Cleans and checks one row. All errors of the row are told at once, each with row, column, value and
 * remedy; an unknown sector only warns, because the supplier can be scored without it.
 */
export function readRow(cells: readonly string[], reading: RowReading): ReadRow {
  const row = new RowCells(cells, reading.matching, reading.headers);
  const values: CleanRow = {
    ...readIdentity(row),
    ...readTrade(row),
    ...readRelation(row, reading.decimalMark),
    ...readWorkforce(row, reading.decimalMark),
    ...readPlace(row),
    ...readContact(row),
    notes: row.text('notes'),
  };
  return { values: row.wrong ? null : values, issues: row.issues };
}

function readIdentity(row: RowCells): Pick<CleanRow, 'name' | 'country' | 'externalId'> {
  const name = row.text('name');
  if (row.raw('name') === '') row.error('name', 'name-missing');
  const country = countryCode(row.raw('country'));
  if (row.raw('country') === '') row.error('country', 'country-missing');
  else if (!country) row.error('country', 'country-unknown');
  return { name: name ?? '', country: country ?? '', externalId: row.text('externalId') };
}

function readTrade(row: RowCells): Pick<CleanRow, 'isic' | 'goods'> {
  const [code, words] = [row.raw('isic'), row.raw('sector')];
  const fromCode = code === '' ? null : parseIsic(code);
  if (code !== '' && !fromCode) row.warning('isic', 'isic-unknown');
  const fromWords = words === '' ? null : sectorCode(words);
  if (words !== '' && !fromWords && !fromCode) row.warning('sector', 'sector-unknown');
  return { isic: fromCode ?? fromWords, goods: readGoods(row) };
}

function readGoods(row: RowCells): CleanRow['goods'] {
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
  mark: '.' | ',',
): Pick<CleanRow, 'kind' | 'tier' | 'buyer' | 'share' | 'since' | 'spendAmount' | 'spendCurrency'> {
  const money = row.value('spend', (text) => parseMoney(text, mark), 'money-invalid');
  const currency = row.value('currency', parseCurrency, 'currency-invalid') ?? money?.currency ?? null;
  if (money && !currency && row.raw('currency') === '') row.error('spend', 'currency-missing');
  return {
    kind: row.value('kind', parseKind, 'kind-unknown') ?? 'supplier',
    tier: row.value('tier', parseTier, 'tier-invalid'),
    buyer: row.text('buyer'),
    share: row.value('share', (text) => parseShare(text, mark), 'share-invalid'),
    since: row.value('since', parseDate, 'date-invalid'),
    spendAmount: money?.amount ?? null,
    spendCurrency: money ? currency : null,
  };
}

function readWorkforce(
  row: RowCells,
  mark: '.' | ',',
): Pick<CleanRow, 'headcount' | 'womenShare' | 'migrantShare' | 'agencyShare'> {
  const headcount = row.value('headcount', (text) => parseCount(text, mark), 'count-invalid');
  const share = (field: ImportField) => row.value(field, (text) => parseShare(text, mark), 'share-invalid');
  return {
    headcount,
    womenShare: share('womenShare'),
    migrantShare: share('migrantShare'),
    agencyShare: share('agencyShare'),
  };
}

function readPlace(
  row: RowCells,
): Pick<CleanRow, 'address' | 'city' | 'siteName' | 'latitude' | 'longitude'> {
  const latitude = row.value('latitude', (text) => parseDegrees(text, 90), 'latitude-invalid');
  const longitude = row.value('longitude', (text) => parseDegrees(text, 180), 'longitude-invalid');
  const incomplete = (row.raw('latitude') === '') !== (row.raw('longitude') === '');
  if (incomplete) row.error(latitude === null ? 'latitude' : 'longitude', 'coordinates-incomplete');
  // 0°, 0° lies in the sea: lists use it for "not known".
  const nowhere = latitude === 0 && longitude === 0;
  return {
    address: row.text('address'),
    city: row.text('city'),
    siteName: row.text('siteName'),
    latitude: nowhere ? null : latitude,
    longitude: nowhere ? null : longitude,
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

function readContact(row: RowCells): Pick<CleanRow, 'contactName' | 'contactEmail' | 'contactLanguage'> {
  const language = row.raw('contactLanguage');
  const tag = /^[a-z]{2}(-[a-z0-9]{2,4})?$/i.test(language) ? language.toLowerCase() : null;
  return {
    contactName: row.text('contactName'),
    contactEmail: row.value('contactEmail', parseEmail, 'email-invalid'),
    contactLanguage: tag ?? LANGUAGE_NAMES[nameKey(language)] ?? null,
  };
}
