import { declaredCapacity, OVERTIME_FACTOR, type Production } from './production';
import { baseUnit, sumByDimension } from './quantities';
import { between, type FoundSignal } from './signal';

/** Orders that even lawful overtime cannot explain. */
export const MOST_ORDERS_PER_CAPACITY = OVERTIME_FACTOR;
/** Twice and a half the capacity: half of what is ordered has to be made elsewhere even with all overtime. */
const SERIOUS_ORDERS_PER_CAPACITY = 2 * OVERTIME_FACTOR;

/**
 * Orders above declared capacity: the volumes of all links along which a supplier delivers are more than its
 * sites, and the subcontractors it declared, can make with overtime within 60 hours a week. Only the orders that
 * are recorded count, so the truth can only be further apart.
 *
 * False positives: capacity declared long ago; seasonal peaks made from stock; volumes entered for a year as for
 * a month; goods that are traded, not made.
 * Cleared by: a newer capacity of each site, smaller volumes, or subcontractors declared with their capacity.
 *
 * @returns one signal per dimension (pieces, mass ...); none where a capacity or unit is unknown
 */
export function ordersAboveCapacity(production: Production): FoundSignal[] {
  const orders = sumByDimension(production.orders);
  const capacities = declaredCapacity(production);
  if (!orders || !capacities) return [];
  return [...orders].flatMap(([dimension, ordered]) => {
    const capacity = capacities.get(dimension) ?? 0;
    // Without capacity in this dimension the units do not tell: metres may be ordered of what is declared in kilograms.
    if (capacity === 0 || ordered <= capacity * MOST_ORDERS_PER_CAPACITY) return [];
    const ratio = ordered / capacity;
    return {
      rule: 'orders-above-capacity' as const,
      supplierId: production.supplierId,
      subject: dimension,
      explanation: 'orders-above-capacity',
      facts: {
        ordered,
        capacity,
        unit: baseUnit(dimension),
        ratio,
        buyers: production.orders.length,
        sites: production.sites.length,
        declaredSubcontractors: production.declaredHelp.length,
      },
      measure: ratio,
      seriousness: between(MOST_ORDERS_PER_CAPACITY, SERIOUS_ORDERS_PER_CAPACITY, ratio),
    };
  });
}
