import {
  indicatorReadings,
  proposedActions,
  questionnaireProblem,
  type AnswerView,
  type AskedBack,
  type QuestionnaireView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { questionnaireItem } from './list-questionnaires.query';
import { LocalTemplates } from './local-templates';
import { circumstancesOf, openForm } from './open-form';
import { dayOf, openUntil } from './questionnaire-dates';
import type { QuestionnaireSubmissionEntity } from './questionnaire-submission.entity';
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
    const item = await questionnaireItem(tx, id, this.locals.finder(language));
    const row = await tx.findOneBy(QuestionnaireEntity, { id });
    if (!item || !row) throw questionnaireProblem('questionnaire-not-found', { questionnaireId: id });
    const { template, languages } = await this.locals.view(tx, row, language, row.sentAt);
    const { response: saved, ...stored } = await storedResponse(tx, id);
    const submission = await this.submissions.find(tx, id);
    // What the supplier is changing of it, answers that were asked back, counts once it is submitted.
    const response = submission ? { ...saved, answers: submission.answers } : saved;
    const answers = submission ? submittedAnswers(stored.answers, submission) : stored.answers;
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
      answers,
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

/** The answers as they were submitted, whatever has been saved since. */
function submittedAnswers(
  saved: readonly AnswerView[],
  { answers, submittedAt }: QuestionnaireSubmissionEntity,
): AnswerView[] {
  const versions = new Map(saved.map((answer) => [answer.question, answer]));
  const byKey = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([question, value]) => {
    const { version = 1, savedAt = submittedAt.toISOString() } = versions.get(question) ?? {};
    return { question, value, version, savedAt };
  });
}

export function askedBackOf(row: QuestionnaireEntity): AskedBack | null {
  if (!row.askedBackAt || !row.askedBackDueOn) return null;
  return { at: row.askedBackAt.toISOString(), dueOn: row.askedBackDueOn, note: row.askedBackNote };
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
    askedBack: askedBackOf(row),
    closedReason: row.closedReason,
    linkExpiresOn: row.sentAt ? openUntil(row.dueOn) : null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
  };
}
