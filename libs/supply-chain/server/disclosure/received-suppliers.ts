import { emit } from '@firebreak/platform/server';
import {
  SUPPLIER_CLAIMS,
  type ClaimAnswers,
  type DisclosureSnapshot,
  type SharedParty,
} from '@firebreak/supply-chain/model';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TakeApart } from '../matching/take-apart.service';
import { refreshTiersOf } from '../refresh-tiers.query';
import { RiskInputChanged } from '../risk-input-changed.event';
import { DisclosureCopyEntity } from './disclosure-copy.entity';
import type { DisclosureRequestEntity } from './disclosure-request.entity';
import { forgetWithdrawn } from './forget-withdrawn.query';
import { placeParties } from './place-parties';
import { ReceivedLinks } from './received-links';
import { forgetSupplier, updateSupplier } from './received-supplier-rows';
import { SupplierClaimEntity } from './supplier-claim.entity';

/** What a supplier disclosed, as suppliers and links of the company that asked. */
@Injectable()
export class ReceivedSuppliers {
  constructor(
    private readonly links: ReceivedLinks,
    private readonly merged: TakeApart,
  ) {}

  /**
   * Writes what is new, changes what the sender changed unless people changed it since, and removes or makes
   * nameless what came from this disclosure only and is not in it any more: also from the audit trail.
   */
  async bringInLine(
    tx: EntityManager,
    request: DisclosureRequestEntity,
    snapshot: DisclosureSnapshot | null,
    discloser: string,
  ): Promise<{ readonly received: number; readonly removed: number }> {
    const asked = request.supplierId ?? '';
    const rows = snapshot?.parties ?? [];
    const kept = new Set(rows.map(({ key }) => key));
    const before = await this.apart(tx, request.id, kept);
    const gone = before.filter(({ partyKey }) => !kept.has(partyKey));
    const copies = new Map(before.map((copy) => [copy.partyKey, copy]));
    const touched = new Set<string>([asked, ...gone.map(({ supplierId }) => supplierId)]);
    // Links first: a supplier that still buys or supplies is known otherwise, and stays.
    const links: string[] = [];
    for (const copy of gone) links.push(...(await this.removeLink(tx, copy)));
    for (const row of rows) links.push(...(await this.loosen(tx, copies.get(row.key), row)));
    const forgotten: string[] = [];
    for (const copy of gone) {
      const became = await this.removeSupplier(tx, copy);
      if (became !== 'kept') forgotten.push(copy.supplierId);
      if (became === 'deleted') touched.delete(copy.supplierId);
    }
    const supplierOf = new Map<string, string>();
    const placed = await placeParties(
      tx,
      rows.filter(({ key }) => !copies.has(key)),
      discloser,
    );
    for (const row of rows) {
      const buyerId = row.parentKey === null ? asked : (supplierOf.get(row.parentKey) ?? asked);
      const copy = copies.get(row.key);
      const supplierId = copy?.supplierId ?? placed.get(row.key)?.supplierId ?? '';
      supplierOf.set(row.key, supplierId);
      if (copy) await this.update(tx, copy, row, { buyerId, discloser });
      else await this.add(tx, request, row, { buyerId, discloser, ...placed.get(row.key) });
      touched.add(supplierId);
    }
    await recordClaims(tx, request, snapshot?.claims ?? {});
    await refreshTiersOf(tx, touched);
    await emit(tx, RiskInputChanged, { supplierIds: [...touched].filter((id) => id !== '') });
    const everything = snapshot === null;
    await forgetWithdrawn(tx, { requestId: request.id, suppliers: forgotten, links, everything });
    return { received: rows.length, removed: gone.length };
  }

  /** What came before. What goes now leaves records that people merged it with as they were. */
  private async apart(tx: EntityManager, requestId: string, kept: ReadonlySet<string>) {
    const read = () => tx.findBy(DisclosureCopyEntity, { requestId });
    const before = await read();
    let changed = false;
    for (const copy of before) {
      if (copy.newSupplier && !kept.has(copy.partyKey))
        changed = (await this.merged.received(tx, copy)) || changed;
    }
    return changed ? read() : before;
  }

