import { bandOf, likelyRange } from './band';
import type { RiskBand, ScoreRange } from './band';
import { siteConfidence } from './confidence';
import type { Confidence } from './confidence';
import { controlScore, residualRisk } from './controls';
import { countryRisk, hasOwnRisk } from './country';
import type { CountryRisk } from './country';
import type { Step } from './explanation';
import type { CountryFacts, SiteFacts, SupplierEvent, SupplierFacts } from './facts';
import { scoreOnGrid, settle } from './grid';
import { harmFactor } from './harm';
import { baseRisk, GOODS_MATCHES, goodsFactor, hotSpot, raised, workforceFactor } from './inherent';
import type { GoodsMatch, Workforce } from './inherent';
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

/** The figures of a site's score, before anybody asks for words. */
export interface WeighedSite {
  /** R, 0..100, a multiple of GRID. */
  readonly value: number;
  readonly base: number;
  readonly inherent: number;
  readonly hotSpot: number;
  readonly confidence: Confidence;
  /** Points of the steps in the order of telling: they add up to `value` exactly. */
  readonly points: readonly number[];
}

/** What a country gives to every site in it. */
export interface WeighedCountry {
  readonly risk: CountryRisk;
  /** C, or the median that stands in: 0..100. */
  readonly score: number;
  /** Not settled yet. */
  readonly steps: readonly Step[];
}

/**
 * Scores a site: C and S make B, listed goods and workforce raise it to I, controls lower it to R₀, harm
 * raises that to R.
 *
 * @throws RangeError for a fact outside its range, and for a country with too few figures and no stand-in
 * @see scoring-method.md sections 1 to 4, 6 and 7
 */
export function scoreSite(site: SiteFacts, shared: SharedFacts, weights: Weights): SiteScore {
  const country = weighCountry(site.country, shared.loaded, weights);
  const events = eventsAt(site.siteId, shared, weights);
  const stages = stagesOf(site, shared, weights, country, events);
  const { points, ...figures } = weighed(site, shared, weights, country, events, stages);
  const steps = [
    ...country.steps,
    sectorStep(site, weights),
    ...goodsSteps(site),
    ...workforceSteps(site, stages),
    ...controlsSteps(shared),
    ...harmSteps(events),
  ];
  return {
    siteId: site.siteId,
    ...figures,
    range: likelyRange(figures.value, figures.confidence.value),
    band: bandOf(figures.value),
    steps: steps.map((step, index) => ({ ...step, points: points[index] ?? 0 })),
  };
}

/**
 * The figures of `scoreSite` without its words, for many sites: the same arithmetic, because it is the same function.
 * @param country of this site's country, `loaded` and weights; sites of one country share it
 * @throws RangeError as `scoreSite`
 * @see scoring-method.md sections 1 to 4, 6 and 7
 */
export function weighSite(
  site: SiteFacts,
  shared: SharedFacts,
  weights: Weights,
  country: WeighedCountry,
): WeighedSite {
  const events = eventsAt(site.siteId, shared, weights);
  const stages = stagesOf(site, shared, weights, country, events);
  return weighed(site, shared, weights, country, events, stages);
}

/** The risk after each part of the method, unrounded: what a part adds is the difference to the one before. */
interface Stages {
  readonly base: number;
  readonly withGoods: number;
  readonly inherent: number;
  readonly residual: number;
  readonly harmed: number;
}

/** What a site's risk is made of beside its country, whatever the weights: with them it gives R. */
export interface SiteParts {
  /** S, 0..100. */
  readonly sector: number;
  readonly matches: readonly GoodsMatch[];
  readonly workforce: Workforce;
  /** M as it counts on the day, 0..100. */
  readonly controls: number;
  /** h: how far all harm together takes the risk towards 100, 0..1. */
  readonly harm: number;
}

/** Settles ages, listings and harm of a site. @param weights only their version counts */
export function sitePartsOf(site: SiteFacts, shared: SharedFacts, weights: Weights): SiteParts {
  return partsOf(site, shared, eventsAt(site.siteId, shared, weights));
}

/**
 * R of a site from its parts: what `scoreSite` comes to, bit for bit, because it is the same function.
 * @param country C, or the median that stands in: 0..100
 */
export function riskOfParts(country: number, parts: SiteParts, weights: Weights): number {
  return scoreOnGrid(stagesOfParts(country, parts, weights).harmed);
}

function partsOf(site: SiteFacts, shared: SharedFacts, events: readonly WeighedEvent[]): SiteParts {
  return {
    sector: site.sector.score,
    matches: listedMatches(site),
    workforce: site.workforce,
    controls: controlScore(shared.controls, shared.asOf),
    harm: combined(events.map(({ factor }) => factor)),
  };
}

function stagesOf(
  site: SiteFacts,
  shared: SharedFacts,
  weights: Weights,
  country: WeighedCountry,
  events: readonly WeighedEvent[],
): Stages {
  return stagesOfParts(country.score, partsOf(site, shared, events), weights);
}

