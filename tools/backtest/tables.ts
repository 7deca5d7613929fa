import fs from 'node:fs';
import path from 'node:path';
import {
  countriesByName,
  GOODS_DIVISIONS,
  ReferenceSnapshot,
  type Country,
  type CountryFigure,
  type FigureName,
  type SectorEvidence,
} from '@firebreak/reference-data/model';
import { csvOf, readDataset, readGsiWorkbook, type CsvRow } from '@firebreak/reference-data/server/datasets';

/** The shipped tables, seen from the product's root folder. */
export const SHIPPED_TABLES = path.join('libs', 'reference-data', 'data');

/** What the method is tested on: its inputs, what is known about a country's size, and what the lists say. */
export interface Tables {
  /** With the country figures that the method's shipped part draws on, and nothing else. */
  readonly snapshot: ReferenceSnapshot;
  readonly sectors: readonly SectorEvidence[];
  /** P by `BD 14`. */
  readonly presence: ReadonlyMap<string, number>;
  /** Exports of the HS sections that feed a division, US dollars a year, by `BD 14`. */
  readonly exports: ReadonlyMap<string, number>;
  /** All goods exports of a country, US dollars a year. */
  readonly totalExports: ReadonlyMap<string, number>;
  readonly goods: readonly CsvRow[];
  readonly orders: readonly CsvRow[];
  readonly entities: readonly CsvRow[];
}

/** The figures of the Global Slavery Index, which do not ship. */
export interface SlaveryIndex {
  readonly edition: string;
  readonly vulnerability: ReadonlyMap<string, number>;
  readonly prevalence: ReadonlyMap<string, number>;
  /** Empty where the file has no population. */
  readonly population: ReadonlyMap<string, number>;
}

/** Datasets whose figures ship, so that the test of C never scores with what it is compared with. */
const SCORED = ['tip', 'wgi', 'hdi', 'ilo', 'cpi'];
const FILES: Readonly<Record<string, string>> = {
  countries: 'country-list.csv',
  tip: 'country-tip-latest.csv',
  wgi: 'country-wgi-2024.csv',
  hdi: 'country-hdi-2023.csv',
  ilo: 'country-ilo-ratifications.csv',
  cpi: 'country-cpi-2025.csv',
  'country-sector-presence': 'country-sector-presence.csv',
};

/**
 * Reads the tables of a folder: the shipped one, or that of the collected source files.
 * The lists of entities are always the shipped ones, where no name is recalled.
 */
export function readTables(folder: string, shipped = SHIPPED_TABLES): Tables {
  const rowsOf = (name: string, from = folder) =>
    csvOf(new Map([[name, fs.readFileSync(path.join(from, name), 'utf8')]]), name);
  const dataset = (name: string) => {
    const own = [FILES[name] ?? '', ...(name === 'countries' ? ['country-extra-codes.csv'] : [])];
    const files = new Map(own.map((file) => [file, fs.readFileSync(path.join(folder, file), 'utf8')]));
    return readDataset(name, files)[0]?.rows ?? [];
  };
  const countries = dataset('countries').map((row) => toCountry(row));
  const figures = SCORED.flatMap((name) => dataset(name).map((row) => toFigure(row)));
  const presences = dataset('country-sector-presence').map((row) => ({
    country: String(row['country']),
    division: String(row['division']),
    presence: Number(row['presence']),
  }));
  const trade = exportsOf(rowsOf('country-exports-hs-section.csv'), sectionToIsic(folder));
  return {
    snapshot: new ReferenceSnapshot({
      editions: [],
      countries,
      figures,
      sectors: [],
      sectorRisks: [],
      presences,
      listedGoods: [],
      hsRiskGoods: [],
    }),
    sectors: rowsOf('sector-risk.csv')
      .filter(({ level }) => level === 'division')
      .map(toEvidence),
    presence: new Map(presences.map((row) => [`${row.country} ${row.division}`, row.presence])),
    ...trade,
    goods: rowsOf('dol-goods.csv').filter(({ status }) => status !== 'removed-2024'),
    orders: rowsOf('cbp-wro.csv', shipped),
    entities: rowsOf('uflpa-entities.csv', shipped),
  };
}

/**
 * The Global Slavery Index from a table of its figures by ISO code, or from the publisher's own workbook.
 *
 * @param source a folder that may hold either, or the workbook itself
 * @returns null for a folder that holds neither
 */
