import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { GoodChoice, SectorChoice } from '@firebreak/supply-chain/model';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
});
afterAll(() => app.close());

const goods = async (query: string) =>
  (await person.get<GoodChoice[]>(`/api/classification/goods?${query}`)).body;

describe('classification', () => {
  it('finds goods with their sector and the lists that name them', async () => {
    const [shirts] = await goods('q=cotton%20shirts');
    expect(shirts).toMatchObject({ hs: '6205', isic: '1410', sector: 'clothing, except fur and knitwear' });
    expect(shirts?.listings).toContainEqual(
      expect.objectContaining({ programme: 'uflpa-priority', good: 'Apparel' }),
    );
    const [bricks] = await goods('q=6904');
    const listing = bricks?.listings.find(({ good }) => good === 'Bricks');
    expect(listing?.forcedLabourCountries).toContain('AF');
    expect((await goods('q=pianos&limit=1'))[0]).toMatchObject({ hs: '9201', listings: [] });
  });

  it('names goods in the language asked for', async () => {
    expect((await goods('q=algod%C3%B3n%20camisas&language=es&limit=1'))[0]).toMatchObject({
      hs: '6205',
      name: 'camisas de hombre',
    });
  });

  it('finds sectors, by what is made there, too', async () => {
    const found = async (q: string) =>
      (await person.get<SectorChoice[]>(`/api/classification/sectors?q=${encodeURIComponent(q)}`)).body;
    expect((await found('cotton shirts'))[0]).toEqual({
      isic: '1410',
      name: 'clothing, except fur and knitwear',
      makes: 'shirts for men, woven',
    });
    expect((await found('1410'))[0]).toMatchObject({ isic: '1410', makes: null });
    expect(await found('qqxqq')).toEqual([]);
  });

  it.each(['goods?q=', 'goods', 'sectors?q=', 'goods?q=tea&limit=0', 'goods?q=tea&language=english'])(
    'refuses %s',
    async (query) => {
      const answer = await person.get(`/api/classification/${query}`);
      expect(answer).toMatchObject({ status: 422 });
    },
  );
});
