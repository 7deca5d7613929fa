/** How many mails with a link may go out within 24 hours. */
export interface LinkMailLimits {
  /** Of one company, to whomever. */
  readonly perSender: number;
  /** To one address, of whichever companies. */
  readonly perRecipient: number;
}

/**
 * A person who is signed in may write to many suppliers, and a group of companies often shares one contact: what is
 * stopped is a runaway list or a stolen account. Whoever holds nothing but a link, and passes a request on, has a few
 * suppliers to write to; more would make the link a way to send mail to strangers. A campaign was looked over before it
 * was started; its mails are counted apart, so that people can still write by hand beside it.
 */
export const LINK_MAIL_LIMITS = {
  signedIn: { perSender: 2000, perRecipient: 100 },
  inBulk: { perSender: 25_000, perRecipient: 100 },
  byLink: { perSender: 50, perRecipient: 5 },
} as const satisfies Record<string, LinkMailLimits>;
