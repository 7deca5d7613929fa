/** Members of the European Union, ISO 3166-1 alpha-2. */
export const EU_COUNTRIES: readonly string[] = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV',
  'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
]; // prettier-ignore

/** Whether a country is, or lies in, what a law names: itself, or `EU`. */
export function liesIn(country: string, where: string): boolean {
  return where === 'EU' ? EU_COUNTRIES.includes(country) : country === where;
}
