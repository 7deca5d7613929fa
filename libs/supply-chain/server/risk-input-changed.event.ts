import { defineEvent } from '@firebreak/platform/server';

/**
 * Something that a supplier's score depends on has changed. Emitted inside the changing transaction by
 * every capability that publishes a `risk_input_*` view; the risk run listens.
 */
export interface RiskInputChange {
  readonly supplierIds: readonly string[];
}

export const RiskInputChanged = defineEvent<RiskInputChange>('risk-input-changed');
