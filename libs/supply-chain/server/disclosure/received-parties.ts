import { newId } from '@firebreak/platform/server';
import type { DisclosureSnapshot, SharedParty, Visibility } from '@firebreak/supply-chain/model';
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
    const rows = [...(snapshot?.parties ?? []).map(partyRow), ...countRows(snapshot)];
    const partiesOf = new Map(rows.map(({ key, columns }) => [key, columns.parties]));
    const gone = before.filter(({ sourceKey }) => !partiesOf.has(sourceKey ?? ''));
    const mayPassOn = snapshot?.mayPassOn ?? false;
    // What may no longer be passed on leaves the customers, but stays here; of a number only what it lost leaves.
    const left = new Map(
      before.map(({ id, sourceKey }) => [id, mayPassOn ? (partiesOf.get(sourceKey ?? '') ?? 0) : 0]),
    );
    await this.shares.withdrawEverywhere(tx, left, new Date());
    if (gone.length > 0) await tx.delete(DisclosedPartyEntity, { id: In(gone.map(({ id }) => id)) });
    const idOf = new Map<string, string>();
    for (const { key, parentKey, shownAs, columns } of rows) {
      const stored = byKey.get(key);
      const parentId = parentKey === null ? request.partyId : (idOf.get(parentKey) ?? request.partyId);
      const next = tx.create(DisclosedPartyEntity, {
        ...(stored ?? { id: newId(), version: 0, email: null }),
        ...columns,
        parentId,
        mostShown: mayPassOn ? shownAs : 'none',
        sourceRequestId: request.id,
        sourceKey: key,
        version: (stored?.version ?? 0) + 1,
        savedAt: new Date(),
      });
      await tx.save(next);
      idOf.set(key, next.id);
    }
    return { received: rows.length, removed: gone.length };
  }
}

/** A row of the list to be. */
interface ReceivedRow {
  readonly key: string;
  readonly parentKey: string | null;
  readonly shownAs: Visibility;
  readonly columns: Pick<
    DisclosedPartyEntity,
    | 'name'
    | 'country'
    | 'region'
    | 'address'
    | 'kind'
    | 'good'
    | 'hs'
    | 'isic'
    | 'share'
    | 'since'
    | 'parties'
    | 'steps'
  >;
}

function partyRow({ key, parentKey, visibility, ...party }: SharedParty): ReceivedRow {
  const { name, country, region, address, kind, good, hs, isic, share, since } = party;
  const columns = {
    name,
    country,
    region,
    address,
    kind,
    good,
    hs,
    isic,
    share,
    since,
    parties: 1,
    steps: 1,
  };
  return { key, parentKey, shownAs: visibility, columns };
}

/** A number for each party that has such suppliers, tier and kind: its key stays when the number changes. */
function countRows(snapshot: DisclosureSnapshot | null): ReceivedRow[] {
  const tierOf = new Map((snapshot?.parties ?? []).map(({ key, tier }) => [key, tier]));
  const unknown = { name: null, country: null, region: null, address: null };
  const unsaid = { good: null, hs: null, isic: null, share: null, since: null };
  return (snapshot?.counted ?? []).map(({ parentKey, tier, kind, parties }) => ({
    key: ['count', parentKey ?? '', tier, kind].join(' '),
    parentKey,
    shownAs: 'count',
    columns: { ...unknown, ...unsaid, kind, parties, steps: tier - (tierOf.get(parentKey ?? '') ?? 0) },
  }));
}
