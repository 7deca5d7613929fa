import { workExample, type WorkedExampleView } from '@firebreak/risk/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { SHIPPED_EXAMPLE } from '../../model/worked-example/a-worked-example.fixture';

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
    const { sources, ...figures } = body;
    expect(figures).toEqual(SHIPPED_EXAMPLE);
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
    expect(workExample(body).score?.value).toBeCloseTo(69.2978, 3);
  });

  it('is for people who are signed in', async () => {
    expect((await app.anonymous().get('/api/risk/method/example')).status).toBe(401);
  });
});
