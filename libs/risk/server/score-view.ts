import type { ScoreHeadline, SiteRiskView } from '@firebreak/risk/model';
import type { ExplainedScore } from './explained-scores';

export function toHeadline({ stored, score }: ExplainedScore): ScoreHeadline {
  return {
    scoreId: stored.id,
    value: stored.value,
    range: score.range,
    band: stored.band,
    confidence: score.confidence,
    computedAt: stored.computedAt.toISOString(),
    asOf: stored.asOf,
    methodVersion: stored.methodVersion,
  };
}

/** @param names of sites, by id */
export function toSiteViews(
  { facts, score }: ExplainedScore,
  names: Readonly<Record<string, string>>,
): SiteRiskView[] {
  const places = new Map(facts.sites.map((site) => [site.siteId, site]));
  return score.sites
    .map((site) => {
      const place = places.get(site.siteId);
      const { siteId, value, range, band, confidence, share, steps } = site;
      return {
        siteId,
        name: names[siteId] ?? '',
        country: place?.country.iso2 ?? null,
        sector: place?.sector.code ?? null,
        presence: place?.presence ?? 1,
        value,
        range,
        band,
        confidence,
        share,
        steps,
      };
    })
    .sort((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'en'));
}
