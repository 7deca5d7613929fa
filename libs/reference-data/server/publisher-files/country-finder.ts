import { countriesByName, type NamedCountry } from '@firebreak/reference-data/model';
import type { CountryNaming } from './table-layout';

/** Codes that the World Bank uses and ISO 3166-1 does not. */
const OTHER_CODES: Readonly<Record<string, string>> = {
  ADO: 'AD',
  KSV: 'XK',
  ROM: 'RO',
  TMP: 'TL',
  WBG: 'PS',
  ZAR: 'CD',
};

export interface CodedCountry extends NamedCountry {
  readonly iso3: string;
}

/** Finds the country that a file means, by the kind of name or code that it uses. */
export class CountryFinder {
  private readonly iso2: ReadonlySet<string>;
  private readonly byIso3: ReadonlyMap<string, string>;
  /** ISO code of a country by a publisher's English name; null for one that nobody is called. */
  readonly byName: (name: string) => string | null;

  constructor(countries: readonly CodedCountry[]) {
    this.iso2 = new Set(countries.map(({ iso2 }) => iso2));
    this.byIso3 = new Map([
      ...Object.entries(OTHER_CODES),
      ...countries.map(({ iso3, iso2 }) => [iso3, iso2] as const),
    ]);
    this.byName = countriesByName(countries);
  }

  isCountry(iso2: string): boolean {
    return this.iso2.has(iso2);
  }

  find(naming: CountryNaming, text: string): string | null {
    if (naming === 'iso2') return this.iso2.has(text) ? text : null;
    return naming === 'iso3' ? (this.byIso3.get(text) ?? null) : this.byName(text);
  }
}
