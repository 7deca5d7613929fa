import { newId } from '@firebreak/platform/server';
import type { DisclosureSnapshot, SharedParty } from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DisclosedPartyEntity } from './disclosed-party.entity';
import type { DisclosureRequestEntity } from './disclosure-request.entity';
import { Shares } from './shares';

/** What came from a supplier that the request was passed on to: rows of the own list, which only it can change. */
@Injectable()
export class ReceivedParties {
  constructor(private readonly shares: Shares) {}

  /**
   * Writes the rows as sent, and removes what is not sent any more: here, and from every customer that was
   * shown it. Nothing new goes on by itself: that takes a choice of this company.
   */
  async bringInLine(
    tx: EntityManager,
    request: DisclosureRequestEntity,
    snapshot: DisclosureSnapshot | null,
  ): Promise<{ readonly received: number; readonly removed: number }> {
    const before = await tx.findBy(DisclosedPartyEntity, { sourceRequestId: request.id });
    const byKey = new Map(before.map((party) => [party.sourceKey ?? '', party]));
    const rows = snapshot?.parties ?? [];
    const kept = new Set(rows.map(({ key }) => key));
    const gone = before.filter(({ sourceKey }) => !kept.has(sourceKey ?? ''));
    // What may no longer be passed on leaves the customers, but stays here.
    const silenced = snapshot?.mayPassOn ? [] : before;
    await this.shares.withdrawEverywhere(
      tx,
      [...gone, ...silenced].map(({ id }) => id),
      new Date(),
    );
    if (gone.length > 0) await tx.delete(DisclosedPartyEntity, { id: In(gone.map(({ id }) => id)) });
    const idOf = new Map<string, string>();
    for (const row of rows) {
      const stored = byKey.get(row.key);
      const parentId =
        row.parentKey === null ? request.partyId : (idOf.get(row.parentKey) ?? request.partyId);
      const next = tx.create(DisclosedPartyEntity, {
        ...(stored ?? { id: newId(), version: 0, email: null }),
        ...columnsOf(row),
        parentId,
        mostShown: snapshot?.mayPassOn ? row.visibility : 'none',
        sourceRequestId: request.id,
        sourceKey: row.key,
        version: (stored?.version ?? 0) + 1,
        savedAt: new Date(),
      });
      await tx.save(next);
      idOf.set(row.key, next.id);
    }
    return { received: rows.length, removed: gone.length };
  }
}

function columnsOf({ name, country, region, address, kind, good, hs, isic, share, since }: SharedParty) {
  return { name, country, region, address, kind, good, hs, isic, share, since };
}
