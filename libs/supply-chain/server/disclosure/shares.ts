import { enqueue } from '@firebreak/platform/server';
import {
  atMost,
  canonicalJson,
  countedById,
  disclosureProblem,
  takeAway,
  takeSnapshot,
  unansweredClaims,
  unchosenVisibility,
  withoutParty,
  type CountedParties,
  type DisclosurePreview,
  type DisclosureSnapshot,
  type PartyView,
  type ShareView,
  type Visibility,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { DisclosureChoiceEntity } from './disclosure-choice.entity';
import { DeliverDisclosure } from './disclosure-jobs';
import { DisclosureShareEntity } from './disclosure-share.entity';
import { listParties, toListedParty } from './list-parties.query';

/** What goes to a customer, and which rows its numbers stand for, which does not. */
interface Shown {
  readonly snapshot: DisclosureSnapshot;
  readonly counted: DisclosureShareEntity['counted'];
}

/** What each customer sees of the list, and has of it. The caller is in the owner's transaction. */
@Injectable()
export class Shares {
  /** How each party would appear to this customer, where somebody chose. */
  async choices(tx: EntityManager, shareId: string): Promise<Record<string, Visibility>> {
    const rows = await tx.findBy(DisclosureChoiceEntity, { shareId });
    return Object.fromEntries(rows.map(({ partyId, visibility }) => [partyId, visibility]));
  }

  /** @throws Problem party-not-found, party-limit where a received party would be shown as more than it came */
  async choose(
    tx: EntityManager,
    share: DisclosureShareEntity,
    choices: Readonly<Record<string, Visibility>>,
  ): Promise<void> {
    const parties = new Map((await listParties(tx)).map((party) => [party.id, party]));
    for (const [partyId, visibility] of Object.entries(choices)) {
      const party = parties.get(partyId);
      if (!party) throw disclosureProblem('party-not-found', { partyId });
      if (atMost(visibility, party.limit) !== visibility)
        throw disclosureProblem('party-limit', { partyId, limit: party.limit });
    }
    await tx.upsert(
      DisclosureChoiceEntity,
      Object.entries(choices).map(([partyId, visibility]) => ({ shareId: share.id, partyId, visibility })),
      ['companyId', 'shareId', 'partyId'],
    );
  }

  /** What the customer would get now, with the fingerprint to confirm it by. */
  async preview(tx: EntityManager, share: DisclosureShareEntity): Promise<DisclosurePreview> {
    return previewOf(share, (await this.shownNow(tx, share)).snapshot);
  }

  /**
   * Sends exactly what was seen: the copy is kept here, and a job hands it over.
   * @throws Problem disclosure-incomplete, preview-outdated
   */
  async confirm(
    tx: EntityManager,
    share: DisclosureShareEntity,
    seen: { readonly fingerprint: string; readonly name: string },
    at: Date,
  ): Promise<void> {
    const { snapshot, counted } = await this.shownNow(tx, share);
    const { fingerprint, missing } = previewOf(share, snapshot);
    if (missing.length > 0) throw disclosureProblem('disclosure-incomplete', { missing });
    if (fingerprint !== seen.fingerprint) throw disclosureProblem('preview-outdated');
    await this.send(tx, share, { snapshot, counted, sentBy: seen.name.trim(), at });
  }

  /** Takes everything back from a customer. @throws Problem share-not-found, share-not-sent */
  async withdraw(tx: EntityManager, shareId: string, at: Date): Promise<void> {
    const share = await this.sent(tx, shareId);
    await tx.update(
      DisclosureShareEntity,
      { id: share.id },
      {
        state: 'withdrawn',
        snapshot: null,
        counted: {},
        fingerprint: null,
        version: share.version + 1,
        withdrawnAt: at,
      },
    );
    await this.deliver(tx, share.id);
  }

  /**
   * Takes one party, and what hangs on it, back from a customer; other changes since stay unsent.
   * @throws Problem share-not-found, share-not-sent, party-not-found
   */
  async withdrawParty(tx: EntityManager, shareId: string, key: string, at: Date): Promise<void> {
    const share = await this.sent(tx, shareId);
    const { snapshot } = share;
    if (!snapshot?.parties.some((party) => party.key === key)) throw disclosureProblem('party-not-found');
    for (const { id } of await listParties(tx)) {
      if (!keysOf(share.id, id).includes(key)) continue;
      await tx.upsert(DisclosureChoiceEntity, { shareId: share.id, partyId: id, visibility: 'none' }, [
        'companyId',
        'shareId',
        'partyId',
      ]);
    }
    const { counted } = share;
    await this.send(tx, share, {
      snapshot: withoutParty(snapshot, key),
      counted,
      sentBy: share.sentBy ?? '',
      at,
    });
  }

  /**
   * Takes parties back from every customer: whoever listed them withdrew them, or said to show them to nobody.
   * @param left how many of each row's parties may stay told: 0 for a party that is gone, fewer than before for
   *   one that was received as a number
   */
  async withdrawEverywhere(tx: EntityManager, left: ReadonlyMap<string, number>, at: Date): Promise<void> {
    if (left.size === 0) return;
    const shares = await tx.find(DisclosureShareEntity, {
      where: { state: 'sent' },
      lock: { mode: 'pessimistic_write' },
    });
    const gone = [...left].filter(([, parties]) => parties === 0).map(([id]) => id);
    for (const share of shares) {
      const before = share.snapshot;
      if (!before) continue;
      const keys = new Set(gone.flatMap((id) => keysOf(share.id, id)));
      const named = before.parties
        .filter(({ key }) => keys.has(key))
        .reduce((rest, { key }) => withoutParty(rest, key), before);
      const { counted, less } = recount(share.counted, left);
      if (named === before && less.length === 0) continue;
      const snapshot = { ...named, counted: takeAway(named.counted, less) };
      await this.send(tx, share, { snapshot, counted, sentBy: share.sentBy ?? '', at });
    }
  }

  /** Who has what, the customer of the open link first. */
  async customers(tx: EntityManager, currentShareId: string | null): Promise<ShareView[]> {
    const shares = await tx.find(DisclosureShareEntity, { order: { createdAt: 'ASC' } });
    const parties = await listParties(tx);
    const views = shares.map((share) => toShareView(share, parties, share.id === currentShareId));
    return views.sort((a, b) => Number(b.current) - Number(a.current));
  }

  private async shownNow(tx: EntityManager, share: DisclosureShareEntity): Promise<Shown> {
    const parties = await listParties(tx);
    const chosen = await this.choices(tx, share.id);
    const received = new Map(parties.map((party) => [party.id, party.received]));
    const input = {
      parties: parties.map(toListedParty),
      choiceOf: (id: string) => chosen[id] ?? unchosenVisibility({ received: received.get(id) ?? true }),
      keyOf: (id: string, visibility: 'name' | 'place') => keyOf(share.id, id, visibility),
      saysNone: share.noneSaidAt !== null && parties.every((party) => party.received),
      claims: share.claims,
      mayPassOn: share.mayPassOn,
    };
    return { snapshot: takeSnapshot(input), counted: Object.fromEntries(countedById(input)) };
  }

  private async sent(tx: EntityManager, id: string): Promise<DisclosureShareEntity> {
    const share = await tx.findOne(DisclosureShareEntity, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!share) throw disclosureProblem('share-not-found');
    if (share.state !== 'sent') throw disclosureProblem('share-not-sent');
    return share;
  }

  private async send(
    tx: EntityManager,
    share: DisclosureShareEntity,
    { snapshot, counted, sentBy, at }: Shown & { readonly sentBy: string; readonly at: Date },
  ): Promise<void> {
    await tx.update(
      DisclosureShareEntity,
      { id: share.id },
      {
        state: 'sent',
        snapshot,
        counted,
        fingerprint: fingerprintOf(snapshot),
        version: share.version + 1,
        sentBy,
        sentAt: at,
        withdrawnAt: null,
      },
    );
    await this.deliver(tx, share.id);
  }

  private async deliver(tx: EntityManager, shareId: string): Promise<void> {
    await enqueue(tx, DeliverDisclosure, { shareId }, { subject: shareId });
  }
}

function previewOf(share: DisclosureShareEntity, snapshot: DisclosureSnapshot): DisclosurePreview {
  const keys = new Set(snapshot.parties.map(({ key }) => key));
  const before = new Set(share.snapshot?.parties.map(({ key }) => key) ?? []);
  return {
    customer: share.customer,
    snapshot,
    fingerprint: fingerprintOf(snapshot).toString('hex'),
    changes: share.snapshot
      ? {
          added: [...keys].filter((key) => !before.has(key)).length,
          removed: [...before].filter((key) => !keys.has(key)).length,
        }
      : null,
    missing: [
      ...(isEmpty(snapshot) && !snapshot.saysNone ? (['parties'] as const) : []),
      ...(unansweredClaims(share.claims).length > 0 ? (['claims'] as const) : []),
    ],
  };
}

/** What a share's numbers stand for once only so many parties of some rows are left, and what goes from them. */
function recount(
  counted: DisclosureShareEntity['counted'],
  left: ReadonlyMap<string, number>,
): { counted: Record<string, CountedParties>; less: CountedParties[] } {
  const kept: Record<string, CountedParties> = {};
  const less: CountedParties[] = [];
  for (const [id, told] of Object.entries(counted)) {
    const parties = Math.min(told.parties, left.get(id) ?? told.parties);
    if (parties > 0) kept[id] = { ...told, parties };
    if (parties < told.parties) less.push({ ...told, parties: told.parties - parties });
  }
  return { counted: kept, less };
}

function isEmpty({ parties, counted }: DisclosureSnapshot): boolean {
  return parties.length === 0 && counted.length === 0;
}

/** SHA-256 of the canonical text: sender and receiver can both show that this is what was sent. */
export function fingerprintOf(snapshot: DisclosureSnapshot): Buffer {
  return createHash('sha256').update(canonicalJson(snapshot)).digest();
}

/** What names a party to one customer at one visibility: nobody can tell from it what it is to another. */
function keyOf(shareId: string, partyId: string, visibility: 'name' | 'place'): string {
  return createHash('sha256').update(`${shareId}:${partyId}:${visibility}`).digest('hex').slice(0, 32);
}

function keysOf(shareId: string, partyId: string): string[] {
  return [keyOf(shareId, partyId, 'name'), keyOf(shareId, partyId, 'place')];
}

function toShareView(
  share: DisclosureShareEntity,
  parties: readonly PartyView[],
  current: boolean,
): ShareView {
  const nameOf = new Map(
    parties.flatMap(({ id, name }) => keysOf(share.id, id).map((key) => [key, name] as const)),
  );
  const { snapshot } = share;
  return {
    id: share.id,
    customer: share.customer,
    current,
    state: share.state,
    version: share.version,
    sentAt: share.sentAt?.toISOString() ?? null,
    withdrawnAt: share.withdrawnAt?.toISOString() ?? null,
    fingerprint: share.fingerprint?.toString('hex') ?? null,
    sentBy: share.sentBy,
    parties: (snapshot?.parties ?? []).map(({ key, visibility, name, country, kind, tier }) => ({
      ...{ key, visibility, country, kind, tier },
      name: nameOf.get(key) ?? name,
    })),
    counted: (snapshot?.counted ?? []).reduce((sum, { parties: count }) => sum + count, 0),
    saysNone: snapshot?.saysNone ?? false,
  };
}
