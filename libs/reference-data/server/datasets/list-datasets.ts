import { cell, csvOf, type DatasetReader, flagCell, listCell } from './table-rows';

/** Lists that name companies. */
export const listDatasets: Readonly<Record<string, DatasetReader>> = {
  uflpa: (files) => [
    {
      table: 'uflpa_entity',
      rows: csvOf(files, 'uflpa-entities.csv').map((row, at) => ({
        row_number: at + 1,
        name: row['name'],
        aliases: listCell(row, 'aliases'),
        paragraphs: listCell(row, 'uflpa_section_2d2B'),
        effective_on: cell(row, 'effective_date'),
        activity: row['activity'],
        federal_register: row['federal_register'],
        parent_or_group: row['parent_or_group'],
        country: cell(row, 'country_iso2'),
        provenance: row['source'],
      })),
    },
  ],
  cbp: (files) => [
    {
      table: 'cbp_order',
      rows: csvOf(files, 'cbp-wro.csv').map((row, at) => ({
        row_number: at + 1,
        kind: row['action'],
        entity: row['entity'],
        aliases: listCell(row, 'aliases'),
        country: cell(row, 'country_iso2'),
        product: cell(row, 'product'),
        ordered: cell(row, 'date'),
        status: row['status'],
        superseded_by_uflpa: flagCell(row, 'enforcement_superseded_by_uflpa'),
        reference: row['reference'],
      })),
    },
  ],
};
