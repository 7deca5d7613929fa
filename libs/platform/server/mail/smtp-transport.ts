import { createTransport, type Transporter } from 'nodemailer';
import type { AppConfig } from '../config/app-config';
import { MailTransport, RefusedForGood, type DeliverableMail } from './mail-transport';

const PATIENCE_IN_MS = 20_000;
const REASON_LENGTH = 300;

/** Hands mails to a mail server. */
export class SmtpTransport extends MailTransport {
  private readonly server: Transporter;
  private readonly domain: string;

  constructor(
    smtpUrl: string,
    private readonly config: Pick<AppConfig, 'mailFrom' | 'publicUrl'>,
  ) {
    super();
    this.domain = new URL(config.publicUrl).hostname;
    this.server = createTransport({
      url: smtpUrl,
      connectionTimeout: PATIENCE_IN_MS,
      greetingTimeout: PATIENCE_IN_MS,
      socketTimeout: PATIENCE_IN_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** The Message-ID is the mail's own, so that mailboxes recognise a second delivery. */
  async deliver(mail: DeliverableMail): Promise<void> {
    const message = {
      from: this.config.mailFrom,
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html ?? undefined,
      messageId: `<${mail.id}@${this.domain}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(mail.language ? { 'Content-Language': mail.language } : {}),
      },
    };
    await this.server.sendMail(message).catch((error: SmtpError) => {
      throw refusalIn(error) ?? error;
    });
  }

  close(): void {
    this.server.close();
  }
}

/** What nodemailer's errors tell of the conversation. */
interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
  readonly command?: string;
}

/** Refusals of the recipient. Those of our sender address, of the login or of the whole mail say nothing about the recipient. */
function refusalIn({ responseCode = 0, response, message, command }: SmtpError): RefusedForGood | null {
  const forGood = responseCode >= 500 && responseCode <= 599;
  if (!forGood || command !== 'RCPT TO') return null;
  return new RefusedForGood(responseCode, (response ?? message).slice(0, REASON_LENGTH));
}
