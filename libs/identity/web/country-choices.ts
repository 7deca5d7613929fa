import { COUNTRY_CODES } from '@firebreak/identity/model';

/** All countries with their names in a language, in its alphabetical order. */
export function countryChoices(locale: string): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const order = new Intl.Collator(locale);
  return COUNTRY_CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
    order.compare(a.name, b.name),
  );
}
