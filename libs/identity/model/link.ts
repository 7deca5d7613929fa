/** How long an invitation can be accepted. */
export const INVITATION_LIFETIME_IN_HOURS = 14 * 24;
/** How long a password can be reset. */
export const PASSWORD_RESET_LIFETIME_IN_HOURS = 2;

export type LinkState = 'open' | 'used' | 'expired';

/** What a mailed link can still do. A used one stays used, however old it is. */
export function linkState(link: { usedAt: Date | null; expiresAt: Date }, now: Date): LinkState {
  if (link.usedAt) return 'used';
  return now < link.expiresAt ? 'open' : 'expired';
}
