// node libs/supply-chain/model/data/make-country-data.mjs COUNTRY_LIST_CSV
// Writes country-names.json and country-centroids.json beside this file. COUNTRY_LIST_CSV has the
// columns iso2, iso3, iso_numeric, name first (the reference data's country list). Names come from the
// runtime's own CLDR data, centroids from the world-atlas package: the middle of the largest landmass.
import fs from 'node:fs';
import path from 'node:path';
import { feature } from 'topojson-client';

const here = import.meta.dirname;
const languages = [
  'en', 'es', 'fr', 'de', 'pt', 'it', 'nl', 'pl', 'tr', 'ru', 'ar', 'hi', 'bn', 'zh', 'zh-Hant', 'ja', 'ko', 'vi', 'id', 'th',
]; // prettier-ignore

const countries = fs
  .readFileSync(process.argv[2], 'utf8')
  .split(/\r?\n/)
  .slice(1)
  .filter((line) => /^[A-Z]{2},/.test(line))
  .map((line) => {
    const [iso2, iso3, numeric, name] = line.split(',');
    return { iso2, iso3, numeric, name: name.startsWith('"') ? null : name };
  });
countries.push({ iso2: 'XK', iso3: 'XKX', numeric: '', name: 'Kosovo' });
countries.sort((a, b) => (a.iso2 < b.iso2 ? -1 : 1));

function namesOf({ iso2, name }) {
  const names = new Set(name ? [name] : []);
  for (const language of languages) {
    for (const style of ['long', 'short']) {
      const found = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' }).of(iso2);
      // "AS" is the United States in Indonesian and American Samoa in ISO 3166: codes win, by hand where needed.
      if (found && !/^[A-Z.]{1,6}$/.test(found)) names.add(found);
    }
  }
  return [...names];
}

const rows = countries.map((country) => [country.iso2, country.iso3, ...namesOf(country)].join('|'));
fs.writeFileSync(
  path.join(here, 'country-names.json'),
  `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`,
);

function ringCentroid(ring) {
  let [area, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const cross = ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
    area += cross / 2;
    x += ((ring[i][0] + ring[i + 1][0]) * cross) / 6;
    y += ((ring[i][1] + ring[i + 1][1]) * cross) / 6;
  }
  return area === 0 ? null : { size: Math.abs(area), longitude: x / area, latitude: y / area };
}

const atlas = JSON.parse(
  fs.readFileSync(path.join(here, '../../../../node_modules/world-atlas/countries-10m.json'), 'utf8'),
);
const byNumeric = new Map();
for (const shape of feature(atlas, atlas.objects.countries).features) {
  const polygons =
    shape.geometry?.type === 'Polygon' ? [shape.geometry.coordinates] : (shape.geometry?.coordinates ?? []);
  const best = polygons
    .map((polygon) => ringCentroid(polygon[0]))
    .filter(Boolean)
    .sort((a, b) => b.size - a.size)[0];
  const key = shape.id ?? (shape.properties.name === 'Kosovo' ? 'kosovo' : null);
  if (best && key && (byNumeric.get(key)?.size ?? 0) < best.size) byNumeric.set(key, best);
}

// Parts of another country's shape, or too small to be drawn.
const byHand = {
  VA: [41.9, 12.45], BQ: [12.2, -68.26], BV: [-54.42, 3.36], CX: [-10.45, 105.69], GF: [3.93, -53.13], GP: [16.25, -61.58], MQ: [14.64, -61.02],
  RE: [-21.13, 55.53], SJ: [78.9, 18.0], TK: [-9.2, -171.85], YT: [-12.83, 45.16], CC: [-12.19, 96.83], UM: [19.28, 166.65],
}; // prettier-ignore
const round = (value) => Math.round(value * 100) / 100;
const withinCircle = (longitude) => ((((longitude + 180) % 360) + 360) % 360) - 180;
const missing = [];
const centroids = {};
for (const { iso2, numeric } of countries) {
  const found = byNumeric.get(numeric || 'kosovo');
  if (byHand[iso2]) centroids[iso2] = byHand[iso2];
  else if (found) centroids[iso2] = [round(found.latitude), round(withinCircle(found.longitude))];
  else missing.push(iso2);
}
fs.writeFileSync(
  path.join(here, 'country-centroids.json'),
  `{\n${Object.entries(centroids)
    .map(([iso2, place]) => `  ${JSON.stringify(iso2)}: [${place.join(', ')}]`)
    .join(',\n')}\n}\n`,
);
process.stdout.write(`${rows.length} countries, without a centroid: ${missing.join(' ') || 'none'}\n`);
