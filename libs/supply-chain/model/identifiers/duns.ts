import { compact, faulty, sound, type CheckedIdentifier } from './sound-identifier';

/**
 * D-U-N-S number of Dun & Bradstreet: nine digits. Only the length can be told: the check digit that older
 * numbers had is no longer given out, and its owner publishes no rule.
 */
export function checkDuns(text: string): CheckedIdentifier {
  const duns = compact(text);
  if (!/^\d{9}$/.test(duns)) {
    return faulty('duns-form', 'A D-U-N-S number has nine digits, such as 15-048-3782.');
  }
  return sound(duns, 'format');
}
