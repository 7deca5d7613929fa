import { Companies } from '@firebreak/identity/server';
import { AppConfig, currentCompanyId, LinkMails, newCompanyLink, newId } from '@firebreak/platform/server';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager, IsNull } from 'typeorm';
import { DisclosureLinkEntity } from './disclosure-link.entity';
import { disclosureMail, type DisclosureMailKind } from './disclosure-mails';
import type { DisclosureRequestEntity } from './disclosure-request.entity';

/** Writes to the suppliers that the current company asks, within the transaction that gives the reason. */
@Injectable()
export class RequestMails {
  constructor(
    private readonly mailer: LinkMails,
    private readonly config: AppConfig,
    private readonly companies: Companies,
  ) {}

  /**
   * A mail to each with a link of its own. A reminder leaves earlier links as they are; a new link ends them.
   * @throws Problem mails-used-up, recipient-mailed-enough
   * @param names what to call whoever is asked, by request id
   */
  async send(
    tx: EntityManager,
    requests: readonly DisclosureRequestEntity[],
    names: ReadonlyMap<string, string>,
    kind: DisclosureMailKind,
  ): Promise<void> {
    const { name: customer } = await this.companies.get();
    if (kind === 'newLink')
      await this.revokeLinks(
        tx,
        requests.map(({ id }) => id),
      );
    for (const request of requests) {
      const { token, secretHash } = newCompanyLink(currentCompanyId());
      await tx.insert(DisclosureLinkEntity, { id: newId(), requestId: request.id, secretHash });
      const { recipientEmail: to, language, recipientName, dueOn, message } = request;
      const url = `${this.config.publicUrl}/disclose/${token}`;
      const supplier = names.get(request.id) ?? '';
      await this.mailer.send(
        tx,
        disclosureMail({ to, language, recipientName, customer, supplier, dueOn, message, url }, kind),
      );
    }
  }

  async revokeLinks(tx: EntityManager, requestIds: readonly string[]): Promise<void> {
    await tx.update(
      DisclosureLinkEntity,
      { requestId: In([...requestIds]), revokedAt: IsNull() },
      { revokedAt: new Date() },
    );
  }
}
