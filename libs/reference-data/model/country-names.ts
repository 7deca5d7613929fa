/** Spellings that publishers use and neither ISO's nor the UN's names cover. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  'lao pdr': 'LA',
  'republic of the congo': 'CG',
  'united kingdom': 'GB',
  'cape verde': 'CV',
  'czech republic': 'CZ',
  'ivory coast': 'CI',
  'south korea': 'KR',
  'north korea': 'KP',
  swaziland: 'SZ',
  turkey: 'TR',
  'united states': 'US',
  vietnam: 'VN',
};

/** A country by the names under which publishers know it. */
export interface NamedCountry {
  readonly iso2: string;
  readonly name: string;
  /** The UN's name; null where it has none. */
  readonly unName: string | null;
}

/**
 * Finds countries by English names as publishers of indices write them: case, accents, punctuation and small words
 * do not matter. For the free spellings of supplier lists see the supply chain's own matching.
 *
 * @returns a function that gives the ISO code, or null for a name that it does not know
 */
export function countriesByName(countries: readonly NamedCountry[]): (name: string) => string | null {
  const codes = new Map<string, string>();
  for (const [name, iso2] of Object.entries(OTHER_SPELLINGS)) codes.set(wordsOf(name), iso2);
  for (const { iso2, name, unName } of countries) {
    codes.set(wordsOf(name), iso2);
    if (unName) codes.set(wordsOf(unName), iso2);
  }
  return (name) => codes.get(wordsOf(name)) ?? null;
}

function wordsOf(name: string): string {
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll('&', ' ')
      .match(/[a-z]+/g) ?? [];
  return words.filter((word) => !['the', 'of', 'and'].includes(word)).join(' ');
}
