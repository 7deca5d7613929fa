import type { StepChange } from '@firebreak/risk/model';

/** Smaller than this a change reads 0.0. */
const LEAST_SHOWN = 0.05;

/** The changes that a reader can see, largest first. A rounding of the last digit is no news. */
export function shownChanges(changes: readonly StepChange[]): StepChange[] {
  return changes.filter(({ change }) => Math.abs(change) >= LEAST_SHOWN);
}
