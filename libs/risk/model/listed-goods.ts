import type { HsRiskGood, ListedGood } from '@firebreak/reference-data/model';
import type { GoodFacts } from './facts';
import type { GoodsMatch } from './inherent';
import { GOODS_MATCHES } from './inherent';

/** A good as a supplier states it. */
export interface StatedGood {
  readonly name: string;
  /** 2 to 6 digits; null when only the name is known. */
  readonly hs: string | null;
}

/** Listed goods of one country, ready to be compared. */
export type CountryListing = readonly {
  readonly good: string;
  readonly match: GoodsMatch;
  readonly hsCodes: readonly string[];
}[];

/** Shorter than this, an HS code names a whole chapter and says too little about one good. */
const LEAST_HS_DIGITS = 4;

/**
 * The listings of one country, each with the HS codes that its good may be traded under.
 * @param listed the country's rows of the US DOL list
 * @param hsGoods codes of all goods
 * @see scoring-method.md section 2, table of goods
 */
export function countryListing(
  listed: readonly ListedGood[],
  hsGoods: readonly HsRiskGood[],
): CountryListing {
  return listed.flatMap((row) => {
    const match = matchOf(row);
    const hsCodes = hsGoods
      .filter(({ programme, good }) => programme === 'dol-goods' && good === row.good)
      .map(({ hsCode }) => hsCode);
    return match === null ? [] : [{ good: row.good, match, hsCodes }];
  });
}

/**
 * The worst listing that a stated good falls under. By HS code where it has one: equal, or one within the
 * other, but never by a bare chapter of the statement. By name where it has none: the same words, whatever
 * their order and number, with or without what the list puts in brackets. A match is a prompt to look, and the
 * explanation names the listed good.
 */
export function matchGood(good: StatedGood, listing: CountryListing): GoodFacts {
  const found = listing
    .filter(({ good: listedAs, hsCodes }) =>
      good.hs === null ? sameName(good.name, listedAs) : hsCodes.some((code) => sameHs(good.hs ?? '', code)),
    )
    .sort((a, b) => GOODS_MATCHES.indexOf(a.match) - GOODS_MATCHES.indexOf(b.match))[0];
  return { name: good.name, hs: good.hs, match: found?.match ?? null, listedAs: found?.good ?? null };
}

/** What a listing does to a score; null for one that says nothing of the three. */
export function matchOf({
  forcedLabour,
  forcedChildLabour,
  childLabour,
  input,
}: ListedGood): GoodsMatch | null {
  if (forcedLabour || forcedChildLabour) return 'dol-forced';
  if (input !== null) return 'dol-derived';
  return childLabour ? 'dol-child' : null;
}

function sameHs(stated: string, listed: string): boolean {
  return stated.startsWith(listed) || (stated.length >= LEAST_HS_DIGITS && listed.startsWith(stated));
}

/** Whether a good stated by name alone is the listed one: the same words, see `matchGood`. */
export function sameName(stated: string, listed: string): boolean {
  const words = wordsOf(stated);
  return words !== '' && (words === wordsOf(listed) || words === wordsOf(listed.replace(/\([^)]*\)/g, ' ')));
}

/** Lower case, singular, in alphabetical order. */
function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word) => word.replace(/(?<=[^s])s$/, ''))
    .sort()
    .join(' ');
}