function stagesOfParts(country: number, parts: SiteParts, weights: Weights): Stages {
  const base = baseRisk(country, parts.sector, weights);
  const withGoods = raised(base, goodsFactor(parts.matches, weights));
  const inherent = raised(withGoods, workforceFactor(parts.workforce, weights));
  const residual = residualRisk(inherent, parts.controls, weights);
  return { base, withGoods, inherent, residual, harmed: raised(residual, parts.harm) };
}

function weighed(
  site: SiteFacts,
  shared: SharedFacts,
  weights: Weights,
  country: WeighedCountry,
  events: readonly WeighedEvent[],
  { base, withGoods, inherent, residual, harmed }: Stages,
): WeighedSite {
  const value = scoreOnGrid(harmed);
  const points = country.steps.map((step) => step.points);
  points.push(sectorPoints(site, weights));
  if (site.goods.some(({ match }) => match !== null)) points.push(withGoods - base);
  if (inherent !== withGoods) points.push(inherent - withGoods);
  if (shared.controls !== null) points.push(residual - inherent);
  if (events.length > 0) {
    const shares = productShares(events.map(({ factor }) => factor));
    for (const share of shares) points.push((harmed - residual) * share);
  }
  return {
    value,
    base: scoreOnGrid(base),
    inherent: scoreOnGrid(inherent),
    hotSpot: scoreOnGrid(hotSpot(base, site.presence, weights)),
    confidence: siteConfidence(site, country.risk.coverage, shared.controls, shared.asOf),
    points: settle(value, points),
  };
}

/**
 * C of a country with its steps, the median where its own figures say too little.
 * @throws RangeError for an index value outside its range, and for too few figures without a stand-in
 * @see scoring-method.md section 1
 */
export function weighCountry(
  facts: CountryFacts,
  loaded: SharedFacts['loaded'],
  weights: Weights,
): WeighedCountry {
  const risk = countryRisk(facts.values, loaded, weights);
  return { risk, score: countryScore(risk, facts), steps: countrySteps(risk, facts, weights) };
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

function sectorPoints({ sector }: SiteFacts, { base }: Weights): number {
  return (base.sector / (base.country + base.sector)) * sector.score;
}

function sectorStep(site: SiteFacts, weights: Weights): Step {
  return { kind: 'sector', key: 'sector', points: sectorPoints(site, weights), facts: { ...site.sector } };
}

/** The steps that only a site, its supplier or its events can have: their points are settled with all others. */
type Unsettled = Step & { readonly points: 0 };

function goodsSteps(site: SiteFacts): Unsettled[] {
  const worst = site.goods
    .filter(({ match }) => match !== null)
    .sort((a, b) => rank(a.match) - rank(b.match) || byId(a.name, b.name))[0];
  if (worst === undefined) return [];
  const { name, hs, match, listedAs } = worst;
  const facts = { good: name, hs, match, listedAs, country: site.country.iso2 };
  return [{ kind: 'goods', key: 'goods', points: 0, facts }];
}

function workforceSteps({ workforce }: SiteFacts, { inherent, withGoods }: Stages): Unsettled[] {
  if (inherent === withGoods) return [];
  return [{ kind: 'workforce', key: 'workforce', points: 0, facts: { ...workforce } }];
}

function controlsSteps({ controls, asOf }: SharedFacts): Unsettled[] {
  if (controls === null) return [];
  const facts = { ...controls, counts: controlScore(controls, asOf) };
  return [{ kind: 'controls', key: 'controls', points: 0, facts }];
}

/** An event with how far it takes the risk towards 100. */
export interface WeighedEvent {
  readonly event: SupplierEvent;
  readonly factor: number;
}

/** A method passes over the kinds of events that came after it. */
function eventsAt(siteId: string, { events, asOf }: SharedFacts, { version }: Weights): WeighedEvent[] {
  if (events.length === 0) return [];
  const knowsSignals = methodOf(version) !== 'fb-1';
  return events
    .filter((event) => event.siteId === null || event.siteId === siteId)
    .filter((event) => knowsSignals || event.kind !== 'subcontracting-signal')
    .sort((a, b) => byId(a.id, b.id))
    .map((event) => ({ event, factor: harmFactor(event, asOf) }));
}

function harmSteps(events: readonly WeighedEvent[]): Unsettled[] {
  return events.map(({ event: { id, siteId: at, ...facts } }) => ({
    kind: 'harm',
    key: `harm/${id}`,
    points: 0,
    facts: { ...facts, at },
  }));
}

function listedMatches({ goods }: SiteFacts) {
  return goods.flatMap(({ match }) => (match === null ? [] : [match]));
}

function rank(match: string | null): number {
  return GOODS_MATCHES.findIndex((candidate) => candidate === match);
}
