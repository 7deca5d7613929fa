import { createHash } from 'node:crypto';
import { platformProblem } from '@firebreak/platform/model';
import {
  citationOf,
  compareEditions,
  correctableContent,
  type CorrectableContent,
  type CorrectEdition,
  correctRows,
  editionId,
  type EditionDifference,
  type EditionFacts,
  type EditionRowsView,
  type EditionView,
  faultText,
  referenceDataProblem,
} from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';
import type { TableRows } from '../datasets/table-rows';
import { storeEdition } from '../store-edition.query';
import { comparableRows } from './comparable-rows';
import { correctedRows, fieldsOf, figuresIn, type StoredRow, tableOf } from './corrected-rows';
import { findKnownCodes } from './known-codes.query';
import { findEdition } from './edition-set.query';
import { lockEditions } from './publish-edition';

/** A correction that was checked: what it makes of the edition. */
export interface CorrectedEdition {
  readonly wrong: EditionView;
  readonly facts: EditionFacts;
  readonly rows: TableRows;
  /** From the wrong edition to the corrected one. */
  readonly difference: EditionDifference;
}

/** Who publishes a correction. */
export interface CorrectedBy {
  /** Account of the operator. */
  readonly id: string | null;
  readonly name: string;
}

/**
 * What a correction would make of the edition in use. Stores nothing.
 * @throws Problem edition-not-found, edition-not-correctable, input-invalid naming row and field
 */
export async function checkCorrection(
  tx: EntityManager,
  id: string,
  correction: CorrectEdition,
): Promise<CorrectedEdition> {
  const wrong = await findEdition(tx, id);
  if (!wrong) throw referenceDataProblem('edition-not-found', { editionId: id });
  const content = correctableContent(wrong.dataset);
  if (content === null || !wrong.current) throw referenceDataProblem('edition-not-correctable');
  const stored = await findStoredRows(tx, content, id);
  const { countries, sectors } = await findKnownCodes(tx);
  const codes = new Set(countries.map(({ iso2 }) => iso2));
  const corrected = correctRows(
    {
      content,
      figures: figuresIn(wrong.dataset),
      rows: stored.map((row) => fieldsOf(content, row)),
      isCountry: (iso2) => codes.has(iso2),
      isSector: (code) => sectors.has(code),
    },
    correction.rows,
  );
  if (corrected.faults !== null) {
    throw platformProblem('input-invalid', {
      errors: corrected.faults.map(({ at, field, code, params }) => ({
        field: `rows.${at}.${field}`,
        code,
        params,
        message: faultText({ code, params }),
      })),
    });
  }
  const { year } = wrong;
  const edition = `${withoutMark(wrong.edition)}${MARK}${(await correctionsBefore(tx, wrong)) + 1}`;
  const rows = correctedRows(content, stored, corrected.replacements, {
    edition: wrong.edition,
    year,
    source: correction.source,
  });
  const facts: EditionFacts = {
    ...factsOf(wrong),
    edition,
    rowCount: rows.rows.length,
    sha256: createHash('sha256')
      .update(JSON.stringify([id, correction.reason, correction.source, correction.rows]))
      .digest('hex'),
  };
  const before = comparableRows({ table: rows.table, rows: stored });
  return {
    wrong,
    rows,
    facts: { ...facts, citation: citationOf(facts) },
    difference: compareEditions(before, comparableRows(rows)),
  };
}

/**
 * Publishes a correction: a new edition with some rows of another put right, in use from now on. The edition that was
 * wrong stays as it is, so that every score made from it can still be computed again.
 *
 * @throws Problem edition-not-found, edition-not-correctable, input-invalid naming row and field
 */
export async function correctEdition(
  tx: EntityManager,
  id: string,
  correction: CorrectEdition,
  by: CorrectedBy,
): Promise<EditionView> {
  await lockEditions(tx);
  const { facts, rows, difference } = await checkCorrection(tx, id, correction);
  await storeEdition(
    tx,
    facts,
    {
      source: 'imported',
      loadedBy: by.id,
      correction: {
        corrects: id,
        reason: correction.reason,
        source: correction.source,
        by: by.name,
        rows: difference.changes,
      },
    },
    [rows],
  );
  const stored = await findEdition(tx, editionId(facts));
  if (!stored) throw new Error('the corrected edition was not stored');
  return stored;
}

/** What is known of an edition itself, without what only a stored one has. */
function factsOf({
  id: _id,
  source: _source,
  current: _current,
  loadedAt: _loadedAt,
  correction: _correction,
  ...facts
}: EditionView): EditionFacts {
  return facts;
}

/**
 * The rows of an edition by the fields that corrections name.
 * @throws Problem edition-not-found, edition-not-correctable
 */
export async function findEditionFields(tx: EntityManager, id: string): Promise<EditionRowsView> {
  const edition = await findEdition(tx, id);
  if (!edition) throw referenceDataProblem('edition-not-found', { editionId: id });
  const content = correctableContent(edition.dataset);
  if (content === null) throw referenceDataProblem('edition-not-correctable');
  const stored = await findStoredRows(tx, content, id);
  return { content, rows: stored.map((row) => fieldsOf(content, row)) };
}

/** The rows of an edition as their table has them, always in the same order. */
async function findStoredRows(
  tx: EntityManager,
  content: CorrectableContent,
  id: string,
): Promise<StoredRow[]> {
  const stored = await tx.query<{ row: StoredRow }[]>(
    `SELECT to_jsonb(t) - 'edition_id' AS row FROM ${tableOf(content)} t WHERE edition_id = $1 ORDER BY t`,
    [id],
  );
  return stored.map(({ row }) => row);
}

const MARK = ', correction ';

function withoutMark(edition: string): string {
  return edition.replace(/, correction \d+$/, '');
}

/** How many corrections led to this edition. */
async function correctionsBefore(tx: EntityManager, edition: EditionView): Promise<number> {
  let count = 0;
  for (let at: EditionView | null = edition; at?.correction; count++)
    at = await findEdition(tx, at.correction.corrects);
  return count;
}
