import { agencyShareJump, type AgencyShareHistory } from './agency-share-jump';
import { claimContradictsLinks, type ClaimAgainstLinks } from './claim-contradicts-links';
import { headcountTooSmall } from './headcount-too-small';
import { labourProviderShipsGoods, type LabourProviderGoods } from './labour-provider-ships-goods';
import { neverAudited, type ShippingSupplier } from './never-audited';
import { ordersAboveCapacity } from './orders-above-capacity';
import { processMissing, type Transformation } from './process-missing';
import type { Production } from './production';
import { sharedDetails, type SharingGroup } from './shared-details';
import type { FoundSignal } from './signal';

/** What the rules look at, of all suppliers of a company. */
export interface SignalInputs {
  readonly productions: readonly Production[];
  readonly sharingGroups: readonly SharingGroup[];
  readonly transformations: readonly Transformation[];
  readonly shipping: readonly ShippingSupplier[];
  readonly claims: readonly ClaimAgainstLinks[];
  readonly agencyShares: readonly AgencyShareHistory[];
  readonly labourProviders: readonly LabourProviderGoods[];
}

/**
 * All signals that the data of a company raises, those that say least first: lists show the newest on top.
 * @param asOf calendar date
 */
export function findSignals(inputs: SignalInputs, asOf: string): FoundSignal[] {
  return [
    ...inputs.shipping.flatMap((each) => neverAudited(each, asOf)),
    ...inputs.productions.flatMap((each) => [...ordersAboveCapacity(each), ...headcountTooSmall(each)]),
    ...inputs.sharingGroups.flatMap(sharedDetails),
    ...inputs.transformations.flatMap((each) => processMissing(each)),
    ...inputs.claims.flatMap((each) => claimContradictsLinks(each, asOf)),
    ...inputs.agencyShares.flatMap((each) => agencyShareJump(each, asOf)),
    ...inputs.labourProviders.flatMap(labourProviderShipsGoods),
  ];
}
