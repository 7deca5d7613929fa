import type { Page } from '@firebreak/platform/model';
import {
  type AskedParts,
  type FindTemplate,
  type SentParts,
  type WrittenTo,
} from '@firebreak/questionnaires/model';
import {
  RECIPIENT_STATUSES,
  type CampaignRecipientView,
  type LeftOutReason,
  type RecipientCounts,
  type RecipientStatus,
} from '@firebreak/questionnaires/model/campaigns';
import type { EntityManager } from 'typeorm';
import { isPastDue } from '../questionnaire-dates';
import { writtenTo } from '../respondents/respondents.query';
import { findTemplates, type FindSent } from '../templates/find-templates.query';
import { partTitles } from './part-titles';

const OPEN = `q.stage IN ('sent', 'opened', 'in-progress')`;

/** The first one's address was refused, and nobody else's takes mails either. */
export const NOBODY_REACHED = `(r.bounced_at IS NOT NULL AND NOT EXISTS (
  SELECT FROM questionnaire_contact k
   WHERE k.company_id = r.company_id AND k.questionnaire_id = r.questionnaire_id AND k.bounced_at IS NULL))`;

/** An address that was refused counts as not delivered until its link is opened all the same. */
const STATUS = `
  CASE WHEN r.state = 'left-out' THEN 'left-out'
       WHEN r.state = 'queued' THEN CASE WHEN c.state = 'cancelled' THEN 'closed' ELSE 'queued' END
       WHEN q.id IS NULL THEN 'closed'
       WHEN ${OPEN} AND q.link_expires_at <= now() THEN 'expired'
       WHEN q.stage = 'sent' AND ${NOBODY_REACHED} THEN 'not-delivered'
       ELSE q.stage END`;

const OVERDUE = `coalesce(${OPEN} AND ${isPastDue('q.due_on')}, false)`;

const FROM = `
  FROM campaign_recipient r
  JOIN campaign c ON c.company_id = r.company_id AND c.id = r.campaign_id
  LEFT JOIN questionnaire q ON q.company_id = r.company_id AND q.id = r.questionnaire_id`;

const WITH_NAMES = `${FROM}
  JOIN risk_input_supplier s ON s.company_id = r.company_id AND s.supplier_id = r.supplier_id`;

const FILTER = `r.campaign_id = $1
  AND ($2::text[] IS NULL OR ${STATUS} = ANY ($2))
  AND (NOT $3::boolean OR ${OVERDUE})
  AND ($4::text IS NULL OR s.name ILIKE '%' || $4 || '%' OR coalesce(q.recipient_email, r.email) ILIKE '%' || $4 || '%'
    OR EXISTS (SELECT FROM questionnaire_contact k WHERE k.company_id = r.company_id
                AND k.questionnaire_id = r.questionnaire_id AND k.email ILIKE '%' || $4 || '%'))`;

export interface BoardQuery {
  readonly status?: readonly RecipientStatus[];
  /** Past the due date and nothing submitted. */
  readonly overdue?: boolean;
  /** Part of the supplier's name or the address. */
  readonly q?: string;
  /** Position of the last row before. */
  readonly cursor?: string;
  readonly limit?: number;
}

interface BoardRow {
  readonly id: string;
  readonly position: number;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly status: RecipientStatus;
  readonly leftOut: LeftOutReason | null;
  readonly overdue: boolean;
  readonly templateCode: string | null;
  readonly templateVersion: string | null;
  readonly asked: AskedParts | null;
  readonly questionnaireId: string | null;
  readonly email: string | null;
  readonly language: string;
  readonly dueOn: string | null;
  readonly answeredRatio: number | null;
  readonly sentAt: Date | null;
  readonly remindedAt: Date | null;
  readonly submittedAt: Date | null;
  readonly bounceReason: string | null;
  readonly recipientName: string | null;
}

function filterValues(campaignId: string, { status, overdue, q }: BoardQuery): unknown[] {
  const part = q?.trim().replace(/[\\%_]/g, '\\$&');
  return [campaignId, status?.length ? status : null, overdue ?? false, part || null];
}

/**
 * One page in the order of the plan. The first page says how many there are.
 * @param findSent what was sent, in the reader's language
 */
