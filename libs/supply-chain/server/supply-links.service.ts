import { Injectable } from '@nestjs/common';
import { CompanyDb, currentActor, emit, FileStore } from '@firebreak/platform/server';
import { supplyChainProblem, type LinkInput, type LinkView } from '@firebreak/supply-chain/model';
import { IsNull, type EntityManager } from 'typeorm';
import { getSupplyLink } from './get-supply-link.query';
import { judgement, linkColumns } from './link-columns';
import { lockChain, refreshTiersOf } from './refresh-tiers.query';
import { RiskInputChanged } from './risk-input-changed.event';
import { orNull } from './supplier-columns';
import { checkChangeable } from './supplier-to-change.query';
import { SupplyLinkEntity } from './supply-link.entity';

/** Who supplies whom. Tiers follow in the same transaction. */
@Injectable()
export class SupplyLinksService {
  constructor(
    private readonly db: CompanyDb,
    private readonly files: FileStore,
  ) {}

  /** @throws Problem supplier-not-found, supplier-merged, supplier-supplies-itself, supply-link-exists */
  add(input: LinkInput): Promise<LinkView> {
    return this.db.inCompany((tx) => this.save(tx, new SupplyLinkEntity(), input));
  }

  /** @throws Problem supply-link-not-found and those of `add` */
  replace(id: string, input: LinkInput): Promise<LinkView> {
    return this.db.inCompany(async (tx) => {
      const link = await this.lock(tx, id);
      const before = endsOf(link);
      const view = await this.save(tx, link, input, [link.supplierId]);
      await emit(tx, RiskInputChanged, { supplierIds: before });
      return view;
    });
  }

  /**
   * Says that a link is verified or disputed, and why. A disputed link carries no tier until that is settled.
   * @throws Problem supply-link-not-found
   */
  judge(id: string, certainty: 'verified' | 'disputed', reason: string): Promise<LinkView> {
    return this.db.inCompany(async (tx) => {
      const link = await this.lock(tx, id);
      await tx.save(SupplyLinkEntity, Object.assign(link, judgement(link.certainty, certainty, reason)));
      return this.settle(tx, link);
    });
  }

  /** @throws Problem supply-link-not-found */
  remove(id: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const link = await this.lock(tx, id);
      await tx.delete(SupplyLinkEntity, { id });
      if (link.evidenceFileId) await this.files.remove(tx, link.evidenceFileId);
      await refreshTiersOf(tx, [link.supplierId]);
      await emit(tx, RiskInputChanged, { supplierIds: endsOf(link) });
    });
  }

  private async lock(tx: EntityManager, id: string): Promise<SupplyLinkEntity> {
    await lockChain(tx);
    const link = await tx.findOne(SupplyLinkEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!link) throw supplyChainProblem('supply-link-not-found');
    return link;
  }

  /** @param before who supplied along this link until now */
  private async save(
    tx: EntityManager,
    link: SupplyLinkEntity,
    input: LinkInput,
    before: readonly string[] = [],
  ): Promise<LinkView> {
    await lockChain(tx);
    await this.check(tx, link.id, input);
    // Who records it is who says so, unless it is somebody else's word.
    const own = (input.disclosedBy ?? 'own-company') === 'own-company' ? currentActor().name : null;
    const discloser = orNull(input.disclosedByName) ?? own;
    const judged = judgement(link.certainty ?? null, input.certainty ?? 'declared', null);
    Object.assign(link, linkColumns(input), judged, { disclosedByName: discloser });
    await tx.save(SupplyLinkEntity, link);
    return this.settle(tx, link, before);
  }

  private async settle(
    tx: EntityManager,
    link: SupplyLinkEntity,
    before: readonly string[] = [],
  ): Promise<LinkView> {
    await refreshTiersOf(tx, [...before, link.supplierId]);
    await emit(tx, RiskInputChanged, { supplierIds: endsOf(link) });
    const view = await getSupplyLink(tx, link.id);
    if (!view) throw new Error('A link that was just saved is gone.');
    return view;
  }

  private async check(tx: EntityManager, id: string, input: LinkInput): Promise<void> {
    const { supplierId, kind } = input;
    const buyerSupplierId = input.buyerSupplierId ?? null;
    if (buyerSupplierId === supplierId) throw supplyChainProblem('supplier-supplies-itself');
    await checkChangeable(tx, endsOf({ supplierId, buyerSupplierId }));
    const same = await tx.findOneBy(SupplyLinkEntity, {
      supplierId,
      kind,
      buyerSupplierId: buyerSupplierId === null ? IsNull() : buyerSupplierId,
    });
    if (same && same.id !== id) throw supplyChainProblem('supply-link-exists');
  }
}

function endsOf(link: { readonly supplierId: string; readonly buyerSupplierId: string | null }): string[] {
  return link.buyerSupplierId === null ? [link.supplierId] : [link.supplierId, link.buyerSupplierId];
}
