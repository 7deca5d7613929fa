/** A good of a site, as far as telling risk by goods needs it. */
export interface OriginGood {
  readonly name: string;
  /** HS code, 2 to 10 digits; null when only the name is known. */
  readonly hs: string | null;
  /** It is on a list of goods made with forced or child labour, from this country. */
  readonly listed: boolean;
}

/**
 * The goods that the risk of a site is told by, each with an equal part: the listed ones where it makes any, because they
 * raise its score; else all. Goods of one HS heading are one, and so are equal names without a code.
 *
 * @returns keys with a name each; empty where nobody said what the site makes
 */
export function goodsOfOrigin(
  goods: readonly OriginGood[],
): { readonly key: string; readonly name: string }[] {
  const listed = goods.filter((good) => good.listed);
  const counted = listed.length > 0 ? listed : goods;
  const byKey = new Map<string, string>();
  for (const { name, hs } of counted) {
    const key = hs?.slice(0, 4) ?? name.trim().toLowerCase();
    if (key !== '' && !byKey.has(key)) byKey.set(key, name.trim());
  }
  return [...byKey].map(([key, name]) => ({ key, name }));
}
