/** When a consent ended, by the consent's id: as a customer's copy has it. */
export type Withdrawals = Readonly<Record<string, string>>;

/** Consents that a copy did not know to have ended. */
export function newlyWithdrawn(known: Withdrawals, told: Withdrawals): readonly string[] {
  return Object.keys(told).filter((consent) => !Object.hasOwn(known, consent));
}
