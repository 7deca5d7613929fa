import { FileStore } from '@firebreak/platform/server';
import {
  questionnaireProblem,
  subcontractingClaims,
  type Answers,
  type FormState,
  type SubmissionReceipt,
  type SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { SupplierClaims } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { EvidenceUploadEntity } from './evidence/evidence-upload.entity';
import { openForm } from './open-form';
import { QuestionnaireAnswerEntity } from './questionnaire-answer.entity';
import { dayOf, latestDayAnywhere } from './questionnaire-dates';
import { QuestionnaireEvidenceEntity } from './questionnaire-evidence.entity';
import { QuestionnaireSubmissionEntity } from './questionnaire-submission.entity';
import { SubmissionReadings } from './insights/submission-readings';
import { QuestionnaireEntity } from './questionnaire.entity';
import { RespondentMails } from './respondent-mails';
import { AnswersAgain } from './review/answers-again';
import { storedResponse } from './stored-response.query';
import { SubmissionScores } from './submission-scores';

/** Turns saved answers into a submission. */
@Injectable()
export class Submissions {
  constructor(
    private readonly scores: SubmissionScores,
    private readonly mails: RespondentMails,
    private readonly files: FileStore,
    private readonly claims: SupplierClaims,
    private readonly answers: AnswersAgain,
    private readonly readings: SubmissionReadings,
  ) {}

  /**
   * Checks the answers, drops what is hidden, keeps the rest for good, scores it and confirms it by mail.
   * Where answers had been asked back, what was submitted before is kept beside it.
   * The caller holds the questionnaire's lock and has seen that it is open.
   * @throws Problem answers-incomplete, with the fault of every question
   */
  async submit(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    by: SubmitAnswers,
    at: Date,
  ): Promise<SubmissionReceipt> {
    const { response } = await storedResponse(tx, questionnaire.id);
    const form = await openForm(tx, questionnaire, response, latestDayAnywhere(at));
    const errors = form.faults();
    if (errors.length > 0) throw questionnaireProblem('answers-incomplete', { errors });

    const { answers } = form.kept();
    await this.dropHidden(tx, questionnaire.id, form);
    await tx.delete(EvidenceUploadEntity, { questionnaireId: questionnaire.id });
    const before = questionnaire.askedBackAt && (await this.find(tx, questionnaire.id));
    const submission = before
      ? await this.answers.replace(tx, questionnaire, before, { answers, by, at })
      : await this.first(tx, questionnaire, answers, by, at);
    await this.scores.rescore(tx, questionnaire, submission, { reason: 'submitted', question: null }, at);
    const documents = response.evidence.map(({ question }) => question);
    await this.readings.keep(tx, questionnaire, submission, documents);
    await this.claims.record(tx, {
      supplierId: questionnaire.supplierId,
      source: 'questionnaire',
      sourceId: questionnaire.id,
      saidAt: at,
      claims: subcontractingClaims(questionnaire.templateCode, answers),
    });
    const receipt = await this.receipt(tx, submission);
    await this.mails.confirm(tx, questionnaire, receipt.receipt);
    return receipt;
  }

  private async first(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    answers: Answers,
    by: SubmitAnswers,
    at: Date,
  ): Promise<QuestionnaireSubmissionEntity> {
    const submission = await tx.save(
      tx.create(QuestionnaireSubmissionEntity, {
        questionnaireId: questionnaire.id,
        supplierId: questionnaire.supplierId,
        answers,
        submittedBy: by.name,
        submitterRole: by.role,
        submittedAt: at,
        answeredOn: dayOf(at),
      }),
    );
    await tx.update(
      QuestionnaireEntity,
      { id: questionnaire.id },
      { stage: 'submitted', submittedAt: at, answeredRatio: 1 },
    );
    return submission;
  }

  async find(tx: EntityManager, questionnaireId: string): Promise<QuestionnaireSubmissionEntity | null> {
    return tx.findOneBy(QuestionnaireSubmissionEntity, { questionnaireId });
  }

  async receipt(tx: EntityManager, submission: QuestionnaireSubmissionEntity): Promise<SubmissionReceipt> {
    const { questionnaireId } = submission;
    return {
      receipt: submission.id.slice(-12).toUpperCase(),
      submittedAt: submission.submittedAt.toISOString(),
      answers: Object.keys(submission.answers).length,
      documents: await tx.countBy(QuestionnaireEvidenceEntity, { questionnaireId }),
    };
  }

  /** Answers to and documents of questions that ended up hidden aren't anybody's to keep. */
  private async dropHidden(tx: EntityManager, questionnaireId: string, form: FormState): Promise<void> {
    const asked = form.asked().map(({ key }) => key);
    const hidden = { questionnaireId, question: Not(In(asked)) };
    await tx.delete(QuestionnaireAnswerEntity, hidden);
    for (const { id, fileId, scan } of await tx.findBy(QuestionnaireEvidenceEntity, hidden)) {
      await tx.delete(QuestionnaireEvidenceEntity, { id });
      if (scan !== 'refused') await this.files.remove(tx, fileId);
    }
  }
}
