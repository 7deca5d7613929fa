import { isCountryCode } from '../country-places';
import { compact, faulty, sound, type CheckedIdentifier } from './sound-identifier';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * OS ID of Open Supply Hub, the public register of production sites: country, day of creation (year and day
 * of the year), five characters of Crockford's base 32 and a check character. The check character is the sum of
 * the two letters' character codes and the values of the twelve others, modulo 32.
 * @see https://opensupplyhub.org, as its open source computes it (`os_id.py`)
 */
export function checkOsId(text: string): CheckedIdentifier {
  const id = compact(text);
  // The country's own I, L, O are letters; in the rest they are what people type for 1 and 0.
  const osId = id.slice(0, 2) + id.slice(2).replace(/O/g, '0').replace(/[IL]/g, '1');
  const day = Number(osId.slice(6, 9));
  const wellFormed =
    /^[A-Z]{2}\d{7}[0-9A-HJKMNP-TV-Z]{6}$/.test(osId) &&
    isCountryCode(osId.slice(0, 2)) &&
    day >= 1 &&
    day <= 366;
  if (!wellFormed) {
    return faulty(
      'os-id-form',
      'An OS ID has 15 characters: country, seven digits and six characters, such as US2020052GKF19F. Copy it from opensupplyhub.org.',
    );
  }
  if (osIdCheckCharacter(osId.slice(0, 14)) !== osId[14]) {
    return faulty(
      'os-id-check',
      'The check character of this OS ID does not fit: one character is mistyped. Copy it again from opensupplyhub.org.',
    );
  }
  return sound(osId, 'check-digit', { country: osId.slice(0, 2) });
}

/** @param start the first 14 characters, in capitals */
export function osIdCheckCharacter(start: string): string {
  const country = start.charCodeAt(0) + start.charCodeAt(1);
  const rest = [...start.slice(2)].reduce((sum, char) => sum + SYMBOLS.indexOf(char), 0);
  return SYMBOLS.charAt((country + rest) % 32);
}