export async function campaignBoard(
  tx: EntityManager,
  campaignId: string,
  query: BoardQuery,
  findSent: FindSent = findTemplates,
): Promise<Page<CampaignRecipientView>> {
  const limit = query.limit ?? 50;
  const rows = await tx.query<BoardRow[]>(
    `SELECT r.id, r.position, r.supplier_id AS "supplierId", s.name AS "supplierName", ${STATUS} AS status,
            r.left_out AS "leftOut", ${OVERDUE} AS overdue, r.template_code AS "templateCode",
            r.template_version AS "templateVersion", r.asked, r.questionnaire_id AS "questionnaireId",
            coalesce(q.recipient_email, r.email) AS email, coalesce(q.language, r.language) AS language,
            q.due_on::text AS "dueOn", q.answered_ratio AS "answeredRatio", q.sent_at AS "sentAt",
            q.reminded_at AS "remindedAt", q.submitted_at AS "submittedAt", r.bounce_reason AS "bounceReason",
            coalesce(q.recipient_name, r.recipient_name) AS "recipientName"
     ${WITH_NAMES} WHERE ${FILTER} AND r.position > $5 ORDER BY r.position LIMIT ${limit + 1}`,
    [...filterValues(campaignId, query), query.cursor ?? 0],
  );
  const shown = rows.slice(0, limit);
  const find = await findSent(tx, shown.flatMap(partsIn));
  const people = await writtenTo(tx, shown.flatMap(sentIn));
  const page = {
    items: shown.map((row) => toView(row, find, people.get(row.questionnaireId ?? '') ?? [])),
    nextCursor: rows.length > limit ? String(shown.at(-1)?.position) : null,
  };
  if (query.cursor) return page;
  const [count] = await tx.query<{ total: number }[]>(
    `SELECT count(*)::int AS total ${WITH_NAMES} WHERE ${FILTER}`,
    filterValues(campaignId, query),
  );
  return { ...page, total: count?.total ?? 0 };
}

/** By campaign id; a campaign without recipients is absent. */
export async function recipientCounts(
  tx: EntityManager,
  campaignIds: readonly string[],
): Promise<Map<string, RecipientCounts>> {
  const rows = await tx.query<{ id: string; status: RecipientStatus; count: number; overdue: number }[]>(
    `SELECT r.campaign_id AS id, ${STATUS} AS status, count(*)::int AS count,
            count(*) FILTER (WHERE ${OVERDUE})::int AS overdue
     ${FROM} WHERE r.campaign_id = ANY ($1) GROUP BY 1, 2`,
    [campaignIds],
  );
  return new Map([...Map.groupBy(rows, ({ id }) => id)].map(([id, ofOne]) => [id, countsOf(ofOne)]));
}

export const NOBODY: RecipientCounts = { overdue: 0, total: 0 };

function countsOf(
  rows: readonly { readonly status: RecipientStatus; readonly count: number; readonly overdue: number }[],
): RecipientCounts {
  const byStatus = new Map(rows.map(({ status, count }) => [status, count]));
  return {
    ...Object.fromEntries(
      RECIPIENT_STATUSES.flatMap((status) => {
        const count = byStatus.get(status);
        return count ? [[status, count]] : [];
      }),
    ),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
    total: rows.reduce((sum, { count }) => sum + count, 0),
  };
}

type Parts = Pick<BoardRow, 'templateCode' | 'templateVersion' | 'asked'>;

/** What a recipient gets, if it gets anything. */
function partsIn({ templateCode, templateVersion, asked }: Parts): readonly SentParts[] {
  return templateCode && templateVersion ? [{ templateCode, templateVersion, asked }] : [];
}

/** The questionnaire that was sent, with whom it went to. */
function sentIn({ questionnaireId: id, email: recipientEmail, recipientName }: BoardRow) {
  return id && recipientEmail ? [{ id, recipientEmail, recipientName }] : [];
}

function toView(
  { position: _position, recipientName: _name, templateCode, templateVersion, asked, ...row }: BoardRow,
  find: FindTemplate,
  people: readonly WrittenTo[],
): CampaignRecipientView {
  const [parts] = partsIn({ templateCode, templateVersion, asked });
  return {
    ...row,
    templateTitle: parts ? partTitles(parts, find) : null,
    answeredRatio: row.answeredRatio ?? 0,
    sentAt: row.sentAt?.toISOString() ?? null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    writtenTo: people,
  };
}
