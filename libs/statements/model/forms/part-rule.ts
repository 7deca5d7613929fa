import type { PartKind } from './form';
import type { Fill } from './form-data';

/** One part of a field: what kind it is and what fills it. */
export interface PartRule {
  readonly id: string;
  readonly kind: PartKind;
  /** Where the field's own options are not those of this part. */
  readonly options?: readonly string[];
  /** Where the field's own limit is not that of this part; null: none. */
  readonly maxLength?: number | null;
  readonly fill: Fill;
}

/** The data never says it. */
export const leftToYou: Fill = () => null;

export function text(id: string, fill: Fill = leftToYou, maxLength?: number | null): PartRule {
  return { id, kind: 'text', options: [], fill, ...(maxLength === undefined ? {} : { maxLength }) };
}

/** One of the field's own options. */
export function one(id: string, fill: Fill = leftToYou): PartRule {
  return { id, kind: 'one', fill };
}

/** Any of the field's own options. */
export function many(id: string, fill: Fill = leftToYou): PartRule {
  return { id, kind: 'many', fill };
}

/** One of options that the data of the law does not list, but its words name. */
export function oneOf(id: string, options: readonly string[], fill: Fill = leftToYou): PartRule {
  return { id, kind: 'one', options, maxLength: null, fill };
}

export function yesNo(id: string, fill: Fill = leftToYou): PartRule {
  return oneOf(id, ['yes', 'no'], fill);
}
