import type { ControlScore, ScoreEntry } from '@firebreak/questionnaires/model';
import { emit, newId } from '@firebreak/platform/server';
import { RiskInputChanged } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { openForm } from './open-form';
import { QuestionnaireScoreEntity } from './questionnaire-score.entity';
import { QuestionnaireSubmissionEntity } from './questionnaire-submission.entity';
import type { QuestionnaireEntity } from './questionnaire.entity';
import { storedResponse } from './stored-response.query';

/** Scores submissions, and tells the risk run when a score has moved. */
@Injectable()
export class SubmissionScores {
  /** Scores the submission as its documents and verifications stand; where no part of it moved, no entry is added. */
  async rescore(
    tx: EntityManager,
    questionnaire: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    why: Pick<ScoreEntry, 'reason' | 'question'>,
    at: Date,
  ): Promise<ControlScore> {
    const { response } = await storedResponse(tx, questionnaire.id);
    const submitted = { ...response, answers: submission.answers };
    const detail = (await openForm(tx, questionnaire, submitted, submission.answeredOn)).score();
    const last = await this.latest(tx, submission.id);
    // A capped score stays where it is while its parts move: the parts are kept all the same.
    if (isDeepStrictEqual(last?.detail, detail) && why.reason !== 'reviewed') return detail;
    await tx.insert(QuestionnaireScoreEntity, {
      id: newId(),
      submissionId: submission.id,
      controlScore: detail.score,
      ...why,
      method: detail.method,
      detail: detail as object,
      scoredAt: at,
    });
    await emit(tx, RiskInputChanged, { supplierIds: [questionnaire.supplierId] });
    return detail;
  }

  /** How the score came to where it is, oldest first. */
  history(tx: EntityManager, submissionId: string): Promise<QuestionnaireScoreEntity[]> {
    return tx.find(QuestionnaireScoreEntity, { where: { submissionId }, order: { id: 'ASC' } });
  }

  private latest(tx: EntityManager, submissionId: string): Promise<QuestionnaireScoreEntity | null> {
    return tx.findOne(QuestionnaireScoreEntity, { where: { submissionId }, order: { id: 'DESC' } });
  }
}
