/** What can be added up: amounts of different dimensions cannot be compared. */
export type UnitDimension =
  'count' | 'pairs' | 'sets' | 'mass' | 'length' | 'area' | 'volume' | 'time' | 'power';

export interface CapacityUnit {
  readonly key: string;
  readonly dimension: UnitDimension;
  /** How many of the dimension's first unit one of these is. */
  readonly factor: number;
}

const unit = (key: string, dimension: UnitDimension, factor = 1): CapacityUnit => ({
  key,
  dimension,
  factor,
});

/**
 * Units in which capacity and orders are told. Pairs and sets stand for themselves: whether a pair of socks is one
 * piece or two is a matter of trade custom, so they are never converted into pieces. Exact by definition
 * (international yard and pound, 1959).
 */
export const CAPACITY_UNITS: readonly CapacityUnit[] = [
  unit('pieces', 'count'),
  unit('dozens', 'count', 12),
  unit('pairs', 'pairs'),
  unit('sets', 'sets'),
  unit('kg', 'mass'),
  unit('t', 'mass', 1000),
  unit('lb', 'mass', 0.45359237),
  unit('m', 'length'),
  unit('km', 'length', 1000),
  unit('yd', 'length', 0.9144),
  unit('m2', 'area'),
  unit('ha', 'area', 10_000),
  unit('l', 'volume'),
  unit('m3', 'volume', 1000),
  unit('hours', 'time'),
  unit('kW', 'power'),
  unit('MW', 'power', 1000),
];

export const CAPACITY_UNIT_KEYS: readonly string[] = CAPACITY_UNITS.map(({ key }) => key);

const BY_KEY = new Map(CAPACITY_UNITS.map((each) => [each.key, each]));

/** @returns null for a unit that is not in the list */
export function unitDimension(key: string): UnitDimension | null {
  return BY_KEY.get(key)?.dimension ?? null;
}

/**
 * An amount in another unit of the same dimension.
 * @returns null where the two cannot be compared, or a unit is unknown
 */
export function convertAmount(amount: number, from: string, to: string): number | null {
  const [source, target] = [BY_KEY.get(from), BY_KEY.get(to)];
  if (!source || !target || source.dimension !== target.dimension) return null;
  return (amount * source.factor) / target.factor;
}
