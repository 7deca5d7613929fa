import type { CountryFigure, FigureName } from '@firebreak/reference-data/model';
import { cell, csvOf, type CsvRow, type DatasetReader, numberCell, type TableRows } from './table-rows';

/** Countries and the figures about them. */
export const countryDatasets: Readonly<Record<string, DatasetReader>> = {
  countries: (files) => [
    {
      table: 'country',
      rows: [...csvOf(files, 'country-list.csv'), ...csvOf(files, 'country-extra-codes.csv')].map((row) => ({
        iso2: row['iso2'],
        iso3: row['iso3'],
        iso_numeric: cell(row, 'iso_numeric'),
        name: row['name'],
        un_name: cell(row, 'un_m49_name'),
        region: cell(row, 'un_region'),
        sub_region: cell(row, 'un_sub_region'),
      })),
    },
  ],
  // The newest report, or an earlier one that ships beside it.
  tip: (files) => figuresOf([...files.keys()][0] ?? '', { tip: 'tier' }, ratingCell, 'tier_year')(files),
  'tip-history': figuresOf('country-tip-tiers.csv', { tip: 'tier' }, ratingCell, 'year'),
  wgi: figuresOf(
    'country-wgi-2024.csv',
    {
      'wgi-rule-of-law': 'rule_of_law_estimate',
      'wgi-voice': 'voice_accountability_estimate',
      'wgi-stability': 'political_stability_estimate',
      'wgi-corruption': 'control_of_corruption_estimate',
      'wgi-effectiveness': 'government_effectiveness_estimate',
      'wgi-regulation': 'regulatory_quality_estimate',
    },
    numberCell,
    'data_year',
  ),
  hdi: figuresOf('country-hdi-2023.csv', { hdi: 'hdi_2023' }, numberCell, 2023),
  cpi: figuresOf('country-cpi-2025.csv', { cpi: 'cpi_score' }, numberCell, 2025),
  gini: figuresOf('country-gini.csv', { gini: 'gini' }, numberCell, 'year'),
  'child-labour': figuresOf(
    'country-child-labour-dol-2022.csv',
    { 'child-labour': 'children_working_percent' },
    numberCell,
    2022,
  ),
  ilo: (files) => [figureRows(ratifications(csvOf(files, 'country-ilo-ratifications.csv')))],
};

/** Rows of `country_figure`. */
export function figureRows(figures: readonly CountryFigure[]): TableRows {
  return {
    table: 'country_figure',
    rows: figures.map(({ country, figure, year, value }) => ({
      country,
      figure,
      year,
      number: typeof value === 'number' ? value : null,
      rating: typeof value === 'number' ? null : value,
    })),
  };
}

function figuresOf(
  file: string,
  columns: Partial<Record<FigureName, string>>,
  valueOf: (row: CsvRow, column: string) => number | string | null,
  year: number | string,
): DatasetReader {
  // The keys are those of the literal above.
  const figures = Object.entries(columns) as [FigureName, string][];
  return (files) => [
    figureRows(
      csvOf(files, file).flatMap((row) =>
        figures.flatMap(([figure, column]): CountryFigure[] => {
          const value = valueOf(row, column);
          if (value === null) return [];
          return [
            {
              country: row['iso2'] ?? '',
              figure,
              value,
              year: typeof year === 'number' ? year : Number(row[year]),
            },
          ];
        }),
      ),
    ),
  ];
}

function ratingCell(row: CsvRow, column: string): string | null {
  return cell(row, column);
}

const CONVENTIONS: Readonly<Record<string, FigureName>> = {
  C029: 'ilo-c029',
  P029: 'ilo-p029',
  C105: 'ilo-c105',
  C182: 'ilo-c182',
  C138: 'ilo-c138',
};

/** Rows of other conventions, and of countries that are no ILO members, are left out. */
function ratifications(rows: readonly CsvRow[]): CountryFigure[] {
  return rows.flatMap((row) => {
    const figure = CONVENTIONS[row['convention'] ?? ''];
    const status = row['status'];
    if (!figure || (status !== 'ratified' && status !== 'not_ratified')) return [];
    const year = Number((row['as_of'] ?? '').slice(0, 4));
    return [{ country: row['iso2'] ?? '', figure, value: status === 'ratified' ? 1 : 0, year }];
  });
}
