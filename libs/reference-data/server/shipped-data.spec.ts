import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  citationOf,
  DATASETS,
  figureFault,
  isFigureName,
  isRoughDate,
  type ShippedEdition,
} from '@firebreak/reference-data/model';
import { readDataset } from './datasets/read-dataset';
import { csvOf } from './datasets/table-rows';
import { SHIPPED_DATA } from './load-reference-data';

const editions = JSON.parse(
  fs.readFileSync(path.join(SHIPPED_DATA, 'editions.json'), 'utf8'),
) as ShippedEdition[];
const filesOf = (edition: ShippedEdition) =>
  new Map(edition.files.map((name) => [name, fs.readFileSync(path.join(SHIPPED_DATA, name), 'utf8')]));
const rowsOf = (file: string) =>
  csvOf(new Map([[file, fs.readFileSync(path.join(SHIPPED_DATA, file), 'utf8')]]), file);

/** Each lets anybody pass the data on, in a product that is sold too. */
const FREE = ['public domain', 'Public domain', 'CC BY 4.0', 'CC BY 3.0 IGO', 'CC BY-ND 4.0', 'ODC-PDDL', 'Apache-2.0', 'Facts', 'Codes as facts', 'Open Licence 2.0', 'Own wording']; // prettier-ignore

/** What the licences and rules of origin demand of the files in libs/reference-data/data. */
describe('shipped reference data', () => {
  it.each(editions.map((edition) => [edition.dataset, edition] as const))(
    '%s is what editions.json says',
    (_, edition) => {
      const hash = createHash('sha256');
      for (const name of edition.files) hash.update(fs.readFileSync(path.join(SHIPPED_DATA, name)));
      expect(hash.digest('hex')).toBe(edition.sha256);
      for (const fact of [
        edition.title,
        edition.publisher,
        edition.edition,
        edition.licence,
        edition.citation,
      ])
        expect(fact).not.toBe('');
      expect(edition.citation).toBe(citationOf(edition));
      expect(
        [edition.publishedOn, edition.retrievedOn].some((date) => date !== null && isRoughDate(date)),
      ).toBe(true);
      const tables = readDataset(edition.dataset, filesOf(edition));
      expect(tables.every(({ rows }) => rows.length > 0)).toBe(true);
      if (/CC BY|HTCDS/.test(edition.licence)) expect(edition.credit).not.toBeNull();
    },
  );

  it('has no file that editions.json does not name', () => {
    const known = ['editions.json', 'README.md', ...editions.flatMap(({ files }) => files)];
    expect(fs.readdirSync(SHIPPED_DATA).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('is only what is marked as shippable, under a licence that lets it ship', () => {
    const inUse = editions.filter(({ earlier }) => !earlier);
    const names: readonly string[] = inUse.map(({ dataset }) => dataset);
    const shippable = Object.entries(DATASETS).filter(([, { ships }]) => ships);
    expect([...names].sort()).toEqual(shippable.map(([dataset]) => dataset).sort());
    const unknown = editions.filter(({ licence }) => !FREE.some((known) => licence.includes(known)));
    expect(unknown).toEqual([]);
    expect(
      editions.filter(({ licence }) => /all rights reserved|no licence|copyright/i.test(licence)),
    ).toEqual([]);
  });

  it('carries no figures of the Global Slavery Index, ITUC or Freedom House', () => {
    expect(editions.map(({ dataset }) => dataset).filter((name) => /gsi|ituc|freedom/.test(name))).toEqual(
      [],
    );
    expect(Object.keys(rowsOf('sector-risk.csv')[0]!).filter((column) => column.includes('gsi'))).toEqual([]);
    const ratifications = rowsOf('country-ilo-ratifications.csv');
    expect(ratifications.filter((row) => /walk ?free/i.test(Object.values(row).join(' ')))).toEqual([]);
  });

  it('has no GICS, no FAO and no texts of the HS', () => {
    expect(Object.keys(rowsOf('sectors.csv')[0]!).filter((column) => column.startsWith('gics'))).toEqual([]);
    const presence = rowsOf('country-sector-presence.csv');
    expect(presence.filter((row) => /FAO/.test(`${row['licence']} ${row['measure']}`))).toEqual([]);
    expect(presence.filter((row) => /fish_production|value_added/.test(row['measure']!))).toEqual([]);
    expect(Object.keys(rowsOf('hs-risk-goods.csv')[0]!)).not.toContain('hs2022_description');
  });

  it('names companies and goods only where they were found', () => {
    for (const file of ['uflpa-entities.csv', 'cbp-wro.csv', 'dol-goods.csv']) {
      const text = fs.readFileSync(path.join(SHIPPED_DATA, file), 'utf8');
      expect(text).not.toMatch(/recalled|,secondary,/);
    }
    expect(new Set(rowsOf('uflpa-entities.csv').map((row) => row['origin']))).toEqual(new Set(['found']));
    for (const row of rowsOf('cbp-wro.csv')) {
      expect(row['date_origin'] === 'found' || row['date'] === '').toBe(true);
      expect(row['product_origin'] === 'found' || row['product'] === '').toBe(true);
    }
  });

  it('keeps every figure in its range', () => {
    const figures = editions
      .flatMap((edition) => readDataset(edition.dataset, filesOf(edition)))
      .filter(({ table }) => table === 'country_figure')
      .flatMap(({ rows }) => rows);
    expect(figures.length).toBeGreaterThan(3000);
    const complaints = figures.filter(({ figure, number, rating }) => {
      const name = String(figure);
      return !isFigureName(name) || figureFault(name, (number ?? rating) as number | string) !== null;
    });
    expect(complaints).toEqual([]);
  });

  it('scores electronics without the imports of the Global Slavery Index', () => {
    const risk = new Map(rowsOf('sector-risk.csv').map((row) => [row['isic4_code'], row]));
    // Published with component E 1.000; what remains is the UFLPA priority, .35 since method 2.
    expect(risk.get('26')).toMatchObject({ c_E_enforcement_trade: '0.350', derived_score_0_100: '42' });
    expect(risk.get('01')).toMatchObject({ c_E_enforcement_trade: '0.916', derived_score_0_100: '83' });
  });
});
