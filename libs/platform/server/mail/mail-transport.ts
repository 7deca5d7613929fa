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
  /** Hands the mail over, or fails, by RefusedForGood where it always will; handing one over twice must be recognisable by its id. */
  abstract deliver(mail: DeliverableMail): Promise<void>;
  abstract close(): void;
}

/** A mail server will never take this mail for its recipient: trying again would not help. */
export class RefusedForGood extends Error {
  constructor(
    /** SMTP reply code, 500 to 599. */
    readonly code: number,
    /** What the server said. */
    readonly reason: string,
  ) {
    super(`refused with ${code}: ${reason}`);
  }
}
