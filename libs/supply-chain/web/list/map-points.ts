import { parseBand, type MapPoint } from '@firebreak/platform/web';
import { countryCentroid, spreadAround, type SupplyMap } from '@firebreak/supply-chain/model';

/** What a point says under its name. */
export interface MapWords {
  readonly country: (code: string) => string;
  /** Of a site that is placed by its country only. */
  readonly countryOnly: (country: string) => string;
}

export interface PlacedSites {
  readonly points: readonly MapPoint[];
  /** How many stand around their country's middle, for lack of a better place. */
  readonly byCountry: number;
}

/** Sites as points of the map. Those of which only the country is known are spread around its middle, so that each can be seen. */
export function mapPoints({ suppliers, sites }: SupplyMap, words: MapWords): PlacedSites {
  const labels = new Map<string, string>();
  const labelOf = (code: string, vague: boolean) => {
    const key = `${code} ${vague}`;
    const label = labels.get(key) ?? (vague ? words.countryOnly(words.country(code)) : words.country(code));
    labels.set(key, label);
    return label;
  };
  const links = suppliers.id.map((id) => ['/suppliers', id] as const);
  const placed = new Map<string, number>();
  let byCountry = 0;
  const points = sites.supplier.map((supplier, row): MapPoint => {
    const country = sites.country[row] ?? '';
    const vague = sites.precision[row] === 'country';
    const [owner, name] = [suppliers.name[supplier] ?? '', sites.name[row]];
    const point = {
      id: String(row),
      name: name ? `${owner}, ${name}` : owner,
      band: parseBand(sites.band[row]),
      label: labelOf(country, vague),
      link: links[supplier],
    };
    if (!vague) return { ...point, lat: sites.latitude[row] ?? null, lon: sites.longitude[row] ?? null };
    byCountry++;
    const middle = countryCentroid(country);
    const index = placed.get(country) ?? 0;
    placed.set(country, index + 1);
    const place = middle && spreadAround(middle, index);
    return { ...point, lat: place?.latitude ?? null, lon: place?.longitude ?? null };
  });
  return { points, byCountry };
}
