import { Companies } from '@firebreak/identity/server';
import { CompanyDb, enqueue, newId } from '@firebreak/platform/server';
import {
  MAX_REPLIES,
  partsOfKey,
  questionnaireProblem,
  resultLevel,
  type ControlScore,
  type MeasureView,
  type PlanStep,
  type RefusedDocument,
  type ResultView,
  type SectionResult,
  type Template,
  type WriteReply,
} from '@firebreak/questionnaires/model';
import { SupplierDirectory } from '@firebreak/supply-chain/server';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TellBuyerOfComments } from '../comments/tell-buyer.job';
import { LocalTemplates } from '../local-templates';
import { QuestionnaireEvidenceEntity } from '../questionnaire-evidence.entity';
import type { QuestionnaireSubmissionEntity } from '../questionnaire-submission.entity';
import { QuestionnaireEntity } from '../questionnaire.entity';
import { RespondentAccess } from '../respondent-access';
import { SubmissionScores } from '../submission-scores';
import { Submissions } from '../submissions';
import { MeasureViews } from './measure-views';
import { ReplyEntity } from './reply.entity';

type Reviewed = NonNullable<ResultView['reviewed']>;

/** What came of the answers, as the supplier reads it by its link, and what it replies. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly db: CompanyDb,
    private readonly access: RespondentAccess,
    private readonly companies: Companies,
    private readonly suppliers: SupplierDirectory,
    private readonly submissions: Submissions,
    private readonly scores: SubmissionScores,
    private readonly locals: LocalTemplates,
    private readonly measures: MeasureViews,
  ) {}

  /**
   * The result; only that the answers are being read while the review is not finished.
   * @param language the reader's wish; the one of the mail where absent
   * @throws Problem link-unknown, link-revoked, questionnaire-not-submitted
   */
  view(token: string, language?: string): Promise<ResultView> {
    return this.access.as(token, (id) =>
      this.db.inCompany(async (tx) => {
        const { row, submission } = await this.open(tx, id, 'read');
        return this.viewOf(tx, row, submission, language);
      }),
    );
  }

  /**
   * Writes to the buyer about one point of the result; its people are told by mail, with the comments of these minutes.
   * @throws Problem as `view`, result-not-ready, point-unknown, replies-used-up
   */
  reply(token: string, { point, text }: WriteReply, at = new Date()): Promise<ResultView> {
    return this.access.as(token, (id) =>
      this.db.inCompany(async (tx) => {
        const { row, submission } = await this.open(tx, id, 'change');
        const { reviewed } = await this.viewOf(tx, row, submission);
        if (!reviewed) throw questionnaireProblem('result-not-ready');
        const points = [...reviewed.refused, ...reviewed.plan].map((one) => one.point);
        if (!points.includes(point)) throw questionnaireProblem('point-unknown', { point });
        if (reviewed.replies.length >= MAX_REPLIES) {
          throw questionnaireProblem('replies-used-up', { limit: MAX_REPLIES });
        }
        await tx.insert(ReplyEntity, {
          id: newId(),
          questionnaireId: id,
          point,
          reply: text,
          writtenAt: at,
        });
        await enqueue(tx, TellBuyerOfComments, { questionnaireId: id }, { dedupeKey: id });
        return this.viewOf(tx, row, submission);
      }),
    );
  }

  /** Results can be read for as long as the questionnaire is there: a plan runs longer than a link for answering. */
  private async open(tx: EntityManager, id: string, intent: 'read' | 'change') {
    const lock = intent === 'change' ? ({ lock: { mode: 'pessimistic_write' } } as const) : {};
    const row = await tx.findOne(QuestionnaireEntity, { where: { id }, ...lock });
    if (!row || row.stage === 'draft') throw questionnaireProblem('link-unknown');
    if (row.stage === 'closed') {
      throw questionnaireProblem('link-revoked', { buyer: (await this.companies.get()).name });
    }
    const submission = await this.submissions.find(tx, id);
    if (!submission) throw questionnaireProblem('questionnaire-not-submitted');
    return { row, submission };
  }

  private async viewOf(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    language?: string,
  ): Promise<ResultView> {
    const { template } = await this.locals.view(tx, row, language ?? row.language, row.sentAt);
    return {
      buyer: (await this.companies.get()).name,
      supplier: (await this.suppliers.supplier(tx, row.supplierId)).name,
      language: template.language,
      submittedAt: submission.submittedAt.toISOString(),
      reviewed: await this.reviewed(tx, row, submission, template),
    };
  }

  private async reviewed(
    tx: EntityManager,
    row: QuestionnaireEntity,
    submission: QuestionnaireSubmissionEntity,
    template: Template,
  ): Promise<Reviewed | null> {
    const score = (await this.scores.history(tx, submission.id)).at(-1)?.detail;
    if (row.stage !== 'reviewed' || !row.reviewedAt || !score) return null;
    const replies = await tx.find(ReplyEntity, {
      where: { questionnaireId: row.id },
      order: { id: 'ASC' },
    });
    const refused = await tx.find(QuestionnaireEvidenceEntity, {
      where: { questionnaireId: row.id, state: 'refused' },
      order: { question: 'ASC', id: 'ASC' },
    });
    const textOf = textsOf(template);
    return {
      at: row.reviewedAt.toISOString(),
      score: score.score,
      sections: sectionResults(template, score),
      refused: refused.map(({ id, question, name, reason }): RefusedDocument => ({
        point: `document:${id}`,
        question,
        text: textOf(question),
        name,
        reason,
      })),
      plan: planOf(await this.measures.of(tx, row, template.language), textOf),
      replies: replies.map(({ point, reply, writtenAt }) => ({
        point,
        text: reply,
        at: writtenAt.toISOString(),
      })),
    };
  }
}

function textsOf(template: Template): (key: string) => string {
  const texts = new Map(template.questions.map(({ code, text }) => [code, text]));
  return (key) => texts.get(partsOfKey(key).question) ?? '';
}

/** Each part out of a hundred of its own, in the order of the template; parts that bring no points are left out. */
function sectionResults(template: Template, score: ControlScore): SectionResult[] {
  return template.sections.flatMap(({ code, title }): SectionResult[] => {
    const part = score.sections.find(({ section }) => section === code);
    if (!part || part.possible <= 0) return [];
    const of = (points: number) => (100 * points) / part.possible;
    return [
      {
        title,
        of100: of(part.points),
        level: resultLevel(part.points / part.possible),
        lostToAnswers: of(part.lostToAnswers),
        lostToProof: of(part.lostToProof),
      },
    ];
  });
}

/** What was agreed, the nearest date first. */
function planOf(measures: readonly MeasureView[], textOf: (key: string) => string): PlanStep[] {
  return measures
    .flatMap(({ id, question, finding }): PlanStep[] => {
      if (!finding) return [];
      const { severity, description, action, language, recommended, owner, dueOn, state } = finding;
      const step = { severity, description, action, language, recommended, owner, dueOn, state };
      return [{ point: `measure:${id}`, question, text: textOf(question), ...step }];
    })
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
}
