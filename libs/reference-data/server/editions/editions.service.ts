import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor } from '@firebreak/platform/server';
import {
  compareEditions,
  type ConfirmedEdition,
  type CorrectEdition,
  type CorrectionPreview,
  type EditionComparison,
  type EditionPreview,
  type EditionRowsView,
  type EditionView,
  isComparable,
  referenceDataProblem,
  type StatedEdition,
} from '@firebreak/reference-data/model';
import { PublisherFileError } from '../publisher-files/publisher-file';
import { checkCorrection, correctEdition, findEditionFields } from './correct-edition';
import { findKnownCodes } from './known-codes.query';
import { findEditionRows } from './edition-rows.query';
import { findEdition, findEditions } from './edition-set.query';
import { previewEdition, publishEdition, readEdition, type ReadEdition } from './publish-edition';

/** Editions: laid side by side, loaded from publishers' files, corrected. */
@Injectable()
export class Editions {
  constructor(private readonly db: CompanyDb) {}

  /** Every edition that was ever loaded, current ones first. */
  all(): Promise<EditionView[]> {
    return this.db.global(findEditions);
  }

  /**
   * How one edition differs from another of its dataset.
   * @throws Problem edition-not-found, editions-not-comparable
   */
  compare(fromId: string, toId: string): Promise<EditionComparison> {
    return this.db.global(async (tx) => {
      const [from, to] = [await findEdition(tx, fromId), await findEdition(tx, toId)];
      if (!from || !to) throw referenceDataProblem('edition-not-found', { editionId: from ? toId : fromId });
      if (from.dataset !== to.dataset || !isComparable(from.dataset))
        throw referenceDataProblem('editions-not-comparable');
      const [before, after] = [await findEditionRows(tx, from), await findEditionRows(tx, to)];
      return { from, to, ...compareEditions(before, after) };
    });
  }

  /**
   * What loading a file would do. Stores nothing.
   * @throws Problem publisher-file-invalid naming row and column of everything wrong
   */
  async check(content: Buffer, stated: StatedEdition): Promise<EditionPreview> {
    const edition = await this.read(content, stated);
    return this.db.global((tx) => previewEdition(tx, edition));
  }

  /**
   * Loads a file that was checked, as the edition in use for every company that follows the newest.
   * @throws Problem publisher-file-invalid, file-not-the-checked-one, current-edition-changed, warnings-not-seen
   */
  async publish(content: Buffer, confirmed: ConfirmedEdition): Promise<EditionPreview> {
    const edition = await this.read(content, confirmed);
    return this.db.global((tx) => publishEdition(tx, edition, confirmed, currentActor().id));
  }

  /**
   * The rows of an edition by field.
   * @throws Problem edition-not-found, edition-not-correctable
   */
  rows(id: string): Promise<EditionRowsView> {
    return this.db.global((tx) => findEditionFields(tx, id));
  }

  /**
   * What a correction would change. Stores nothing.
   * @throws Problem edition-not-found, edition-not-correctable, input-invalid naming row and field
   */
  checkCorrection(id: string, correction: CorrectEdition): Promise<CorrectionPreview> {
    return this.db.global(async (tx) => {
      const { facts, difference } = await checkCorrection(tx, id, correction);
      return { facts, difference };
    });
  }

  /**
   * Publishes a correction of the edition in use.
   * @throws Problem edition-not-found, edition-not-correctable, input-invalid
   */
  correct(id: string, correction: CorrectEdition): Promise<EditionView> {
    return this.db.global((tx) => correctEdition(tx, id, correction, currentActor()));
  }

  private async read(content: Buffer, stated: StatedEdition): Promise<ReadEdition> {
    const known = await this.db.global(findKnownCodes);
    try {
      return await readEdition(content, known, stated);
    } catch (error) {
      if (!(error instanceof PublisherFileError)) throw error;
      throw referenceDataProblem('publisher-file-invalid', {
        errors: error.fieldErrors(),
        faults: error.faults.length,
      });
    }
  }
}
