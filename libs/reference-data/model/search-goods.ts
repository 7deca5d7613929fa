import type { HsRiskGood, ListedGood } from './lists';
import type { GoodView } from './views';

/**
 * Goods that start with or contain a text, or whose HS code starts with it; best first: names that start with it,
 * then the others, each by name.
 *
 * @param text at least one character; case and spaces around it do not matter
 */
export function searchGoods(
  text: string,
  listed: readonly ListedGood[],
  coded: readonly HsRiskGood[],
  limit = 20,
): GoodView[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const rank = ({ good, hsCodes }: GoodView): number => {
    const name = good.toLowerCase();
    if (name.startsWith(wanted)) return 0;
    return name.includes(wanted) || hsCodes.some((code) => code.startsWith(wanted)) ? 1 : 2;
  };
  return goodsOf(listed, coded)
    .map((view) => ({ view, rank: rank(view) }))
    .filter((found) => found.rank < 2)
    .sort((a, b) => a.rank - b.rank || a.view.good.localeCompare(b.view.good, 'en'))
    .slice(0, limit)
    .map(({ view }) => view);
}

function goodsOf(listed: readonly ListedGood[], coded: readonly HsRiskGood[]): GoodView[] {
  const names = new Set([...listed, ...coded].map(({ good }) => good));
  return [...names].map((good) => {
    const codes = coded.filter((row) => row.good === good);
    const listings = listed.filter((row) => row.good === good);
    return {
      good,
      hsCodes: [...new Set(codes.map(({ hsCode }) => hsCode))],
      isicClass: [...listings, ...codes].find(({ isicClass }) => isicClass !== null)?.isicClass ?? null,
      countries: [...new Set(listings.map(({ country }) => country))],
    };
  });
}
