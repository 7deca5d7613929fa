import { CompanyDb } from '@firebreak/platform/server';
import { isAnswered, type Answers, type EvidenceState } from '@firebreak/questionnaires/model';
import type {
  CampaignFigures,
  LanguageFigures,
  QuestionCount,
} from '@firebreak/questionnaires/model/campaigns';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { openForm, templateOf, type AskedBy } from '../open-form';

/** The newest submissions that are looked through for skipped questions: enough for shares, and quick. */
const LOOKED_THROUGH = 300;
const SHOWN = 10;

/** Says how a campaign goes. */
@Injectable()
export class CampaignFiguresService {
  constructor(private readonly db: CompanyDb) {}

  figures(campaignId: string): Promise<CampaignFigures> {
    return this.db.inCompany(async (tx) => {
      const languages = await byLanguage(tx, campaignId);
      const [totals] = await tx.query<Totals[]>(TOTALS, [campaignId]);
      const { sent = 0, submitted = 0, delivered = 0, medianDays = null } = totals ?? {};
      return {
        sent,
        submitted,
        responseRatio: delivered > 0 ? submitted / delivered : null,
        medianDaysToAnswer: medianDays,
        languages,
        mostSkipped: await mostSkipped(tx, await submissionsOf(tx, campaignId)),
      };
    });
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
         (count(*) FILTER (WHERE q.stage <> 'sent' OR r.bounced_at IS NULL))::int AS delivered,
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

interface SubmissionRow extends AskedBy {
  readonly answers: Answers;
  readonly answeredOn: string;
  readonly evidence: readonly { readonly question: string; readonly state: EvidenceState }[];
}

function submissionsOf(tx: EntityManager, campaignId: string): Promise<SubmissionRow[]> {
  return tx.query<SubmissionRow[]>(
    `SELECT q.template_code AS "templateCode", q.template_version AS "templateVersion", q.asked, q.circumstances,
            b.answers, b.answered_on::text AS "answeredOn",
            (SELECT coalesce(jsonb_agg(jsonb_build_object('question', e.question, 'state', e.state)), '[]')
               FROM questionnaire_evidence e
              WHERE e.company_id = q.company_id AND e.questionnaire_id = q.id) AS evidence
       FROM questionnaire_submission b
       JOIN questionnaire q ON q.company_id = b.company_id AND q.id = b.questionnaire_id
       JOIN campaign_recipient r ON r.company_id = q.company_id AND r.questionnaire_id = q.id
      WHERE r.campaign_id = $1 ORDER BY b.id DESC LIMIT ${LOOKED_THROUGH}`,
    [campaignId],
  );
}

/** A question counts once for a respondent, at however many sites it was asked. */
async function mostSkipped(
  tx: EntityManager,
  submissions: readonly SubmissionRow[],
): Promise<QuestionCount[]> {
  const asked = new Map<string, { text: string; asked: number; skipped: number }>();
  for (const row of submissions) {
    const response = { answers: row.answers, evidence: row.evidence };
    const open = new Map<string, boolean>();
    const form = await openForm(tx, row, response, row.answeredOn);
    for (const { question, key } of form.asked())
      open.set(question.code, (open.get(question.code) ?? false) || !isAnswered(question, response, key));
    for (const { code, text } of (await templateOf(tx, row)).questions) {
      const isOpen = open.get(code);
      if (isOpen === undefined) continue;
      const known = asked.get(code) ?? { text, asked: 0, skipped: 0 };
      asked.set(code, { ...known, asked: known.asked + 1, skipped: known.skipped + (isOpen ? 1 : 0) });
    }
  }
  return [...asked]
    .filter(([, { skipped }]) => skipped > 0)
    .map(([code, of]) => ({ code, text: of.text, count: of.skipped, ratio: of.skipped / of.asked }))
    .sort((a, b) => b.count - a.count || b.ratio - a.ratio)
    .slice(0, SHOWN);
}
