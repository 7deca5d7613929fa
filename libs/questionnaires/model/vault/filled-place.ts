import { canonicalJson } from '@firebreak/supply-chain/model';
import type { Answers } from '../response';
import { isSameSite } from './site-label';
import type { AskedSite, SharedPlace } from './shared-place';
import { keptValue } from './site-answers';
import { isStale, type VaultEntry } from './vault-entry';

/** A place of a questionnaire that was filled in from a signed copy. */
export interface FilledPlace {
  readonly key: string;
  /** Last day on which the answer counts, as signed. */
  readonly validUntil: string;
  readonly expired: boolean;
  /** Whether the questionnaire still says what was signed: the respondent may have changed it. */
  readonly unchanged: boolean;
}

/**
 * What became of the places that were filled in from a copy.
 * @param keys of the places that were filled
 * @param entries of the copy, as signed
 * @param answers that the questionnaire holds now
 * @param today calendar date
 */
export function filledPlaces(
  keys: readonly string[],
  entries: readonly VaultEntry[],
  places: readonly SharedPlace[],
  sites: readonly AskedSite[],
  answers: Answers,
  today: string,
): readonly FilledPlace[] {
  return keys.flatMap((key): FilledPlace[] => {
    const place = places.find((one) => one.key === key);
    const entry = place && entries.find((one) => isFor(one, place));
    if (!entry) return [];
    const now = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const unchanged =
      now !== undefined && canonicalJson(keptValue(now, sites)) === canonicalJson(entry.value);
    return [{ key, validUntil: entry.validUntil, expired: isStale(entry, today), unchanged }];
  });
}

/** Whether an answer of a copy is the one to a place. */
export function isFor({ template, question, site }: VaultEntry, place: SharedPlace): boolean {
  // Copies that were signed before answers could be about one site don't speak of any.
  return template === place.template && question === place.question && isSameSite(site ?? null, place.site);
}
