// country-sector-presence.csv without the rows of the FAO.
import { countrySectorPresence } from '../../libs/reference-data/model/presence-method.ts';

const FAO = 'FAO';

/**
 * Drops the FAO's rows and recomputes presence from the others.
 * @throws Error where the method, given everything, does not return the published values
 */
export function withoutFao(rows, exportRows, method) {
  const evidence = rows.filter((row) => row.measure !== 'presence');
  const published = rows.filter((row) => row.measure === 'presence');
  const all = byKey(
    countrySectorPresence(countriesOf(evidence, published, exportRows), method.hs_section_to_isic),
  );
  for (const row of published) {
    const computed = all.get(keyOf(row));
    if (!computed || Math.abs(computed.presence - Number(row.presence)) > 0.0006) {
      throw new Error(`presence of ${keyOf(row)} is not reproduced by the method`);
    }
  }
  const free = evidence.filter((row) => !row.licence.includes(FAO));
  const own = byKey(
    countrySectorPresence(countriesOf(free, published, exportRows), method.hs_section_to_isic),
  );
  const recomputed = published.map((row) => {
    const { presence, parts } = own.get(keyOf(row));
    return {
      ...row,
      presence: String(Math.round(presence * 1000) / 1000),
      edition: `presence ${method.version}, without FAO`,
      licence: 'own derivation; credit CEPII',
      detail: detailOf(parts),
    };
  });
  return [...recomputed, ...free];
}

const keyOf = (row) => `${row.iso2} ${row.isic4_division}`;
const byKey = (presences) => new Map(presences.map((row) => [`${row.country} ${row.division}`, row]));

function countriesOf(evidence, published, exportRows) {
  const measures = new Map(published.map((row) => [row.iso2, new Map()]));
  for (const row of evidence) {
    const own = measures.get(row.iso2);
    if (!own) continue;
    if (!own.has(row.isic4_division)) own.set(row.isic4_division, new Map());
    own.get(row.isic4_division).set(row.measure, Number(row.presence));
  }
  const exports = new Map(exportRows.map((row) => [row.iso2, exportsOf(row)]));
  return [...measures].map(([country, own]) => ({
    country,
    measures: own,
    exportsBySection: exports.get(country) ?? null,
  }));
}

function exportsOf(row) {
  return new Map(
    Array.from({ length: 21 }, (_, at) => [
      String(at + 1),
      Number(row[`hs_section_${String(at + 1).padStart(2, '0')}_usd_per_year`]),
    ]),
  );
}

function detailOf(parts) {
  return ['exp', 'ind', 'agri', 'res', 'trade', 'spec', 'qty']
    .map((family) => [family, Math.round((parts[family] ?? 0) * 1000) / 1000])
    .filter(([, value]) => value > 0)
    .map(([family, value]) => `${family}=${value}`)
    .join(' ');
}
