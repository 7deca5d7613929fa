import names from './data/country-names.json' with { type: 'json' };
import { nameKey } from './text-keys';

/** Spellings found in real lists that are neither ISO codes nor CLDR names. */
const ALIASES: Readonly<Record<string, string>> = {
  AE: 'UAE|U.A.E.|Emirates|Dubai|Abu Dhabi',
  BA: 'Bosnia|Bosnia Herzegovina',
  BN: 'Brunei Darussalam',
  BO: 'Bolivia (Plurinational State of)',
  CD: 'DR Congo|DRC|Congo DR|Democratic Republic of the Congo|Congo (Democratic Republic of the)|Congo, Democratic Republic',
  CG: 'Republic of the Congo|Congo Republic|Congo',
  CI: "Ivory Coast|Cote d'Ivoire|Elfenbeinküste|Costa de Marfil|Costa do Marfim",
  CN: "PRC|P.R. China|P.R.C.|PR China|People's Republic of China|Mainland China|China Mainland|China PRC|R.P. China",
  CV: 'Cabo Verde',
  CZ: 'Czech Republic|Česká republika',
  DE: 'BRD|Federal Republic of Germany',
  DO: 'Dominican Rep|Rep. Dominicana',
  FM: 'Micronesia (Federated States of)',
  GB: 'UK|U.K.|Great Britain|England|Scotland|Wales|Northern Ireland|Britain|Royaume Uni',
  HK: 'Hong Kong SAR|Hong Kong, China|Hong Kong China|HKSAR',
  IR: 'Iran (Islamic Republic of)|Islamic Republic of Iran',
  KP: 'DPRK|Korea, North|Korea (the Democratic People’s Republic of)',
  KR: 'Korea|Republic of Korea|Korea, South|S. Korea|South-Korea|Korea (Republic of)|ROK|Korea Republic',
  LA: 'Lao PDR|Lao|Lao People’s Democratic Republic',
  LK: 'Ceylon|Srilanka',
  MD: 'Republic of Moldova|Moldova, Republic of',
  MK: 'Macedonia|FYROM|North Macedonia',
  MM: 'Burma|Myanmar (Burma)|Birmania',
  MO: 'Macau|Macao SAR|Macau SAR|Macao',
  NL: 'Holland|The Netherlands',
  PS: 'Palestine|State of Palestine|Palestinian Territory',
  RU: 'Russian Federation|Россия',
  SY: 'Syrian Arab Republic',
  SZ: 'Swaziland',
  TL: 'East Timor',
  TR: 'Turkey|Turkiye',
  TW: 'Taiwan, China|Taiwan R.O.C.|ROC|Chinese Taipei|Taiwan, Province of China|台灣',
  TZ: 'United Republic of Tanzania|Tanzania, United Republic of',
  US: 'U.S.|U.S.A.|United States of America|America|USA - United States|Etats Unis',
  VA: 'Holy See',
  VE: 'Venezuela (Bolivarian Republic of)',
  VN: 'Viet Nam|Socialist Republic of Vietnam|Viêt Nam',
};

let byKey: Map<string, string> | null = null;

function countriesByKey(): Map<string, string> {
  if (byKey) return byKey;
  byKey = new Map<string, string>();
  const rows = names.map((row) => row.split('|'));
  for (const [iso2 = '', iso3 = ''] of rows) {
    byKey.set(iso2.toLowerCase(), iso2);
    byKey.set(iso3.toLowerCase(), iso2);
  }
  for (const [iso2, aliases] of Object.entries(ALIASES)) addNames(byKey, iso2, aliases.split('|'));
  for (const [iso2 = '', , ...found] of rows) addNames(byKey, iso2, found);
  return byKey;
}

/** A name that stands for two countries in two languages keeps the first. */
function addNames(index: Map<string, string>, iso2: string, found: readonly string[]): void {
  for (const name of found) {
    const key = nameKey(name);
    if (key !== '' && !index.has(key)) index.set(key, iso2);
  }
}

/**
 * The country that a cell means: ISO 3166-1 code of 2 or 3 letters, or a name in one of twenty
 * languages, in any case, with or without accents and article.
 * @returns the ISO 3166-1 alpha-2 code; null where it means none
 */
export function countryCode(text: string): string | null {
  const key = nameKey(text);
  const index = countriesByKey();
  const found = index.get(key) ?? index.get(key.replace(/^(the|la|le|el|los|les|die) /, ''));
  if (found) return found;
  const spelled = key.replace(/ /g, '');
  if (/^[a-z]{2,3}$/.test(spelled) && spelled !== key) return index.get(spelled) ?? null;
  // "China (PRC)", "VN - Viet Nam": every part must mean the same country.
  const parts = text
    .split(/[()/|–—-]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length < 2) return null;
  const codes = new Set(parts.map((part) => index.get(nameKey(part)) ?? null));
  const [only] = codes;
  return codes.size === 1 ? (only ?? null) : null;
}
