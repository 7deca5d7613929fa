import type { ScoreRange } from '../band';
import { CONFIDENCE_PARTS } from '../confidence';
import type { ConfidencePart } from '../confidence';
import { EVIDENCE_FACTORS } from '../controls';
import type { SiteFacts, SupplierEvent, SupplierFacts } from '../facts';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import type { Weights } from '../weights';
import { effectOf } from './effect';
import { withChanges } from './fact-change';
import type { FactChange } from './fact-change';
import { plausibleGoods, plausibleWorkforces } from './plausible';
import type { Plausible } from './plausible';

/** Something that is not known, and what knowing it would change. */
export interface Unknown {
  readonly part: ConfidencePart;
  /** Sites that lack it. */
  readonly siteIds: readonly string[];
  /** The score at the most harmless and at the worst that it may plausibly turn out to be. */
  readonly score: ScoreRange;
  /** Points of confidence that knowing it brings, whatever it turns out to be. */
  readonly confidenceChange: number;
}

/** The parts of confidence that somebody can give; figures of countries are their publishers'. */
export const KNOWABLE_PARTS = [
  'sector-division',
  'goods-known',
  'site-located',
  'workforce-known',
  'questionnaire-fresh',
  'audited-recently',
] as const satisfies readonly ConfidencePart[];
export type KnowablePart = (typeof KNOWABLE_PARTS)[number];

/** Less than this of a part is missing: rounding, or days. */
const LEAST_MISSING = 0.05;

/**
 * What is missing, and the range of the score over plausible values of it:
 * - an unknown sector: from the tenth to the ninetieth hundredth of the divisions in question
 * - unknown goods: from nothing listed to the worst listing of the country in that sector
 * - an unknown workforce: from no migrant or agency workers and no risky terms to nothing but those
 * - a place known to the country only: the score follows the country, so it stays as it is
 * - no fresh questionnaire: from nothing in place to everything, with accepted evidence
 * - no recent audit: from nothing found to one open indicator of forced labour
 *
 * @returns most confidence to be gained first
 */
export function unknownsOf(
  facts: SupplierFacts,
  weights: Weights,
  plausible: Plausible,
  before: SupplierScore = scoreSupplier(facts, weights),
): Unknown[] {
  return KNOWABLE_PARTS.flatMap((part): Unknown[] => {
    const siteIds = sitesLacking(part, before);
    if (siteIds.length === 0) return [];
    const lacking = facts.sites.filter(({ siteId }) => siteIds.includes(siteId));
    const { low, high, worse = [] } = alternatives(part, lacking, facts, plausible);
    const [best, worst] = [low, high].map((changes) => effectOf(facts, changes, weights, before));
    if (best === undefined || worst === undefined) return [];
    const values = [best.value, worst.value, ...worse.map((other) => scoreSupplier(other, weights).value)];
    return [
      {
        part,
        siteIds,
        score: { from: Math.min(...values), to: Math.max(...values) },
        confidenceChange: best.confidenceChange,
      },
    ];
  }).sort((a, b) => b.confidenceChange - a.confidenceChange);
}

/** Sites whose confidence lacks some of a part. */
export function sitesLacking(
  part: ConfidencePart,
  { sites }: { readonly sites: readonly Pick<SupplierScore['sites'][number], 'siteId' | 'confidence'>[] },
): string[] {
  return sites
    .filter(({ confidence }) => {
      const points = confidence.parts.find((own) => own.part === part)?.points ?? 0;
      return CONFIDENCE_PARTS[part] - points > LEAST_MISSING;
    })
    .map(({ siteId }) => siteId);
}

interface Alternatives {
  readonly low: readonly FactChange[];
  readonly high: readonly FactChange[];
  /** Facts that no mere change of the present ones leads to: something new is found. */
  readonly worse?: readonly SupplierFacts[];
}

function alternatives(
  part: KnowablePart,
  sites: readonly SiteFacts[],
  facts: SupplierFacts,
  plausible: Plausible,
): Alternatives {
  const each = (low: (site: SiteFacts) => SiteChange, high: (site: SiteFacts) => SiteChange = low) => ({
    low: sites.map((site) => ({ kind: 'site' as const, siteId: site.siteId, site: low(site) })),
    high: sites.map((site) => ({ kind: 'site' as const, siteId: site.siteId, site: high(site) })),
  });
  switch (part) {
    case 'sector-division': {
      const sectors = ({ sector }: SiteFacts) =>
        plausible.sectors(sector.level === 'section' ? sector.code : null);
      return each(
        (site) => ({ sector: sectors(site).low }),
        (site) => ({ sector: sectors(site).high }),
      );
    }
    case 'goods-known':
      return each(
        (site) => ({ goods: plausibleGoods(site, plausible).low }),
        (site) => ({ goods: plausibleGoods(site, plausible).high }),
      );
    case 'site-located':
      return each(() => ({ locationPrecision: 'site' }));
    case 'workforce-known':
      return each(
        (site) => ({ workforce: plausibleWorkforces(site.workforce).low }),
        (site) => ({ workforce: plausibleWorkforces(site.workforce).high }),
      );
    case 'questionnaire-fresh': {
      const answered = (score: number): FactChange[] => [
        { kind: 'controls', controls: { submissionId: '', score, answeredOn: facts.asOf } },
      ];
      return { low: answered(100 * EVIDENCE_FACTORS['evidence-accepted']), high: answered(0) };
    }
    case 'audited-recently': {
      const audited = sites.map(({ siteId }) => ({ kind: 'audited' as const, siteId, on: facts.asOf }));
      return { low: audited, high: audited, worse: [withFinding(withChanges(facts, audited), sites)] };
    }
  }
}

type SiteChange = Extract<FactChange, { kind: 'site' }>['site'];

/** The facts once an audit of today has found an indicator of forced labour at those sites. */
function withFinding(facts: SupplierFacts, sites: readonly SiteFacts[]): SupplierFacts {
  const found = sites.map(({ siteId }): SupplierEvent => ({
    id: `found-at-${siteId}`,
    kind: 'finding',
    severity: 'critical',
    iloIndicator: true,
    state: 'open',
    foundOn: facts.asOf,
    siteId,
    code: '',
    title: '',
  }));
  return { ...facts, events: [...facts.events, ...found] };
}
