import { CompanyDb, FileStore } from '@firebreak/platform/server';
import {
  questionnaireProblem,
  type Answers,
  type SubmissionReceipt,
  type SubmitAnswers,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import { EvidenceService } from './evidence.service';
import { QuestionnaireEntity } from './questionnaire.entity';
import { SavedAnswers } from './saved-answers';
import { checkOpen } from './sending-rules';
import { Submissions } from './submissions';

/** Answers that reached the company on another way than the link. */
export interface AnswersOnRecord {
  readonly answers: Answers;
  readonly documents?: readonly {
    readonly question: string;
    readonly name: string;
    readonly content: Buffer;
  }[];
  /** Submit them too, in this person's name. */
  readonly submit?: SubmitAnswers;
}

/** Enters answers for a supplier, by the same rules as the portal: for imports and for the demo company. */
@Injectable()
export class RecordedAnswers {
  constructor(
    private readonly db: CompanyDb,
    private readonly answers: SavedAnswers,
    private readonly evidence: EvidenceService,
    private readonly submissions: Submissions,
    private readonly files: FileStore,
  ) {}

  /**
   * All of it or nothing.
   * @param at when the supplier answered
   * @throws Problem questionnaire-not-found, questionnaire-not-sent, questionnaire-already-submitted,
   *   questionnaire-closed, answer-invalid, answers-incomplete
   */
  record(
    questionnaireId: string,
    given: AnswersOnRecord,
    at = new Date(),
  ): Promise<SubmissionReceipt | null> {
    return this.db.inCompany(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const open = await tx.findOne(QuestionnaireEntity, { where: { id: questionnaireId }, lock });
      if (!open) throw questionnaireProblem('questionnaire-not-found', { questionnaireId });
      checkOpen(open.stage); // whether its link has expired doesn't matter here
      await this.answers.saveFirst(tx, open, given.answers, at);
      for (const { question, ...file } of given.documents ?? []) {
        await this.evidence.attach(tx, open, question, await this.files.save(tx, file), at);
      }
      return given.submit ? this.submissions.submit(tx, open, given.submit, at) : null;
    });
  }
}
