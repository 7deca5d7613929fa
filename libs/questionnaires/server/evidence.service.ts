import { CompanyDb, FileStore, type StoredFile } from '@firebreak/platform/server';
import {
  MAX_DOCUMENTS,
  MAX_DOCUMENTS_PER_QUESTION,
  placeAt,
  questionnaireProblem,
  type EvidenceView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { EntityManager } from 'typeorm';
import { DocumentScans } from './evidence/document-scans';
import { receiveDocument } from './evidence/received-document';
import { circumstancesOf, templateOf } from './open-form';
import type { Part } from './portal-links';
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
    private readonly scans: DocumentScans,
  ) {}

  /**
   * Attaches a document to one answer.
   * @throws Problem as for reading, answer-invalid, document-limit-reached, questionnaire-document-limit-reached, and what
   *   is wrong with the document (`receiveDocument`)
   */
  add(token: string, question: string, name: string, content: Buffer | Readable): Promise<EvidenceView> {
    return this.access.asHolder(token, async ({ questionnaire: { id }, part }) => {
      // Before the bytes: nobody uploads 20 MB to a questionnaire that takes none.
      await this.db.inCompany(async (tx) =>
        this.checkRoom(tx, await this.access.open(tx, id, 'read'), question, part),
      );
      const received = await receiveDocument(this.files, name, content);
      return this.db.inCompany(async (tx) => {
        const open = await this.access.open(tx, id, 'change');
        await this.checkRoom(tx, open, question, part);
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
        scan: this.scans.firstState,
        reason: null,
        uploadedAt: at,
      }),
    );
    await this.scans.order(tx, row);
    await this.answers.recordProgress(tx, questionnaire, at);
    return toEvidenceView(row);
  }

  /** @throws Problem as for reading, document-not-found */
  remove(token: string, evidenceId: string): Promise<void> {
    return this.access.changeAsHolder(token, async (tx, open, { part }) => {
      const row = await tx.findOneBy(QuestionnaireEvidenceEntity, {
        id: evidenceId,
        questionnaireId: open.id,
      });
      if (!row || !(await isIn(tx, part, open, row.question)))
        throw questionnaireProblem('document-not-found', { documentId: evidenceId });
      checkPlaceOpen(open, row.question);
      await tx.delete(QuestionnaireEvidenceEntity, { id: row.id });
      if (row.scan !== 'refused') await this.files.remove(tx, row.fileId); // its bytes went with the verdict
      await this.answers.recordProgress(tx, open, new Date());
    });
  }

  /**
   * For the buyer.
   * @throws Problem document-not-found, also for one of another questionnaire; document-being-scanned, document-infected
   */
  open(questionnaireId: string, evidenceId: string): Promise<{ file: StoredFile; stream: Readable }> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(QuestionnaireEvidenceEntity, { id: evidenceId, questionnaireId });
      if (!row) throw questionnaireProblem('document-not-found', { documentId: evidenceId });
      if (row.scan === 'waiting') throw questionnaireProblem('document-being-scanned');
      if (row.scan === 'refused') throw questionnaireProblem('document-infected');
      return this.files.open(tx, row.fileId);
    });
  }

  /**
   * Whether the question takes one more document from whoever holds the link.
   * @param part what a colleague was given; null for the respondent
   * @throws Problem answer-invalid, document-limit-reached, questionnaire-document-limit-reached
   */
  async checkRoom(
    tx: EntityManager,
    open: QuestionnaireEntity,
    question: string,
    part: Part | null,
  ): Promise<void> {
    if (!(await isIn(tx, part, open, question))) {
      const message = `There is no question ${question}.`;
      const errors = [{ field: 'question', code: 'question-unknown', message }];
      throw questionnaireProblem('answer-invalid', { errors });
    }
    checkPlaceOpen(open, question);
    const mine = { questionnaireId: open.id };
    if ((await tx.countBy(QuestionnaireEvidenceEntity, mine)) >= MAX_DOCUMENTS) {
      throw questionnaireProblem('questionnaire-document-limit-reached', { limit: MAX_DOCUMENTS });
    }
    const held = await tx.countBy(QuestionnaireEvidenceEntity, { ...mine, question });
    if (held >= MAX_DOCUMENTS_PER_QUESTION) {
      throw questionnaireProblem('document-limit-reached', { question, limit: MAX_DOCUMENTS_PER_QUESTION });
    }
  }
}

/** Whether there is such a question, and it is in the part that a colleague was given. */
async function isIn(
  tx: EntityManager,
  part: Part | null,
  open: QuestionnaireEntity,
  question: string,
): Promise<boolean> {
  const place = placeAt(await templateOf(tx, open), question, circumstancesOf(open));
  return place !== null && (part === null || part.sections.includes(place.question.section));
}
