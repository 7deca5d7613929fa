import { cell, csvOf, type DatasetReader, flagCell, listCell } from './table-rows';

/** Sectors, their risk, and which country does which work. */
export const sectorDatasets: Readonly<Record<string, DatasetReader>> = {
  sectors: (files) => [
    {
      table: 'sector',
      rows: csvOf(files, 'sectors.csv').map((row) => ({
        code: row['isic4_code'],
        level: row['level'],
        parent: cell(row, 'parent_code'),
        section: row['section_code'],
        title: row['title'],
      })),
    },
  ],
  'sector-risk': (files) => [
    {
      table: 'sector_risk',
      rows: csvOf(files, 'sector-risk.csv').map((row) => ({
        code: row['isic4_code'],
        level: row['level'],
        score: Number(row['derived_score_0_100']),
        band: row['derived_band'],
        evidence: Object.fromEntries(
          Object.entries(row).filter(([column, value]) => /^(ev|c|design)_/.test(column) && value !== ''),
        ),
      })),
    },
  ],
  'country-sector-presence': (files) => [
    {
      table: 'country_sector_presence',
      rows: csvOf(files, 'country-sector-presence.csv')
        .filter((row) => row['measure'] === 'presence')
        .map((row) => ({
          country: row['iso2'],
          division: row['isic4_division'],
          presence: Number(row['presence']),
          detail: row['detail'],
        })),
    },
  ],
  'listed-goods': (files) => [
    {
      table: 'listed_good',
      rows: csvOf(files, 'dol-goods.csv').map((row, at) => {
        const derived = flagCell(row, 'derived_from_inputs');
        return {
          row_number: at + 1,
          country: row['country_iso2'],
          good: row['good'],
          child_labour: flagCell(row, 'child_labor'),
          forced_labour: flagCell(row, 'forced_labor'),
          forced_child_labour: flagCell(row, 'forced_child_labor'),
          input_good: derived ? row['input_good'] : null,
          input_country: derived ? cell(row, 'input_country_iso2') : null,
          input_child_labour: derived ? flagCell(row, 'input_child_labor') : null,
          input_forced_labour: derived ? flagCell(row, 'input_forced_labor') : null,
          isic_class: cell(row, 'isic4_class'),
          list_edition: row['edition'],
          removed: row['status'] === 'removed-2024',
        };
      }),
    },
  ],
  'hs-risk-goods': (files) => [
    {
      table: 'hs_risk_good',
      rows: csvOf(files, 'hs-risk-goods.csv').map((row, at) => ({
        row_number: at + 1,
        programme: row['programme'],
        good: row['good'],
        hs_code: row['hs_code'],
        valid_hs2022: flagCell(row, 'valid_hs2022'),
        isic_class: cell(row, 'isic4_class'),
        forced_labour_countries: listCell(row, 'forced_labor_countries'),
        child_labour_countries: listCell(row, 'child_labor_countries'),
        origin: row['origin'],
      })),
    },
  ],
};
