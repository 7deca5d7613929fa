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
import { FactsContext } from './stored/facts-context';
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

/**
 * From this coverage on a country's own figures suffice under any weights that a company may choose: with those it has
 * at half and those it lacks at one and a half, .75 becomes .5.
 */
const ALWAYS_ENOUGH = 0.75;

/** The reference data as the method asks for it: one lookup for each kind of fact about a site. */
export class RiskReference {
  /** The indices of which an edition is loaded. */
  readonly loaded: readonly CountryIndex[];
  /** Edition ids by dataset, of the datasets that a score draws on. */
  readonly editions: Readonly<Record<string, string>>;
  private readonly placed: readonly PlacedCountry[];
  private readonly unknownSector: SectorRisk;
  private readonly sectors = new Map<string, SectorRisk>();
  private readonly isicCodes = new Map<string, SectorRisk>();
  private readonly countries = new Map<string | null, CountryFacts>();
  private readonly listings = new Map<string, CountryListing>();
  private readonly presences = new Map<string, number | null>();
  private readonly matches = new Map<string, GoodFacts>();
  private shared: FactsContext | null = null;

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
    this.unknownSector = { code: null, level: 'unknown', score: this.medianSector() };
  }

  /**
   * What is known of a country, with the median that stands in where that is too little, or would be under other
   * weights.
   * @param iso2 null, or a code that is no country, for a country that nobody named: the world's median stands in
   * @throws RangeError when no country indices are loaded at all
   */
  country(iso2: string | null): CountryFacts {
    const known = this.countries.get(iso2);
    if (known) return known;
    const place = this.placed.find((country) => country.iso2 === iso2);
    const enough = place !== undefined && hasOwnRisk(place.risk) && place.risk.coverage >= ALWAYS_ENOUGH;
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
    const own = this.placed.find((country) => country.iso2 === iso2)?.risk;
    if (own && hasOwnRisk(own)) return own.value;
    const { standIn } = this.country(iso2);
    if (standIn !== null) return standIn.median;
    throw new RangeError(`${iso2} has no figures and no stand-in`);
  }

  /**
   * Sector risk S: of the ISIC division; of the section where only that is known or the division has no row.
   * For an unknown sector the median of all divisions stands in.
   * @param isic section letter, or 2 to 4 digits; null when unknown
   * @see scoring-method.md section 2
   */
  sector(isic: string | null): SectorRisk {
    if (isic === null) return this.unknownSector;
    const known = this.isicCodes.get(isic);
    if (known) return known;
    const found = this.sectorOf(isic);
    this.isicCodes.set(isic, found);
    return found;
  }

  /** All that facts of these editions can have in common; what `country` and `sector` give, they give from here. */
  get context(): FactsContext {
    const countries = [null, ...this.placed.map(({ iso2 }) => iso2)].map((iso2) => this.country(iso2));
    const sectors = this.snapshot.sectors.map(({ code }) => this.sector(code));
    return (this.shared ??= new FactsContext({
      editions: this.editions,
      loaded: this.loaded,
      countries,
      sectors: [...new Set([this.unknownSector, ...sectors])],
    }));
  }

  /** P: how strongly a country does work of a sector, 0..1; 1 where nothing is known. */
  presence(iso2: string | null, isic: string | null): number {
    return this.knownPresence(iso2, isic) ?? 1;
  }

  /** P, 0..1; null where the data has no row for the pair. */
  knownPresence(iso2: string | null, isic: string | null): number | null {
    if (iso2 === null || isic === null) return null;
    return remembered(this.presences, `${iso2} ${isic}`, () => {
      const division = isicDivision(isic);
      return division === null ? null : this.snapshot.presence(iso2, division);
    });
  }

  /** Each good with the worst listing it falls under in this country. */
  goods(iso2: string | null, goods: readonly StatedGood[]): GoodFacts[] {
    if (iso2 === null) return goods.map((good) => matchGood(good, []));
    return goods.map((good) => {
      const key = good.hs === null ? `${iso2} ${good.name}` : `${iso2} ${good.hs} ${good.name}`;
      return remembered(this.matches, key, () => matchGood(good, this.listing(iso2)));
    });
  }

  /** One object for each row, so that facts can refer to it by its code. */
  private sectorOf(isic: string): SectorRisk {
    const row = this.snapshot.sectorRisk(isic);
    if (row === null) return this.unknownSector;
    const known = this.sectors.get(row.code);
    if (known) return known;
    const level = row.level === 'section' ? 'section' : 'division';
    const sector = { code: row.code, level, score: row.score } as const;
    this.sectors.set(row.code, sector);
    return sector;
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

/** What people type is without end: when so much is remembered, it begins anew. */
const MOST_REMEMBERED = 50_000;

function remembered<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const found = find();
  known.set(key, found);
  return found;
}
