import {
  indicatorReadings,
  proposedActions,
  questionnaireProblem,
  type QuestionnaireView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { questionnaireItem } from './list-questionnaires.query';
import { LocalTemplates } from './local-templates';
import { circumstancesOf, openForm } from './open-form';
import { dayOf, openUntil } from './questionnaire-dates';
import { QuestionnaireEntity } from './questionnaire.entity';
import { storedResponse } from './stored-response.query';
import { SubmissionScores } from './submission-scores';
import { Submissions } from './submissions';

/** Puts together what the buyer reads of one questionnaire. */
@Injectable()
export class QuestionnaireViews {
  constructor(
    private readonly submissions: Submissions,
    private readonly scores: SubmissionScores,
    private readonly locals: LocalTemplates,
  ) {}

  /** @throws Problem questionnaire-not-found */
  async view(tx: EntityManager, id: string, language?: string): Promise<QuestionnaireView> {
    const item = await questionnaireItem(tx, id);
    const row = await tx.findOneBy(QuestionnaireEntity, { id });
    if (!item || !row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
    const { template, languages } = await this.locals.view(tx, row, language, row.sentAt);
    const { response, ...stored } = await storedResponse(tx, id);
    const submission = await this.submissions.find(tx, id);
    const circumstances = circumstancesOf(row);
    const answeredOn = submission?.answeredOn ?? dayOf(new Date());
    const history = submission ? await this.scores.history(tx, submission.id) : [];
    return {
      ...item,
      ...facts(row),
      template,
      circumstances,
      languages,
      submittedBy: submission && { name: submission.submittedBy, role: submission.submitterRole },
      ...stored,
      progress: (await openForm(tx, row, response, answeredOn)).progress(),
      score: history.at(-1)?.detail ?? null,
      scoreHistory: history.map(({ scoredAt, controlScore, reason, question }) => ({
        at: scoredAt.toISOString(),
        controlScore,
        reason,
        question,
      })),
      indicators: submission ? indicatorReadings(template, response, answeredOn, circumstances) : [],
      proposedActions: submission ? proposedActions(template, response, answeredOn, circumstances) : [],
    };
  }
}

function facts(row: QuestionnaireEntity) {
  return {
    templateCode: row.templateCode,
    scope: row.scope,
    followsId: row.followsId,
    recipientName: row.recipientName,
    message: row.message,
    openedAt: row.openedAt?.toISOString() ?? null,
    reviewedAt: row.reviewedAt?.toISOString() ?? null,
    reviewNote: row.reviewNote,
    closedReason: row.closedReason,
    linkExpiresOn: row.sentAt ? openUntil(row.dueOn) : null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
  };
}
