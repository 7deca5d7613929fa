import {
  MAX_COMMENTS,
  MAX_COMMENTS_PER_HOUR,
  placeAt,
  questionnaireProblem,
  type CommentSide,
  type QuestionComment,
  type WritePortalComment,
} from '@firebreak/questionnaires/model';
import { MoreThan, type EntityManager } from 'typeorm';
import { circumstancesOf, templateOf } from '../open-form';
import type { QuestionnaireEntity } from '../questionnaire.entity';
import { QuestionCommentEntity } from './question-comment.entity';

const HOUR_IN_MS = 3_600_000;

/** Every comment that this side may read, the oldest first: what is for colleagues never leaves for the buyer. */
export async function commentsFor(
  tx: EntityManager,
  questionnaireId: string,
  side: CommentSide,
): Promise<QuestionComment[]> {
  const rows = await tx.find(QuestionCommentEntity, {
    where: side === 'buyer' ? { questionnaireId, audience: 'buyer' } : { questionnaireId },
    order: { id: 'ASC' },
  });
  return rows.map((row) => ({
    id: row.id,
    question: row.question,
    audience: row.audience,
    side: row.side,
    author: row.authorName,
    text: row.text,
    writtenAt: row.writtenAt.toISOString(),
  }));
}

/**
 * Adds a comment, once however often it is sent, which the buyer's people know of (`isTold`) or are to be told of; the
 * caller holds the questionnaire's row, so that looking, counting and adding are one.
 * @throws Problem question-unknown, comments-used-up, comments-too-fast
 */
export async function addComment(
  tx: EntityManager,
  row: QuestionnaireEntity,
  by: { readonly side: CommentSide; readonly name: string | null; readonly isTold: boolean },
  { id, question, audience, text }: WritePortalComment,
  at: Date,
): Promise<void> {
  if (!placeAt(await templateOf(tx, row), question, circumstancesOf(row))) {
    throw questionnaireProblem('question-unknown', { question });
  }
  const [questionnaireId, sentId] = [row.id, id ?? null];
  if (sentId && (await tx.existsBy(QuestionCommentEntity, { questionnaireId, sentId }))) return;
  if ((await tx.countBy(QuestionCommentEntity, { questionnaireId })) >= MAX_COMMENTS) {
    throw questionnaireProblem('comments-used-up', { limit: MAX_COMMENTS });
  }
  const writtenAt = MoreThan(new Date(at.getTime() - HOUR_IN_MS));
  const recent = await tx.countBy(QuestionCommentEntity, { questionnaireId, side: by.side, writtenAt });
  if (recent >= MAX_COMMENTS_PER_HOUR) {
    throw questionnaireProblem('comments-too-fast', { limit: MAX_COMMENTS_PER_HOUR });
  }
  const written = { questionnaireId, question, audience, side: by.side, authorName: by.name, text, sentId };
  const when = { writtenAt: at, toldAt: by.isTold ? at : null };
  await tx.insert(QuestionCommentEntity, tx.create(QuestionCommentEntity, { ...written, ...when }));
}
