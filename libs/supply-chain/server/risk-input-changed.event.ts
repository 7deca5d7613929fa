import { defineEvent } from '@firebreak/platform/server';

/**
 * Something that a supplier's score depends on has changed. Emitted inside the changing transaction by
 * every capability that publishes a `risk_input_*` view; the risk run listens.
 */
export interface RiskInputChange {
  /** Null: so many that they are not listed. */
  readonly supplierIds: readonly string[] | null;
}

export const RiskInputChanged = defineEvent<RiskInputChange>('risk-input-changed');
