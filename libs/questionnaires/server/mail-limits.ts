/** Codes of the problems that say that no more mails may go out for now. */
export const MAIL_LIMITS: readonly string[] = ['mails-used-up', 'recipient-mailed-enough'];
