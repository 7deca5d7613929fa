/** A mail as it is handed over. */
export interface DeliverableMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly language: string | null;
}

/** How mails leave the product. */
export abstract class MailTransport {
  /** Hands the mail over, or fails; handing one over twice must be recognisable by its id. */
  abstract deliver(mail: DeliverableMail): Promise<void>;
  abstract close(): void;
}
