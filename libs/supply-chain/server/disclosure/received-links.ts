import { newId } from '@firebreak/platform/server';
import type { SharedParty } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { SupplyLinkEntity } from '../supply-link.entity';
import { DisclosureCopyEntity } from './disclosure-copy.entity';

interface NewLink {
  readonly buyerId: string;
  readonly supplierId: string;
  readonly row: SharedParty;
  readonly discloser: string;
}

const WITHDRAWN = 'Withdrawn by the supplier who disclosed it.';

/** Links that disclosures bring. */
@Injectable()
export class ReceivedLinks {
  /** The link and whether it was made now; null where a supplier would supply itself. */
  async add(
    tx: EntityManager,
    { buyerId, supplierId, row, discloser }: NewLink,
  ): Promise<{ readonly id: string; readonly isNew: boolean } | null> {
    if (buyerId === supplierId) return null;
    const { kind, good, hs, share, since } = row;
    const there = await tx.findOneBy(SupplyLinkEntity, { buyerSupplierId: buyerId, supplierId, kind });
    if (there) {
      // Said again: what was disputed only because it had been withdrawn stands once more.
      if (there.certainty === 'disputed' && there.evidenceNote?.includes(WITHDRAWN)) {
        const evidenceNote = there.evidenceNote.replace(WITHDRAWN, '').trim() || null;
        await tx.update(SupplyLinkEntity, { id: there.id }, { certainty: 'declared', evidenceNote });
      }
      return { id: there.id, isNew: false };
    }
    const id = newId();
    await tx.insert(SupplyLinkEntity, {
      ...{ id, buyerSupplierId: buyerId, supplierId, kind, good, hs, share, since },
      certainty: 'declared',
      disclosedBy: 'supplier',
      disclosedByName: discloser,
    });
    return { id, isNew: true };
  }

  /** Takes over what the sender changed; what people changed since stays theirs. */
  async update(tx: EntityManager, id: string, before: SharedParty, now: SharedParty): Promise<void> {
    const link = await tx.findOneBy(SupplyLinkEntity, { id });
    if (!link) return;
    const fields = ['good', 'hs', 'share', 'since'] as const;
    const changes = fields.filter((field) => link[field] === before[field] && now[field] !== before[field]);
    if (changes.length === 0) return;
    await tx.update(
      SupplyLinkEntity,
      { id },
      Object.fromEntries(changes.map((field) => [field, now[field]])),
    );
  }

  /**
   * Removes a link that nobody else stands behind; one that was verified or has evidence is disputed instead.
   * @returns whether it is gone
   */
  async remove(tx: EntityManager, id: string): Promise<boolean> {
    const link = await tx.findOneBy(SupplyLinkEntity, { id });
    if (!link) return true;
    const other = await tx.findOneBy(DisclosureCopyEntity, { linkId: id });
    if (other) {
      const key = { requestId: other.requestId, partyKey: other.partyKey };
      await tx.update(DisclosureCopyEntity, key, { newLink: true });
      return false;
    }
    const { certainty, evidenceNote, evidenceFileId } = link;
    if (certainty !== 'verified' && evidenceNote === null && evidenceFileId === null) {
      await tx.delete(SupplyLinkEntity, { id });
      return true;
    }
    const note = [evidenceNote, WITHDRAWN].filter((text) => text !== null).join(' ');
    await tx.update(SupplyLinkEntity, { id }, { certainty: 'disputed', evidenceNote: note });
    return false;
  }
}
