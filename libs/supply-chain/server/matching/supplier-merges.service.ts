import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor, emit, newId } from '@firebreak/platform/server';
import {
  supplyChainProblem,
  type MergeSites,
  type MergeSuppliers,
  type MergeView,
  type SplitSupplier,
  type UndoneMerge,
} from '@firebreak/supply-chain/model';
import { In, IsNull, type EntityManager } from 'typeorm';
import { lockChain, refreshTiersOf } from '../refresh-tiers.query';
import { RiskInputChanged } from '../risk-input-changed.event';
import { SiteEntity } from '../site.entity';
import { SupplierEntity } from '../supplier.entity';
import { refreshSearch, SuppliersService } from '../suppliers.service';
import { SupplyLinkEntity } from '../supply-link.entity';
import { MatchPairEntity } from './match-pair.entity';
import { headlineFromBelow, mergesSince, undoneFromBelow } from './from-below.query';
import { mergeSiteRecords, mergeSupplierRecords, removeMergedSite } from './merge-records.query';
import { moveRows, nothingMoved, undoMoves, type MovedRecords } from './moved-records.query';
import { relinkCopies } from './relink-copies.query';
import { SiteRecordsMoved, SupplierRecordsMoved } from './supplier-records-move.event';
import { SupplierMergeEntity } from './supplier-merge.entity';

const LATEST = 200;

/** Two suppliers or sites found to be one, and one found to be two: done in one transaction, and undone in one. */
@Injectable()
export class SupplierMergesService {
  constructor(
    private readonly db: CompanyDb,
    private readonly suppliers: SuppliersService,
  ) {}

  /** The newest merges and splits; of one supplier, all. */
  list(supplierId: string | null): Promise<MergeView[]> {
    return this.db.inCompany(async (tx) => {
      const found = await tx.find(SupplierMergeEntity, {
        where: supplierId
          ? [
              { keptId: supplierId, partOf: IsNull() },
              { otherId: supplierId, partOf: IsNull() },
            ]
          : { partOf: IsNull() },
        order: { madeAt: 'DESC', id: 'DESC' },
        take: LATEST,
      });
      return found.map(toView);
    });
  }

  /**
   * Moves everything of the other supplier to the kept one. The other is shown no more; its name, address and
   * number still lead to the kept one.
   * @throws Problem supplier-not-found, supplier-merged-already, merge-with-itself, site-not-found
   */
  merge({ keptId, otherId, reason, sites = [] }: MergeSuppliers): Promise<MergeView> {
    return this.db.inCompanyDespiteDeadlocks(async (tx) => {
      await lockChain(tx);
      const [kept, other] = await twoSuppliers(tx, keptId, otherId);
      const records = nothingMoved();
      await mergeSupplierRecords(tx, keptId, otherId, records);
      await emit(tx, SupplierRecordsMoved, {
        fromId: otherId,
        toId: keptId,
        siteIds: null,
        only: null,
        moved: (table, ids) => noteOthers(records, table, ids),
      });
      await moveRows(
        tx,
        { table: 'supplier', column: 'merged_into_id' },
        { from: otherId, to: keptId },
        records,
      );
      await tx.update(SupplierEntity, { id: otherId }, { mergedIntoId: keptId });
      const made = await this.record(tx, {
        kind: 'suppliers-merged',
        keptId,
        keptName: kept.name,
        otherId,
        otherName: other.name,
        reason,
        records,
      });
      for (const pair of sites) await this.joinSites(tx, pair, reason ?? null, made.id);
      await this.follow(tx, [keptId, otherId]);
      return toView(made);
    });
  }

  /** @throws Problem site-not-found, sites-of-two-suppliers, merge-with-itself */
  mergeSites({ keptId, otherId, reason }: MergeSites): Promise<MergeView> {
    return this.db.inCompanyDespiteDeadlocks(async (tx) => {
      await lockChain(tx);
      const made = await this.joinSites(tx, { keptId, otherId }, reason ?? null, null);
      await this.follow(tx, [made.keptId]);
      return toView(made);
    });
  }

  /**
   * Makes a new supplier of a part of this one. Audits and findings about the chosen sites go along.
   * @throws Problem supplier-not-found, split-takes-nothing
   */
  split(
    id: string,
    { name, country, suppliesOwnCompany = false, reason, ...part }: SplitSupplier,
  ): Promise<MergeView> {
    return this.db.inCompanyDespiteDeadlocks(async (tx) => {
      await lockChain(tx);
      const from = await lockSupplier(tx, id);
      const { id: otherId } = await this.suppliers.create({ name, country, suppliesOwnCompany });
      const records = nothingMoved();
      const siteIds = part.siteIds ?? [];
      const take = (table: string, column: string, ids: readonly string[] = []) =>
        moveRows(tx, { table, column }, { from: id, to: otherId, ids }, records);
      const taken = [
        await take('site', 'supplier_id', siteIds),
        await take('supplier_variant', 'supplier_id', [
          ...(part.variantIds ?? []),
          ...(await ofSites(tx, 'supplier_variant', siteIds)),
        ]),
        await take('supplier_identifier', 'supplier_id', [
          ...(part.identifierIds ?? []),
          ...(await ofSites(tx, 'supplier_identifier', siteIds)),
        ]),
        await take('supplier_contact', 'supplier_id', part.contactIds),
        await take('supply_link', 'supplier_id', part.linkIds),
        await take('supply_link', 'buyer_supplier_id', part.linkIds),
      ];
      if (taken.every((count) => count === 0)) throw supplyChainProblem('split-takes-nothing');
      await emit(tx, SupplierRecordsMoved, {
        fromId: id,
        toId: otherId,
        siteIds,
        only: null,
        moved: (table, ids) => noteOthers(records, table, ids),
      });
      const made = await this.record(tx, {
        kind: 'supplier-split',
        keptId: id,
        keptName: from.name,
        otherId,
        otherName: name,
        reason,
        records,
      });
      await this.follow(tx, [id, otherId]);
      return toView(made);
    });
  }