export async function readSlaveryIndex(
  source: string,
  countries: readonly Country[],
): Promise<SlaveryIndex | null> {
  if (fs.statSync(source).isFile()) return fromWorkbook(source, countries);
  const names = fs.readdirSync(source);
  const table = names.find((name) => /^country-gsi-\d{4}\.csv$/.test(name));
  if (table) return fromTable(source, table);
  const workbook = names.find((name) => name.endsWith('.xlsx'));
  return workbook ? fromWorkbook(path.join(source, workbook), countries) : null;
}

function fromTable(folder: string, table: string): SlaveryIndex {
  const rows = csvOf(new Map([[table, fs.readFileSync(path.join(folder, table), 'utf8')]]), table);
  const column = (name: string) =>
    new Map(rows.filter((row) => row[name]).map((row) => [row['iso2'] ?? '', Number(row[name])]));
  return {
    edition: rows[0]?.['edition'] ?? table,
    vulnerability: column('vulnerability_total'),
    prevalence: column('prevalence_per_1000'),
    population: column('population'),
  };
}

async function fromWorkbook(file: string, countries: readonly Country[]): Promise<SlaveryIndex> {
  const isoOf = countriesByName(countries.map(({ iso2, name }) => ({ iso2, name, unName: null })));
  const { edition, figures } = await readGsiWorkbook(fs.readFileSync(file), isoOf);
  const named = (wanted: FigureName) =>
    new Map(
      figures.flatMap(({ country, figure, value }) => (figure === wanted ? [[country, Number(value)]] : [])),
    );
  return {
    edition,
    vulnerability: named('gsi-vulnerability'),
    prevalence: named('gsi-prevalence'),
    population: new Map(),
  };
}

function sectionToIsic(folder: string): Readonly<Record<string, readonly string[]>> {
  const method = JSON.parse(
    fs.readFileSync(path.join(folder, 'country-sector-presence-method.json'), 'utf8'),
  ) as { hs_section_to_isic: Record<string, string[]> };
  return method.hs_section_to_isic;
}

function exportsOf(
  rows: readonly CsvRow[],
  sectionToDivisions: Readonly<Record<string, readonly string[]>>,
): Pick<Tables, 'exports' | 'totalExports'> {
  const exports = new Map<string, number>();
  const totalExports = new Map<string, number>();
  for (const row of rows) {
    const country = row['iso2'] ?? '';
    for (const [section, divisions] of Object.entries(sectionToDivisions)) {
      const value = Number(row[`hs_section_${section.padStart(2, '0')}_usd_per_year`] || 0);
      totalExports.set(country, (totalExports.get(country) ?? 0) + value);
      for (const division of divisions) {
        if (!GOODS_DIVISIONS.includes(division)) continue;
        const key = `${country} ${division}`;
        exports.set(key, (exports.get(key) ?? 0) + value);
      }
    }
  }
  return { exports, totalExports };
}

type StoredRow = Readonly<Record<string, unknown>>;

function toCountry(row: StoredRow): Country {
  const text = (column: string) => (row[column] === null ? null : String(row[column]));
  return {
    iso2: String(row['iso2']),
    iso3: String(row['iso3']),
    name: String(row['name']),
    region: text('region'),
    subRegion: text('sub_region'),
  };
}

function toFigure(row: StoredRow): CountryFigure {
  return {
    country: String(row['country']),
    figure: row['figure'] as FigureName, // the reader's own names
    value: (row['number'] ?? row['rating']) as number | string, // one of the two is there
    year: Number(row['year']),
  };
}

/** Without the imports of the Global Slavery Index, which are made from the list that labels. */
function toEvidence(row: CsvRow): SectorEvidence {
  const number = (column: string) => (row[column] ? Number(row[column]) : null);
  return {
    code: row['isic4_code'] ?? '',
    level: 'division',
    sectionCode: row['section_code'] ?? '',
    forcedPairs: Number(row['ev_dol_forced_labor_pairs']),
    derivedForcedPairs: Number(row['ev_dol_derived_forced_labor_pairs']),
    childPairs: Number(row['ev_dol_child_labor_pairs']),
    derivedChildPairs: Number(row['ev_dol_derived_child_labor_pairs']),
    forcedLabourShare: number('ev_gems2022_adult_share_pct'),
    employmentShare: number('ev_world_employment_share_pct'),
    exposureFactor: number('design_exposure_factor'),
    uflpaPriority: Boolean(row['ev_uflpa_priority_goods']),
    cbpOrders: Number(row['ev_cbp_active_orders_since_2016']),
    importsAtRiskUsdBn: null,
    typologies:
      [row['ev_polaris_types'], row['ev_ctdc_sector']].filter(Boolean).length +
      (row['ev_htcds_subdivided'] === 'true' ? 1 : 0),
  };
}
