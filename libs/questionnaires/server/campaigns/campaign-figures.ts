import { CompanyDb } from '@firebreak/platform/server';
import type {
  CampaignFigures,
  LanguageFigures,
  QuestionCount,
} from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SubmissionReadings } from '../insights/submission-readings';
import { LocalTemplates } from '../local-templates';
import { NOBODY_REACHED } from './campaign-board.query';
import {
  questionsAskedAbout,
  sentAlike,
  skippedQuestions,
  unreadSubmissions,
} from './campaign-questions.query';

const SHOWN = 10;

/** Says how a campaign goes. */
@Injectable()
export class CampaignFiguresService {
  constructor(
    private readonly db: CompanyDb,
    private readonly locals: LocalTemplates,
    private readonly readings: SubmissionReadings,
  ) {}

  /** @param language of the questions; the templates' own where absent */
  figures(campaignId: string, language?: string): Promise<CampaignFigures> {
    return this.db.inCompany(async (tx) => {
      const languages = await byLanguage(tx, campaignId);
      const [totals] = await tx.query<Totals[]>(TOTALS, [campaignId]);
      const { sent = 0, submitted = 0, delivered = 0, medianDays = null } = totals ?? {};
      const unread = submitted > 0 ? await unreadSubmissions(tx, campaignId) : 0;
      if (unread > 0) await this.readings.orderMissing(tx);
      return {
        sent,
        submitted,
        responseRatio: delivered > 0 ? submitted / delivered : null,
        medianDaysToAnswer: medianDays,
        languages,
        ...(await this.questions(tx, campaignId, language)),
        uncounted: unread,
      };
    });
  }

  private async questions(
    tx: EntityManager,
    campaignId: string,
    language: string | undefined,
  ): Promise<Pick<CampaignFigures, 'mostSkipped' | 'mostAskedAbout'>> {
    const skipped = await skippedQuestions(tx, campaignId, SHOWN);
    const askedAbout = await questionsAskedAbout(tx, campaignId, SHOWN);
    if (skipped.length === 0 && askedAbout.length === 0) return { mostSkipped: [], mostAskedAbout: [] };
    const known = await this.sentQuestions(tx, campaignId, language);
    const textOf = (code: string) => known.get(code)?.text ?? code;
    return {
      mostSkipped: skipped.map(({ code, asked, skipped: count }): QuestionCount => ({
        code,
        text: textOf(code),
        count,
        ratio: count / asked,
      })),
      mostAskedAbout: askedAbout.map(({ code, suppliers: count }): QuestionCount => ({
        code,
        text: textOf(code),
        count,
        ratio: count / (known.get(code)?.sentTo ?? count),
      })),
    };
  }

  /** By code: how a question reads, and to how many it was sent. Of several templates with one code the more frequent counts. */
  private async sentQuestions(
    tx: EntityManager,
    campaignId: string,
    language: string | undefined,
  ): Promise<ReadonlyMap<string, { readonly text: string; readonly sentTo: number }>> {
    const known = new Map<string, { text: string; sentTo: number }>();
    for (const { count, ...parts } of await sentAlike(tx, campaignId)) {
      const { template } = await this.locals.view(tx, parts, language, null);
      for (const { code, text } of template.questions) {
        const before = known.get(code);
        known.set(code, { text: before?.text ?? text, sentTo: (before?.sentTo ?? 0) + count });
      }
    }
    return known;
  }
}

interface Totals {
  readonly sent: number;
  readonly delivered: number;
  readonly submitted: number;
  readonly medianDays: number | null;
}

const OF_CAMPAIGN = `
  FROM campaign_recipient r
  JOIN questionnaire q ON q.company_id = r.company_id AND q.id = r.questionnaire_id
 WHERE r.campaign_id = $1`;

const TOTALS = `
  SELECT count(*)::int AS sent, count(q.submitted_at)::int AS submitted,
         (count(*) FILTER (WHERE q.stage <> 'sent' OR NOT ${NOBODY_REACHED}))::int AS delivered,
         percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM q.submitted_at - q.sent_at) / 86400)
           FILTER (WHERE q.submitted_at IS NOT NULL) AS "medianDays"
  ${OF_CAMPAIGN}`;

function byLanguage(tx: EntityManager, campaignId: string): Promise<LanguageFigures[]> {
  return tx.query<LanguageFigures[]>(
    `SELECT q.language, count(*)::int AS sent, count(q.submitted_at)::int AS submitted
     ${OF_CAMPAIGN} GROUP BY q.language ORDER BY 2 DESC, 1`,
    [campaignId],
  );
}
