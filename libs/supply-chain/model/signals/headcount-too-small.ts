import { declaredWorkers, OVERTIME_FACTOR, type Production } from './production';
import { ceilingsFor } from './productivity-ceilings';
import type { UnitDimension } from '../capacity-units';
import { baseUnit, sumByDimension, type Quantity } from './quantities';
import { between, type FoundSignal } from './signal';

/** Output per person may pass the ceiling by what lawful overtime adds. */
export const MOST_OUTPUT_PER_CEILING = OVERTIME_FACTOR;
/** Three times the ceiling: at least half of the hands must be elsewhere. */
const SERIOUS_OUTPUT_PER_CEILING = 3;

/**
 * Headcount too small for the output: what is ordered (or, where no volume is known, what is said to be the
 * capacity) would need each person to make more than anybody in that trade can.
 *
 * False positives: a headcount that leaves out agency or seasonal people; a trader that makes nothing itself;
 * unusually simple goods; a highly automated plant.
 * Cleared by: the whole headcount of each site, a right capacity, or declared subcontractors with their headcount.
 *
 * @returns one signal per dimension; none where a headcount, unit or ceiling is unknown
 */
export function headcountTooSmall(production: Production): FoundSignal[] {
  const workers = declaredWorkers(production);
  if (workers === null || workers === 0) return [];
  return ceilingsFor(production.isic, production.processes).flatMap(
    ({ trade, dimension, perWorkerPerMonth }) => {
      const output = outputOf(production, dimension);
      if (output === null) return [];
      const each = output.amount / workers;
      const ratio = each / perWorkerPerMonth;
      if (ratio <= MOST_OUTPUT_PER_CEILING) return [];
      return {
        rule: 'headcount-too-small' as const,
        supplierId: production.supplierId,
        subject: dimension,
        explanation: `headcount-too-small.${output.from}`,
        facts: {
          trade,
          output: output.amount,
          unit: baseUnit(dimension),
          workers,
          perWorker: each,
          ceiling: perWorkerPerMonth,
          declaredSubcontractors: production.declaredHelp.length,
        },
        measure: ratio,
        seriousness: between(MOST_OUTPUT_PER_CEILING, SERIOUS_OUTPUT_PER_CEILING, ratio),
      };
    },
  );
}

/** Orders are known better than capacity, which is also what a supplier would like to be able to make. */
function outputOf(
  { orders, sites }: Production,
  dimension: UnitDimension,
): { readonly amount: number; readonly from: 'orders' | 'capacity' } | null {
  const ordered = amountIn(orders, dimension);
  if (ordered !== null) return { amount: ordered, from: 'orders' };
  const capacity = amountIn(
    sites.flatMap((site) => site.capacity ?? []),
    dimension,
  );
  return capacity === null ? null : { amount: capacity, from: 'capacity' };
}

function amountIn(quantities: readonly Quantity[], dimension: UnitDimension): number | null {
  return sumByDimension(quantities)?.get(dimension) ?? null;
}
