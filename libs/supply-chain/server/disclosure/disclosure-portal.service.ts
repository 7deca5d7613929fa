import {
  disclosureProblem,
  disclosureStatusAt,
  type AddParties,
  type ConfirmDisclosure,
  type DisclosurePortalView,
  type DisclosurePreview,
  type PartyView,
  type SaveClaims,
  type SaveParty,
  type ShareView,
  type Visibility,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DisclosedParties } from './disclosed-parties';
import { DisclosureAccess, type Discloser } from './disclosure-access';
import { DisclosureLists } from './disclosure-lists';
import { mailLanguage } from './disclosure-mails';
import { DisclosureRequestEntity } from './disclosure-request.entity';
import { DisclosureShareEntity } from './disclosure-share.entity';
import { listParties } from './list-parties.query';
import { Shares } from './shares';

/** What a supplier does by the link: writes its list, chooses what this customer sees, sends and takes back. */
@Injectable()
export class DisclosurePortalService {
  constructor(
    private readonly access: DisclosureAccess,
    private readonly lists: DisclosureLists,
    private readonly parties: DisclosedParties,
    private readonly shares: Shares,
  ) {}

  /** Changes nothing: mail programs open links before people do. */
  async view(discloser: Discloser): Promise<DisclosurePortalView> {
    const { request, customer, supplier, signedInTo, owned } = discloser;
    const list = await this.lists.read(discloser, async (tx, share) => ({
      share,
      parties: await listParties(tx),
      choices: share ? await this.shares.choices(tx, share.id) : {},
    }));
    const share = list?.share ?? null;
    return {
      ...{ customer, supplier: supplier.name },
      recipientName: request.recipientName,
      message: request.message,
      dueOn: request.dueOn,
      language: request.language,
      status: disclosureStatusAt(request, new Date()),
      parties: list?.parties ?? [],
      choices: list?.choices ?? {},
      claims: share?.claims ?? {},
      noneSaidAt: share?.noneSaidAt?.toISOString() ?? null,
      mayPassOn: share?.mayPassOn ?? false,
      sent:
        share?.state === 'sent'
          ? { version: share.version, sentAt: share.sentAt?.toISOString() ?? '' }
          : null,
      account: { owned, signedInTo: owned ? null : signedInTo },
      maskedEmail: masked(request.recipientEmail),
      canReuse: await this.lists.isEmpty(discloser),
    };
  }

  /** Says that a person, not a mail scanner, has opened it, and which language they read. */
  async start(discloser: Discloser, language: string): Promise<void> {
    const { id } = discloser.request;
    await this.access.asCustomer(discloser, (tx) =>
      tx.update(DisclosureRequestEntity, { id }, { language: mailLanguage(language) }),
    );
    await this.access.advance(discloser, ['sent'], { stage: 'opened', openedAt: new Date() });
  }

  /** @throws Problem input-invalid, party-not-own, party-list-full, party-changed-elsewhere */
  async saveParty(discloser: Discloser, id: string, party: SaveParty): Promise<PartyView> {
    const saved = await this.lists.change(discloser, async (tx, share) => {
      await unsayNone(tx, share);
      return this.parties.save(tx, id, party);
    });
    await this.begun(discloser);
    return saved;
  }

  /** @throws Problem input-invalid naming row and field, party-list-full */
  async addParties(discloser: Discloser, { parties }: AddParties): Promise<{ added: number }> {
    const added = await this.lists.change(discloser, async (tx, share) => {
      await unsayNone(tx, share);
      return this.parties.add(tx, parties);
    });
    await this.begun(discloser);
    return { added };
  }

  /** What customers have of it they keep until it is withdrawn or sent anew. @throws Problem party-not-own */
  removeParty(discloser: Discloser, id: string): Promise<void> {
    return this.lists.change(discloser, (tx) => this.parties.remove(tx, id));
  }

  /** @throws Problem list-already-started where "we have none" is said of a list with rows */
  async saveClaims(discloser: Discloser, { claims, none, mayPassOn }: SaveClaims): Promise<void> {
    await this.lists.change(discloser, async (tx, share) => {
      const rows = await listParties(tx);
      if (none && rows.some(({ received }) => !received)) throw disclosureProblem('list-already-started');
      const noneSaidAt = none ? (share.noneSaidAt ?? new Date()) : null;
      await tx.update(DisclosureShareEntity, { id: share.id }, { claims, noneSaidAt, mayPassOn });
    });
    await this.begun(discloser);
  }

  /** @throws Problem party-not-found, party-limit */
  choose(discloser: Discloser, choices: Readonly<Record<string, Visibility>>): Promise<void> {
    return this.lists.change(discloser, (tx, share) => this.shares.choose(tx, share, choices));
  }

  preview(discloser: Discloser): Promise<DisclosurePreview> {
    return this.lists.change(discloser, (tx, share) => this.shares.preview(tx, share));
  }

  /** @throws Problem disclosure-incomplete, preview-outdated */
  confirm(discloser: Discloser, seen: ConfirmDisclosure): Promise<void> {
    return this.lists.change(discloser, (tx, share) => this.shares.confirm(tx, share, seen, new Date()));
  }

  /** Says no, with a reason that the customer reads. @throws Problem disclosure-closed once something was sent */
  async decline(discloser: Discloser, reason: string): Promise<void> {
    const declined = await this.access.advance(discloser, ['sent', 'opened', 'in-progress', 'declined'], {
      stage: 'declined',
      declinedAt: new Date(),
      declineReason: reason.trim(),
    });
    if (!declined) throw disclosureProblem('disclosure-closed');
  }

  async customers(discloser: Discloser): Promise<ShareView[]> {
    const found = await this.lists.read(discloser, (tx, share) =>
      this.shares.customers(tx, share?.id ?? null),
    );
    return found ?? [];
  }

  /** @throws Problem share-not-found, share-not-sent */
  withdraw(discloser: Discloser, shareId: string): Promise<void> {
    return this.lists.change(discloser, (tx) => this.shares.withdraw(tx, shareId, new Date()));
  }

  /** @throws Problem share-not-found, share-not-sent, party-not-found */
  withdrawParty(discloser: Discloser, shareId: string, key: string): Promise<void> {
    return this.lists.change(discloser, (tx) => this.shares.withdrawParty(tx, shareId, key, new Date()));
  }

  private async begun(discloser: Discloser): Promise<void> {
    await this.access.advance(discloser, ['sent', 'opened'], {
      stage: 'in-progress',
      openedAt: discloser.request.openedAt ?? new Date(),
    });
  }
}

/** First letter and domain: enough to know one's own address by. */
function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}

/** Who writes a row has some after all. */
async function unsayNone(tx: EntityManager, share: DisclosureShareEntity): Promise<void> {
  if (share.noneSaidAt) await tx.update(DisclosureShareEntity, { id: share.id }, { noneSaidAt: null });
}
