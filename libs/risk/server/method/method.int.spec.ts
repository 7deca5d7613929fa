import { workExample, type WorkedExampleView } from '@firebreak/risk/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';

describe('the worked example', () => {
  let app: TestApp;
  let client: TestClient;

  beforeAll(async () => {
    app = await startTestApp();
    client = await app.signUp();
  }, 120_000);
  afterAll(() => app?.close());

  it('is made of the figures that were worked out by hand, as the shipped editions have them', async () => {
    const { status, body } = await client.get<WorkedExampleView>('/api/risk/method/example');
    expect(status).toBe(200);
    // The numbers of libs/risk/model/worked-example/worked-example.spec.ts, where each is worked out by hand.
    const worked = workExample(body);
    const found = worked.countries.map(({ country, risk }) => [country.iso2, rounded(risk.value)]);
    expect(found).toEqual([['BD', 66.88], ['BR', 56.89], ['PT', 32.77]]); // prettier-ignore
    expect(worked.sectors.map(({ sector }) => [sector.code, sector.score])).toEqual([['01', 83], ['14', 69]]); // prettier-ignore
    expect(worked.places.map(({ B, H }) => [rounded(B), rounded(H)])).toEqual([
      [73.33, 68.05],
      [67.73, 64.37],
      [67.34, 64],
      [61.74, 36.25],
      [52.86, 49.01],
      [47.26, 44.35],
    ]);
    expect(rounded(worked.site?.exposure ?? 0)).toBe(69.3);
    expect(rounded(worked.score?.value ?? 0)).toBe(69.3);
    const { sources } = body;
    expect(sources.map(({ source }) => source)).toEqual(
      expect.arrayContaining([
        'tip',
        'wgi',
        'hdi',
        'cpi',
        'sector-risk',
        'listed-goods',
        'country-sector-presence',
      ]),
    );
    expect(sources.every(({ edition, publisher, licence }) => edition && publisher && licence)).toBe(true);
  });

  it('is for people who are signed in', async () => {
    expect((await app.anonymous().get('/api/risk/method/example')).status).toBe(401);
  });
});

function rounded(value: number): number {
  return Math.round(100 * value) / 100;
}
