import { CompanyDb, enqueue, FileStore, VirusScanner } from '@firebreak/platform/server';
import type { ScanState } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { QuestionnaireEvidenceEntity } from '../questionnaire-evidence.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { SavedAnswers } from '../saved-answers';
import { SubmissionScores } from '../submission-scores';
import { Submissions } from '../submissions';
import { RescanDocument, ScanDocument } from './scan-document.job';

/** What happens to a document on behalf of the virus scanner. */
@Injectable()
export class DocumentScans {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
    private readonly scanner: VirusScanner,
    private readonly answers: SavedAnswers,
    private readonly submissions: Submissions,
    private readonly scores: SubmissionScores,
  ) {}

  /** How a new document begins. */
  get firstState(): ScanState {
    return this.scanner.isConfigured ? 'waiting' : 'not-scanned';
  }

  /** Orders the scan of a new document, with the rest of the transaction. */
  async order(
    tx: EntityManager,
    { id, scan }: Pick<QuestionnaireEvidenceEntity, 'id' | 'scan'>,
  ): Promise<void> {
    if (scan === 'waiting') await enqueue(tx, ScanDocument, { evidenceId: id }, { dedupeKey: id });
  }

  /** @throws Error where the scanner gives no verdict: the document goes on waiting */
  async scan(evidenceId: string): Promise<void> {
    const opened = await this.db.inCompany(async (tx) => {
      const row = await tx.findOneBy(QuestionnaireEvidenceEntity, { id: evidenceId, scan: 'waiting' });
      return row && this.files.open(tx, row.fileId);
    });
    if (!opened) return;
    const { found } = await this.scanner.scan(opened.stream);
    await this.db.inCompany((tx) => (found ? this.refuse(tx, evidenceId) : this.clear(tx, evidenceId)));
  }

  async tryLater(evidenceId: string): Promise<void> {
    await this.db.inCompany(async (tx) => {
      const waits = await tx.existsBy(QuestionnaireEvidenceEntity, { id: evidenceId, scan: 'waiting' });
      if (waits) await enqueue(tx, RescanDocument, { evidenceId }, { dedupeKey: evidenceId });
    });
  }

  private async clear(tx: EntityManager, id: string): Promise<void> {
    await tx.update(QuestionnaireEvidenceEntity, { id, scan: 'waiting' }, { scan: 'clean' });
  }

  /** The bytes go, and the answer counts as one without this document from now on. */
  private async refuse(tx: EntityManager, id: string, at = new Date()): Promise<void> {
    const { questionnaireId } = await tx.findOneByOrFail(QuestionnaireEvidenceEntity, { id });
    const lock = { mode: 'pessimistic_write' } as const;
    const questionnaire = await tx.findOneOrFail(QuestionnaireEntity, {
      where: { id: questionnaireId },
      lock,
    });
    const row = await tx.findOneBy(QuestionnaireEvidenceEntity, { id, scan: 'waiting' });
    if (!row) return;
    await tx.update(QuestionnaireEvidenceEntity, { id }, { scan: 'refused', state: 'refused', reason: null });
    await this.files.remove(tx, row.fileId);
    const submission = await this.submissions.find(tx, questionnaireId);
    if (!submission) return this.answers.recordProgress(tx, questionnaire, at);
    const why = { reason: 'evidence', question: row.question } as const;
    await this.scores.rescore(tx, questionnaire, submission, why, at);
  }
}
