/**
 * Mails that people may do without. `comments`: a supplier wrote about a questionnaire; `suggestions`: what became of
 * other words that they proposed for a statement.
 */
export const MAIL_KINDS = ['comments', 'suggestions'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** Which of these mails somebody does not want. */
export interface MailChoice {
  readonly off: readonly MailKind[];
}
