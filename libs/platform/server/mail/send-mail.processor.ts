import { problemsOf } from '@firebreak/platform/model';
import { Inject, Injectable } from '@nestjs/common';
import { CompanyDb } from '../database/company-db';
import { Processes, type JobHandler } from '../jobs/job';
import { MailTransport } from './mail-transport';
import { SendMail } from './mailer';
import { OutgoingMailEntity } from './outgoing-mail.entity';

const mailProblem = problemsOf({
  'mail-not-configured': { status: 503, title: 'No mail server is configured: set SMTP_URL' },
});

/** Hands one mail over and forgets it. A second run finds nothing to send. */
@Injectable()
@Processes(SendMail)
export class SendMailProcessor implements JobHandler<{ mailId: string }> {
  constructor(
    private readonly db: CompanyDb,
    @Inject(MailTransport) private readonly transport: MailTransport | null,
  ) {}

  async run({ mailId }: { mailId: string }): Promise<void> {
    const mail = await this.db.inCompany((tx) => tx.findOneBy(OutgoingMailEntity, { id: mailId }));
    if (!mail) return;
    if (!this.transport) throw mailProblem('mail-not-configured');
    const { id, recipient, subject, text, html, language } = mail;
    await this.transport.deliver({ id, to: recipient, subject, text, html, language });
    await this.db.inCompany((tx) => tx.delete(OutgoingMailEntity, { id }));
  }
}
