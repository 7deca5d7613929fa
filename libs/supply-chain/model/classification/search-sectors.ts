import { isicSection, parseIsic } from '../sector-codes';
import type { SearchOptions, SectorFound } from './classification-views';
import { nameParts } from './name-parts';
import { searchGoods } from './search-goods';
import { sectorName, sectorRows } from './sector-rows';
import { TermIndex, type Term } from './term-index';

const DEFAULT_LIMIT = 10;
/** Goods looked at for a sector's sake. */
const GOODS = 12;
/** What a good says of its maker counts less than the trade's own words, which also name dealers and haulers. */
const BY_GOOD = 0.85;
/** Of the best score: what lies below has only some of the words, and would lead astray. */
const LEAST_OF_BEST = 0.6;
/** Below a class, which is the precise answer, stands what holds it. */
const WEIGHT_BY_LENGTH: Readonly<Record<number, number>> = { 1: 0.85, 2: 0.93, 3: 0.9, 4: 1 };

let index: TermIndex | null = null;

function sectorIndex(): TermIndex {
  index ??= new TermIndex(
    sectorRows().map(({ isic, name, words }): Term[] => {
      const weight = WEIGHT_BY_LENGTH[isic.length] ?? 1;
      return [
        { text: name, weight },
        ...nameParts(name).map((text) => ({ text, weight: 0.93 * weight })),
        ...words.map((text) => ({ text, weight: 0.95 * weight })),
      ];
    }),
  );
  return index;
}

/**
 * Sectors by plain words, by the goods that are made there, or by ISIC code; best first.
 *
 * Words are looked for in our names of the sectors and other words for them (see `TermIndex.find`), where a
 * class counts more than the division around it. Beside them stand the classes in which the goods of the same words are
 * usually made, at 85 % of the good's score: so `cotton shirts` finds 1410, in every language that goods are known
 * in. Of two ways to one sector the better counts. What scores less than 60 % of the best is left out.
 *
 * A code (`1410`, `14.10`, `C14`, `ISIC 141`): itself, then what lies below it.
 *
 * @returns at most `limit` sectors (10 unless told), each with a score of 0 to 1; empty where nothing matches
 */
export function searchSectors(
  words: string,
  { limit = DEFAULT_LIMIT, language }: SearchOptions = {},
): SectorFound[] {
  const code = parseIsic(words);
  const byCode = code === null ? [] : sectorsOfCode(code);
  if (byCode.length > 0) return byCode.slice(0, limit);
  const found = new Map<string, SectorFound>();
  const offer = (sector: SectorFound) => {
    if (sector.score > (found.get(sector.isic)?.score ?? 0)) found.set(sector.isic, sector);
  };
  const rows = sectorRows();
  for (const { entry, score } of sectorIndex().find(words, language)) {
    const row = rows[entry];
    if (row) offer({ isic: row.isic, name: row.name, makes: null, score });
  }
  for (const good of searchGoods(words, { limit: GOODS, language })) {
    const name = sectorName(good.isic);
    if (name) offer({ isic: good.isic, name, makes: good.name, score: BY_GOOD * good.score });
  }
  const least = LEAST_OF_BEST * Math.max(0, ...[...found.values()].map(({ score }) => score));
  return [...found.values()]
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.isic < b.isic ? -1 : 1))
    .slice(0, limit);
}

function sectorsOfCode(code: string): SectorFound[] {
  const own = sectorName(code);
  const below = sectorRows().filter(({ isic }) =>
    code.length === 1
      ? isic.length === 2 && isicSection(isic) === code
      : isic.startsWith(code) && isic !== code,
  );
  return [
    ...(own === null ? [] : [{ isic: code, name: own, makes: null, score: 1 }]),
    ...below.map(({ isic, name }) => ({ isic, name, makes: null, score: 0.9 })),
  ];
}
