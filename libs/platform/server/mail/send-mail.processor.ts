import { problemsOf } from '@firebreak/platform/model';
import { Inject, Injectable } from '@nestjs/common';
import { CompanyDb } from '../database/company-db';
import { Processes, type JobHandler } from '../jobs/job';
import { emit } from '../events/domain-event';
import { MailRefused } from './mail-refused.event';
import { MailTransport, RefusedForGood } from './mail-transport';
import { SendMail } from './mailer';
import { OutgoingMailEntity } from './outgoing-mail.entity';

const mailProblem = problemsOf({
  'mail-refused': { status: 502, title: 'The mail server refused this address' },
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

  async run({ mailId }: { mailId: string }): Promise<{ refused: number } | void> {
    const mail = await this.db.inCompany((tx) => tx.findOneBy(OutgoingMailEntity, { id: mailId }));
    if (!mail) return;
    if (!this.transport) throw mailProblem('mail-not-configured');
    const { id, recipient, subject, text, html, language } = mail;
    try {
      await this.transport.deliver({ id, to: recipient, subject, text, html, language });
    } catch (error) {
      if (!(error instanceof RefusedForGood)) throw error;
      await this.tell(id, error);
      return { refused: error.code };
    }
    await this.db.inCompany((tx) => tx.delete(OutgoingMailEntity, { id }));
  }

  /** Whoever sent it keeps the refusal; where nobody does, the mail stays and its failure is shown to people. */
  private tell(mailId: string, { code, reason }: RefusedForGood): Promise<void> {
    return this.db.inCompany(async (tx) => {
      let heard = false;
      await emit(tx, MailRefused, { mailId, code: String(code), reason, heard: () => (heard = true) });
      if (!heard) throw mailProblem('mail-refused', { code });
      await tx.delete(OutgoingMailEntity, { id: mailId });
    });
  }
}
