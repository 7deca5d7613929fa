import {
  quoteFinder,
  readableText,
  type CommentThread,
  type CommentView,
  type Mention,
} from '@firebreak/statements/model';
import { In, type EntityManager } from 'typeorm';
import { StatementSectionEntity } from '../statement-section.entity';
import { StatementCommentEntity } from './statement-comment.entity';
import { StatementMentionEntity } from './statement-mention.entity';

/**
 * Threads of a statement, the oldest first, as this person sees them.
 * @param threadId only this one
 */
export async function commentThreads(
  tx: EntityManager,
  statementId: string,
  reader: string | null,
  threadId?: string,
): Promise<CommentThread[]> {
  const where = threadId ? { statementId, threadId } : { statementId };
  const rows = await tx.find(StatementCommentEntity, { where, order: { id: 'ASC' } });
  const called = await mentionsOf(tx, rows);
  const replies = Map.groupBy(rows, (row) => row.threadId);
  const firsts = rows.filter((row) => row.id === row.threadId);
  const finders = await quoteFinders(tx, statementId, firsts);
  return firsts.map((first) => ({
    id: first.id,
    section: first.section,
    anchor: first.anchor,
    words: first.anchor && (finders.get(first.section)?.(first.anchor).state ?? 'gone'),
    comments: (replies.get(first.id) ?? []).map((row) => toView(row, called.get(row.id) ?? [], reader)),
    resolved:
      first.resolvedBy !== null && first.resolvedAt !== null
        ? { by: first.resolvedBy, at: first.resolvedAt.toISOString() }
        : null,
  }));
}

/** How many threads of each statement wait for somebody, as `isOpen` has it; statements without one are absent. */
export async function openThreadCounts(
  tx: EntityManager,
  statementIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ statement_id: string; open: number }[]>(
    `SELECT f.statement_id, count(*)::int AS open FROM statement_comment f
      WHERE f.statement_id = ANY ($1) AND f.id = f.thread_id AND f.resolved_at IS NULL
        AND EXISTS (SELECT FROM statement_comment c
                     WHERE c.company_id = f.company_id AND c.thread_id = f.id AND c.deleted_at IS NULL)
      GROUP BY f.statement_id`,
    [statementIds],
  );
  return new Map(rows.map(({ statement_id, open }) => [statement_id, open]));
}

async function mentionsOf(
  tx: EntityManager,
  rows: readonly StatementCommentEntity[],
): Promise<ReadonlyMap<string, Mention[]>> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const mentions = await tx.find(StatementMentionEntity, {
    where: { commentId: In(ids) },
    order: { name: 'ASC', accountId: 'ASC' },
  });
  const byComment = Map.groupBy(mentions, ({ commentId }) => commentId);
  return new Map(
    [...byComment].map(([id, found]) => [id, found.map(({ accountId, name }) => ({ id: accountId, name }))]),
  );
}

/** Finds quotes in the sections that have some, as they were saved last. */
async function quoteFinders(
  tx: EntityManager,
  statementId: string,
  firsts: readonly StatementCommentEntity[],
): Promise<ReadonlyMap<string, ReturnType<typeof quoteFinder>>> {
  const kinds = [...new Set(firsts.flatMap(({ section, anchor }) => (anchor ? [section] : [])))];
  if (kinds.length === 0) return new Map();
  const sections = await tx.findBy(StatementSectionEntity, { statementId, kind: In(kinds) });
  return new Map(sections.map(({ kind, text }) => [kind, quoteFinder(readableText(text))]));
}

function toView(
  row: StatementCommentEntity,
  mentions: readonly Mention[],
  reader: string | null,
): CommentView {
  return {
    id: row.id,
    author: row.authorName,
    yours: row.authorId === reader,
    text: row.text,
    mentions,
    writtenAt: row.writtenAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    deleted: row.deletedAt !== null,
    version: row.version,
  };
}
