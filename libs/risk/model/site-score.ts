import { bandOf, likelyRange } from './band';
import type { RiskBand, ScoreRange } from './band';
import { siteConfidence } from './confidence';
import type { Confidence } from './confidence';
import { controlScore, residualRisk } from './controls';
import { countryRisk, hasOwnRisk } from './country';
import type { CountryRisk } from './country';
import { settleSteps } from './explanation';
import type { Step } from './explanation';
import type { CountryFacts, SiteFacts, SupplierEvent, SupplierFacts } from './facts';
import { scoreOnGrid } from './grid';
import { harmFactor } from './harm';
import { baseRisk, GOODS_MATCHES, goodsFactor, hotSpot, raised, workforceFactor } from './inherent';
import { byId } from './order';
import { combined, productShares } from './product-shares';
import { methodOf } from './weights';
import type { Weights } from './weights';

/** The score of one site, without anything that flows up from suppliers below. */
export interface SiteScore {
  readonly siteId: string;
  /** R, 0..100, a multiple of GRID: exactly the sum of the steps. */
  readonly value: number;
  /** B, the risk of such work in such a country, 0..100. */
  readonly base: number;
  /** I, before controls and harm, 0..100. */
  readonly inherent: number;
  /** H, 0..100: where to look first; never part of the score. */
  readonly hotSpot: number;
  readonly range: ScoreRange;
  readonly band: RiskBand;
  readonly confidence: Confidence;
  readonly steps: readonly Step[];
}

/** What holds for all sites of a supplier. */
export type SharedFacts = Pick<SupplierFacts, 'asOf' | 'loaded' | 'controls' | 'events'>;

/**
 * Scores a site: C and S make B, listed goods and workforce raise it to I, controls lower it to R₀, harm
 * raises that to R.
 *
 * @throws RangeError for a fact outside its range, and for a country with too few figures and no stand-in
 * @see scoring-method.md sections 1 to 4, 6 and 7
 */
export function scoreSite(site: SiteFacts, shared: SharedFacts, weights: Weights): SiteScore {
  const ownCountry = countryRisk(site.country.values, shared.loaded, weights);
  const base = baseRisk(countryScore(ownCountry, site.country), site.sector.score, weights);
  const goods = goodsFactor(listedMatches(site), weights);
  const withGoods = raised(base, goods);
  const workforce = workforceFactor(site.workforce, weights);
  const inherent = raised(withGoods, workforce);
  const residual = residualRisk(inherent, controlScore(shared.controls, shared.asOf), weights);
  const events = eventsAt(site.siteId, shared, weights);
  const harm = combined(events.map(({ factor }) => factor));

  const value = scoreOnGrid(raised(residual, harm));
  const steps = settleSteps(value, [
    ...countrySteps(ownCountry, site.country, weights),
    sectorStep(site, weights),
    ...goodsSteps(site, raised(base, goods) - base),
    ...workforceSteps(site, inherent - withGoods),
    ...controlsSteps(shared, residual - inherent),
    ...harmSteps(events, raised(residual, harm) - residual),
  ]);
  const confidence = siteConfidence(site, ownCountry.coverage, shared.controls, shared.asOf);
  return {
    siteId: site.siteId,
    value,
    base: scoreOnGrid(base),
    inherent: scoreOnGrid(inherent),
    hotSpot: scoreOnGrid(hotSpot(base, site.presence, weights)),
    range: likelyRange(value, confidence.value),
    band: bandOf(value),
    confidence,
    steps,
  };
}

/**
 * C of a country: its own where its figures suffice, else what stands in.
 * @throws RangeError for too few figures and no stand-in
 */
export function countryScore(own: CountryRisk, { iso2, standIn }: CountryFacts): number {
  if (hasOwnRisk(own)) return own.value;
  if (standIn === null) throw new RangeError(`${iso2 ?? 'no country'} has too few figures and no stand-in`);
  return standIn.median;
}

function countrySteps(own: CountryRisk, { iso2, standIn }: CountryFacts, { base }: Weights): Step[] {
  const weight = base.country / (base.country + base.sector);
  if (hasOwnRisk(own)) {
    return own.parts.map(({ index, value, scaled, share }) => ({
      kind: 'country',
      key: `country/${index}`,
      points: weight * share * scaled,
      facts: { country: iso2, index, value, scaled, share },
    }));
  }
  if (standIn === null) return [];
  const facts = { country: iso2, index: null, ...standIn };
  return [{ kind: 'country', key: 'country/stand-in', points: weight * standIn.median, facts }];
}

function sectorStep({ sector }: SiteFacts, { base }: Weights): Step {
  const points = (base.sector / (base.country + base.sector)) * sector.score;
  return { kind: 'sector', key: 'sector', points, facts: { ...sector } };
}

function goodsSteps(site: SiteFacts, points: number): Step[] {
  const worst = site.goods
    .filter(({ match }) => match !== null)
    .sort((a, b) => rank(a.match) - rank(b.match) || byId(a.name, b.name))[0];
  if (worst === undefined) return [];
  const { name, hs, match, listedAs } = worst;
  return [
    {
      kind: 'goods',
      key: 'goods',
      points,
      facts: { good: name, hs, match, listedAs, country: site.country.iso2 },
    },
  ];
}

function workforceSteps({ workforce }: SiteFacts, points: number): Step[] {
  return points === 0 ? [] : [{ kind: 'workforce', key: 'workforce', points, facts: { ...workforce } }];
}

function controlsSteps({ controls, asOf }: SharedFacts, points: number): Step[] {
  if (controls === null) return [];
  const facts = { ...controls, counts: controlScore(controls, asOf) };
  return [{ kind: 'controls', key: 'controls', points, facts }];
}

interface WeighedEvent {
  readonly event: SupplierEvent;
  readonly factor: number;
}

/** A method passes over the kinds of events that came after it. */
function eventsAt(siteId: string, { events, asOf }: SharedFacts, { version }: Weights): WeighedEvent[] {
  const knowsSignals = methodOf(version) !== 'fb-1';
  return events
    .filter((event) => event.siteId === null || event.siteId === siteId)
    .filter((event) => knowsSignals || event.kind !== 'subcontracting-signal')
    .sort((a, b) => byId(a.id, b.id))
    .map((event) => ({ event, factor: harmFactor(event, asOf) }));
}

function harmSteps(events: readonly WeighedEvent[], points: number): Step[] {
  const shares = productShares(events.map(({ factor }) => factor));
  return events.map(({ event: { id, siteId: at, ...facts } }, index) => ({
    kind: 'harm',
    key: `harm/${id}`,
    points: points * (shares[index] ?? 0),
    facts: { ...facts, at },
  }));
}

function listedMatches({ goods }: SiteFacts) {
  return goods.flatMap(({ match }) => (match === null ? [] : [match]));
}

function rank(match: string | null): number {
  return GOODS_MATCHES.findIndex((candidate) => candidate === match);
}
