/**
 * `current`: signs; `retired`: signs no more, what it signed stays good; `revoked`: somebody else may have signed with it
 * since a certain time.
 */
export type KeyState = 'current' | 'retired' | 'revoked';

/**
 * `valid`; `changed`: the text isn't what was signed; `key-unknown`: this installation has no such key; `key-revoked`: it
 * was signed after somebody else may have had the key; `time-unproven`: it says that it was signed before that, which
 * whoever has the key can write, and nobody can show that it was there by then.
 */
export type SignatureState = 'valid' | 'changed' | 'key-unknown' | 'key-revoked' | 'time-unproven';

export interface KeyTimes {
  readonly retiredAt: Date | null;
  readonly revokedFrom: Date | null;
}

export function keyState({ retiredAt, revokedFrom }: KeyTimes): KeyState {
  if (revokedFrom) return 'revoked';
  return retiredAt ? 'retired' : 'current';
}

/**
 * What a signature is worth that holds over its text.
 * @param revokedFrom of its key; null: not revoked
 * @param signedAt as the text says
 * @param keptAt when somebody who did not sign it noted that it was there; null: nobody did
 */
export function signatureWorth(
  revokedFrom: Date | null,
  signedAt: Date | null,
  keptAt: Date | null,
): 'valid' | 'key-revoked' | 'time-unproven' {
  if (!revokedFrom || (keptAt && keptAt < revokedFrom)) return 'valid';
  return signedAt && signedAt < revokedFrom ? 'time-unproven' : 'key-revoked';
}
