import { confidenceLevel } from '@firebreak/risk/model';
import type { Confidence, ScoreHeadline, SiteRiskView } from '@firebreak/risk/model';
import type { RiskScoreEntity } from './risk-score.entity';
import type { RiskSiteScoreEntity } from './risk-site-score.entity';

export function toHeadline(score: RiskScoreEntity): ScoreHeadline {
  return {
    scoreId: score.id,
    value: score.value,
    range: { from: score.rangeFrom, to: score.rangeTo },
    band: score.band,
    confidence: toConfidence(score),
    computedAt: score.computedAt.toISOString(),
    asOf: score.asOf,
    methodVersion: score.methodVersion,
  };
}

export function toSiteView(site: RiskSiteScoreEntity, name: string): SiteRiskView {
  return {
    siteId: site.siteId,
    name,
    country: site.country,
    sector: site.sector,
    presence: site.presence,
    value: site.value,
    range: { from: site.rangeFrom, to: site.rangeTo },
    band: site.band,
    confidence: toConfidence(site),
    share: site.share,
    steps: site.steps,
  };
}

function toConfidence(stored: { confidence: number; confidenceParts: Confidence['parts'] }): Confidence {
  return {
    value: stored.confidence,
    level: confidenceLevel(stored.confidence),
    parts: stored.confidenceParts,
  };
}
