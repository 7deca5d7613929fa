import 'reflect-metadata';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { platformMigrations } from '@firebreak/platform/server';
import { createEmptyDatabase, type TestDatabase } from '@firebreak/testing';
import { DataSource } from 'typeorm';
import { importPublisherFile } from './import-publisher-file';
import { loadReferenceData } from './load-reference-data';
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
  const importText = (text: string) => importPublisherFile(owner, Buffer.from(text));
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
    const result = await importPublisherFile(owner, workbook);
    expect(result).toMatchObject({ edition: 'GSI 2023', rowCount: 16, countries: 3, known: false });
    expect(await figuresOf('BD')).toMatchObject({
      'gsi-prevalence': 7, 'gsi-vulnerability': 58.26, 'gsi-response': 40, 'ilo-c029': 1, 'ilo-c105': 1,
    }); // prettier-ignore
    expect(await figuresOf('LA')).toMatchObject({ 'gsi-response': -2.5, 'ilo-c105': 0 });
    expect(await figuresOf('TW')).not.toHaveProperty('ilo-c029');
    expect(await figuresOf('SY')).not.toHaveProperty('gsi-response');
    expect(await importPublisherFile(owner, workbook)).toMatchObject({ id: result.id, known: true });
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

  it('names sheet, row and column of everything wrong, and stores nothing', async () => {
    const before = await editions();
    const wrong = await aWorkbook([
      ['Bangladesh', 1, 'Asia', 'many', 7, 158, 40],
      ['Atlantis', 1, 'Asia', 1, 7, 50, 40],
      ['Viet Nam', 1, 'Asia', 1, 7, 50, 40],
      ['Vietnam', 1, 'Asia', 2, 7, 50, 40],
    ]);
    await expect(importPublisherFile(owner, wrong)).rejects.toThrow(
      [
        'sheet "GSI 2023 summary data", row 4, column "Estimated prevalence of modern slavery per 1,000 population": must be a number, got "many"',
        'sheet "GSI 2023 summary data", row 4, column "Total Vulnerability score (%)": must be 0 to 100, got 158',
        'sheet "GSI 2023 summary data", row 5, column "Country": no country is called "Atlantis"',
        'sheet "GSI 2023 summary data", row 7, column "Estimated prevalence of modern slavery per 1,000 population": VN is already in row 6',
      ].join('\n'),
    );
    expect(await editions()).toBe(before);
  });

  it.each([
    ['an empty file', '', 'the file is empty'],
    ['a zip that is no workbook', 'PK\u0003\u0004 and then nothing', 'not an XLSX workbook'],
    ['other columns', 'a,b\n1,2\n', 'Known: ituc: iso2, edition, rating; freedom-house'],
    ['an unknown country', `${TABLE}QQ,5,Index 2025\n`, 'row 2, column "iso2": "QQ" is no ISO 3166-1'],
    [
      'an unknown rating',
      `${TABLE}BD,6,Index 2025\n`,
      'row 2, column "rating": must be one of 1, 2, 3, 4, 5, 5+',
    ],
    ['two editions', `${TABLE}BD,5,Index 2025\nDE,1,Index 2024\n`, 'must name one edition'],
    ['no year', `${TABLE}BD,5,The index\n`, 'no year'],
    [
      'a country twice',
      `${TABLE}BD,5,Index 2025\nBD,4,Index 2025\n`,
      'row 3, column "rating": BD is already in row 2',
    ],
    ['uneven rows', `${TABLE}BD,5\n`, 'no table of comma-separated values'],
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
      expect(await run('import', file)).toEqual({
        code: 0,
        text: expect.stringContaining('1 figures of 1 countries'),
      });
      await fs.writeFile(file, `${TABLE}BD,9,Rights Index 2027\n`);
      expect(await run('import', file)).toEqual({
        code: 1,
        text: expect.stringContaining('row 2, column "rating"'),
      });
      await fs.rm(folder, { recursive: true });
    });

    it.each([[[]], [['export']], [['import']], [['import', 'a', 'b']]])(
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
