import { conventionsKnown, isicDivision } from '@firebreak/reference-data/model';
import type { CountryFigures, ReferenceSnapshot } from '@firebreak/reference-data/model';
import { countryRisk, hasOwnRisk, median, standInFor } from './country';
import type { PlacedCountry } from './country';
import { COUNTRY_INDICES } from './country-index';
import type { CountryIndex, CountryValues } from './country-index';
import type { CountryFacts, GoodFacts } from './facts';
import { countryListing, matchGood } from './listed-goods';
import type { CountryListing, StatedGood } from './listed-goods';
import type { SectorRisk } from './sector';
import { leastConventionsKnown } from './weights';
import type { Weights } from './weights';

/** The dataset that each country index comes from. */
export const INDEX_DATASETS: Readonly<Record<CountryIndex, string>> = {
  tip: 'tip',
  'wgi-rule-of-law': 'wgi',
  'wgi-voice': 'wgi',
  'wgi-stability': 'wgi',
  'wgi-corruption': 'wgi',
  hdi: 'hdi',
  ilo: 'ilo',
  cpi: 'cpi',
  'gsi-vulnerability': 'gsi',
  ituc: 'ituc',
  'gsi-prevalence': 'gsi',
  'gsi-response': 'gsi',
};

/** Datasets that a score draws on beside the country indices. */
export const OTHER_DATASETS: readonly string[] = [
  'countries',
  'sector-risk',
  'listed-goods',
  'hs-risk-goods',
  'country-sector-presence',
];

/** The reference data as the method asks for it: one lookup for each kind of fact about a site. */
export class RiskReference {
  /** The indices of which an edition is loaded. */
  readonly loaded: readonly CountryIndex[];
  /** Edition ids by dataset, of the datasets that a score draws on. */
  readonly editions: Readonly<Record<string, string>>;
  private readonly placed: readonly PlacedCountry[];
  private readonly unknownSector: number;
  private readonly countries = new Map<string | null, CountryFacts>();
  private readonly listings = new Map<string, CountryListing>();

  constructor(
    private readonly snapshot: ReferenceSnapshot,
    private readonly weights: Weights,
  ) {
    this.loaded = this.loadedIndices();
    const datasets = new Set([...this.loaded.map((index) => INDEX_DATASETS[index]), ...OTHER_DATASETS]);
    this.editions = Object.fromEntries(
      snapshot.editions
        .filter(({ dataset }) => datasets.has(dataset))
        .map(({ dataset, id }) => [dataset, id]),
    );
    this.placed = snapshot.countries.map(({ iso2, subRegion, region }) => ({
      iso2,
      subRegion,
      region,
      risk: countryRisk(this.values(iso2), this.loaded, weights),
    }));
    this.unknownSector = this.medianSector();
  }

  /**
   * What is known of a country, with the median that stands in where that is too little.
   * @param iso2 null, or a code that is no country, for a country that nobody named: the world's median stands in
   * @throws RangeError when no country indices are loaded at all
   */
  country(iso2: string | null): CountryFacts {
    const known = this.countries.get(iso2);
    if (known) return known;
    const place = this.placed.find((country) => country.iso2 === iso2);
    const enough = place !== undefined && hasOwnRisk(place.risk);
    const facts = {
      iso2,
      values: iso2 === null ? {} : this.values(iso2),
      standIn: enough ? null : standInFor(place ?? { subRegion: null, region: null }, this.placed),
    };
    this.countries.set(iso2, facts);
    return facts;
  }

  /**
   * Country risk C, 0..100: from the country's own figures, or the median that stands in.
   * @throws RangeError when no country indices are loaded at all
   */
  countryScore(iso2: string): number {
    const { standIn } = this.country(iso2);
    if (standIn !== null) return standIn.median;
    const own = this.placed.find((country) => country.iso2 === iso2)?.risk.value ?? null;
    if (own === null) throw new RangeError(`${iso2} has no figures and no stand-in`);
    return own;
  }

  /**
   * Sector risk S: of the ISIC division; of the section where only that is known or the division has no row.
   * For an unknown sector the median of all divisions stands in.
   * @param isic section letter, or 2 to 4 digits; null when unknown
   * @see scoring-method.md section 2
   */
  sector(isic: string | null): SectorRisk {
    const found = isic === null ? null : this.snapshot.sectorRisk(isic);
    if (found === null) return { code: null, level: 'unknown', score: this.unknownSector };
    return {
      code: found.code,
      level: found.level === 'section' ? 'section' : 'division',
      score: found.score,
    };
  }

  /** P: how strongly a country does work of a sector, 0..1; 1 where nothing is known. */
  presence(iso2: string | null, isic: string | null): number {
    return this.knownPresence(iso2, isic) ?? 1;
  }

  /** P, 0..1; null where the data has no row for the pair. */
  knownPresence(iso2: string | null, isic: string | null): number | null {
    const division = isic === null ? null : isicDivision(isic);
    return iso2 === null || division === null ? null : this.snapshot.presence(iso2, division);
  }

  /** Each good with the worst listing it falls under in this country. */
  goods(iso2: string | null, goods: readonly StatedGood[]): GoodFacts[] {
    const listing = iso2 === null ? [] : this.listing(iso2);
    return goods.map((good) => matchGood(good, listing));
  }

  private listing(iso2: string): CountryListing {
    const known = this.listings.get(iso2);
    if (known) return known;
    const listing = countryListing(this.snapshot.listedGoods(iso2), this.snapshot.hsRiskGoods);
    this.listings.set(iso2, listing);
    return listing;
  }

  /** The indices that the method gives a weight and that at least one country has a usable value of. */
  private loadedIndices(): CountryIndex[] {
    const figures = this.snapshot.loadedFigures;
    const usable = (index: CountryIndex) =>
      index !== 'ilo' ||
      this.snapshot.countries.some(({ iso2 }) => this.usableFigures(iso2).ilo !== undefined);
    return COUNTRY_INDICES.filter(
      (index) => this.weights.country[index] > 0 && figures.has(index) && usable(index),
    );
  }

  /** A country's figures; without the share of conventions where too few of them are known to say it. */
  private usableFigures(iso2: string): CountryFigures {
    const { ilo, ...figures } = this.snapshot.figures(iso2);
    const enough = conventionsKnown(figures) >= leastConventionsKnown(this.weights.version);
    return ilo === undefined || !enough ? figures : { ...figures, ilo };
  }

  private values(iso2: string): CountryValues {
    const figures = this.usableFigures(iso2);
    const known = this.loaded.flatMap((index) => {
      const value = figures[index];
      return value === undefined ? [] : [[index, value] as const];
    });
    return Object.fromEntries(known);
  }

  private medianSector(): number {
    const scores = this.snapshot.sectors
      .filter(({ level }) => level === 'division')
      .flatMap(({ code }) => this.snapshot.sectorRisk(code)?.score ?? []);
    return scores.length === 0 ? 50 : median(scores);
  }
}
