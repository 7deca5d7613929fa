/** A range on which a quantity counts from 0 to 1, logarithmically. */
export interface LogScale {
  /** Counts 0 up to here. */
  readonly from: number;
  /** Counts 1 from here. */
  readonly to: number;
}

/** What is known about one country's goods; `measures` by ISIC division, then by name of the measure. */
export interface CountryGoodsEvidence {
  readonly country: string;
  readonly measures: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Goods exports by HS section, US dollars a year; null where the country has no row. */
  readonly exportsBySection: ReadonlyMap<string, number> | null;
}

/** The parts of a presence by evidence family, each 0 to 1; a family without evidence is absent. */
export type PresenceParts = Readonly<
  Partial<Record<'exp' | 'ind' | 'agri' | 'res' | 'trade' | 'spec' | 'qty', number>>
>;

export interface Presence {
  readonly country: string;
  readonly division: string;
  /** 0 to 1. */
  readonly presence: number;
  readonly parts: PresenceParts;
}

/** ISIC divisions with goods: 01 to 33 without 04, which does not exist. */
export const GOODS_DIVISIONS: readonly string[] = Array.from({ length: 33 }, (_, at) =>
  String(at + 1).padStart(2, '0'),
).filter((division) => division !== '04');

const NAMED = {
  exp: 'factbook_exports',
  ind: 'factbook_industries',
  agri: 'factbook_agricultural_products',
  res: 'factbook_natural_resources',
} as const;

/** Which measured quantity stands for a division. Where several do, the largest counts. */
const QUANTITIES: Readonly<Record<string, readonly (LogScale & { readonly measure: string })[]>> = {
  '01': [{ measure: 'agriculture_forestry_fishing_value_added', from: 10, to: 100_000 }],
  '02': [{ measure: 'forest_area', from: 100, to: 1_000_000 }],
  '03': [{ measure: 'fish_production', from: 1000, to: 5_000_000 }],
  '05': [{ measure: 'coal_production', from: 10_000, to: 100_000_000 }],
  '06': [
    { measure: 'petroleum_production', from: 1000, to: 5_000_000 },
    { measure: 'natural_gas_production', from: 1e7, to: 1e11 },
  ],
};
const WORLD_SHARE: LogScale = { from: 0.00001, to: 0.05 };

/**
 * How likely and how strongly each country makes the goods of each ISIC division 01 to 33:
 * 1 - product over the evidence families of (1 - x/2). Evidence that is not there counts 0.
 *
 * @param sectionToIsic the divisions that each HS section feeds
 * @see data/country-sector-presence-method.json
 */
export function countrySectorPresence(
  countries: readonly CountryGoodsEvidence[],
  sectionToIsic: Readonly<Record<string, readonly string[]>>,
): Presence[] {
  const trade = new WorldTrade(countries, sectionToIsic);
  return countries.flatMap((country) => {
    const own = new Map(GOODS_DIVISIONS.map((division) => [division, partsOf(country, division, trade)]));
    const presence = new Map([...own].map(([division, parts]) => [division, combine(parts)]));
    const of = (division: string) => presence.get(division) ?? 0;
    const borrowed: Readonly<Record<string, number>> = {
      '09': 0.5 * Math.max(...['05', '06', '07', '08'].map(of)),
      '33': ['24', '25', '26', '27', '28', '29', '30'].reduce((sum, division) => sum + of(division), 0) / 7,
    };
    return [...own].map(([division, parts]) => ({
      country: country.country,
      division,
      presence: Math.max(of(division), borrowed[division] ?? 0),
      parts,
    }));
  });
}

function combine(parts: PresenceParts): number {
  return 1 - Object.values(parts).reduce((rest, x) => rest * (1 - 0.5 * x), 1);
}

function partsOf(country: CountryGoodsEvidence, division: string, trade: WorldTrade): PresenceParts {
  const measures = country.measures.get(division);
  const named = Object.entries(NAMED)
    .filter(([, measure]) => measures?.has(measure))
    .map(([family]) => [family, 1] as const);
  const quantities = (QUANTITIES[division] ?? []).flatMap(({ measure, ...scale }) => {
    const value = measures?.get(measure);
    return value === undefined ? [] : [onLogScale(value, scale)];
  });
  return {
    ...Object.fromEntries(named),
    ...trade.partsOf(country, division),
    ...(quantities.length > 0 ? { qty: Math.max(...quantities) } : {}),
  };
}

function onLogScale(value: number, { from, to }: LogScale): number {
  return value <= from ? 0 : Math.min(1, Math.log(value / from) / Math.log(to / from));
}

/** World exports by HS section, and what a country's exports say about a division. */
class WorldTrade {
  private readonly bySection = new Map<string, number>();
  private readonly total: number;
  private readonly feeds = new Map<string, { readonly section: string; readonly weight: number }[]>();

  constructor(
    countries: readonly CountryGoodsEvidence[],
    sectionToIsic: Readonly<Record<string, readonly string[]>>,
  ) {
    for (const { exportsBySection } of countries) {
      for (const [section, value] of exportsBySection ?? []) {
        this.bySection.set(section, (this.bySection.get(section) ?? 0) + value);
      }
    }
    this.total = [...this.bySection.values()].reduce((sum, value) => sum + value, 0);
    for (const [section, divisions] of Object.entries(sectionToIsic)) {
      // A section that feeds many divisions says less about each of them.
      const weight = divisions.length > 2 ? 0.5 : 1;
      for (const division of divisions) {
        this.feeds.set(division, [...(this.feeds.get(division) ?? []), { section, weight }]);
      }
    }
  }

  partsOf({ exportsBySection }: CountryGoodsEvidence, division: string): PresenceParts {
    const feeds = this.feeds.get(division);
    if (!exportsBySection || !feeds) return {};
    const own = [...exportsBySection.values()].reduce((sum, value) => sum + value, 0);
    let trade = 0;
    let spec = 0;
    for (const { section, weight } of feeds) {
      const value = exportsBySection.get(section) ?? 0;
      const world = this.bySection.get(section) ?? 0;
      if (world === 0 || own === 0) continue;
      trade = Math.max(trade, weight * onLogScale(value / world, WORLD_SHARE));
      spec = Math.max(spec, weight * Math.min(1, value / own / (world / this.total)));
    }
    return { trade, spec };
  }
}
