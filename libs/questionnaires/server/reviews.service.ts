import { CompanyDb } from '@firebreak/platform/server';
import {
  isGiven,
  questionnaireProblem,
  type DecideEvidence,
  type QuestionnaireView,
  type ScoreEntry,
  type VerifyAnswer,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { noteHandled } from './note-handled';
import { QuestionnaireEvidenceEntity } from './questionnaire-evidence.entity';
import type { QuestionnaireSubmissionEntity } from './questionnaire-submission.entity';
import { QuestionnaireVerificationEntity } from './questionnaire-verification.entity';
import { QuestionnaireViews } from './questionnaire-views';
import { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentMails } from './respondent-mails';
import { SubmissionScores } from './submission-scores';
import { Submissions } from './submissions';

type Why = Pick<ScoreEntry, 'reason' | 'question'>;

/** How the buyer weighs what a supplier submitted. Every decision moves the score at once. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly submissions: Submissions,
    private readonly scores: SubmissionScores,
    private readonly views: QuestionnaireViews,
    private readonly mails: RespondentMails,
    private readonly suppliers: SupplierDirectory,
  ) {}

  /**
   * Accepts or refuses a document, or takes the decision back.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, document-not-found, document-infected,
   *   review-changed-elsewhere
   */
  decide(
    id: string,
    evidenceId: string,
    { state, reason, seen }: DecideEvidence,
    at = new Date(),
  ): Promise<QuestionnaireView> {
    return this.change(id, at, async (tx) => {
      const row = await tx.findOneBy(QuestionnaireEvidenceEntity, { id: evidenceId, questionnaireId: id });
      if (!row) throw questionnaireProblem('document-not-found', { documentId: evidenceId });
      if (row.scan === 'refused') throw questionnaireProblem('document-infected');
      if (seen !== undefined && row.state !== seen) {
        throw questionnaireProblem('review-changed-elsewhere', { documentId: evidenceId, state: row.state });
      }
      const kept = state === 'refused' ? reason?.trim() || null : null;
      await tx.update(QuestionnaireEvidenceEntity, { id: evidenceId }, { state, reason: kept });
      return { reason: 'evidence', question: row.question };
    });
  }

  /**
   * Notes that an audit confirmed an answer on site, or takes that back.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, answer-not-given, review-changed-elsewhere
   *   where it is noted with another source
   */
  verify(
    id: string,
    question: string,
    { verified, source }: VerifyAnswer,
    at = new Date(),
  ): Promise<QuestionnaireView> {
    return this.change(id, at, async (tx, submission) => {
      const documents = { questionnaireId: id, question };
      const given =
        isGiven(submission.answers[question]) || (await tx.existsBy(QuestionnaireEvidenceEntity, documents));
      if (!given) throw questionnaireProblem('answer-not-given', { question });
      const before = await tx.findOneBy(QuestionnaireVerificationEntity, { questionnaireId: id, question });
      if (verified && before && before.source !== (source?.trim() ?? '')) {
        throw questionnaireProblem('review-changed-elsewhere', { question, source: before.source });
      }
      await tx.delete(QuestionnaireVerificationEntity, { questionnaireId: id, question });
      if (verified) {
        await tx.insert(QuestionnaireVerificationEntity, {
          questionnaireId: id,
          question,
          source: source?.trim() ?? '',
        });
      }
      return { reason: 'verified', question };
    });
  }

  /**
   * Ends the review; the supplier can read the result from now on.
   * @param tell whether it is told so by mail
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, questions-asked-back, review-changed-elsewhere
   *   where a colleague has finished it
   */
  review(id: string, note?: string, at = new Date(), tell = false): Promise<QuestionnaireView> {
    return this.change(id, at, async (tx, _submission, row) => {
      if (row.askedBackAt) throw questionnaireProblem('questions-asked-back');
      if (row.stage === 'reviewed')
        throw questionnaireProblem('review-changed-elsewhere', { stage: row.stage });
      const changes = { stage: 'reviewed', reviewedAt: at, reviewNote: note?.trim() || null } as const;
      await tx.update(QuestionnaireEntity, { id }, changes);
      if (tell)
        await this.mails.tellResult(tx, row, (await this.suppliers.supplier(tx, row.supplierId)).name);
      return { reason: 'reviewed', question: null };
    });
  }

  private change(
    id: string,
    at: Date,
    fn: (
      tx: EntityManager,
      submission: QuestionnaireSubmissionEntity,
      row: QuestionnaireEntity,
    ) => Promise<Why>,
  ): Promise<QuestionnaireView> {
    return this.db.inCompany(async (tx) => {
      const row = await tx.findOne(QuestionnaireEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
      const submission = await this.submissions.find(tx, id);
      if (!submission) throw questionnaireProblem('questionnaire-not-submitted');
      await noteHandled(tx, row);
      const why = await fn(tx, submission, row);
      await this.scores.rescore(tx, row, submission, why, at);
      return this.views.view(tx, id);
    });
  }
}
