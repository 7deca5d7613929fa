import type { Page } from '@firebreak/platform/model';
import {
  questionStatus,
  SIGNAL_RULES,
  type SignalCount,
  type SignalFacts,
  type SignalQuestionView,
  type SignalRule,
  type SignalState,
  type SignalView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { SqlParameters } from '../supplier-filter';

export interface SignalListQuery {
  readonly rule?: readonly SignalRule[];
  readonly state?: readonly SignalState[];
  readonly supplierId?: string;
  /** Part of the supplier's name. */
  readonly q?: string;
  /** Only those with a reply that nobody has read. */
  readonly replied?: boolean;
  /** Id of the last signal before. */
  readonly cursor?: string;
  readonly limit?: number;
}

interface SignalRow {
  readonly id: string;
  readonly rule: SignalRule;
  readonly state: SignalState;
  readonly explanation: string;
  readonly facts: SignalFacts;
  readonly seriousness: number;
  readonly supplier: SignalView['supplier'];
  readonly first_seen_at: Date;
  readonly last_seen_at: Date;
  readonly reviewed_at: Date | null;
  readonly reviewed_by: string | null;
  readonly note: string | null;
  readonly reply_unread: boolean;
  readonly question: QuestionRow | null;
  readonly names: Readonly<Record<string, string>>;
}

/** As PostgreSQL writes it into JSON. */
interface QuestionRow {
  readonly id: string;
  readonly recipientEmail: string;
  readonly language: string;
  readonly message: string | null;
  readonly sentAt: string;
  readonly dueOn: string;
  readonly openUntil: string;
  readonly withdrawnAt: string | null;
  readonly reply: string | null;
  readonly repliedBy: string | null;
  readonly repliedAt: string | null;
  readonly fileName: string | null;
  readonly fileBytes: number | null;
}

const ROWS = `
  SELECT g.id, g.rule, g.state, g.explanation, g.facts, g.seriousness, g.first_seen_at, g.last_seen_at, g.reviewed_at,
         g.reviewed_by, g.note, g.reply_unread,
         json_build_object('id', s.id, 'name', s.name, 'country', s.country, 'tier', s.tier,
           'contactEmail', s.contact_email, 'contactName', s.contact_name, 'contactLanguage', s.contact_language) AS supplier,
         (SELECT json_build_object('id', u.id, 'recipientEmail', u.recipient_email, 'language', u.language,
                   'message', u.message, 'sentAt', u.sent_at, 'dueOn', u.due_on, 'openUntil', u.open_until,
                   'withdrawnAt', u.withdrawn_at, 'reply', u.reply, 'repliedBy', u.replied_by,
                   'repliedAt', u.replied_at, 'fileName', u.file_name, 'fileBytes', u.file_bytes)
            FROM signal_question u WHERE u.signal_id = g.id ORDER BY u.id DESC LIMIT 1) AS question,
         (SELECT coalesce(json_object_agg(n.id, n.name), '{}') FROM (
            SELECT o.id, o.name FROM supplier o
             WHERE o.id IN (SELECT jsonb_array_elements_text(g.facts -> 'others')::uuid)
            UNION ALL
            SELECT t.id, t.name FROM site t
             WHERE t.id IN (SELECT jsonb_array_elements_text(g.facts -> 'siteIds')::uuid)) n) AS names
    FROM signal g JOIN supplier s ON s.id = g.supplier_id`;

/** One page, newest first: ids count up with time. The first page says how many there are. */
export async function listSignals(tx: EntityManager, query: SignalListQuery): Promise<Page<SignalView>> {
  const limit = query.limit ?? 50;
  const parameters = new SqlParameters();
  const filter = conditionsOf(query, parameters);
  const counted = [...parameters.values];
  const after = query.cursor ? ` AND g.id < ${parameters.add(query.cursor)}` : '';
  const rows = await tx.query<SignalRow[]>(
    `${ROWS} WHERE ${filter}${after} ORDER BY g.id DESC LIMIT ${parameters.add(limit + 1)}`,
    parameters.values,
  );
  const items = rows.slice(0, limit).map(toView);
  const nextCursor = rows.length > limit ? (items.at(-1)?.id ?? null) : null;
  if (query.cursor) return { items, nextCursor };
  const [count] = await tx.query<{ total: number }[]>(
    `SELECT count(*)::int AS total FROM signal g JOIN supplier s ON s.id = g.supplier_id WHERE ${filter}`,
    counted,
  );
  return { items, nextCursor, total: count?.total ?? 0 };
}

/** Null where there is no such signal. */
export async function getSignal(tx: EntityManager, id: string): Promise<SignalView | null> {
  const [row] = await tx.query<SignalRow[]>(`${ROWS} WHERE g.id = $1`, [id]);
  return row ? toView(row) : null;
}

/** How many of each rule and state: of all suppliers, or of one. Every rule is there, in its order. */
export async function countSignals(tx: EntityManager, supplierId?: string): Promise<SignalCount[]> {
  const rows = await tx.query<{ rule: SignalRule; state: SignalState; count: number; replies: number }[]>(
    `SELECT rule, state, count(*)::int AS count, count(*) FILTER (WHERE reply_unread)::int AS replies
       FROM signal WHERE $1::uuid IS NULL OR supplier_id = $1 GROUP BY rule, state`,
    [supplierId ?? null],
  );
  const [run] = supplierId
    ? []
    : await tx.query<{ left_out: Partial<Record<SignalRule, number>> }[]>(`SELECT left_out FROM signal_run`);
  return SIGNAL_RULES.map((rule) => {
    const own = rows.filter((row) => row.rule === rule);
    const of = (state: SignalState) => own.find((row) => row.state === state)?.count ?? 0;
    return {
      rule,
      states: {
        new: of('new'),
        confirmed: of('confirmed'),
        dismissed: of('dismissed'),
        cleared: of('cleared'),
      },
      replies: own.reduce((sum, { replies }) => sum + replies, 0),
      leftOut: run?.left_out[rule] ?? 0,
    };
  });
}

function conditionsOf(
  { rule, state, supplierId, q, replied }: SignalListQuery,
  parameters: SqlParameters,
): string {
  const conditions = ['true'];
  if (rule?.length) conditions.push(`g.rule = ANY (${parameters.add(rule)}::text[])`);
  if (state?.length) conditions.push(`g.state = ANY (${parameters.add(state)}::text[])`);
  if (supplierId) conditions.push(`g.supplier_id = ${parameters.add(supplierId)}::uuid`);
  const part = q?.trim().replace(/[\\%_]/g, '\\$&');
  if (part) conditions.push(`s.name ILIKE ${parameters.add(`%${part}%`)}`);
  if (replied) conditions.push('g.reply_unread');
  return conditions.join(' AND ');
}

function toView(row: SignalRow): SignalView {
  return {
    id: row.id,
    rule: row.rule,
    state: row.state,
    explanation: row.explanation,
    facts: row.facts,
    seriousness: row.seriousness,
    supplier: row.supplier,
    names: row.names,
    firstSeenAt: row.first_seen_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    reviewedAt: row.reviewed_at?.toISOString() ?? null,
    reviewedBy: row.reviewed_by,
    note: row.note,
    replyUnread: row.reply_unread,
    question: row.question && toQuestionView(row.question, new Date().toISOString().slice(0, 10)),
  };
}

function toQuestionView(row: QuestionRow, today: string): SignalQuestionView {
  const { id, recipientEmail, language, message, dueOn, reply, repliedBy, repliedAt, fileName, fileBytes } =
    row;
  return {
    id,
    status: questionStatus(row, today),
    recipientEmail,
    language,
    message,
    sentAt: new Date(row.sentAt).toISOString(),
    dueOn,
    reply:
      reply === null || repliedAt === null
        ? null
        : {
            text: reply,
            by: repliedBy ?? '',
            at: new Date(repliedAt).toISOString(),
            document: fileName === null ? null : { name: fileName, bytes: fileBytes ?? 0 },
          },
  };
}
