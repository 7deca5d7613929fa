import { CompanyDb, FileStore, type StoredFile } from '@firebreak/platform/server';
import {
  MAX_DOCUMENTS_PER_QUESTION,
  MAX_EVIDENCE_BYTES,
  placeAt,
  questionnaireProblem,
  type EvidenceView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { ACCEPTED_EVIDENCE } from './evidence-types';
import { circumstancesOf, templateOf } from './open-form';
import { QuestionnaireEvidenceEntity } from './questionnaire-evidence.entity';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentAccess } from './respondent-access';
import { checkPlaceOpen } from './review/open-answers';
import { SavedAnswers } from './saved-answers';
import { toEvidenceView } from './stored-response.query';

/** Documents that respondents attach to answers. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
    private readonly answers: SavedAnswers,
    private readonly files: FileStore,
  ) {}

  /**
   * Attaches a document to one answer.
   * @throws Problem as for reading, answer-invalid, document-limit-reached, file-empty, file-too-large, file-type-refused
   */
  add(token: string, question: string, name: string, content: Buffer | Readable): Promise<EvidenceView> {
    return this.access.as(token, async (id) => {
      // Before the bytes: nobody uploads 20 MB to a questionnaire that takes none.
      await this.db.inCompany(async (tx) =>
        this.checkRoom(tx, await this.access.open(tx, id, 'read'), question),
      );
      const accept = [...ACCEPTED_EVIDENCE];
      const received = await this.files.receive({ name, content, accept, maxBytes: MAX_EVIDENCE_BYTES });
      return this.db.inCompany(async (tx) => {
        const open = await this.access.open(tx, id, 'change');
        await this.checkRoom(tx, open, question);
        return this.attach(tx, open, question, await this.files.keep(tx, received));
      });
    });
  }

  /** Attaches a file that is already kept. The caller holds the questionnaire's lock. */
  async attach(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    question: string,
    file: StoredFile,
    at = new Date(),
  ): Promise<EvidenceView> {
    const row = await tx.save(
      tx.create(QuestionnaireEvidenceEntity, {
        questionnaireId: questionnaire.id,
        question,
        fileId: file.id,
        name: file.name,
        mediaType: file.mediaType,
        sizeInBytes: file.sizeInBytes,
        state: 'offered',
        reason: null,
        uploadedAt: at,
      }),
    );
    await this.answers.recordProgress(tx, questionnaire, at);
    return toEvidenceView(row);
  }

  /** @throws Problem as for reading, document-not-found */
  remove(token: string, evidenceId: string): Promise<void> {
    return this.access.change(token, async (tx, open) => {
      const row = await tx.findOneBy(QuestionnaireEvidenceEntity, {
        id: evidenceId,
        questionnaireId: open.id,
      });
      if (!row) throw questionnaireProblem('document-not-found', { documentId: evidenceId });
      checkPlaceOpen(open, row.question);
      await tx.delete(QuestionnaireEvidenceEntity, { id: row.id });
      await this.files.remove(tx, row.fileId);
      await this.answers.recordProgress(tx, open, new Date());
    });
  }

  /** For the buyer. @throws Problem document-not-found, also for one of another questionnaire */
  open(questionnaireId: string, evidenceId: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(QuestionnaireEvidenceEntity, { id: evidenceId, questionnaireId });
      if (!row) throw questionnaireProblem('document-not-found', { documentId: evidenceId });
      return this.files.open(tx, row.fileId);
    });
  }

  private async checkRoom(tx: EntityManager, open: QuestionnaireEntity, question: string): Promise<void> {
    if (!placeAt(await templateOf(tx, open), question, circumstancesOf(open))) {
      const message = `There is no question ${question}.`;
      const errors = [{ field: 'question', code: 'question-unknown', message }];
      throw questionnaireProblem('answer-invalid', { errors });
    }
    checkPlaceOpen(open, question);
    const held = await tx.countBy(QuestionnaireEvidenceEntity, { questionnaireId: open.id, question });
    if (held >= MAX_DOCUMENTS_PER_QUESTION) {
      throw questionnaireProblem('document-limit-reached', { question, limit: MAX_DOCUMENTS_PER_QUESTION });
    }
  }
}
