import { createHash } from 'node:crypto';
import { platformProblem } from '@firebreak/platform/model';
import {
  citationOf,
  correctFigures,
  type CorrectEdition,
  editionId,
  type EditionView,
  holdsFigures,
  referenceDataProblem,
} from '@firebreak/reference-data/model';
import type { EntityManager } from 'typeorm';
import { figureRows } from '../datasets/country-datasets';
import { storeEdition } from '../store-edition.query';
import { findCodedCountries, findFigures } from './edition-figures';
import { findEdition } from './edition-set.query';
import { lockEditions } from './publish-edition';

/**
 * Publishes a correction: a new edition with some figures of another put right, in use from now on. The edition that was
 * wrong stays as it is, so that every score made from it can still be computed again.
 *
 * @param loadedBy account of the operator
 * @throws Problem edition-not-found, edition-not-correctable, input-invalid naming row and field
 */
export async function correctEdition(
  tx: EntityManager,
  id: string,
  { reason, rows }: CorrectEdition,
  loadedBy: string,
): Promise<EditionView> {
  await lockEditions(tx);
  const wrong = await findEdition(tx, id);
  if (!wrong) throw referenceDataProblem('edition-not-found', { editionId: id });
  if (!holdsFigures(wrong.dataset) || !wrong.current) throw referenceDataProblem('edition-not-correctable');
  const codes = new Set((await findCodedCountries(tx)).map(({ iso2 }) => iso2));
  const corrected = correctFigures(
    {
      figures: await findFigures(tx, id),
      year: wrong.year,
      isCountry: (iso2) => codes.has(iso2),
    },
    rows,
  );
  if (!('figures' in corrected)) {
    throw platformProblem('input-invalid', {
      errors: corrected.map(({ at, field, message }) => ({
        field: `rows.${at}.${field}`,
        code: `correction-${field}`,
        message,
      })),
    });
  }
  const facts = {
    ...wrong,
    edition: `${withoutMark(wrong.edition)}${MARK}${(await correctionsBefore(tx, wrong)) + 1}`,
    rowCount: corrected.figures.length,
    sha256: createHash('sha256')
      .update(JSON.stringify([id, reason, corrected.rows]))
      .digest('hex'),
  };
  const next = { ...facts, citation: citationOf(facts) };
  const correction = { corrects: id, reason, rows: corrected.rows };
  await storeEdition(tx, next, { source: 'imported', loadedBy, correction }, [figureRows(corrected.figures)]);
  const stored = await findEdition(tx, editionId(next));
  if (!stored) throw new Error('the corrected edition was not stored');
  return stored;
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
