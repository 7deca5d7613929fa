import type { QuestionnaireDetails, QuestionnaireSummary } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { findQuestionnaireDetails } from './questionnaire-details.query';
import { summariseQuestionnaires } from './summarise-questionnaires.query';

/** What statements quote about questionnaires. */
@Injectable()
export class QuestionnaireFigures {
  /** @param period calendar dates, both included */
  figures(tx: EntityManager, period: { from: string; to: string }): Promise<QuestionnaireSummary> {
    return summariseQuestionnaires(tx, period);
  }

  /** @param period calendar dates, both included */
  details(tx: EntityManager, period: { from: string; to: string }): Promise<QuestionnaireDetails> {
    return findQuestionnaireDetails(tx, period);
  }
}
