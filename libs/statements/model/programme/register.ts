import type { Fields } from './field';

/** A rule between two fields of one row; it holds where both have a value. */
export type RowRule =
  /** A number, or a day, that is not above the other. */
  | { readonly rule: 'at-most'; readonly field: string; readonly other: string }
  /** Neither has a value without the other. */
  | { readonly rule: 'together'; readonly field: string; readonly other: string };

/** A list that the company keeps of its own measures. */
export interface Register<F extends Fields = Fields> {
  readonly fields: F;
  readonly rules: readonly RowRule[];
  /** The field by which rows are sorted, and which way. */
  readonly sortedBy: { readonly field: string; readonly descending: boolean };
}

export function register<const F extends Fields>(
  fields: F,
  sortedBy: { readonly field: keyof F & string; readonly descending: boolean },
  rules: readonly RowRule[] = [],
): Register<F> {
  return { fields, rules, sortedBy };
}

export const atMost = (field: string, other: string): RowRule => ({ rule: 'at-most', field, other });
export const together = (field: string, other: string): RowRule => ({ rule: 'together', field, other });
