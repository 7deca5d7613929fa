import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import path from 'node:path';
import { AppConfig } from '../config/app-config';
import { LinkMails } from './link-mails';
import { LocalMailbox } from './local-mailbox';
import { MailTransport } from './mail-transport';
import { hasLocalMailbox } from './mailbox-access';
import { MailboxController } from './mailbox.controller';
import { Mailer } from './mailer';
import { SendMailProcessor } from './send-mail.processor';
import { SmtpTransport } from './smtp-transport';

/** Mails by a mail server, into the local mailbox on a laptop, or kept until one of them is there. */
@Global()
@Module({
  controllers: [MailboxController],
  providers: [
    { provide: MailTransport, inject: [AppConfig], useFactory: mailTransport },
    Mailer,
    LinkMails,
    SendMailProcessor,
  ],
  exports: [Mailer, LinkMails],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MailTransport) private readonly transport: MailTransport | null) {}

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

function mailTransport(config: AppConfig): MailTransport | null {
  if (config.smtpUrl) return new SmtpTransport(config.smtpUrl, config);
  return hasLocalMailbox(config) ? new LocalMailbox(path.join(config.dataDir, 'mailbox')) : null;
}
