import type { CustodyUnit } from './units';

/** Somebody who held the goods: a supplier, one of its sites, or the own company. */
export interface CustodyParty {
  readonly id: string;
  readonly name: string;
  /** Its material comes out of the ground, off the field or out of recycling there: nothing has to arrive. */
  readonly origin: boolean;
}

/** Material that went from one party to another. */
export interface CustodyStep {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Day on which it left, ISO calendar date. */
  readonly on: string;
  readonly material: string;
  /** > 0. */
  readonly quantity: number;
  readonly unit: CustodyUnit;
  /** Ids of the documents that show it. */
  readonly documents: readonly string[];
}

/** What one party makes of one material. Materials made of several have a conversion for each of them. */
export interface Conversion {
  readonly id: string;
  readonly party: string;
  readonly input: string;
  readonly inputUnit: CustodyUnit;
  readonly output: string;
  readonly outputUnit: CustodyUnit;
  /** Output units made of one input unit, > 0: 0.38 kg of lint of a kilogram of seed cotton. */
  readonly yield: number;
  /** Where the yield is from. */
  readonly basis: string;
}

/** A chain of custody as people typed it. */
export interface CustodyChain {
  readonly parties: readonly CustodyParty[];
  readonly steps: readonly CustodyStep[];
  readonly conversions: readonly Conversion[];
  /** Where the chain ends; null while nobody said. */
  readonly end: string | null;
  /** What has to have arrived at the end; null while nobody said. */
  readonly product: {
    readonly material: string;
    readonly quantity: number;
    readonly unit: CustodyUnit;
  } | null;
  /** How much more than what arrived may go out before it counts, in percent, 0 to 20. */
  readonly tolerance: number;
}

/**
 * - `short`: more was needed than arrived, beyond the tolerance; `left`: more arrived than was needed
 * - `taken`: it comes from there, so that there is nothing to hold it against; `arrived`: it stays at the end
 */
export type BalanceState = 'even' | 'short' | 'left' | 'taken' | 'arrived';

/** Of one material at one party. */
export interface CustodyBalance {
  readonly party: string;
  readonly material: string;
  readonly unit: CustodyUnit;
  /** Came in. */
  readonly arrived: number;
  /** What went out needed this much of it, by the yields. */
  readonly needed: number;
  readonly state: BalanceState;
}

/**
 * What stands in the way of quantities that add up.
 * - `same-party`: a step from a party to itself; `unknown-party`: to or from nobody of the chain
 * - `no-steps`: nothing reaches a party and nothing leaves it; `no-origin`: it sends on what never arrived
 * - `no-way-on`: what arrived never leaves, and it is not the end; `not-at-end`: no step reaches the end
 * - `no-conversion`: it sends another material than arrived, and no yield says how much it takes
 * - `unused-input`: a material arrived that nothing sent on is made of
 * - `units-differ`: quantities of a material cannot be compared
 * - `short`, `left`: quantities; `too-early`: it adds up, but some went out before enough had arrived
 * - `product-short`: less reached the end than the product's quantity
 * - `no-document`: no document shows the step
 */
export type CustodyFaultCode =
  | 'same-party'
  | 'unknown-party'
  | 'no-steps'
  | 'no-origin'
  | 'no-way-on'
  | 'not-at-end'
  | 'no-conversion'
  | 'unused-input'
  | 'units-differ'
  | 'short'
  | 'left'
  | 'too-early'
  | 'product-short'
  | 'no-document';

export interface CustodyFault {
  readonly code: CustodyFaultCode;
  readonly party: string | null;
  readonly step: string | null;
  readonly material: string | null;
  /** What is missing or left over; null where it is about no quantity. */
  readonly quantity: number | null;
  readonly unit: CustodyUnit | null;
  readonly on: string | null;
}

export interface CustodyCheck {
  readonly balances: readonly CustodyBalance[];
  readonly faults: readonly CustodyFault[];
  /** No fault but goods left over, which may lie in stock, and steps that no document shows. */
  readonly addsUp: boolean;
}

/** Materials are the same by their words: spelling in capitals and spaces makes no other one. */
export const materialKey = (material: string): string =>
  material.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
