import {
  SitesService,
  SupplierIdentifiersService,
  SuppliersService,
  SupplierVariantsService,
  SupplyLinksService,
} from '@firebreak/supply-chain/server';
import type { DemoCompany } from './demo-company';
import type { DemoApp } from './demo-app';

/** Ids of what was loaded, by the demo's keys. */
export interface LoadedIds {
  readonly suppliers: ReadonlyMap<string, string>;
  readonly sites: ReadonlyMap<string, string>;
}

/** Suppliers, sites and links, as a buyer would enter them. Call inside a company's transaction. */
export async function loadSupplyChain(app: DemoApp, demo: DemoCompany): Promise<LoadedIds> {
  const suppliers = new Map<string, string>();
  const sites = new Map<string, string>();
  for (const { key, sites: own, otherNames, ...input } of demo.suppliers) {
    const { id } = await app.get(SuppliersService).create({ ...input, suppliesOwnCompany: false });
    suppliers.set(key, id);
    for (const name of otherNames) await app.get(SupplierVariantsService).add(id, { kind: 'name', ...name });
    for (const { key: siteKey, osId, ...site } of own) {
      const { id: siteId } = await app.get(SitesService).add(id, site);
      sites.set(siteKey, siteId);
      if (osId) await app.get(SupplierIdentifiersService).add(id, { scheme: 'os-id', value: osId, siteId });
    }
  }
  const links = app.get(SupplyLinksService);
  for (const { buyer, supplier, verifiedBecause, ...link } of demo.links) {
    const buyerSupplierId = buyer === null ? null : idOf(suppliers, buyer);
    const { id } = await links.add({ ...link, buyerSupplierId, supplierId: idOf(suppliers, supplier) });
    if (verifiedBecause) await links.judge(id, 'verified', verifiedBecause);
  }
  return { suppliers, sites };
}

/** @throws RangeError for a key that was not loaded */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new RangeError(`the demo has no ${key}`);
  return id;
}
