import { Injectable } from '@nestjs/common';
import { CompanyDb, emit } from '@firebreak/platform/server';
import {
  parsePublicSiteId,
  supplyChainProblem,
  type PublicSiteView,
  type SiteInput,
  type SiteView,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { findSiteByPublicId } from './find-site.query';
import { getSupplier } from './get-supplier.query';
import { RiskInputChanged } from './risk-input-changed.event';
import { siteColumns } from './site-columns';
import { replaceGoods } from './site-goods.query';
import { SiteEntity } from './site.entity';
import { keepReplaced } from './supplier-variants';
import { checkChangeable } from './supplier-to-change.query';
import { touch } from './write-rows.query';

/** Where suppliers work, and what is made there. */
@Injectable()
export class SitesService {
  constructor(private readonly db: CompanyDb) {}

  /**
   * Finds a site by the id that it is quoted by.
   * @throws Problem site-id-mistyped where the check character does not fit, site-not-found
   */
  find(publicId: string): Promise<PublicSiteView> {
    const parsed = parsePublicSiteId(publicId);
    if (!parsed.ok)
      throw supplyChainProblem(parsed.reason === 'check' ? 'site-id-mistyped' : 'site-not-found');
    return this.db.inCompany(async (tx) => {
      const site = await findSiteByPublicId(tx, parsed.tail);
      if (!site) throw supplyChainProblem('site-not-found');
      return site;
    });
  }

  /** @throws Problem supplier-not-found, supplier-merged */
  add(supplierId: string, input: SiteInput): Promise<SiteView> {
    return this.db.inCompany(async (tx) => {
      await checkChangeable(tx, [supplierId]);
      return this.save(tx, tx.create(SiteEntity, { supplierId }), input);
    });
  }

  /**
   * Replaces what a person enters, goods included; what is left out becomes unknown. A name or address that changed
   * is kept beside the new one.
   * @throws Problem site-not-found, also for a site of another supplier
   */
  replace(supplierId: string, siteId: string, input: SiteInput): Promise<SiteView> {
    return this.db.inCompany(async (tx) => {
      const site = await tx.findOne(SiteEntity, {
        where: { id: siteId, supplierId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!site) throw supplyChainProblem('site-not-found');
      const { name, address } = site;
      const after = siteColumns(input);
      const change = { supplierId, siteId };
      await keepReplaced(
        tx,
        [
          { ...change, kind: 'name', before: name, after: after.name },
          { ...change, kind: 'address', before: address, after: after.address },
        ],
        'own-company',
      );
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
    await tx.save(Object.assign(site, siteColumns(input)));
    await touch(tx, 'site', await replaceGoods(tx, new Map([[site.id, input.goods ?? []]])));
    await emit(tx, RiskInputChanged, { supplierIds: [site.supplierId] });
    const supplier = await getSupplier(tx, site.supplierId);
    const view = supplier?.sites.find((each) => each.id === site.id);
    if (!view) throw new Error('A site that was just saved is gone.');
    return view;
  }
}
