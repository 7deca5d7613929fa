import { RARE_PRESENCE } from '../inherent';

/** A country that may do work of some sector. */
export interface PossibleOrigin {
  readonly country: string;
  /** P: how strongly it does such work, 0..1. */
  readonly presence: number;
  /** H of the country and the sector, 0..100. */
  readonly hotSpot: number;
}

/** A country where an undisclosed site of a sector may well stand. */
export interface LikelyOrigin extends PossibleOrigin {
  /** Its presence, of the presence of all likely origins: 0..1, together 1. */
  readonly share: number;
}

/** What a site that nobody has disclosed is likely to carry. */
export interface UndisclosedRisk {
  /** Expected H, 0..100; null where no country is a likely origin. */
  readonly expected: number | null;
  /** What adds most first. */
  readonly origins: readonly LikelyOrigin[];
}

/**
 * The expected risk of a site of which the sector is known and the country is not: the mean of H over the likely
 * origins, each by its share of their presence. A country that hardly does such work (P under .25) is no likely
 * origin: a disclosed origin there prompts a second look instead.
 *
 * @param possible countries of which something is known; one without a figure for its presence does not belong here
 * @throws RangeError for a presence outside 0..1
 * @see scoring-method.md section 2, "Where to look first"
 */
export function undisclosedRisk(possible: readonly PossibleOrigin[]): UndisclosedRisk {
  const wrong = possible.find(({ presence }) => !(presence >= 0 && presence <= 1));
  if (wrong) throw new RangeError(`a presence must be in 0..1, got ${wrong.presence} for ${wrong.country}`);
  const likely = possible.filter(({ presence }) => presence >= RARE_PRESENCE);
  const total = likely.reduce((sum, { presence }) => sum + presence, 0);
  if (total === 0) return { expected: null, origins: [] };
  const origins = likely
    .map((origin) => ({ ...origin, share: origin.presence / total }))
    .sort((a, b) => b.share * b.hotSpot - a.share * a.hotSpot || (a.country < b.country ? -1 : 1));
  const expected = origins.reduce((sum, { share, hotSpot }) => sum + share * hotSpot, 0);
  return { expected, origins };
}
