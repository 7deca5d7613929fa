import type { Dependency, RiskReference } from '@firebreak/risk/model';
import type { EntityManager } from 'typeorm';
import { readGraph } from './full-chain';
import { inputsBeside, scoredIds, siteInputs } from './risk-inputs.query';
import type { InputsBeside, SiteInput } from './risk-inputs.query';
import { supplierFacts } from './supplier-facts';
import type { OwnFacts } from './supplier-facts';
import { SupplierIds } from './supplier-ids';

/** All inputs of the current company at once, for trials that score it more than one time and store nothing. */
export interface CompanyInputs {
  readonly supplierIds: ReadonlySet<string>;
  /** Of scored suppliers, in the order of supplier and site ids. */
  readonly sites: readonly SiteInput[];
  readonly beside: InputsBeside;
  /** Who depends on whom, by buyer. */
  readonly dependencies: ReadonlyMap<string, readonly Dependency[]>;
}

export async function companyInputs(tx: EntityManager): Promise<CompanyInputs> {
  const supplierIds = await scoredIds(tx, null);
  const sites: SiteInput[] = [];
  for await (const batch of siteInputs(tx, null)) {
    for (const site of batch) if (supplierIds.has(site.supplierId)) sites.push(site);
  }
  const ids = SupplierIds.of([...supplierIds].sort());
  const { offsets, suppliers, shares } = await readGraph(tx, ids);
  const dependencies = new Map<string, Dependency[]>();
  for (let buyer = 0; buyer < ids.size; buyer++) {
    const [from = 0, to = 0] = [offsets[buyer], offsets[buyer + 1]];
    const below = Array.from(suppliers.subarray(from, to), (supplier, at) => {
      return { supplierId: ids.id(supplier), share: shares[from + at] ?? 0 };
    });
    if (below.length > 0) dependencies.set(ids.id(buyer), below);
  }
  return { supplierIds, sites, beside: await inputsBeside(tx, null), dependencies };
}

/**
 * The facts about every supplier by some reference data.
 * @param asOf calendar date as of which ages count
 */
export async function factsBy(
  { sites, beside }: CompanyInputs,
  reference: RiskReference,
  asOf: string,
): Promise<OwnFacts[]> {
  const facts: OwnFacts[] = [];
  for await (const batch of supplierFacts(asBatch(sites), beside, reference, asOf)) facts.push(...batch);
  return facts;
}

async function* asBatch(sites: readonly SiteInput[]): AsyncGenerator<readonly SiteInput[]> {
  yield sites;
}
