import { defineEvent } from '../events/domain-event';

/** A mail that never reaches its recipient. */
export interface RefusedMail {
  /** As Mailer.send returned it. */
  readonly mailId: string;
  /** SMTP reply code: 550. */
  readonly code: string;
  /** What the mail server said. */
  readonly reason: string;
  /** Whoever keeps the refusal says so; the mail is given up then, and nobody else is told. */
  readonly heard: () => void;
}

/** A mail server refused a recipient for good. Emitted in a transaction of the sender's company. */
export const MailRefused = defineEvent<RefusedMail>('mail-refused');
