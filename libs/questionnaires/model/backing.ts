/** What stands behind an answer. `none`: it wasn't given. */
export type Backing = 'none' | 'declared' | 'evidence' | 'audit';

/** Scoring method, section 3: a declaration is half a proof. */
export const BACKING_FACTORS: Readonly<Record<Backing, number>> = {
  none: 0,
  declared: 0.5,
  evidence: 0.8,
  audit: 1,
};

export function backingFrom(answered: boolean, verified: boolean, accepted: boolean): Backing {
  if (!answered) return 'none';
  if (verified) return 'audit';
  return accepted ? 'evidence' : 'declared';
}
