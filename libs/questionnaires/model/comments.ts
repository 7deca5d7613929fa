/** Most comments on one questionnaire, of everybody together. */
export const MAX_COMMENTS = 200;
/** Most comments that one side writes on one questionnaire within an hour. */
export const MAX_COMMENTS_PER_HOUR = 40;
export const MAX_COMMENT_LENGTH = 2000;

/** Who may read a comment: those who answer for the supplier only, or the buyer as well. */
export const COMMENT_AUDIENCES = ['colleagues', 'buyer'] as const;
export type CommentAudience = (typeof COMMENT_AUDIENCES)[number];

/** Whose hand wrote it. */
export type CommentSide = 'supplier' | 'buyer';

export interface QuestionComment {
  readonly id: string;
  /** Key of the place. */
  readonly question: string;
  readonly audience: CommentAudience;
  readonly side: CommentSide;
  /** As given; null where it is not known. */
  readonly author: string | null;
  readonly text: string;
  readonly writtenAt: string;
}

/** Comments on one questionnaire, the oldest first. */
export interface QuestionComments {
  readonly items: readonly QuestionComment[];
}

/** What the buyer writes: always for the supplier to read. */
export interface WriteComment {
  readonly question: string;
  readonly text: string;
}

/** What somebody who answers writes. */
export interface WritePortalComment extends WriteComment {
  /** Names this comment: sent again, because no reply came, it is written once. A UUID of the sender's. */
  readonly id?: string;
  readonly audience: CommentAudience;
}

/**
 * Places at which the supplier had the last word to the buyer: each waits for an answer.
 * @param comments the oldest first
 */
export function unansweredPlaces(
  comments: readonly Pick<QuestionComment, 'question' | 'audience' | 'side'>[],
): string[] {
  const last = new Map<string, CommentSide>();
  for (const { question, audience, side } of comments) {
    if (audience === 'buyer') last.set(question, side);
  }
  return [...last].filter(([, side]) => side === 'supplier').map(([question]) => question);
}