  /**
   * Undoes a merge or split. What changed since stays as it is and is counted. A split is undone by moving the
   * part back, with whatever came to it since.
   * @throws Problem merge-not-found, merge-undone-already, merge-not-last; supplier-not-found where one was removed since
   */
  undo(id: string): Promise<UndoneMerge> {
    return this.db.inCompanyDespiteDeadlocks(async (tx) => {
      await lockChain(tx);
      const found = await tx.findOne(SupplierMergeEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (!found) throw supplyChainProblem('merge-not-found');
      if (found.undoneAt) throw supplyChainProblem('merge-undone-already');
      if (await laterMerge(tx, found))
        throw supplyChainProblem('merge-not-last', { keptName: found.keptName });
      if (!(await tx.existsBy(SupplierEntity, { id: found.keptId })))
        throw supplyChainProblem('supplier-not-found');
      if (!found.keptSiteId && !(await tx.existsBy(SupplierEntity, { id: found.otherId })))
        throw supplyChainProblem('supplier-not-found');
      if (found.kind === 'suppliers-merged') await noteDifferent(tx, found);
      const left = await this.takeBack(tx, found);
      return { merge: toView(found), left };
    });
  }

  /**
   * Undoes a merge or split within the caller's transaction, who holds the chain's lock and knows that it is the last
   * on its records.
   * @returns how much stays as it is, because it changed since
   */
  async takeBack(tx: EntityManager, found: SupplierMergeEntity): Promise<number> {
    const left = await this.undoOne(tx, found);
    await this.follow(tx, [found.keptId, found.otherId]);
    return left;
  }

  private async undoOne(tx: EntityManager, found: SupplierMergeEntity): Promise<number> {
    let left = 0;
    const parts = await tx.find(SupplierMergeEntity, {
      where: { partOf: found.id, undoneAt: IsNull() },
      order: { id: 'DESC' },
    });
    for (const part of parts) left += await this.undoOne(tx, part);
    if (found.kind === 'supplier-split') {
      await this.merge({ keptId: found.keptId, otherId: found.otherId, reason: found.reason });
    } else {
      const merged = found.kind === 'suppliers-merged';
      if (merged) await tx.update(SupplierEntity, { id: found.otherId }, { mergedIntoId: null });
      const later = merged ? await mergesSince(tx, found) : [];
      const moved = merged ? await undoneFromBelow(tx, found, later) : found.moved;
      const ends = { from: found.otherId, to: found.keptSiteId ?? found.keptId };
      left += await undoMoves(tx, moved, ends);
      if (later.length > 0) await headlineFromBelow(tx, found, later);
      if (merged) await refreshSearch(tx, await tx.findOneByOrFail(SupplierEntity, { id: found.keptId }));
      if (!found.keptSiteId) await relinkCopies(tx, found.moved);
      const back = { fromId: ends.to, toId: ends.from, only: found.moved.moved, moved: () => undefined };
      if (found.keptSiteId) await emit(tx, SiteRecordsMoved, back);
      else await emit(tx, SupplierRecordsMoved, { ...back, siteIds: null });
    }
    await tx.save(
      SupplierMergeEntity,
      Object.assign(found, { undoneAt: new Date(), undoneByName: currentActor().name }),
    );
    return left;
  }

  private async joinSites(
    tx: EntityManager,
    { keptId, otherId }: { readonly keptId: string; readonly otherId: string },
    reason: string | null,
    partOf: string | null,
  ): Promise<SupplierMergeEntity> {
    if (keptId === otherId) throw supplyChainProblem('merge-with-itself');
    const sites = await tx.find(SiteEntity, {
      where: { id: In([keptId, otherId]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const kept = sites.find(({ id }) => id === keptId);
    const other = sites.find(({ id }) => id === otherId);
    if (!kept || !other) throw supplyChainProblem('site-not-found');
    if (kept.supplierId !== other.supplierId) throw supplyChainProblem('sites-of-two-suppliers');
    const records = nothingMoved();
    await mergeSiteRecords(tx, keptId, otherId, records);
    await emit(tx, SiteRecordsMoved, {
      fromId: otherId,
      toId: keptId,
      only: null,
      moved: (table, ids) => noteOthers(records, table, ids),
    });
    await removeMergedSite(tx, otherId, records);
    return this.record(tx, {
      kind: 'sites-merged',
      keptId: kept.supplierId,
      keptName: kept.name,
      otherId,
      otherName: other.name,
      reason,
      keptSiteId: keptId,
      records,
      partOf,
    });
  }

  private record(
    tx: EntityManager,
    {
      records,
      reason,
      ...entry
    }: Pick<SupplierMergeEntity, 'kind' | 'keptId' | 'keptName' | 'otherId' | 'otherName'> & {
      readonly reason: string | null | undefined;
      readonly records: MovedRecords;
      readonly keptSiteId?: string;
      readonly partOf?: string | null;
    },
  ): Promise<SupplierMergeEntity> {
    return tx.save(
      SupplierMergeEntity,
      tx.create(SupplierMergeEntity, {
        ...entry,
        id: newId(),
        reason: reason?.trim() || null,
        moved: records,
        madeByName: currentActor().name,
      }),
    );
  }

  /** Tiers and scores follow: of the two, of whom they supply, and of who supplies them. */
  private async follow(tx: EntityManager, ids: readonly string[]): Promise<void> {
    const [up, down] = await Promise.all([
      tx.findBy(SupplyLinkEntity, { supplierId: In([...ids]) }),
      tx.findBy(SupplyLinkEntity, { buyerSupplierId: In([...ids]) }),
    ]);
    await refreshTiersOf(tx, [...ids, ...down.map(({ supplierId }) => supplierId)]);
    const buyers = up.flatMap(({ buyerSupplierId }) => buyerSupplierId ?? []);
    await emit(tx, RiskInputChanged, { supplierIds: [...new Set([...ids, ...buyers])] });
  }
}

function noteOthers(records: MovedRecords, table: string, ids: readonly string[]): void {
  if (ids.length > 0) records.moved[table] = [...(records.moved[table] ?? []), ...ids];
}

async function twoSuppliers(
  tx: EntityManager,
  keptId: string,
  otherId: string,
): Promise<[SupplierEntity, SupplierEntity]> {
  if (keptId === otherId) throw supplyChainProblem('merge-with-itself');
  const found = await tx.find(SupplierEntity, {
    where: { id: In([keptId, otherId]) },
    order: { id: 'ASC' }, // two merges at once lock in one order
    lock: { mode: 'pessimistic_write' },
  });
  const kept = found.find(({ id }) => id === keptId);
  const other = found.find(({ id }) => id === otherId);
  if (!kept || !other) throw supplyChainProblem('supplier-not-found');
  if (kept.mergedIntoId || other.mergedIntoId) throw supplyChainProblem('supplier-merged-already');
  return [kept, other];
}

async function lockSupplier(tx: EntityManager, id: string): Promise<SupplierEntity> {
  const found = await tx.findOne(SupplierEntity, {
    where: { id, mergedIntoId: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!found) throw supplyChainProblem('supplier-not-found');
  return found;
}

async function ofSites(tx: EntityManager, table: string, siteIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE site_id = ANY ($1::uuid[])`, [
    siteIds,
  ]);
  return rows.map(({ id }) => id);
}

/** A merge that went on top of this one has to be undone first, or its records would end up in the wrong place. */
async function laterMerge(
  tx: EntityManager,
  { id, keptId, madeAt, kind }: SupplierMergeEntity,
): Promise<boolean> {
  if (kind !== 'suppliers-merged') return false;
  const kept = await tx.findOneBy(SupplierEntity, { id: keptId });
  if (!kept?.mergedIntoId) return false;
  const later = await tx.findOneBy(SupplierMergeEntity, {
    otherId: keptId,
    kind: 'suppliers-merged',
    undoneAt: IsNull(),
  });
  return later !== null && later.id !== id && later.madeAt >= madeAt;
}

/** Whoever undoes a merge says that the two are different: the pair is not proposed again. */
async function noteDifferent(tx: EntityManager, { keptId, otherId }: SupplierMergeEntity): Promise<void> {
  const [leftId = '', rightId = ''] = [keptId, otherId].sort();
  await tx.update(
    MatchPairEntity,
    { leftId, rightId },
    { state: 'different', reason: null, decidedAt: new Date(), decidedByName: currentActor().name },
  );
}

function toView(found: SupplierMergeEntity): MergeView {
  const counts: Record<string, number> = {};
  for (const [pointer, ids] of Object.entries(found.moved.moved)) {
    const [table = pointer] = pointer.split('.');
    counts[table] = (counts[table] ?? 0) + ids.length;
  }
  return {
    id: found.id,
    kind: found.kind,
    keptId: found.keptId,
    keptName: found.keptName,
    otherId: found.otherId,
    otherName: found.otherName,
    reason: found.reason,
    madeAt: found.madeAt.toISOString(),
    madeByName: found.madeByName,
    undoneAt: found.undoneAt?.toISOString() ?? null,
    undoneByName: found.undoneByName ?? null,
    moved: counts,
  };
}
