/**
 * Mails that people may do without. `comments`: a supplier wrote about a questionnaire; `suggestions`: what became of
 * other words that they proposed for a statement; `mentions`: a colleague named them in a comment on a statement;
 * `tasks`: a task of a statement became theirs, or falls due.
 */
export const MAIL_KINDS = ['comments', 'suggestions', 'mentions', 'tasks'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Which of these mails somebody does not want. */
export interface MailChoice {
  readonly off: readonly MailKind[];
}
