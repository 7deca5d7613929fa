import type { Country } from './country';
import { conventionsNotInForce, type CountryFigure, type FigureName } from './country-figure';
import type { EditionView } from './edition';
import { isicDivision, isicSection, type Sector } from './isic';
import type { HsRiskGood, ListedGood, SectorRiskFigure } from './lists';

/** The rows of all current editions. */
export interface ReferenceRows {
  readonly editions: readonly EditionView[];
  readonly countries: readonly Country[];
  readonly figures: readonly CountryFigure[];
  readonly sectors: readonly Sector[];
  readonly sectorRisks: readonly SectorRiskFigure[];
  readonly presences: readonly {
    readonly country: string;
    readonly division: string;
    readonly presence: number;
  }[];
  readonly listedGoods: readonly ListedGood[];
  readonly hsRiskGoods: readonly HsRiskGood[];
}

/** A country's figures by name; `ilo` is the share of the scored conventions not in force. */
export type CountryFigures = Readonly<Partial<Record<FigureName | 'ilo', number | string>>>;

/** All current reference data, ready to be looked up. Never changes: a new edition makes a new snapshot. */
export class ReferenceSnapshot {
  private readonly editionByDataset: ReadonlyMap<string, EditionView>;
  private readonly countryByIso2: ReadonlyMap<string, Country>;
  private readonly figuresByCountry: ReadonlyMap<string, CountryFigures>;
  private readonly sectorByCode: ReadonlyMap<string, Sector>;
  private readonly riskByCode: ReadonlyMap<string, SectorRiskFigure>;
  private readonly presenceByPair: ReadonlyMap<string, number>;
  private readonly goodsByCountry: ReadonlyMap<string, readonly ListedGood[]>;

  constructor(private readonly rows: ReferenceRows) {
    this.editionByDataset = new Map(rows.editions.map((edition) => [edition.dataset, edition]));
    this.countryByIso2 = new Map(rows.countries.map((country) => [country.iso2, country]));
    this.figuresByCountry = figuresByCountry(rows.figures);
    this.sectorByCode = new Map(rows.sectors.map((sector) => [sector.code, sector]));
    this.riskByCode = new Map(rows.sectorRisks.map((risk) => [risk.code, risk]));
    this.presenceByPair = new Map(
      rows.presences.map((row) => [`${row.country} ${row.division}`, row.presence]),
    );
    this.goodsByCountry = goodsByCountry(rows.listedGoods);
  }

  /** Current editions, one a dataset. */
  get editions(): readonly EditionView[] {
    return this.rows.editions;
  }

  get countries(): readonly Country[] {
    return this.rows.countries;
  }

  get sectors(): readonly Sector[] {
    return this.rows.sectors;
  }

  get hsRiskGoods(): readonly HsRiskGood[] {
    return this.rows.hsRiskGoods;
  }

  edition(dataset: string): EditionView | null {
    return this.editionByDataset.get(dataset) ?? null;
  }

  country(iso2: string): Country | null {
    return this.countryByIso2.get(iso2) ?? null;
  }

  /** What is known of a country; empty for one without any figure. */
  figures(iso2: string): CountryFigures {
    return this.figuresByCountry.get(iso2) ?? {};
  }

  /** Every figure of which at least one country has a value. */
  get loadedFigures(): ReadonlySet<FigureName | 'ilo'> {
    const names = new Set<FigureName | 'ilo'>(this.rows.figures.map(({ figure }) => figure));
    if ([...this.figuresByCountry.values()].some((figures) => figures.ilo !== undefined)) names.add('ilo');
    return names;
  }

  sector(code: string): Sector | null {
    return this.sectorByCode.get(code) ?? null;
  }

  /** Risk of the division of an ISIC code, or of its section where the division has none. */
  sectorRisk(code: string): SectorRiskFigure | null {
    const division = this.riskByCode.get(isicDivision(code) ?? '');
    return division ?? this.riskByCode.get(isicSection(code) ?? '') ?? null;
  }

  /** 0 to 1; null where the pair has no row, which says nothing about the country. */
  presence(iso2: string, division: string): number | null {
    return this.presenceByPair.get(`${iso2} ${division}`) ?? null;
  }

  /** Goods that a country is on the US DOL list for. */
  listedGoods(iso2: string): readonly ListedGood[] {
    return this.goodsByCountry.get(iso2) ?? [];
  }
}

function figuresByCountry(figures: readonly CountryFigure[]): Map<string, CountryFigures> {
  const found = new Map<string, Partial<Record<FigureName | 'ilo', number | string>>>();
  for (const { country, figure, value } of figures) {
    const own = found.get(country) ?? {};
    own[figure] = value;
    found.set(country, own);
  }
  for (const own of found.values()) {
    const share = conventionsNotInForce(own);
    if (share !== null) own.ilo = share;
  }
  return found;
}

function goodsByCountry(goods: readonly ListedGood[]): Map<string, ListedGood[]> {
  const found = new Map<string, ListedGood[]>();
  for (const good of goods) {
    const own = found.get(good.country);
    if (own) own.push(good);
    else found.set(good.country, [good]);
  }
  return found;
}
