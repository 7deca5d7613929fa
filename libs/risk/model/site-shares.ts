import { byId } from './order';

/** A site's score and how many people it stands for. */
export interface SizedSite {
  readonly siteId: string;
  /** R, 0..100. */
  readonly value: number;
  /** >= 0; null when unknown. */
  readonly headcount: number | null;
}

/**
 * The part each site has in its supplier's own risk, .5·worst + .5·mean, as shares that add up to 1.
 * The mean is weighted by headcount; a site of unknown headcount counts like the average of the known ones,
 * so all count equal when none is known. Of equally bad sites the first by id is the worst.
 *
 * @param sites at least one
 * @throws RangeError for no sites or a negative headcount
 * @see scoring-method.md section 5
 */
export function siteShares(sites: readonly SizedSite[]): Map<string, number> {
  const ordered = [...sites].sort((a, b) => byId(a.siteId, b.siteId));
  const [first, ...others] = ordered;
  if (first === undefined) throw new RangeError('a supplier has at least one site');
  const worst = others.reduce((worse, site) => (site.value > worse.value ? site : worse), first);
  const means = meanShares(ordered);
  return new Map(
    ordered.map((site, index) => [site.siteId, (site === worst ? 0.5 : 0) + 0.5 * (means[index] ?? 0)]),
  );
}

/**
 * The part of each site in the mean by headcount: shares that add up to 1 (before rounding).
 * @param ordered at least one, by site id
 * @throws RangeError for a negative headcount
 */
export function meanShares(ordered: readonly Pick<SizedSite, 'siteId' | 'headcount'>[]): number[] {
  const sizes = sizesOf(ordered);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return sizes.map((size) => (total === 0 ? 1 / ordered.length : size / total));
}

function sizesOf(sites: readonly Pick<SizedSite, 'siteId' | 'headcount'>[]): number[] {
  sites.forEach(checkHeadcount);
  const known = sites.flatMap(({ headcount }) => (headcount === null ? [] : [headcount]));
  const average =
    known.length === 0 ? 1 : known.reduce((sum, headcount) => sum + headcount, 0) / known.length;
  return sites.map(({ headcount }) => headcount ?? average);
}

/** @throws RangeError for a headcount that is negative or no number, naming the site */
export function checkHeadcount({ siteId, headcount }: Pick<SizedSite, 'siteId' | 'headcount'>): void {
  if (headcount === null || (headcount >= 0 && headcount < Infinity)) return;
  throw new RangeError(`site ${siteId}: a headcount cannot be negative or endless, got ${headcount}`);
}
