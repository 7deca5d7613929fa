import { addMonths } from './calendar';
import { between, type FoundSignal } from './signal';

/** The agency shares of a site as they were noted over time. */
export interface AgencyShareHistory {
  readonly supplierId: string;
  readonly siteId: string;
  /** Oldest first: each value holds from its day until the next. Shares 0 to 1, days are calendar dates. */
  readonly noted: readonly { readonly on: string; readonly share: number }[];
}

/** Values closer together than this are corrections, not changes of the workforce. */
export const LEAST_MONTHS_APART = 3;
/** A jump is looked at for a year. */
export const JUMP_COUNTS_MONTHS = 12;
/** Less than 15 of 100 people is the coming and going of an ordinary quarter. */
export const LEAST_RISE = 0.15;
/** From 60 to 75 % nothing has changed in kind; from 10 to 25 % much has. */
export const LEAST_RATIO = 1.5;
const SERIOUS_RISE = 0.5;

/**
 * Agency share jump: a site's share of agency workers has risen by 15 points or more, and by half or more,
 * against the newest value that was noted at least three months before. Work may have been handed to a labour
 * provider that nobody told of.
 *
 * False positives: harvest and peak seasons; a share that was estimated before and is counted now; the own staff
 * was reduced.
 * Cleared by: a share back in its range, or a year without a further rise.
 *
 * @param asOf calendar date
 */
export function agencyShareJump(history: AgencyShareHistory, asOf: string): FoundSignal[] {
  const noted = history.noted.filter(({ on }) => on <= asOf);
  const now = noted.at(-1);
  if (!now || now.on <= addMonths(asOf, -JUMP_COUNTS_MONTHS)) return [];
  const comparedFrom = addMonths(now.on, -LEAST_MONTHS_APART);
  const before = noted.filter(({ on }) => on <= comparedFrom).at(-1);
  if (!before) return [];
  const rise = now.share - before.share;
  // Decimals such as .3 - .15 come out a little below .15.
  if (rise < LEAST_RISE - 1e-9 || now.share < before.share * LEAST_RATIO - 1e-9) return [];
  return [
    {
      rule: 'agency-share-jump',
      supplierId: history.supplierId,
      subject: history.siteId,
      explanation: 'agency-share-jump',
      facts: {
        siteIds: [history.siteId],
        before: before.share,
        beforeOn: before.on,
        now: now.share,
        nowOn: now.on,
        rise,
      },
      measure: rise,
      seriousness: between(LEAST_RISE, SERIOUS_RISE, rise),
    },
  ];
}
