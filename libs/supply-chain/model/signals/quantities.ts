import { CAPACITY_UNITS, convertAmount, unitDimension, type UnitDimension } from '../capacity-units';

/** An amount as somebody declared it: per month, >= 0. */
export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

/**
 * Sums by dimension, in the dimension's first unit.
 * @returns null as soon as one unit is unknown: a sum that leaves something out would mislead
 */
export function sumByDimension(quantities: readonly Quantity[]): Map<UnitDimension, number> | null {
  const sums = new Map<UnitDimension, number>();
  for (const { amount, unit } of quantities) {
    const dimension = unitDimension(unit);
    const converted = dimension === null ? null : convertAmount(amount, unit, baseUnit(dimension));
    if (dimension === null || converted === null) return null;
    sums.set(dimension, (sums.get(dimension) ?? 0) + converted);
  }
  return sums;
}

/** The unit in which sums of a dimension are told. */
export function baseUnit(dimension: UnitDimension): string {
  const unit = CAPACITY_UNITS.find((each) => each.dimension === dimension);
  if (!unit) throw new RangeError(`no unit of dimension ${dimension}`);
  return unit.key;
}
