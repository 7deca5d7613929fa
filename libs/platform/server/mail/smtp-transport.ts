import { createTransport, type Transporter } from 'nodemailer';
import type { AppConfig } from '../config/app-config';
import { MailTransport, type DeliverableMail } from './mail-transport';

const PATIENCE_IN_MS = 20_000;

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
    await this.server.sendMail({
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
    });
  }

  close(): void {
    this.server.close();
  }
}
