import type { ReferenceSnapshot } from '@firebreak/reference-data/model';
import type { CountryGood, GoodItem } from '@firebreak/risk/model';
import { matchOf } from '@firebreak/risk/model';

/** All listings of all countries, in the order of the countries. */
export function allListings(snapshot: ReferenceSnapshot): CountryGood[] {
  return snapshot.countries.flatMap(({ iso2 }) =>
    snapshot.listedGoods(iso2).map((good) => ({ ...good, match: matchOf(good) })),
  );
}

/** Every good that a list names, by name, with how many countries it is listed for. */
export function goodItems(snapshot: ReferenceSnapshot): GoodItem[] {
  const byGood = new Map<string, CountryGood[]>();
  for (const listing of allListings(snapshot)) {
    byGood.set(listing.good, [...(byGood.get(listing.good) ?? []), listing]);
  }
  return [...byGood]
    .map(([good, listings]) => ({
      good,
      countries: new Set(listings.map(({ country }) => country)).size,
      forcedCountries: listings.filter(({ match }) => match === 'dol-forced').length,
      sector: listings.find(({ isicClass }) => isicClass !== null)?.isicClass?.slice(0, 2) ?? null,
      hsCodes: hsCodesOf(snapshot, good).map(({ code }) => code),
    }))
    .sort((a, b) => (a.good < b.good ? -1 : 1));
}

/** The HS codes that a good may be traded under. */
export function hsCodesOf(snapshot: ReferenceSnapshot, good: string): { code: string; programme: string }[] {
  return snapshot.hsRiskGoods
    .filter((row) => row.good === good)
    .map(({ hsCode, programme }) => ({ code: hsCode, programme }));
}
