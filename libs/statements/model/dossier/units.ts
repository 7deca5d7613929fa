/** What a unit measures; quantities of different dimensions are never compared. */
export type Dimension = 'mass' | 'length' | 'area' | 'volume' | 'count';

interface UnitFacts {
  readonly dimension: Dimension;
  /** How many kilograms, metres, square metres, litres or pieces one of it is; exact by definition. */
  readonly factor: number;
}

/** The international pound and yard are defined by the metric units (1959). */
const UNITS = {
  kg: { dimension: 'mass', factor: 1 },
  g: { dimension: 'mass', factor: 0.001 },
  t: { dimension: 'mass', factor: 1000 },
  lb: { dimension: 'mass', factor: 0.45359237 },
  m: { dimension: 'length', factor: 1 },
  yd: { dimension: 'length', factor: 0.9144 },
  m2: { dimension: 'area', factor: 1 },
  l: { dimension: 'volume', factor: 1 },
  m3: { dimension: 'volume', factor: 1000 },
  pcs: { dimension: 'count', factor: 1 },
} as const satisfies Readonly<Record<string, UnitFacts>>;

export type CustodyUnit = keyof typeof UNITS;
export const CUSTODY_UNITS = Object.keys(UNITS) as readonly CustodyUnit[];

export const dimensionOf = (unit: CustodyUnit): Dimension => UNITS[unit].dimension;

/**
 * The same quantity in another unit.
 * @throws RangeError where the two measure different things
 */
export function convert(quantity: number, from: CustodyUnit, to: CustodyUnit): number {
  if (dimensionOf(from) !== dimensionOf(to)) throw new RangeError(`${from} is never ${to}`);
  return from === to ? quantity : (quantity * UNITS[from].factor) / UNITS[to].factor;
}
