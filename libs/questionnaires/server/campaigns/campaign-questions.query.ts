import type { SentParts } from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';

/** What some of a campaign's suppliers were sent, and how many they are. */
export interface SentAlike extends SentParts {
  readonly count: number;
}

/** Every combination of template and modules that the campaign has sent, the most frequent first. */
export function sentAlike(tx: EntityManager, campaignId: string): Promise<SentAlike[]> {
  return tx.query<SentAlike[]>(
    `SELECT template_code AS "templateCode", template_version AS "templateVersion", asked, count(*)::int AS count
       FROM campaign_recipient WHERE campaign_id = $1 AND state = 'sent' GROUP BY 1, 2, 3 ORDER BY 4 DESC`,
    [campaignId],
  );
}

/** Respondents by question code. */
export interface SkippedCount {
  readonly code: string;
  readonly asked: number;
  readonly skipped: number;
}

/**
 * How many of those who submitted were asked each question and left it open, over all of the campaign. Equal lists are
 * put together before they are taken apart: most respondents are asked the same.
 */
export function skippedQuestions(
  tx: EntityManager,
  campaignId: string,
  most: number,
): Promise<SkippedCount[]> {
  return tx.query<SkippedCount[]>(
    `WITH readings AS MATERIALIZED (
       SELECT g.asked, g.skipped
         FROM campaign_recipient r
         JOIN questionnaire_submission b ON b.company_id = r.company_id AND b.questionnaire_id = r.questionnaire_id
         JOIN submission_reading g ON g.company_id = b.company_id AND g.submission_id = b.id
        WHERE r.campaign_id = $1),
     asked AS (
       SELECT code, sum(respondents)::int AS asked
         FROM (SELECT asked, count(*) AS respondents FROM readings GROUP BY 1) alike CROSS JOIN unnest(asked) code
        GROUP BY code),
     skipped AS (
       SELECT code, sum(respondents)::int AS skipped
         FROM (SELECT skipped, count(*) AS respondents FROM readings GROUP BY 1) alike CROSS JOIN unnest(skipped) code
        GROUP BY code)
     SELECT code, asked, skipped FROM skipped JOIN asked USING (code)
      ORDER BY skipped DESC, skipped::float8 / asked DESC, code LIMIT $2`,
    [campaignId, most],
  );
}

/** How many of the campaign's suppliers wrote to the buyer about each question; a question at several sites counts once. */
export function questionsAskedAbout(
  tx: EntityManager,
  campaignId: string,
  most: number,
): Promise<{ readonly code: string; readonly suppliers: number }[]> {
  return tx.query<{ code: string; suppliers: number }[]>(
    `SELECT split_part(m.question, '@', 1) AS code, count(DISTINCT m.questionnaire_id)::int AS suppliers
       FROM campaign_recipient r
       JOIN question_comment m ON m.company_id = r.company_id AND m.questionnaire_id = r.questionnaire_id
      WHERE r.campaign_id = $1 AND m.side = 'supplier' AND m.audience = 'buyer'
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT $2`,
    [campaignId, most],
  );
}

/** Submissions of the campaign that are not read yet: they were made before readings were kept. */
export async function unreadSubmissions(tx: EntityManager, campaignId: string): Promise<number> {
  const [row] = await tx.query<{ unread: number }[]>(
    `SELECT count(*)::int AS unread
       FROM campaign_recipient r
       JOIN questionnaire_submission b ON b.company_id = r.company_id AND b.questionnaire_id = r.questionnaire_id
      WHERE r.campaign_id = $1 AND NOT EXISTS (
        SELECT FROM submission_reading g WHERE g.company_id = b.company_id AND g.submission_id = b.id)`,
    [campaignId],
  );
  return row?.unread ?? 0;
}
