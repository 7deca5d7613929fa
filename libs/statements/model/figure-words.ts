import { rowCount } from './breakdown-rows';
import {
  Breakdown,
  BREAKDOWNS,
  BreakdownId,
  BreakdownRow,
  Figure,
  FIGURES,
  FigureId,
  FigureSet,
  findBreakdown,
  findFigure,
  isBreakdownId,
} from './figure';
import { indicatorInWords } from './forms/ilo-indicators';
import { localeOf, signsOf, StatementLanguage } from './language';
import { sectorInWords } from './sectors/sector-in-words';
import { fill, statementTexts } from './texts/texts';

/** A day, such as "31 March 2026"; medium: "31 Mar 2026". Empty where it is no ISO date. */
export function dateInWords(
  isoDate: string | null,
  language: StatementLanguage,
  dateStyle: 'long' | 'medium' = 'long',
): string {
  const time = isoDate === null ? Number.NaN : Date.parse(isoDate);
  if (Number.isNaN(time)) return '';
  const words = new Intl.DateTimeFormat(localeOf(language), { dateStyle, timeZone: 'UTC' }).format(time);
  // French names the first of a month by its rank.
  return language === 'fr' ? words.replace(/^1(?= )/, '1er') : words;
}

function numberInWords(value: number, unit: string, language: StatementLanguage): string {
  const digits = unit === 'percent' ? { style: 'percent' as const } : {};
  return new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 0, ...digits }).format(value);
}

export function figureInWords(figure: Figure, language: StatementLanguage): string {
  if (typeof figure.value === 'string')
    return FIGURES[figure.id] === 'date' ? dateInWords(figure.value, language) : figure.value;
  return numberInWords(figure.value, FIGURES[figure.id], language);
}

/** A country's name in a language; anything but an ISO 3166-1 alpha-2 code stays as it is. */
export function countryName(code: string, language: StatementLanguage): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(localeOf(language), { type: 'region' }).of(code) ?? code;
}

/** The name of a row: country, tier, band and severity in the statement's language, the rest as the data has it. */
export function rowLabel(id: BreakdownId, row: BreakdownRow, language: StatementLanguage): string {
  const texts = statementTexts(language);
  switch (BREAKDOWNS[id].key) {
    case 'country':
      return countryName(row.key, language);
    case 'country-sector': {
      const [country = '', sector = ''] = row.key.split(' ');
      const inWords = sectorInWords(sector, language) ?? row.label ?? sector;
      return fill(texts.pair, { country: countryName(country, language), sector: inWords });
    }
    case 'indicator':
      return indicatorInWords(row.key, language) ?? row.label ?? row.key;
    case 'sector':
      return sectorInWords(row.key, language) ?? row.label ?? row.key;
    case 'tier':
      return row.key === 'unplaced' ? texts.unplaced : fill(texts.tier, { n: row.key });
    case 'band':
      return texts.bands[row.key] ?? row.key;
    case 'severity':
      return texts.severities[row.key] ?? row.key;
    case 'finding-state':
      return texts.findingStates[row.key] ?? row.key;
    case 'status':
      return texts.statusesOfSuppliers[row.key] ?? row.key;
    default:
      return row.label ?? row.key;
  }
}

export function rowValue(id: BreakdownId, row: BreakdownRow, language: StatementLanguage): string {
  const { unit } = BREAKDOWNS[id];
  if (unit !== 'money') return numberInWords(row.value, unit, language);
  const style = {
    style: 'currency',
    currency: row.key,
    currencyDisplay: 'code',
    maximumFractionDigits: 0,
  } as const;
  return new Intl.NumberFormat(localeOf(language), style).format(row.value);
}

/** How many rows a sentence names before "and 12 more"; fewer where each takes many words. */
const ROWS_IN_A_SENTENCE = 4;
const LONG_ROWS_IN_A_SENTENCE = 2;

function withValue(label: string, value: string, language: StatementLanguage): string {
  const { open, close } = signsOf(language);
  return `${label}${open}${value}${close}`;
}

/**
 * A breakdown within a sentence: "Bangladesh (14), India (9) and 12 more".
 * @param count of all rows, see `rowCount`
 */
export function breakdownInWords(
  breakdown: Breakdown,
  language: StatementLanguage,
  count = breakdown.rows.length,
): string {
  const { id, rows } = breakdown;
  const named = rows
    .slice(0, BREAKDOWNS[id].key === 'country-sector' ? LONG_ROWS_IN_A_SENTENCE : ROWS_IN_A_SENTENCE)
    .map((row) => withValue(rowLabel(id, row, language), rowValue(id, row, language), language));
  const left = count - named.length;
  if (left > 0) named.push(fill(statementTexts(language).andMore, { n: left }));
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(named);
}

/** What a reference reads as; null where the set has no such figure. */
export function referenceInWords(
  id: FigureId | BreakdownId,
  set: FigureSet,
  language: StatementLanguage,
): string | null {
  if (isBreakdownId(id)) {
    const breakdown = findBreakdown(set, id);
    return breakdown ? breakdownInWords(breakdown, language, rowCount(set, breakdown)) : null;
  }
  const figure = findFigure(set, id);
  return figure ? figureInWords(figure, language) : null;
}

export function labelOf(id: FigureId | BreakdownId, language: StatementLanguage): string {
  const texts = statementTexts(language);
  return isBreakdownId(id) ? texts.breakdowns[id].title : texts.figures[id];
}
