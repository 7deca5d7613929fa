// Lists that ship in part: only what was found in a source, never what somebody recalled.
import { withoutColumns } from './csv.mjs';

/** Goods: rows that were recalled stay out. */
export function foundOnly(rows) {
  return rows.filter((row) => row.origin === 'found');
}

/**
 * UFLPA entities: found names only. Where the note says that a cell of a found row was recalled,
 * the cell is left empty and the note with it; a recalled name takes its row along.
 */
export function foundEntitiesOnly(rows) {
  return foundOnly(rows)
    .filter(({ note }) => !/name (partly )?recalled/i.test(note))
    .map((row) => {
      const { note } = row;
      if (!/recalled/i.test(note)) return row;
      const date = /date recalled|first listed/i.test(note) ? { effective_date: '', batch: '' } : {};
      const section = /section recalled/i.test(note) ? { uflpa_section_2d2B: '' } : {};
      const citation = /citation recalled/i.test(note) ? { federal_register: '' } : {};
      return { ...row, ...date, ...section, ...citation, note: '' };
    });
}

/** Every CBP row names a company: a product, date or flag that was not found is left empty, and the note with it. */
export function foundOrdersOnly(rows) {
  return rows
    .filter((row) => row.entity_origin === 'found')
    .map((row) => {
      const product = row.product_origin === 'found';
      const date = row.date_origin === 'found';
      return {
        ...row,
        product: product ? row.product : '',
        product_origin: product ? 'found' : '',
        isic4_division: product ? row.isic4_division : '',
        date: date ? row.date : '',
        date_origin: date ? 'found' : '',
        country_iso2: /flag .*recalled/i.test(row.note) ? '' : row.country_iso2,
        modified_or_revoked_date: /(date|day is) recalled/i.test(row.note)
          ? ''
          : row.modified_or_revoked_date,
        note: product && date && !/recalled/i.test(row.note) ? row.note : '',
      };
    });
}

/**
 * HS codes without the descriptions, which belong to the World Customs Organization, and only for
 * goods and countries that the shipped DOL list has.
 */
export function hsCodesOnly(rows, goods) {
  const countriesOf = (good, flags) =>
    new Set(
      goods
        .filter((row) => row.good === good && flags.some((flag) => row[flag] === 'true'))
        .map((row) => row.country_iso2),
    );
  const keep = (text, allowed) =>
    text
      .split(';')
      .filter((country) => allowed.has(country))
      .join(';');
  const narrowed = rows.flatMap((row) => {
    if (row.programme !== 'dol-goods') return [row];
    if (!goods.some(({ good }) => good === row.good)) return [];
    const forced = countriesOf(row.good, ['forced_labor', 'forced_child_labor', 'input_forced_labor']);
    const child = countriesOf(row.good, ['child_labor', 'input_child_labor']);
    return [
      {
        ...row,
        forced_labor_countries: keep(row.forced_labor_countries, forced),
        child_labor_countries: keep(row.child_labor_countries, child),
      },
    ];
  });
  return withoutColumns(narrowed, (column) => column === 'hs2022_description');
}

/** Rows that neither stem from Walk Free nor are share-alike: data/README.md says which and why. */
export function freeRatifications(rows) {
  const host = (row) => new URL(row.source_url).hostname;
  return rows.filter(
    (row) =>
      (host(row) === 'www.dol.gov' && ['C138', 'C182'].includes(row.convention)) ||
      (host(row) === 'www.freedomunited.org' &&
        row.convention === 'P029' &&
        !row.basis.includes('Walk Free')),
  );
}
