import {
  addMonths,
  AUDIT_COUNTS_MONTHS,
  GRACE_IN_MONTHS,
  MOST_SHARING,
  type AgencyShareHistory,
  type ClaimAgainstLinks,
  type LabourProviderGoods,
  type Production,
  type SharingGroup,
  type ShippingSupplier,
  type SignalInputs,
  type Transformation,
} from '@firebreak/supply-chain/model';
import type { EntityManager } from 'typeorm';
import { supplierAddressKeys } from './supplier-address-keys.query';
import { SHARING_GROUPS } from './sharing-groups.query';
import { streamRows } from './stream-rows.query';
import { AGENCY_SHARES, CLAIMS, LABOUR_PROVIDERS, SHIPPING } from './signal-facts.query';
import { PRODUCTIONS, TRANSFORMATIONS } from './production-facts.query';

/**
 * What the rules look at, of all suppliers of the current company, piece by piece: one query for each kind of fact,
 * those first whose rules say least. Each leaves out the suppliers that its rules could say nothing about.
 * @param asOf calendar date
 */
export async function* gatherSignalInputs(
  tx: EntityManager,
  asOf: string,
): AsyncGenerator<Partial<SignalInputs>> {
  await planForAllRows(tx);
  const shippingSince = [addMonths(asOf, -GRACE_IN_MONTHS), addMonths(asOf, -AUDIT_COUNTS_MONTHS)];
  for await (const shipping of streamRows<ShippingSupplier>(tx, SHIPPING, shippingSince)) yield { shipping };
  for await (const productions of streamRows<Production>(tx, PRODUCTIONS)) yield { productions };
  const keys = await supplierAddressKeys(tx);
  for await (const sharingGroups of streamRows<SharingGroup>(tx, SHARING_GROUPS, [MOST_SHARING, keys]))
    yield { sharingGroups };
  for await (const transformations of streamRows<Transformation>(tx, TRANSFORMATIONS))
    yield { transformations };
  for await (const claims of streamRows<ClaimAgainstLinks>(tx, CLAIMS)) yield { claims };
  for await (const agencyShares of streamRows<AgencyShareHistory>(tx, AGENCY_SHARES)) yield { agencyShares };
  for await (const labourProviders of streamRows<LabourProviderGoods>(tx, LABOUR_PROVIDERS))
    yield { labourProviders };
}

/**
 * For the rest of the transaction. Right after an import of 100,000 suppliers the planner still takes the tables for
 * small ones and would compare every row with every row: joins by hash or merge cost little where tables are small, and
 * stay quick where they are not. All rows of the cursors are read, so quick first rows are worth nothing, and
 * compiling a query takes longer than these take to run.
 */
async function planForAllRows(tx: EntityManager): Promise<void> {
  await tx.query(`
    SELECT set_config('enable_nestloop', 'off', true), set_config('cursor_tuple_fraction', '1', true),
           set_config('work_mem', '32MB', true), set_config('jit', 'off', true)`);
}
