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
 * The signals that a part of a company's data raises. Each rule looks at one supplier or group by itself, so a large
 * company is looked through piece by piece.
 * @param asOf calendar date
 */
export function findSignals(inputs: Partial<SignalInputs>, asOf: string): FoundSignal[] {
  const {
    productions = [],
    sharingGroups = [],
    transformations = [],
    shipping = [],
    claims = [],
    agencyShares = [],
    labourProviders = [],
  } = inputs;
  return [
    ...shipping.flatMap((each) => neverAudited(each, asOf)),
    ...productions.flatMap((each) => [...ordersAboveCapacity(each), ...headcountTooSmall(each)]),
    ...sharingGroups.flatMap(sharedDetails),
    ...transformations.flatMap((each) => processMissing(each)),
    ...claims.flatMap((each) => claimContradictsLinks(each, asOf)),
    ...agencyShares.flatMap((each) => agencyShareJump(each, asOf)),
    ...labourProviders.flatMap(labourProviderShipsGoods),
  ];
}
