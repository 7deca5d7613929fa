import { SitesService, SuppliersService, SupplyLinksService } from '@firebreak/supply-chain/server';
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
  for (const { key, sites: own, ...input } of demo.suppliers) {
    const { id } = await app.get(SuppliersService).create({ ...input, suppliesOwnCompany: false });
    suppliers.set(key, id);
    for (const { key: siteKey, ...site } of own) {
      sites.set(siteKey, (await app.get(SitesService).add(id, site)).id);
    }
  }
  for (const { buyer, supplier, ...link } of demo.links) {
    const buyerSupplierId = buyer === null ? null : idOf(suppliers, buyer);
    await app
      .get(SupplyLinksService)
      .add({ ...link, buyerSupplierId, supplierId: idOf(suppliers, supplier) });
  }
  return { suppliers, sites };
}

/** @throws RangeError for a key that was not loaded */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new RangeError(`the demo has no ${key}`);
  return id;
}
