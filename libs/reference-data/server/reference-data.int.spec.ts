import 'reflect-metadata';
import { on } from '@firebreak/platform/server';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type {
  Country,
  CountryView,
  EditionView,
  ListedEntity,
  Sector,
  VocabularyTerm,
} from '@firebreak/reference-data/model';
import { DataSource } from 'typeorm';
import { importPublisherFile } from './import-publisher-file';
import { ReferenceData } from './reference-data.service';
import { ReferenceEditionChanged } from './reference-edition-changed';

describe('reference data over HTTP', () => {
  let app: TestApp;
  let person: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
    person = await app.signUp();
  });

  afterAll(() => app.close());

  it('lists every edition with publisher, year, licence, rows and hash', async () => {
    const { status, body } = await person.get<EditionView[]>('/api/reference/editions');
    expect(status).toBe(200);
    expect(body).toHaveLength(24);
    const tip = body
      .filter(({ dataset }) => dataset === 'tip')
      .map(({ edition, current }) => ({ edition, current }));
    expect(tip).toEqual([
      { edition: 'TIP Report 2025', current: true },
      { edition: 'TIP Report 2024', current: false },
    ]);
    expect(body.find(({ dataset }) => dataset === 'hdi')).toMatchObject({
      id: expect.stringMatching(/^hdi:[0-9a-f]{12}$/),
      publisher: 'United Nations Development Programme',
      year: 2023,
      licence: 'CC BY 3.0 IGO',
      rowCount: 193,
      source: 'shipped',
      current: true,
    });
    expect(body.some(({ dataset }) => ['gsi', 'ituc', 'freedom-house'].includes(dataset))).toBe(false);
  });

  it('knows countries and sectors', async () => {
    const countries = await person.get<Country[]>('/api/reference/countries');
    expect(countries.body).toHaveLength(250);
    expect(countries.body.find(({ iso2 }) => iso2 === 'BD')).toEqual({
      iso2: 'BD', iso3: 'BGD', name: 'Bangladesh', region: 'Asia', subRegion: 'Southern Asia',
    }); // prettier-ignore
    const sectors = await person.get<Sector[]>('/api/reference/sectors');
    expect(sectors.body.find(({ code }) => code === '1410')).toMatchObject({
      level: 'class',
      parent: '141',
      section: 'C',
    });
  });

  it('gives a country with its figures and where they are from', async () => {
    const { body } = await person.get<CountryView>('/api/reference/countries/bd');
    const figure = (name: string) => body.figures.find((row) => row.figure === name);
    expect(figure('tip')).toMatchObject({
      value: '2',
      year: 2025,
      editionId: expect.stringMatching(/^tip:/),
    });
    expect(figure('ilo-c182')).toMatchObject({ value: 1, year: 2022 });
    expect(body.listedGoods.some(({ good }) => good === 'Bricks')).toBe(true);
    expect((await person.get('/api/reference/countries/ZZ')).body).toMatchObject({
      status: 404,
      code: 'country-not-found',
    });
  });

  it('lists import bans and vocabularies', async () => {
    const { body } = await person.get<ListedEntity[]>('/api/reference/entities');
    expect(body.filter(({ list }) => list === 'uflpa')).toHaveLength(82);
    expect(body.filter(({ list, status }) => list === 'cbp' && status === 'active')).toHaveLength(61);
    expect(body.find(({ name }) => name.startsWith('Serbia Zijin'))).toMatchObject({
      country: 'RS',
      since: '2026-06-16',
    });
    const terms = await person.get<VocabularyTerm[]>('/api/reference/vocabularies/ilo_indicators');
    expect(terms.body).toHaveLength(11);
    expect(
      (await person.get<VocabularyTerm[]>('/api/reference/vocabularies/audit-findings')).body,
    ).toHaveLength(85);
    expect((await person.get('/api/reference/vocabularies/none')).status).toBe(404);
  });

  it('asks who is there', async () => {
    expect((await app.anonymous().get('/api/reference/editions')).status).toBe(401);
  });

  it('hears at once of a file that is imported beside it', async () => {
    const owner = await new DataSource({ type: 'postgres', url: app.database.ownerUrl }).initialize();
    const heard = new Promise<string>((resolve) => {
      const stop = on(ReferenceEditionChanged, async (_tx, { dataset }) => {
        stop();
        resolve(dataset);
      });
    });
    await importPublisherFile(owner, Buffer.from('iso2,rating,edition\nBD,5,Invented Index 2025\n'), {
      warningsSeen: true,
    });
    await owner.destroy();
    expect(await heard).toBe('ituc');
    expect((await app.get(ReferenceData).snapshot()).figures('BD').ituc).toBe('5');
    const { body } = await person.get<EditionView[]>('/api/reference/editions');
    expect(body.find(({ dataset }) => dataset === 'ituc')).toMatchObject({
      source: 'imported',
      current: true,
    });
  });

  it('serves the same snapshot until an edition changes', async () => {
    const reference = app.get(ReferenceData);
    const snapshot = await reference.snapshot();
    expect(await reference.snapshot()).toBe(snapshot);
    expect(snapshot.sectorRisk('1410')).toMatchObject({ code: '14', level: 'division' });
    expect(snapshot.presence('BD', '14')).toBeGreaterThan(0.8);
    expect(snapshot.figures('IN').ilo).toBe(0.5); // C182 in force, P029 not
    await app.owner.query(`UPDATE reference_edition SET current = false WHERE dataset = 'gini'`);
    const changed = await reference.snapshot();
    expect(changed).not.toBe(snapshot);
    expect(changed.figures('BR').gini).toBeUndefined();
  });
});
