import type { Page } from '@firebreak/platform/model';
import {
  type FindTemplate,
  type QuestionnaireListItem,
  type QuestionnaireStatus,
} from '@firebreak/questionnaires/model';
import type { EntityManager } from 'typeorm';
import { isPastDue } from './questionnaire-dates';
import { findTemplates, type FindSent } from './templates/find-templates.query';

/** Open ones expire by themselves when their link does. */
const STATUS = `CASE WHEN q.stage IN ('sent', 'opened', 'in-progress') AND q.link_expires_at <= now()
                     THEN 'expired' ELSE q.stage END`;

const ITEMS = `
  SELECT q.id, q.supplier_id, s.name AS supplier_name, ${STATUS} AS status, q.template_code, q.template_version,
         q.recipient_email, q.language, q.due_on::text AS due_on, q.answered_ratio, q.sent_at, q.submitted_at,
         (q.stage IN ('sent', 'opened', 'in-progress') AND ${isPastDue('q.due_on')}) AS overdue,
         q.asked_back_at IS NOT NULL AS with_supplier, score.control_score,
         (SELECT count(*)::int FROM (
            SELECT DISTINCT ON (question) side FROM question_comment
             WHERE company_id = q.company_id AND questionnaire_id = q.id AND audience = 'buyer'
             ORDER BY question, id DESC) last WHERE side = 'supplier') AS unanswered_comments
    FROM questionnaire q
    JOIN risk_input_supplier s ON s.company_id = q.company_id AND s.supplier_id = q.supplier_id
    LEFT JOIN questionnaire_submission b ON b.company_id = q.company_id AND b.questionnaire_id = q.id
    LEFT JOIN LATERAL (
      SELECT control_score FROM questionnaire_score
       WHERE company_id = b.company_id AND submission_id = b.id ORDER BY id DESC LIMIT 1) score ON true`;

const FILTER = `($1::uuid IS NULL OR q.supplier_id = $1)
        AND ($2::text[] IS NULL OR ${STATUS} = ANY ($2))
        AND ($3::text IS NULL OR s.name ILIKE '%' || $3 || '%' OR q.recipient_email ILIKE '%' || $3 || '%')
        AND (NOT $4::boolean OR (q.stage IN ('sent', 'opened', 'in-progress')
             AND ${isPastDue('q.due_on')}))`;

interface ItemRow {
  readonly id: string;
  readonly supplier_id: string;
  readonly supplier_name: string;
  readonly status: QuestionnaireStatus;
  readonly template_code: string;
  readonly template_version: string;
  readonly recipient_email: string;
  readonly language: string;
  readonly due_on: string;
  readonly answered_ratio: number;
  readonly sent_at: Date | null;
  readonly submitted_at: Date | null;
  readonly overdue: boolean;
  readonly with_supplier: boolean;
  readonly control_score: number | null;
  readonly unanswered_comments: number;
}

export interface QuestionnaireListQuery {
  readonly supplierId?: string;
  readonly status?: readonly QuestionnaireStatus[];
  /** Part of the supplier's name or the recipient's address. */
  readonly q?: string;
  readonly overdue?: boolean;
  /** Id of the last row before. */
  readonly cursor?: string;
  readonly limit?: number;
}

function filterValues({ supplierId, status, q, overdue }: QuestionnaireListQuery): unknown[] {
  const part = q?.trim().replace(/[\\%_]/g, '\\$&');
  return [supplierId ?? null, status?.length ? status : null, part || null, overdue ?? false];
}

/**
 * One page, newest first: ids count up with time. The first page says how many there are.
 * @param findSent what was sent, in the reader's language
 */
export async function listQuestionnaires(
  tx: EntityManager,
  query: QuestionnaireListQuery,
  findSent: FindSent = findTemplates,
): Promise<Page<QuestionnaireListItem>> {
  const limit = query.limit ?? 50;
  const rows = await tx.query<ItemRow[]>(
    `${ITEMS} WHERE ${FILTER} AND ($5::uuid IS NULL OR q.id < $5) ORDER BY q.id DESC LIMIT ${limit + 1}`,
    [...filterValues(query), query.cursor ?? null],
  );
  const items = await toItems(tx, rows.slice(0, limit), findSent);
  const nextCursor = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  if (query.cursor) return { items, nextCursor };
  const [count] = await tx.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM questionnaire q
       JOIN risk_input_supplier s ON s.company_id = q.company_id AND s.supplier_id = q.supplier_id
      WHERE ${FILTER}`,
    filterValues(query),
  );
  return { items, nextCursor, total: count?.total ?? 0 };
}

/** How many of each status, for the list's filter. */
export async function countQuestionnaires(
  tx: EntityManager,
  supplierId?: string,
): Promise<Readonly<Partial<Record<QuestionnaireStatus, number>>>> {
  const rows = await tx.query<{ status: QuestionnaireStatus; count: number }[]>(
    `SELECT ${STATUS} AS status, count(*)::int AS count FROM questionnaire q
      WHERE $1::uuid IS NULL OR q.supplier_id = $1 GROUP BY 1`,
    [supplierId ?? null],
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** By supplier: the newest questionnaire that still waits for answers. */
export async function openQuestionnaires(
  tx: EntityManager,
  supplierIds: readonly string[],
): Promise<Map<string, { id: string; dueOn: string }>> {
  const rows = await tx.query<{ supplier_id: string; id: string; due_on: string }[]>(
    `SELECT DISTINCT ON (supplier_id) supplier_id, id, due_on::text AS due_on FROM questionnaire
      WHERE supplier_id = ANY ($1) AND stage IN ('sent', 'opened', 'in-progress') AND link_expires_at > now()
      ORDER BY supplier_id, id DESC`,
    [supplierIds],
  );
  return new Map(rows.map((row) => [row.supplier_id, { id: row.id, dueOn: row.due_on }]));
}

/** Null where there is no such questionnaire. */
export async function questionnaireItem(
  tx: EntityManager,
  id: string,
  findSent: FindSent,
): Promise<QuestionnaireListItem | null> {
  const [row] = await tx.query<ItemRow[]>(`${ITEMS} WHERE q.id = $1`, [id]);
  const [item = null] = row ? await toItems(tx, [row], findSent) : [];
  return item;
}

async function toItems(
  tx: EntityManager,
  rows: readonly ItemRow[],
  findSent: FindSent,
): Promise<QuestionnaireListItem[]> {
  const sent = rows.map(({ template_code: templateCode, template_version: templateVersion }) => ({
    templateCode,
    templateVersion,
    asked: null,
  }));
  const find = await findSent(tx, sent);
  return rows.map((row) => toItem(row, find));
}

function toItem(row: ItemRow, find: FindTemplate): QuestionnaireListItem {
  return {
    id: row.id,
    supplierId: row.supplier_id,
    supplierName: row.supplier_name,
    status: row.status,
    templateTitle: find(row.template_code, row.template_version).title,
    recipientEmail: row.recipient_email,
    language: row.language,
    dueOn: row.due_on,
    overdue: row.overdue,
    withSupplier: row.with_supplier,
    answeredRatio: row.answered_ratio,
    sentAt: row.sent_at?.toISOString() ?? null,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    controlScore: row.control_score,
    unansweredComments: row.unanswered_comments,
  };
}
