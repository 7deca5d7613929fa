import type { UnitDimension } from '../capacity-units';
import { sumByDimension, type Quantity } from './quantities';

/** A place of production: what it declared. */
export interface ProductionSite {
  readonly capacity: Quantity | null;
  /** People at the site, >= 0; null where nobody said. */
  readonly headcount: number | null;
}

/** What a supplier makes for whom, and with whose hands. */
export interface Production {
  readonly supplierId: string;
  /** ISIC Rev. 4; null where unknown. */
  readonly isic: string | null;
  readonly processes: readonly string[];
  readonly sites: readonly ProductionSite[];
  /** Volumes per month of the links along which it delivers, disputed and suggested ones left out. */
  readonly orders: readonly Quantity[];
  /** Sites of the subcontractors and homeworker networks that it has declared; an empty list of sites: unknown. */
  readonly declaredHelp: readonly { readonly sites: readonly ProductionSite[] }[];
}

/**
 * How much more than at normal hours a factory can make within the most generous rule that codes of conduct
 * know: 60 hours a week where capacity is declared for 48 (ETI Base Code 6.3 to 6.5).
 */
export const OVERTIME_FACTOR = 60 / 48;

/**
 * What a supplier and the subcontractors it told of can make in a month at normal hours.
 * @returns null where a site or a declared subcontractor gave no capacity: then nobody can say what is too much
 */
export function declaredCapacity(production: Production): Map<UnitDimension, number> | null {
  const sites = [production, ...production.declaredHelp].map((each) => each.sites);
  if (sites.some((own) => own.length === 0)) return null;
  const capacities = sites.flat().map(({ capacity }) => capacity);
  return capacities.some((capacity) => capacity === null)
    ? null
    : sumByDimension(capacities.flatMap((capacity) => capacity ?? []));
}

/**
 * The people of a supplier and of the subcontractors it told of.
 * @returns null where a site or a declared subcontractor gave no headcount
 */
export function declaredWorkers(production: Production): number | null {
  const sites = [production, ...production.declaredHelp].map((each) => each.sites);
  if (sites.some((own) => own.length === 0)) return null;
  return sites.flat().reduce<number | null>((sum, { headcount }) => {
    return sum === null || headcount === null ? null : sum + headcount;
  }, 0);
}
