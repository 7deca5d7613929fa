/** How often something may be tried within a window before one has to wait. */
export interface ThrottleRule {
  readonly attempts: number;
  readonly windowInSeconds: number;
}

/**
 * Wrong passwords and secrets. A guesser is stopped per account from one place (5), per account from
 * everywhere (50: high, so that strangers cannot easily lock somebody out), and per place over all
 * accounts (100: a whole office mistypes behind one address).
 */
export const SIGN_IN_RULES = {
  accountFromAddress: { attempts: 5, windowInSeconds: 15 * 60 },
  account: { attempts: 50, windowInSeconds: 60 * 60 },
  address: { attempts: 100, windowInSeconds: 60 * 60 },
} as const satisfies Record<string, ThrottleRule>;

/** Mails that anybody can cause to be sent to an address of their choice. */
export const MAIL_REQUEST_RULES = {
  accountFromAddress: { attempts: 3, windowInSeconds: 15 * 60 },
  account: { attempts: 10, windowInSeconds: 24 * 60 * 60 },
  address: { attempts: 30, windowInSeconds: 60 * 60 },
} as const satisfies Record<string, ThrottleRule>;

/** Invitations: few to one person, as many from one company as it has colleagues. Here the place is the company. */
export const INVITATION_RULES = {
  accountFromAddress: { attempts: 5, windowInSeconds: 15 * 60 },
  account: { attempts: 20, windowInSeconds: 24 * 60 * 60 },
  address: { attempts: 300, windowInSeconds: 60 * 60 },
} as const satisfies Record<string, ThrottleRule>;

/**
 * Seconds to wait before the attempt just counted may be made; 0 when it may.
 * @param attempts counted since the window began, this one included
 * @param secondsSinceStart since the first attempt in the window, >= 0
 */
export function secondsToWait(rule: ThrottleRule, attempts: number, secondsSinceStart: number): number {
  if (attempts <= rule.attempts) return 0;
  return Math.max(1, Math.ceil(rule.windowInSeconds - secondsSinceStart));
}
