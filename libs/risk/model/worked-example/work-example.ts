import { SECTOR_RISK_2 } from '@firebreak/reference-data/model';
import type { SectorBasisView, SectorRiskParts } from '@firebreak/reference-data/model';
import { controlScore, residualRisk } from '../controls';
import { countryRisk, hasOwnRisk } from '../country';
import type { CountryRisk } from '../country';
import type { CountryIndex } from '../country-index';
import type { CountryFacts, SupplierFacts } from '../facts';
import { harmFactor } from '../harm';
import { baseRisk, goodsFactor, hotSpot, raised, workforceFactor, workforceParts } from '../inherent';
import type { Workforce } from '../inherent';
import { scoreSupplier } from '../supplier-score';
import type { SupplierScore } from '../supplier-score';
import { DEFAULT_WEIGHTS } from '../weights';
import type { Weights } from '../weights';
import { EXAMPLE_SITE } from './example-site';
import type { ExamplePlace, WorkedExampleView } from './example-view';

/** C of a country, line by line. */
export interface CountryLine {
  readonly country: CountryFacts;
  readonly risk: CountryRisk & { readonly value: number };
  /** Weight of each index that takes part; their sum is what the mean is taken over. */
  readonly weights: Readonly<Partial<Record<CountryIndex, number>>>;
}

/** S of a sector: each part that applies, with its weight. */
export interface SectorLine {
  readonly sector: SectorBasisView;
  readonly parts: readonly {
    readonly part: keyof SectorRiskParts;
    readonly value: number;
    readonly weight: number;
  }[];
}

/** B and H of a country and a sector. */
export interface PlaceLine extends ExamplePlace {
  readonly C: number;
  readonly S: number;
  readonly B: number;
  readonly H: number;
}

/** The score of the site, each step from the one before. All 0..100, factors 0..1. */
export interface SiteLine {
  readonly B: number;
  readonly goods: number;
  readonly withGoods: number;
  readonly workforceParts: Readonly<Record<keyof Workforce, number>>;
  readonly workforce: number;
  readonly inherent: number;
  readonly controls: number;
  readonly residual: number;
  readonly harm: number;
  readonly own: number;
  readonly exposure: number;
}

export interface WorkedExample {
  readonly countries: readonly CountryLine[];
  readonly sectors: readonly SectorLine[];
  readonly places: readonly PlaceLine[];
  /** Null where the reference data lacks the site's country or sector. */
  readonly site: SiteLine | null;
  /** The engine's own answer for the same facts. */
  readonly score: SupplierScore | null;
}

/**
 * Every step of the worked example from the figures it is given, by the functions that make the scores.
 * A country with too few figures is left out: nothing of it could be shown being worked out.
 */
export function workExample(view: WorkedExampleView, weights: Weights = DEFAULT_WEIGHTS): WorkedExample {
  const countries = view.countries.flatMap((country) => countryLine(country, view, weights));
  const places = view.places.flatMap((place): PlaceLine[] => {
    const C = countries.find(({ country }) => country.iso2 === place.country)?.risk.value;
    const S = view.sectors.find(({ code }) => code === place.sector)?.score;
    if (C === undefined || S === undefined) return [];
    const B = baseRisk(C, S, weights);
    return [{ ...place, C, S, B, H: hotSpot(B, place.presence, weights) }];
  });
  const facts = exampleFacts(view);
  const place = places.find(
    ({ country, sector }) => country === EXAMPLE_SITE.country && sector === EXAMPLE_SITE.sector,
  );
  return {
    countries,
    sectors: view.sectors.map(sectorLine),
    places,
    site: place ? siteLine(place.B, view, weights) : null,
    score: facts && place ? scoreSupplier(facts, weights) : null,
  };
}

/** The site of the example as the engine takes it; null where the reference data lacks its country or sector. */
export function exampleFacts(view: WorkedExampleView): SupplierFacts | null {
  const { asOf, headcount, workforce, controls, finding, below } = EXAMPLE_SITE;
  const country = view.countries.find(({ iso2 }) => iso2 === EXAMPLE_SITE.country);
  const sector = view.sectors.find(({ code }) => code === EXAMPLE_SITE.sector);
  const place = view.places.find(
    (known) => known.country === EXAMPLE_SITE.country && known.sector === EXAMPLE_SITE.sector,
  );
  if (!country || !sector || !place) return null;
  return {
    supplierId: 'example',
    asOf,
    editions: {},
    loaded: view.loaded,
    sites: [
      {
        siteId: 'example-site',
        country,
        sector: { code: sector.code, level: 'division', score: sector.score },
        presence: place.presence,
        goods: [view.good],
        workforce,
        locationPrecision: 'site',
        headcount,
        auditedOn: finding.foundOn,
      },
    ],
    controls,
    events: [{ ...finding, siteId: null, code: 'example', title: 'example' }],
    below: [below],
  };
}

function countryLine(country: CountryFacts, { loaded }: WorkedExampleView, weights: Weights): CountryLine[] {
  const risk = countryRisk(country.values, loaded, weights);
  if (!hasOwnRisk(risk)) return [];
  const used = risk.parts.map(({ index }) => [index, weights.country[index]] as const);
  return [{ country, risk, weights: Object.fromEntries(used) }];
}

function sectorLine(sector: SectorBasisView): SectorLine {
  const parts = (['G', 'D', 'C', 'E', 'T'] as const).flatMap((part) => {
    const value = sector.parts[part];
    return value === null ? [] : [{ part, value, weight: SECTOR_RISK_2.weights[part] }];
  });
  return { sector, parts };
}

function siteLine(B: number, { good }: WorkedExampleView, weights: Weights): SiteLine {
  const { asOf, controls, finding, below } = EXAMPLE_SITE;
  const goods = good.match === null ? 0 : goodsFactor([good.match], weights);
  const withGoods = raised(B, goods);
  const workforce = workforceFactor(EXAMPLE_SITE.workforce, weights);
  const inherent = raised(withGoods, workforce);
  const counted = controlScore(controls, asOf);
  const residual = residualRisk(inherent, counted, weights);
  const harm = harmFactor(finding, asOf);
  const own = raised(residual, harm);
  const fromBelow = weights.chain.perTier * ((below.share * below.exposure) / 100);
  return {
    B,
    goods,
    withGoods,
    workforceParts: workforceParts(EXAMPLE_SITE.workforce, weights),
    workforce,
    inherent,
    controls: counted,
    residual,
    harm,
    own,
    exposure: raised(own, fromBelow),
  };
}
