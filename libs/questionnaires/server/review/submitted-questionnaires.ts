import { CompanyDb } from '@firebreak/platform/server';
import { questionnaireProblem } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { noteHandled } from '../note-handled';
import type { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { Submissions } from '../submissions';

type Work<T> = (
  tx: EntityManager,
  row: QuestionnaireEntity,
  submission: QuestionnaireSubmissionEntity,
) => Promise<T>;

/** Questionnaires that a reviewer can work on: those with submitted answers. */
@Injectable()
export class SubmittedQuestionnaires {
  constructor(
    private readonly db: CompanyDb,
    private readonly submissions: Submissions,
  ) {}

  /** @throws Problem questionnaire-not-found, questionnaire-not-submitted */
  read<T>(id: string, fn: Work<T>): Promise<T> {
    return this.db.inCompany(async (tx) =>
      this.work(tx, await tx.findOneBy(QuestionnaireEntity, { id }), id, fn),
    );
  }

  /** One reviewer at a time: decisions see what the one before left. @throws as `read` */
  change<T>(id: string, fn: Work<T>): Promise<T> {
    return this.db.inCompany(async (tx) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.findOne(QuestionnaireEntity, { where: { id }, lock });
      if (row) await noteHandled(tx, row);
      return this.work(tx, row, id, fn);
    });
  }

  private async work<T>(
    tx: EntityManager,
    row: QuestionnaireEntity | null,
    questionnaireId: string,
    fn: Work<T>,
  ): Promise<T> {
    if (!row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId });
    const submission = await this.submissions.find(tx, questionnaireId);
    if (!submission) throw questionnaireProblem('questionnaire-not-submitted');
    return fn(tx, row, submission);
  }
}
