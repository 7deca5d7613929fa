import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

/**
 * Digits of a phone number with its country code, for comparing: `+880 1711-000000` and `01711 000000` in BD are the
 * same. Where the numbering plan does not know it, the digits as typed: two typed alike still compare.
 * @param country ISO 3166-1 alpha-2 of the supplier, for numbers without a country code
 * @returns empty without a number
 */
export function phoneKey(phone: string | null | undefined, country: string): string {
  const text = phone?.trim();
  if (!text) return '';
  // The library takes a country that it does not know as none.
  const parsed = parsePhoneNumberFromString(text, country as CountryCode);
  return parsed?.isPossible() ? parsed.number.slice(1) : text.replace(/\D/g, '');
}
