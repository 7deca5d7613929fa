import { ageInMonths } from './age';
import { freshness } from './controls';
import type { ControlFacts, SiteFacts } from './facts';
import { toGrid } from './grid';
import type { Workforce } from './inherent';

/** What confidence is made of, with the points each part can give. They add up to 100. */
export const CONFIDENCE_PARTS = {
  'country-coverage': 20,
  'sector-division': 15,
  'goods-known': 10,
  'site-located': 15,
  'workforce-known': 10,
  'questionnaire-fresh': 15,
  'audited-recently': 15,
} as const;
export type ConfidencePart = keyof typeof CONFIDENCE_PARTS;
const PARTS = Object.keys(CONFIDENCE_PARTS) as ConfidencePart[]; // the keys just named

export type ConfidenceLevel = 'low' | 'medium' | 'high';

const WORKFORCE_FACTS = 5;
/** An audit counts for this long. */
const AUDIT_COUNTS_MONTHS = 24;

/** How much is known about what a score rests on. */
export interface Confidence {
  /** K, 0 (nothing) to 100 (everything). */
  readonly value: number;
  readonly level: ConfidenceLevel;
  /** In a fixed order; a part below its `most` is missing something. */
  readonly parts: readonly {
    readonly part: ConfidencePart;
    readonly points: number;
    readonly most: number;
  }[];
}

/** Low under 40, medium under 70, else high. @see scoring-method.md section 6 */
export function confidenceLevel(value: number): ConfidenceLevel {
  if (value < 40) return 'low';
  return value < 70 ? 'medium' : 'high';
}

/**
 * Confidence K of a site. Country coverage and the known share of the five workforce facts count in
 * proportion, a questionnaire by its freshness, the others all or nothing.
 *
 * @param coverage of the site's country, 0..1
 * @param asOf calendar date
 * @see scoring-method.md section 6
 */
export function siteConfidence(
  site: SiteFacts,
  coverage: number,
  controls: ControlFacts | null,
  asOf: string,
): Confidence {
  const audited = site.auditedOn !== null && ageInMonths(site.auditedOn, asOf) <= AUDIT_COUNTS_MONTHS;
  return confidenceFrom({
    'country-coverage': coverage,
    'sector-division': site.sector.level === 'division' ? 1 : 0,
    'goods-known': site.goods.length > 0 ? 1 : 0,
    'site-located': site.locationPrecision === 'site' ? 1 : 0,
    'workforce-known': knownRatio(site.workforce),
    'questionnaire-fresh': controls === null ? 0 : freshness(controls.answeredOn, asOf),
    'audited-recently': audited ? 1 : 0,
  });
}

/** Confidence of a supplier: that of its sites, each with the share it has in the supplier's score. */
export function supplierConfidence(sites: readonly { share: number; confidence: Confidence }[]): Confidence {
  const ratio = (part: ConfidencePart) =>
    sites.reduce((sum, { share, confidence }) => {
      const own = confidence.parts.find((candidate) => candidate.part === part);
      return sum + share * ((own?.points ?? 0) / CONFIDENCE_PARTS[part]);
    }, 0);
  return confidenceFrom(
    Object.fromEntries(PARTS.map((part) => [part, ratio(part)])) as Record<ConfidencePart, number>,
  ); // every part
}

function confidenceFrom(ratios: Readonly<Record<ConfidencePart, number>>): Confidence {
  const parts = PARTS.map((part) => {
    const most = CONFIDENCE_PARTS[part];
    return { part, points: toGrid(Math.min(most, most * ratios[part])), most };
  });
  const value = parts.reduce((sum, { points }) => sum + points, 0);
  return { value, level: confidenceLevel(value), parts };
}

function knownRatio(workforce: Workforce): number {
  const { migrantShare, agencyShare, labourProvider, employerHousing, pieceRate } = workforce;
  const known =
    Number(migrantShare !== null) +
    Number(agencyShare !== null) +
    Number(labourProvider !== null) +
    Number(employerHousing !== null) +
    Number(pieceRate !== null);
  return known / WORKFORCE_FACTS;
}
