import {
  editionId,
  type EditionCorrection,
  type EditionFacts,
  type EditionSource,
} from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';
import type { TableRows } from './datasets/table-rows';
import { EDITION_CHANNEL } from './reference-edition-changed';

/** Companies' rows point at these: they are updated in place, every other table keeps a row per edition. */
const KEPT_ACROSS_EDITIONS: Readonly<Record<string, string>> = {
  country: `ON CONFLICT (iso2) DO UPDATE SET iso3 = excluded.iso3, iso_numeric = excluded.iso_numeric,
    name = excluded.name, un_name = excluded.un_name, region = excluded.region, sub_region = excluded.sub_region, edition_id = excluded.edition_id`,
  sector: `ON CONFLICT (code) DO UPDATE SET level = excluded.level, parent = excluded.parent,
    section = excluded.section, title = excluded.title, edition_id = excluded.edition_id`,
};

/** Where an edition that is stored comes from. */
export interface EditionOrigin {
  readonly source: EditionSource;
  /** Account of the operator who loaded it; null for the product itself and for a command on the machine. */
  readonly loadedBy: string | null;
  readonly correction: EditionCorrection | null;
}

export const SHIPPED: EditionOrigin = { source: 'shipped', loadedBy: null, correction: null };

/**
 * Writes an edition with all its rows, and makes it the current one of its dataset. Rows travel as one JSON
 * parameter a table: as fast as COPY at these sizes, and checked by the column types on the way in.
 */
export async function storeEdition(
  tx: EntityManager,
  facts: EditionFacts,
  { source, loadedBy, correction }: EditionOrigin,
  tables: readonly TableRows[],
): Promise<void> {
  const id = editionId(facts);
  await tx.query(`UPDATE reference_edition SET current = false WHERE dataset = $1 AND current`, [
    facts.dataset,
  ]);
  await tx.query(
    `INSERT INTO reference_edition
       (id, dataset, title, publisher, edition, year, licence, credit, address, row_count, sha256, source,
        published_on, retrieved_on, citation, loaded_by, corrects, correction_reason, correction_source, corrected_by,
        corrected_rows, current)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, true)`,
    [
      id, facts.dataset, facts.title, facts.publisher, facts.edition, facts.year, facts.licence, facts.credit,
      facts.address, facts.rowCount, facts.sha256, source, facts.publishedOn, facts.retrievedOn, facts.citation,
      loadedBy, correction?.corrects ?? null, correction?.reason ?? null, correction?.source ?? null,
      correction?.by ?? null, correction && JSON.stringify(correction.rows),
    ], // prettier-ignore
  );
  for (const { table, rows } of tables) {
    const json = JSON.stringify(rows.map((row) => ({ ...row, edition_id: id })));
    await tx.query(
      `INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)
       ${KEPT_ACROSS_EDITIONS[table] ?? ''}`,
      [json],
    );
  }
  await tellAll(tx, facts.dataset);
}

/** Makes a stored edition the current one of its dataset. */
export async function makeCurrent(tx: EntityManager, dataset: string, id: string): Promise<void> {
  await tx.query(`UPDATE reference_edition SET current = false WHERE dataset = $1 AND current AND id <> $2`, [
    dataset,
    id,
  ]);
  await tx.query(`UPDATE reference_edition SET current = true WHERE id = $1 AND NOT current`, [id]);
  await tellAll(tx, dataset);
}

/** What is said about an edition was put better: its dates, terms and citation. Its rows are what they were. */
export async function restateFacts(tx: EntityManager, facts: EditionFacts): Promise<void> {
  await tx.query(
    `UPDATE reference_edition SET title = $2, publisher = $3, edition = $4, licence = $5, credit = $6, citation = $7,
       address = $8, published_on = $9, retrieved_on = $10
     WHERE id = $1`,
    [
      editionId(facts), facts.title, facts.publisher, facts.edition, facts.licence, facts.credit, facts.citation,
      facts.address, facts.publishedOn, facts.retrievedOn,
    ], // prettier-ignore
  );
}

/** Heard by every process when the transaction commits. */
async function tellAll(tx: EntityManager, dataset: string): Promise<void> {
  await tx.query(`SELECT pg_notify($1, $2)`, [EDITION_CHANNEL, dataset]);
}