  private async add(
    tx: EntityManager,
    request: DisclosureRequestEntity,
    row: SharedParty,
    facts: { buyerId: string; discloser: string; supplierId?: string; isNew?: boolean },
  ): Promise<void> {
    const { buyerId, discloser, supplierId = '', isNew = false } = facts;
    const link = await this.links.add(tx, { buyerId, supplierId, row, discloser });
    await tx.insert(DisclosureCopyEntity, {
      requestId: request.id,
      partyKey: row.key,
      supplierId,
      newSupplier: isNew,
      linkId: link?.id ?? null,
      newLink: link?.isNew ?? false,
      said: row,
    });
  }

  private async update(
    tx: EntityManager,
    copy: DisclosureCopyEntity,
    row: SharedParty,
    { buyerId, discloser }: { readonly buyerId: string; readonly discloser: string },
  ): Promise<void> {
    const { requestId, partyKey, supplierId } = copy;
    if (copy.newSupplier) await updateSupplier(tx, supplierId, copy.said, row);
    if (copy.newLink && copy.linkId) await this.links.update(tx, copy.linkId, copy.said, row);
    const link =
      copy.linkId === null ? await this.links.add(tx, { buyerId, supplierId, row, discloser }) : null;
    const linked = link ? { linkId: link.id, newLink: link.isNew } : {};
    await tx.update(DisclosureCopyEntity, { requestId, partyKey }, { said: row, ...linked });
  }

  /** A party that supplies another one now, or as something else, is linked anew. @returns the link that is gone */
  private async loosen(
    tx: EntityManager,
    copy: DisclosureCopyEntity | undefined,
    row: SharedParty,
  ): Promise<string[]> {
    if (!copy || (copy.said.parentKey === row.parentKey && copy.said.kind === row.kind)) return [];
    const { linkId, newLink, requestId, partyKey } = copy;
    Object.assign(copy, { linkId: null, newLink: false });
    await tx.update(DisclosureCopyEntity, { requestId, partyKey }, { linkId: null, newLink: false });
    return newLink && linkId && (await this.links.remove(tx, linkId)) ? [linkId] : [];
  }

  /** @returns the link that is gone */
  private async removeLink(tx: EntityManager, copy: DisclosureCopyEntity): Promise<string[]> {
    const { requestId, partyKey, linkId } = copy;
    await tx.delete(DisclosureCopyEntity, { requestId, partyKey });
    return copy.newLink && linkId && (await this.links.remove(tx, linkId)) ? [linkId] : [];
  }

  private async removeSupplier(
    tx: EntityManager,
    { supplierId, newSupplier }: DisclosureCopyEntity,
  ): Promise<'kept' | 'nameless' | 'deleted'> {
    if (!newSupplier) return 'kept';
    const other = await tx.findOneBy(DisclosureCopyEntity, { supplierId });
    if (!other) return forgetSupplier(tx, supplierId);
    // Another supplier disclosed the same one: from now on it is the source.
    const key = { requestId: other.requestId, partyKey: other.partyKey };
    await tx.update(DisclosureCopyEntity, key, { newSupplier: true });
    return 'kept';
  }
}

/** Yes and no as said; "do not know" leaves nothing. */
async function recordClaims(
  tx: EntityManager,
  { id: sourceId, supplierId }: DisclosureRequestEntity,
  claims: ClaimAnswers,
): Promise<void> {
  if (supplierId === null) return;
  const source = 'disclosure' as const;
  for (const claim of SUPPLIER_CLAIMS) {
    const value = claims[claim] ?? null;
    const stored = await tx.findOneBy(SupplierClaimEntity, { source, sourceId, claim });
    if (stored?.value === value) continue;
    if (stored) await tx.delete(SupplierClaimEntity, { id: stored.id });
    if (value !== null)
      await tx.save(tx.create(SupplierClaimEntity, { supplierId, claim, value, source, sourceId }));
  }
}
