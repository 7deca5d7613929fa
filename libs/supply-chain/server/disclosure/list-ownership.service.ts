import { Accounts, Companies, type Origin } from '@firebreak/identity/server';
import { CompanyDb } from '@firebreak/platform/server';
import {
  disclosureLinkEnd,
  disclosureProblem,
  disclosureStatusAt,
  type PassRequestOn,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { DisclosedPartyEntity } from './disclosed-party.entity';
import type { Discloser } from './disclosure-access';
import { DisclosureLists } from './disclosure-lists';
import { mailLanguage } from './disclosure-mails';
import { DisclosureRequestEntity } from './disclosure-request.entity';
import { checkDueOn } from './disclosures.service';
import { RequestMails } from './request-mails';

/** What a supplier with a list can do beyond answering: ask on, and keep it in an account. */
@Injectable()
export class ListOwnership {
  constructor(
    private readonly db: CompanyDb,
    private readonly lists: DisclosureLists,
    private readonly mails: RequestMails,
    private readonly accounts: Accounts,
    private readonly companies: Companies,
  ) {}

  /**
   * Asks a party of the list to disclose in turn: it answers to the list's owner, who decides what goes on.
   * Asking again ends the links of before.
   * @throws Problem party-not-found, party-not-own for what was received, disclosure-already-asked, input-invalid
   */
  async passOn(discloser: Discloser, partyId: string, input: PassRequestOn): Promise<void> {
    checkDueOn(input.dueOn, new Date());
    await this.lists.change(discloser, async (tx) => {
      const party = await tx.findOneBy(DisclosedPartyEntity, { id: partyId });
      if (!party) throw disclosureProblem('party-not-found');
      if (party.sourceRequestId || party.name === null) throw disclosureProblem('party-not-own');
      const before = await tx.findOne(DisclosureRequestEntity, { where: { partyId }, order: { id: 'DESC' } });
      const status = before && disclosureStatusAt(before, new Date());
      if (status && status !== 'cancelled' && status !== 'expired' && status !== 'declined')
        throw disclosureProblem('disclosure-already-asked', { names: [party.name] });
      if (before) await this.mails.revokeLinks(tx, [before.id]);
      const email = input.email.trim().toLowerCase();
      const request = tx.create(DisclosureRequestEntity, {
        ...{
          partyId,
          recipientName: null,
          recipientEmail: email,
          dueOn: input.dueOn,
          stage: 'sent' as const,
        },
        language: mailLanguage(input.language ?? discloser.request.language),
        message: input.message?.trim() || null,
        sentAt: new Date(),
        linkExpiresAt: disclosureLinkEnd(input.dueOn),
      });
      await tx.insert(DisclosureRequestEntity, request);
      await tx.update(DisclosedPartyEntity, { id: partyId }, { email });
      await this.mails.send(tx, [request], new Map([[request.id, party.name]]), 'request');
    });
  }

  /**
   * Keeps the list in an account: the first person who can sign in to the company that owns it. From then on
   * the link alone opens it no more.
   * @throws Problem account-exists, account-exists-already, input-invalid for a weak password, too-many-attempts
   */
  async keepInAccount(
    discloser: Discloser,
    person: { readonly name: string; readonly password: string; readonly companyName: string },
    origin: Origin,
  ): Promise<{ email: string }> {
    const { listCompanyId, recipientEmail: email, language } = discloser.request;
    if (listCompanyId === null) throw disclosureProblem('disclosure-incomplete', { missing: ['parties'] });
    if (discloser.owned) throw disclosureProblem('account-exists-already');
    const { name, password } = person;
    await this.db.runAs(
      listCompanyId,
      async () => {
        await this.accounts.addFirstPerson(
          { name, email, password, language: mailLanguage(language) },
          origin,
        );
        await this.companies.rename(person.companyName);
      },
      discloser.actor,
    );
    return { email };
  }
}
