import { platformProblem } from '@firebreak/platform/model';
import { currentActor } from '@firebreak/platform/server';
import {
  questionnaireProblem,
  sidesOf,
  type DecideAnswer,
  type DecideContradiction,
  type ReviewView,
} from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openForm } from '../open-form';
import type { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { AnswerReviewEntity } from './answer-review.entity';
import { ContradictionDecisionEntity } from './contradiction-decision.entity';
import { ContradictionsInAnswers } from './contradictions-in-answers';
import { EarlierAnswersEntity } from './earlier-answers.entity';
import { ReviewViews } from './review-views';
import { SubmittedQuestionnaires } from './submitted-questionnaires';

/** What reviewers decide, answer by answer. Each decision names what it saw, so that nobody overwrites a colleague's. */
@Injectable()
export class AnswerReviewsService {
  constructor(
    private readonly submitted: SubmittedQuestionnaires,
    private readonly contradictions: ContradictionsInAnswers,
    private readonly views: ReviewViews,
  ) {}

  /** @throws Problem questionnaire-not-found, questionnaire-not-submitted */
  get(id: string, language?: string): Promise<ReviewView> {
    return this.submitted.read(id, (tx, row, submission) => this.views.view(tx, row, submission, language));
  }

  /**
   * Accepts an answer, marks it to be asked back, or takes either back.
   * @throws Problem questionnaire-not-found, questionnaire-not-submitted, question-unknown, questions-asked-back,
   *   input-invalid, review-changed-elsewhere with what was decided
   */
  decide(id: string, question: string, decision: DecideAnswer, at = new Date()): Promise<ReviewView> {
    return this.submitted.change(id, async (tx, row, submission) => {
      await checkAsked(tx, row, submission, question);
      const rounds = await tx.countBy(EarlierAnswersEntity, { questionnaireId: id });
      if (decision.rounds !== undefined && decision.rounds !== rounds) {
        throw questionnaireProblem('review-changed-elsewhere', { question, rounds });
      }
      await this.mark(tx, row.id, question, decision, at);
      return this.views.view(tx, row, submission);
    });
  }

  /**
   * Says why both sides can be true, has the supplier asked, or takes that back. Asking marks the answer to be asked back.
   * @throws Problem as `decide`, contradiction-gone
   */
  decideContradiction(
    id: string,
    key: string,
    { decision, note, version }: DecideContradiction,
    at = new Date(),
  ): Promise<ReviewView> {
    return this.submitted.change(id, async (tx, row, submission) => {
      const found = (await this.contradictions.find(tx, row, submission)).find((one) => one.key === key);
      if (!found) throw questionnaireProblem('contradiction-gone', { contradiction: key });
      if (decision !== 'open') checkText('note', note);
      const where = { questionnaireId: row.id, contradiction: key };
      const stored = await tx.findOneBy(ContradictionDecisionEntity, where);
      checkVersion(stored, version, { contradiction: key, decision: stored?.decision });
      await this.note(tx, stored, {
        ...where,
        decision,
        note: note?.trim() || null,
        sides: sidesOf(found),
        at,
      });
      const [said] = found.said;
      if (said)
        await this.markSaid(tx, { ...where, question: said.question, before: stored }, decision, note, at);
      return this.views.view(tx, row, submission);
    });
  }

  /** Asking about a contradiction marks the answer, beside what is to be asked about it already; taking that back unmarks it. */
  private async markSaid(
    tx: EntityManager,
    { questionnaireId, question, before }: Said,
    decision: DecideContradiction['decision'],
    note: string | undefined,
    at: Date,
  ): Promise<void> {
    const review = await tx.findOneBy(AnswerReviewEntity, { questionnaireId, question });
    const version = review?.version ?? 0;
    if (decision === 'asked-back') {
      const asked = review?.state === 'ask-back' ? review.asked : null;
      const text = asked ? `${asked}\n${note?.trim() ?? ''}` : note;
      await this.mark(
        tx,
        questionnaireId,
        question,
        { state: 'ask-back', ...(text && { text }), version },
        at,
      );
    } else if (
      before?.decision === 'asked-back' &&
      review?.state === 'ask-back' &&
      review.asked === before.note
    ) {
      await this.mark(tx, questionnaireId, question, { state: 'open', version }, at);
    }
  }

  /** Keeps a decision on a contradiction, in the reviewer's name. */
  async note(
    tx: EntityManager,
    stored: ContradictionDecisionEntity | null,
    {
      at,
      questionnaireId,
      contradiction,
      ...changes
    }: Pick<
      ContradictionDecisionEntity,
      'questionnaireId' | 'contradiction' | 'decision' | 'note' | 'sides'
    > & { readonly at: Date },
  ): Promise<void> {
    const decided = { ...changes, decidedBy: currentActor().name, decidedAt: at };
    const key = { questionnaireId, contradiction };
    if (stored)
      await tx.update(ContradictionDecisionEntity, key, { ...decided, version: stored.version + 1 });
    else await tx.insert(ContradictionDecisionEntity, { ...key, ...decided, version: 1 });
  }

  private async mark(
    tx: EntityManager,
    questionnaireId: string,
    question: string,
    { state, text, version }: DecideAnswer,
    at: Date,
  ): Promise<void> {
    const key = { questionnaireId, question };
    const stored = await tx.findOneBy(AnswerReviewEntity, key);
    if (stored?.state === 'asked-back') throw questionnaireProblem('questions-asked-back', { question });
    checkVersion(stored, version, { question, state: stored?.state, text: stored?.asked });
    if (state === 'ask-back') checkText('text', text);
    const decided = {
      state,
      asked: state === 'ask-back' ? (text?.trim() ?? null) : (stored?.asked ?? null),
      decidedBy: currentActor().name,
      decidedAt: at,
    };
    if (stored) await tx.update(AnswerReviewEntity, key, { ...decided, version: version + 1 });
    else await tx.insert(AnswerReviewEntity, { ...key, ...decided, version: 1 });
  }
}

/** @throws Problem question-unknown, also for a question that was hidden when the answers were submitted */
export async function checkAsked(
  tx: EntityManager,
  row: QuestionnaireEntity,
  { answers, answeredOn }: QuestionnaireSubmissionEntity,
  question: string,
): Promise<void> {
  const form = await openForm(tx, row, { answers, evidence: [] }, answeredOn);
  if (!form.isAsked(question)) throw questionnaireProblem('question-unknown', { question });
}

/** The answer that a contradiction questions, and what was decided about the contradiction before. */
interface Said {
  readonly questionnaireId: string;
  readonly question: string;
  readonly before: ContradictionDecisionEntity | null;
}

interface Decided {
  readonly version: number;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** @throws Problem review-changed-elsewhere */
export function checkVersion(
  stored: Decided | null,
  seen: number,
  now: Readonly<Record<string, unknown>>,
): void {
  if ((stored?.version ?? 0) === seen) return;
  throw questionnaireProblem('review-changed-elsewhere', {
    ...now,
    version: stored?.version ?? 0,
    decidedBy: stored?.decidedBy,
    decidedAt: stored?.decidedAt.toISOString(),
  });
}

function checkText(field: string, text: string | undefined): void {
  if (text?.trim()) return;
  const message = 'Say in a few words what the reason or the question is.';
  throw platformProblem('input-invalid', { errors: [{ field, code: 'text-missing', message }] });
}
