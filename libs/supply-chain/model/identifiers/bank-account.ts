import { isCountryCode } from '../country-places';
import { remainderOf97 } from './check-digits';
import { compact, faulty, sound, type CheckedIdentifier } from './sound-identifier';

/** How long an IBAN is, by country. @see SWIFT IBAN registry, release 99 */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AE: 23, AL: 28, AT: 20, AZ: 28, BA: 20, BE: 16, BG: 22, BH: 22, BI: 27, BR: 29, BY: 28, CH: 21, CR: 22,
  CY: 28, CZ: 24, DE: 22, DJ: 27, DK: 18, DO: 28, EE: 20, EG: 29, ES: 24, FI: 18, FK: 18, FO: 18, FR: 27, GB: 22,
  GE: 22, GI: 23, GL: 18, GR: 27, GT: 28, HN: 28, HR: 21, HU: 28, IE: 22, IL: 23, IQ: 23, IS: 26, IT: 27, JO: 30,
  KW: 30, KZ: 20, LB: 28, LC: 32, LI: 21, LT: 20, LU: 20, LV: 21, LY: 25, MC: 27, MD: 24, ME: 22, MK: 19, MN: 20,
  MR: 27, MT: 31, MU: 30, NI: 28, NL: 18, NO: 15, OM: 23, PK: 24, PL: 28, PS: 29, PT: 25, QA: 29, RO: 24, RS: 22,
  RU: 33, SA: 24, SC: 31, SD: 18, SE: 24, SI: 19, SK: 24, SM: 27, SO: 23, ST: 25, SV: 28, TL: 23, TN: 24, TR: 26,
  UA: 29, VA: 22, VG: 24, XK: 20, YE: 30,
}; // prettier-ignore

/**
 * A bank account: an IBAN (ISO 13616-1, check digits by ISO 7064 MOD 97-10), or the account number of a country
 * without IBANs as it stands on an invoice. The shown value is masked to the country and the last four characters;
 * the key is the whole number, which whoever stores it must hash.
 */
export function checkBankAccount(text: string, country: string | null): CheckedIdentifier {
  const account = compact(text);
  const letters = account.slice(0, 2);
  const length = IBAN_LENGTHS[letters];
  if (length !== undefined && /^[A-Z]{2}\d{2}/.test(account)) return checkIban(account, length);
  if (!/^[0-9A-Z]{4,40}$/.test(account)) {
    return faulty(
      'bank-account-form',
      'An account number has 4 to 40 letters and digits. Enter the IBAN, or the bank code and account number together.',
    );
  }
  return sound(masked(country, account), 'none', { key: account, country });
}

function checkIban(iban: string, length: number): CheckedIdentifier {
  if (!/^[0-9A-Z]+$/.test(iban) || iban.length !== length) {
    return faulty(
      'iban-form',
      `An IBAN of ${iban.slice(0, 2)} has ${length} letters and digits; this has ${iban.length}. Copy it from an invoice.`,
    );
  }
  if (remainderOf97(iban.slice(4) + iban.slice(0, 4)) !== 1) {
    return faulty(
      'iban-check',
      'The check digits of this IBAN do not fit: one character is mistyped. Copy it again from an invoice.',
    );
  }
  const country = iban.slice(0, 2);
  return sound(masked(country, iban), 'check-digit', {
    key: iban,
    country: isCountryCode(country) ? country : null,
  });
}

/** Country and last four characters: enough to recognise one's own, too little to use. */
function masked(country: string | null, account: string): string {
  return [country, '••••', account.slice(-4)].filter(Boolean).join(' ');
}
