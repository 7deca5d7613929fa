import { Injectable } from '@nestjs/common';
import { CompanyDb, emit } from '@firebreak/platform/server';
import {
  addressKey,
  locateSite,
  supplyChainProblem,
  type SiteInput,
  type SiteView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { getSupplier } from './get-supplier.query';
import { RiskInputChanged } from './risk-input-changed.event';
import { SiteGoodEntity } from './site-good.entity';
import { SiteEntity } from './site.entity';
import { SupplierEntity } from './supplier.entity';

/** Where suppliers work, and what is made there. */
@Injectable()
export class SitesService {
  constructor(private readonly db: CompanyDb) {}

  /** @throws Problem supplier-not-found */
  add(supplierId: string, input: SiteInput): Promise<SiteView> {
    return this.db.inCompany(async (tx) => {
      if (!(await tx.existsBy(SupplierEntity, { id: supplierId })))
        throw supplyChainProblem('supplier-not-found');
      return this.save(tx, tx.create(SiteEntity, { supplierId }), input);
    });
  }

  /**
   * Replaces what a person enters, goods included; what is left out becomes unknown.
   * @throws Problem site-not-found, also for a site of another supplier
   */
  replace(supplierId: string, siteId: string, input: SiteInput): Promise<SiteView> {
    return this.db.inCompany(async (tx) => {
      const site = await tx.findOne(SiteEntity, {
        where: { id: siteId, supplierId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!site) throw supplyChainProblem('site-not-found');
      return this.save(tx, site, input);
    });
  }

  /** @throws Problem site-not-found */
  remove(supplierId: string, siteId: string): Promise<void> {
    return this.db.inCompany(async (tx) => {
      const { affected } = await tx.delete(SiteEntity, { id: siteId, supplierId });
      if (!affected) throw supplyChainProblem('site-not-found');
      await emit(tx, RiskInputChanged, { supplierIds: [supplierId] });
    });
  }

  private async save(tx: EntityManager, site: SiteEntity, input: SiteInput): Promise<SiteView> {
    await tx.save(Object.assign(site, columnsOf(input)));
    await tx.delete(SiteGoodEntity, { siteId: site.id });
    const goods = (input.goods ?? []).map((good) =>
      tx.create(SiteGoodEntity, { siteId: site.id, hs: good.hs || null, name: good.name.trim() }),
    );
    await tx.save(goods);
    await emit(tx, RiskInputChanged, { supplierIds: [site.supplierId] });
    const supplier = await getSupplier(tx, site.supplierId);
    const view = supplier?.sites.find((each) => each.id === site.id);
    if (!view) throw new Error('A site that was just saved is gone.');
    return view;
  }
}

function columnsOf(input: SiteInput) {
  const text = (value: string | null | undefined) => value?.trim() || null;
  return {
    name: input.name.trim(),
    country: input.country,
    address: text(input.address),
    addressKey: addressKey(input.address),
    city: text(input.city),
    ...locateSite(input),
    isic: text(input.isic),
    headcount: input.headcount ?? null,
    womenShare: input.womenShare ?? null,
    migrantShare: input.migrantShare ?? null,
    agencyShare: input.agencyShare ?? null,
    labourProvider: input.labourProvider ?? null,
    employerHousing: input.employerHousing ?? null,
    pieceRate: input.pieceRate ?? null,
  };
}
