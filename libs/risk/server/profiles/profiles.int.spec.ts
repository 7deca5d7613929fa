import type {
  CountryProfileItem,
  CountryProfileView,
  GoodItem,
  GoodProfileView,
  HotSpotsView,
  SectorHotSpotsView,
  SectorProfileView,
} from '@firebreak/risk/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { aFinding, aSupplier, scoreOf } from '../risk-test-company.fixture';

let app: TestApp;
let client: TestClient;
let stranger: TestClient;
let garments: string;
let icelandic: string;

beforeAll(async () => {
  app = await startTestApp();
  [client, stranger] = [await app.signUp(), await app.signUp()];
  garments = await aSupplier(client);
  icelandic = await aSupplier(client, { name: 'Reykjavik Shirts', country: 'IS' });
  await aFinding(client, garments, 'DOC-01');
  await app.drainJobs();
}, 120_000);
afterAll(() => app?.close());

const get = async <T>(url: string, by = client) => {
  const { status, body } = await by.get<T>(url);
  expect(status).toBe(200);
  return body;
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('a country profile', () => {
  it('shows C as the sum of its parts, each with edition and trend', async () => {
    const profile = await get<CountryProfileView>('/api/risk/countries/bd');
    expect(sum(profile.parts.map(({ scaled, share }) => scaled * share))).toBeCloseTo(profile.value, 8);
    // C of Bangladesh, worked out by hand in worked-example.spec.ts.
    expect(profile.value).toBeCloseTo(66.88, 1);
    const tip = profile.parts.find(({ index }) => index === 'tip');
    expect(tip?.history.length).toBeGreaterThan(3);
    expect(tip?.history.at(-1)).toMatchObject({ year: tip?.year, value: tip?.value, scaled: tip?.scaled });
    expect(profile.sources.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['tip', 'listed-goods']),
    );
    expect(profile.notLoaded).toContain('gsi-prevalence');
    expect(profile.goods.map(({ good }) => good)).toContain('Bricks');
  });

  it('shows what the company itself has there, and nobody else', async () => {
    const own = (await get<CountryProfileView>('/api/risk/countries/BD')).exposure;
    expect(own).toMatchObject({ suppliers: 1, sites: 1 });
    const score = await scoreOf(app, client, garments);
    expect(own.highest).toEqual([
      { supplierId: garments, name: 'Meghna Garments', value: score.value, band: score.band },
    ]);
    expect(sum(own.tiers.map(({ suppliers }) => suppliers))).toBe(1);
    const other = (await get<CountryProfileView>('/api/risk/countries/BD', stranger)).exposure;
    expect(other).toEqual({
      suppliers: 0,
      sites: 0,
      mean: null,
      worst: null,
      tiers: [],
      spend: [],
      highest: [],
    });
  });

  it('says when a region stands in, and what is no country', async () => {
    const list = await get<CountryProfileItem[]>('/api/risk/countries');
    expect(list.length).toBeGreaterThan(200);
    expect(list.find(({ country }) => country === 'BD')).toMatchObject({ sites: 1, suppliers: 1 });
    const standIn = list.find((item) => item.standIn);
    const profile = await get<CountryProfileView>(`/api/risk/countries/${standIn?.country}`);
    expect(profile.standIn?.median).toBe(profile.value);
    expect(list.filter((item) => item.standIn).length).toBeLessThan(list.length / 2);
    expect((await client.get('/api/risk/countries/QQ')).body).toMatchObject({ code: 'country-not-found' });
  });
});

describe('a sector profile', () => {
  it('shows the evidence, the goods, what audits found and what the company has', async () => {
    const profile = await get<SectorProfileView>('/api/risk/sectors/14');
    expect(profile).toMatchObject({ score: 69, parts: { D: 0.625 }, exposure: { suppliers: 2, sites: 2 } });
    expect(profile.goods.map(({ good }) => good)).toContain('Garments');
    expect(profile.found).toEqual([expect.objectContaining({ code: 'DOC-01', findings: 1 })]);
    const section = await get<SectorProfileView>('/api/risk/sectors/c');
    expect(section).toMatchObject({ parts: null, exposure: { suppliers: 2 } });
    expect((await client.get('/api/risk/sectors/1410')).body).toMatchObject({ code: 'sector-not-found' });
  });
});

describe('a good', () => {
  it('shows where it is listed, and own sites there', async () => {
    const items = await get<GoodItem[]>('/api/risk/goods');
    const garment = items.find(({ good }) => good === 'Garments');
    expect(garment?.hsCodes.length).toBeGreaterThan(0);
    const profile = await get<GoodProfileView>('/api/risk/goods/garments');
    expect(profile.listings).toHaveLength(garment?.countries ?? 0);
    expect(profile.exposure.sites).toBe(2);
    expect(profile.matched.map(({ country }) => country)).not.toContain('IS');
    const byCode = await get<GoodProfileView>(`/api/risk/goods/${items[0]?.hsCodes[0]}`);
    expect(byCode.hsCodes.map(({ code }) => code)).toContain(items[0]?.hsCodes[0]);
    expect((await client.get('/api/risk/goods/unobtainium')).body).toMatchObject({ code: 'good-not-found' });
  });

  it('finds sites that state it by name alone, in the words by which it raised their score', async () => {
    const person = await app.signUp();
    const { body: kiln } = await person.post<{ id: string }>('/api/suppliers', {
      name: 'Kiln',
      country: 'BD',
    });
    const site = { name: 'Kiln 1', country: 'BD', goods: [{ name: 'brick' }] };
    expect((await person.post(`/api/suppliers/${kiln.id}/sites`, site)).status).toBe(201);
    const score = await scoreOf(app, person, kiln.id);
    expect(score.steps.find(({ kind }) => kind === 'goods')?.facts).toMatchObject({ listedAs: 'Bricks' });
    const { matched } = await get<GoodProfileView>('/api/risk/goods/bricks', person);
    expect(matched).toMatchObject([{ supplierId: kiln.id, goods: ['brick'] }]);
  });
});

describe('where to look first', () => {
  it('asks about origins that hardly do such work', async () => {
    const view = await get<HotSpotsView>('/api/risk/hot-spots');
    expect(view.places).toHaveLength(2);
    expect(view.places[0]).toMatchObject({ country: 'BD', sector: '14', sites: 1 });
    expect(view.promptCount).toBe(1);
    expect(view.prompts).toEqual([
      expect.objectContaining({
        supplierId: icelandic,
        country: 'IS',
        sector: '14',
        goods: ['Cotton shirts'],
      }),
    ]);
    expect((await get<HotSpotsView>('/api/risk/hot-spots', stranger)).prompts).toEqual([]);
  });

  it('expects of an undisclosed site the mean H of its likely origins', async () => {
    const view = await get<SectorHotSpotsView>('/api/risk/hot-spots/14');
    const { expected, origins } = view.undisclosed;
    expect(sum(origins.map(({ share }) => share))).toBeCloseTo(1, 10);
    expect(sum(origins.map(({ share, hotSpot }) => share * hotSpot))).toBeCloseTo(expected ?? NaN, 10);
    expect(origins.every(({ presence }) => presence >= 0.25)).toBe(true);
    expect(origins.map(({ country }) => country)).not.toContain('IS');
    const highest = view.places.map(({ hotSpot }) => hotSpot);
    expect(highest).toEqual([...highest].sort((a, b) => b - a));
  });
});
