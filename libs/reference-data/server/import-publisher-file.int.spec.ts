import 'reflect-metadata';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { platformMigrations } from '@firebreak/platform/server';
import { createEmptyDatabase, type TestDatabase } from '@firebreak/testing';
import { DataSource } from 'typeorm';
import { importPublisherFile } from './import-publisher-file';
import { loadReferenceData, SHIPPED_DATA } from './load-reference-data';
import { referenceCommand } from './reference-command';
import { referenceDataMigrations } from './reference-data.migrations';
import { findCountryFigures } from './reference-rows.query';

/** Walk Free's layout with invented values: two lines of source and groups, then headers, then countries. */
async function aWorkbook(
  rows: readonly (readonly unknown[])[],
  ratings: readonly (readonly unknown[])[] = [],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('CONTENTS');
  const summary = workbook.addWorksheet('GSI 2023 summary data');
  summary.addRows([
    [],
    ['Source: invented', null, null, 'PREVALENCE', 'PREVALENCE', 'VULNERABILITY', 'GOVERNMENT RESPONSE'],
    [
      'Country', 'Population', 'Region', 'Estimated prevalence of modern slavery per 1,000 population',
      'Estimated number of people in modern slavery', 'Total Vulnerability score (%)', 'Government response total (%)',
    ],
    ...rows.map((row) => [...row]),
    ['* a note below the table'],
  ]); // prettier-ignore
  const indicators = workbook.addWorksheet('Govt response - Indicators');
  indicators.addRows([
    [],
    [{ richText: [{ text: 'Source: invented' }] }],
    ['Region', 'Country', 'M2131', 'M2132', 'M2133', 'M2151'],
    ...ratings.map((row) => [...row]),
  ]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const TABLE = 'iso2,rating,edition\n';

describe('importPublisherFile', () => {
  let database: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    owner = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      migrations: [platformMigrations[0]!, ...referenceDataMigrations],
    }).initialize();
    await owner.runMigrations();
    await loadReferenceData(owner);
  });

  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  const figuresOf = async (country: string) =>
    Object.fromEntries(
      (await findCountryFigures(owner.manager, country)).map(({ figure, value }) => [figure, value]),
    );
  const importFile = (content: Buffer) => importPublisherFile(owner, content, { warningsSeen: true });
  const importText = (text: string) => importFile(Buffer.from(text));
  const editions = async () => (await owner.query<unknown[]>(`SELECT id FROM reference_edition`)).length;

  it('reads the Global Slavery Index workbook', async () => {
    const workbook = await aWorkbook(
      [
        ['Bangladesh', 1000, 'Asia', 7.0004999, 7, 58.256, 40],
        ['Lao PDR', 500, 'Asia', 5.5, 3, 56.1, { formula: 'A1+1', result: -2.5 }],
        ['Syria', 900, 'Arab States', 8.25, 8, 80],
      ],
      [
        ['Asia', 'Bangladesh', 1, 0, 1, 1],
        ['Asia', 'Lao PDR', 0, 0, 1, 1],
        ['Asia', 'Taiwan', 0, 0, 0, 0],
      ],
    );
    const result = await importFile(workbook);
    expect(result).toMatchObject({
      facts: { edition: 'GSI 2023', rowCount: 16 },
      countries: 3,
      known: false,
    });
    expect(await figuresOf('BD')).toMatchObject({
      'gsi-prevalence': 7, 'gsi-vulnerability': 58.26, 'gsi-response': 40, 'ilo-c029': 1, 'ilo-c105': 1,
    }); // prettier-ignore
    expect(await figuresOf('LA')).toMatchObject({ 'gsi-response': -2.5, 'ilo-c105': 0 });
    expect(await figuresOf('TW')).not.toHaveProperty('ilo-c029');
    expect(await figuresOf('SY')).not.toHaveProperty('gsi-response');
    expect(await importFile(workbook)).toMatchObject({ id: result.id, known: true });
  });

  it('survives the next start, and gives way to a newer file', async () => {
    const first = await importText(`${TABLE}BD,5+,Rights Index 2025\nDE,1,Rights Index 2025\n`);
    expect(await loadReferenceData(owner)).toEqual([]);
    expect(await figuresOf('BD')).toMatchObject({ ituc: '5+' });
    const second = await importText(`${TABLE}BD,5,Rights Index 2026\n`);
    const [current] = await owner.query<{ id: string }[]>(
      `SELECT id FROM reference_edition WHERE dataset = 'ituc' AND current`,
    );
    expect(current?.id).toBe(second.id);
    expect(first.id).not.toBe(second.id);
  });

  it('reads Freedom House and ILO tables', async () => {
    await importText('iso2,country,score,status,edition\nBD,Bangladesh,45,Partly Free,Freedom 2026\n');
    expect(await figuresOf('BD')).toMatchObject({ 'freedom-house': 45 });
    await importText(
      'iso2,convention,status,as_of\nBD,C029,not_ratified,2026-08-01\nTW,C029,not_applicable,2026-08-01\n',
    );
    expect(await figuresOf('BD')).toMatchObject({ 'ilo-c029': 0, 'ilo-c105': 1 });
    expect(await figuresOf('TW')).not.toHaveProperty('ilo-c029');
  });

  it.each([
    [
      'the World Bank’s table',
      'codeindyr,code,countryname,year,indicator,estimate\nBGDrl2023,BGD,Bangladesh,2023,rl,-0.5\nBGDrl,BGD,Bangladesh,2024,rl,-0.61\nADOva,ADO,Andorra,2024,va,1.1\nANTva,ANT,Netherlands Antilles,2024,va,..\n',
      {
        dataset: 'wgi',
        year: 2024,
        rows: 2,
        figures: { BD: { 'wgi-rule-of-law': -0.61 }, AD: { 'wgi-voice': 1.1 } },
      },
    ],
    [
      'UNDP’s table',
      'iso3,country,hdicode,hdi_2022,hdi_2023\nBGD,Bangladesh,Medium,0.67,0.685\nPRK,Korea (DPR),,,\nZZK.WORLD,World,,0.75,0.756\n',
      { dataset: 'hdi', year: 2023, rows: 1, figures: { BD: { hdi: 0.685 } } },
    ],
    [
      'Transparency International’s table',
      'Country / Territory;ISO3;CPI 2026 score;Rank\nBangladesh;BGD;24;150\n',
      { dataset: 'cpi', year: 2026, rows: 1, figures: { BD: { cpi: 24 } } },
    ],
    [
      'tiers in words',
      'country,tier,edition\nBangladesh,Tier 2 Watch List,TIP Report 2026\nYemen,Special Case,TIP Report 2026\n',
      { dataset: 'tip', year: 2026, rows: 2, figures: { BD: { tip: '2WL' }, YE: { tip: 'special' } } },
    ],
  ])('reads %s as published', async (_, text, { dataset, year, rows, figures }) => {
    const { facts } = await importText(text);
    expect(facts).toMatchObject({ dataset, year, rowCount: rows });
    for (const [country, expected] of Object.entries(figures))
      expect(await figuresOf(country)).toMatchObject(expected);
  });

  it('reads a list in the layout of the shipped one, and says which names are gone', async () => {
    const shipped = await fs.readFile(path.join(SHIPPED_DATA, 'uflpa-entities.csv'), 'utf8');
    const [header, first, , ...rest] = shipped.split('\n');
    const text =
      [header, first, ...rest].join('\n') +
      'Invented Textile Co.,,ii,2026-09-01,textiles,,FR 1,,CN,found,test,\n';
    const options = { year: 2026, edition: 'As of September 2026' };
    const look = await importPublisherFile(owner, Buffer.from(text), { ...options, checkOnly: true });
    expect(look).toMatchObject({
      warnings: ['rows-removed'],
      difference: { added: 1, removed: 1, changed: 0 },
    });
    await importPublisherFile(owner, Buffer.from(text), { ...options, warningsSeen: true });
    const [row] = await owner.query<unknown[]>(
      `SELECT u.effective_on::text AS since FROM uflpa_entity u JOIN reference_edition e ON e.id = u.edition_id AND e.current
       WHERE u.name = 'Invented Textile Co.'`,
    );
    expect(row).toEqual({ since: '2026-09-01' });
    const wrong = text.replace('2026-09-01', 'September') + 'Invented Textile Co.,,ii,,,,,,QQ,,,\n';
    await expect(importPublisherFile(owner, Buffer.from(wrong), options)).rejects.toThrow(
      /column "effective_date": must be a date.*\n.*column "country_iso2": "QQ".*\n.*column "name": this is already in row/,
    );
    await expect(importText(text)).rejects.toThrow('state the year');
  });

  it('names sheet, row and column of everything wrong, and stores nothing', async () => {
    const before = await editions();
    const wrong = await aWorkbook([
      ['Bangladesh', 1, 'Asia', 'many', 7, 158, 40],
      ['Atlantis', 1, 'Asia', 1, 7, 50, 40],
      ['Viet Nam', 1, 'Asia', 1, 7, 50, 40],
      ['Vietnam', 1, 'Asia', 2, 7, 50, 40],
    ]);
    await expect(importFile(wrong)).rejects.toThrow(
      [
        'sheet "GSI 2023 summary data", row 4, column "Estimated prevalence of modern slavery per 1,000 population": must be a number, got "many"',
        'sheet "GSI 2023 summary data", row 4, column "Total Vulnerability score (%)": must be 0 to 100, got 158',
        'sheet "GSI 2023 summary data", row 5, column "Country": no country is called "Atlantis": write its usual English name',
        'sheet "GSI 2023 summary data", row 7, column "Estimated prevalence of modern slavery per 1,000 population": VN is already in row 6',
      ].join('\n'),
    );
    expect(await editions()).toBe(before);
  });

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a zip that is no workbook', 'PK\u0003\u0004 and then nothing', 'not an XLSX workbook'],
    ['other columns', 'a,b\n1,2\n', 'Known, each beside a column "iso2": ituc: rating; freedom-house'],
    ['an unknown country', `${TABLE}QQ,5,Index 2025\n`, 'row 2, column "iso2": "QQ" is no ISO 3166-1'],
    [
      'an unknown rating',
      `${TABLE}BD,6,Index 2025\n`,
      'row 2, column "rating": must be one of 1, 2, 3, 4, 5, 5+',
    ],
    ['two editions', `${TABLE}BD,5,Index 2025\nDE,1,Index 2024\n`, 'must name one edition'],
    ['no year', `${TABLE}BD,5,The index\n`, 'no year'],
    ['no column for the country', 'rating,edition\n5,Index 2025\n', 'no column names the country'],
    [
      'a country twice',
      `${TABLE}BD,5,Index 2025\nBD,4,Index 2025\n`,
      'row 3, column "rating": BD is already in row 2',
    ],
    ['uneven rows', `${TABLE}BD,5\n`, 'row 2: has 2 values where the header has 3'],
    ['a quote that is never closed', `${TABLE}BD,5,"Index 2025\n`, 'the quotes do not match'],
  ])('refuses %s', async (_, text, message) => {
    await expect(importText(text)).rejects.toThrow(message);
  });

  describe('as a command', () => {
    const run = async (...args: string[]) => {
      const lines: string[] = [];
      const code = await referenceCommand(owner, args, (line) => lines.push(line));
      return { code, text: lines.join('\n') };
    };

    it('says what it did', async () => {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'firebreak-import-'));
      const file = path.join(folder, 'rights.csv');
      await fs.writeFile(file, `${TABLE}BD,4,Rights Index 2027\n`);
      expect(await run('check', file)).toEqual({ code: 0, text: expect.stringContaining('That is few') });
      const before = await editions();
      expect(await run('import', file)).toEqual({ code: 1, text: expect.stringContaining('say --seen') });
      expect(await editions()).toBe(before);
      expect(await run('import', file, '--seen')).toEqual({
        code: 0,
        text: expect.stringContaining('1 rows about 1 countries'),
      });
      await fs.writeFile(file, `${TABLE}BD,9,Rights Index 2027\n`);
      expect(await run('import', file)).toEqual({
        code: 1,
        text: expect.stringContaining('row 2, column "rating"'),
      });
      await fs.rm(folder, { recursive: true });
    });

    it.each([[[]], [['export']], [['import']], [['import', 'a', 'b']], [['import', 'a', '--force']]])(
      'explains itself for %j',
      async (args) => {
        expect(await run(...args)).toEqual({ code: 1, text: expect.stringContaining('Usage') });
      },
    );

    it('says when there is no such file', async () => {
      expect(await run('import', 'nowhere.xlsx')).toEqual({
        code: 1,
        text: expect.stringContaining('no such file'),
      });
    });
  });
});
