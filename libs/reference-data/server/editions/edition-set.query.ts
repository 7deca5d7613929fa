import type { EditionView } from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';

const EDITION = `id, dataset, title, publisher, edition, year, licence, credit, citation, address,
  published_on AS "publishedOn", retrieved_on AS "retrievedOn", row_count AS "rowCount", sha256, source, current,
  loaded_at AS "loadedAt", corrects, correction_reason AS "correctionReason", correction_source AS "correctionSource",
  corrected_by AS "correctedBy", corrected_rows AS "correctedRows"`;

interface EditionRow extends Omit<EditionView, 'loadedAt' | 'correction'> {
  readonly loadedAt: Date;
  readonly corrects: string | null;
  readonly correctionReason: string | null;
  readonly correctionSource: string | null;
  readonly correctedBy: string | null;
  readonly correctedRows: NonNullable<EditionView['correction']>['rows'] | null;
}

/** All editions, current ones first, then by title. */
export async function findEditions(tx: EntityManager): Promise<EditionView[]> {
  const rows = await tx.query<EditionRow[]>(
    `SELECT ${EDITION} FROM reference_edition ORDER BY NOT current, title, loaded_at DESC, id`,
  );
  return rows.map(toView);
}

/** Null for an id that no edition has. */
export async function findEdition(tx: EntityManager, id: string): Promise<EditionView | null> {
  const [row] = await tx.query<EditionRow[]>(`SELECT ${EDITION} FROM reference_edition WHERE id = $1`, [id]);
  return row ? toView(row) : null;
}

/** The edition of a dataset that is in use; null before one is. */
export async function findCurrentEdition(tx: EntityManager, dataset: string): Promise<EditionView | null> {
  const [row] = await tx.query<EditionRow[]>(
    `SELECT ${EDITION} FROM reference_edition WHERE dataset = $1 AND current`,
    [dataset],
  );
  return row ? toView(row) : null;
}

/**
 * Ids of one edition a dataset: those pinned, and of all other datasets the current ones. Equal lists, equal data.
 * @param pinned ids; one that is no edition is passed over
 */
export async function editionSet(tx: EntityManager, pinned: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT id FROM reference_edition e
     WHERE id = ANY ($1::text[])
        OR current AND dataset <> ALL (SELECT dataset FROM reference_edition WHERE id = ANY ($1::text[]))
     ORDER BY id`,
    [pinned],
  );
  return rows.map(({ id }) => id);
}

function toView(stored: EditionRow): EditionView {
  const { loadedAt, corrects, correctionReason, correctionSource, correctedBy, correctedRows, ...row } =
    stored;
  return {
    ...row,
    loadedAt: loadedAt.toISOString(),
    correction:
      corrects === null
        ? null
        : {
            corrects,
            reason: correctionReason ?? '',
            source: correctionSource ?? '',
            by: correctedBy,
            rows: correctedRows ?? [],
          },
  };
}
