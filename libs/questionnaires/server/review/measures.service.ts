import { currentActor, emit, newId } from '@firebreak/platform/server';
import {
  partsOfKey,
  questionnaireProblem,
  sidesOf,
  type AgreeFinding,
  type DismissFinding,
  type ReviewView,
} from '@firebreak/questionnaires/model';
import { FindingAgreed, type AgreedFinding } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { templateOf } from '../open-form';
import { dayOf } from '../questionnaire-dates';
import type { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { AnswerReviewsService, checkAsked } from './answer-reviews.service';
import { ContradictionDecisionEntity } from './contradiction-decision.entity';
import { ContradictionsInAnswers } from './contradictions-in-answers';
import { MeasureEntity } from './measure.entity';
import { ReviewViews } from './review-views';
import { SubmittedQuestionnaires } from './submitted-questionnaires';

/** Findings that people agree on, or turn down, because of answers. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly submitted: SubmittedQuestionnaires,
    private readonly contradictions: ContradictionsInAnswers,
    private readonly reviews: AnswerReviewsService,
    private readonly views: ReviewViews,
  ) {}

  /**
   * Puts a finding with its corrective action on record in the audits: both happen or neither, and once for each answer.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, question-unknown, finding-already-decided,
   *   contradiction-gone, input-invalid
   */
  agree(id: string, input: AgreeFinding, at = new Date()): Promise<ReviewView> {
    return this.submitted.change(id, async (tx, row, submission) => {
      await checkAsked(tx, row, submission, input.question);
      const contradiction = input.contradiction ?? null;
      await this.checkUndecided(tx, id, input.question, contradiction, 'dismissed');
      if (contradiction !== null) await this.decideContradiction(tx, row, submission, contradiction, at);
      const ids = await this.record(tx, row, submission, input, at);
      await tx.insert(MeasureEntity, {
        ...input,
        ...ids,
        id: newId(),
        questionnaireId: id,
        contradiction,
        language: input.language ?? null,
        state: 'agreed',
        reason: null,
        decidedBy: currentActor().name,
        decidedAt: at,
      });
      return this.views.view(tx, row, submission);
    });
  }

  /**
   * Says that an adverse answer calls for no finding; it may be agreed on later all the same.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, question-unknown, finding-already-decided
   */
  dismiss(id: string, { question, reason }: DismissFinding, at = new Date()): Promise<ReviewView> {
    return this.submitted.change(id, async (tx, row, submission) => {
      await checkAsked(tx, row, submission, question);
      await this.checkUndecided(tx, id, question, null, null);
      await tx.insert(MeasureEntity, {
        id: newId(),
        questionnaireId: id,
        question,
        contradiction: null,
        state: 'dismissed',
        reason,
        decidedBy: currentActor().name,
        decidedAt: at,
      });
      return this.views.view(tx, row, submission);
    });
  }

  /** @param replaced what a decision of this kind gives way to */
  private async checkUndecided(
    tx: EntityManager,
    questionnaireId: string,
    question: string,
    contradiction: string | null,
    replaced: 'dismissed' | null,
  ): Promise<void> {
    const where = { questionnaireId, question, contradiction: contradiction ?? IsNull() };
    const stored = await tx.findOneBy(MeasureEntity, where);
    if (!stored) return;
    if (stored.state !== replaced) {
      const { id, state, decidedBy } = stored;
      throw questionnaireProblem('finding-already-decided', { measureId: id, state, decidedBy });
    }
    await tx.delete(MeasureEntity, { id: stored.id });
  }

  private async decideContradiction(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    key: string,
    at: Date,
  ): Promise<void> {
    const found = (await this.contradictions.find(tx, row, submission)).find((one) => one.key === key);
    if (!found) throw questionnaireProblem('contradiction-gone', { contradiction: key });
    const where = { questionnaireId: row.id, contradiction: key };
    const stored = await tx.findOneBy(ContradictionDecisionEntity, where);
    const decision = { ...where, decision: 'finding', note: null, sides: sidesOf(found), at } as const;
    await this.reviews.note(tx, stored, decision);
  }

  /** Has the finding recorded by whoever keeps findings. */
  private async record(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    { question, code, severity, description, action, owner, dueOn }: AgreeFinding,
    at: Date,
  ): Promise<{ auditId: string; findingId: string }> {
    const { site } = partsOfKey(question);
    const agreed = await tx.findBy(MeasureEntity, { questionnaireId: row.id, auditId: Not(IsNull()) });
    const ofSameSite = agreed.find((one) => partsOfKey(one.question).site === site);
    const recorded: { auditId: string; findingId: string }[] = [];
    const finding: AgreedFinding = {
      supplierId: row.supplierId,
      siteId: site,
      auditId: ofSameSite?.auditId ?? null,
      papers: (await templateOf(tx, row)).title,
      reference: submission.id.slice(-12).toUpperCase(),
      foundOn: dayOf(at),
      dueOn,
      code,
      severity,
      description,
      action: { owner, description: action },
      at,
      recorded: (ids) => recorded.push(ids),
    };
    await emit(tx, FindingAgreed, finding);
    const [ids] = recorded;
    if (!ids) throw new Error('nobody keeps findings: no listener recorded the agreed one');
    return ids;
  }
}
