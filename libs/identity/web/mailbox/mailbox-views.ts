/** A mail in the list of the local mailbox (GET /api/mailbox). */
export interface MailboxItemView {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly language: string | null;
  readonly sentAt: string;
}

export interface MailboxMailView extends MailboxItemView {
  readonly text: string;
}
