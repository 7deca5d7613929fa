import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { Page } from '@firebreak/platform/model';
import type { CompanyReads } from '@firebreak/platform/server';
import type {
  ChainGraph,
  SupplierListItem,
  SupplierSort,
  SupplierView,
  SupplyMap,
} from '@firebreak/supply-chain/model';
import { SupplierScores, SupplyChainFigures } from './index';
import { listSuppliers } from './list-suppliers.query';

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the list', () => {
  let buyer: TestClient;
  const ids = new Map<string, string>();
  const scores = { Alpha: 80, Bravo: 10, Charlie: 55, Delta: null } as const;

  beforeAll(async () => {
    buyer = await app.signUp();
    const inputs = [
      {
        name: 'Álpha',
        country: 'CN',
        isic: '14',
        spendAmount: 10,
        spendCurrency: 'EUR',
        address: 'Harbour Road 5',
      },
      { name: 'Bravo', country: 'VN', isic: '1410' },
      {
        name: 'charlie',
        country: 'CN',
        isic: '26',
        spendAmount: 30,
        spendCurrency: 'EUR',
        status: 'prospect',
      },
      { name: 'Delta', country: 'BD', suppliesOwnCompany: false },
    ];
    for (const input of inputs) {
      const { body } = await buyer.post<SupplierView>('/api/suppliers', input);
      ids.set(body.name, body.id);
    }
    const rows = Object.values(scores).map((score, at) => ({
      id: [...ids.values()][at]!,
      score,
      band:
        score === null
          ? null
          : score >= 75
            ? ('very-high' as const)
            : score >= 50
              ? ('high' as const)
              : ('low' as const),
      confidence: 40,
      scoredAt: new Date(),
    }));
    await app.drainJobs(); // the risk run has its say first
    await app.inCompany(buyer.companyId, (tx) => app.get(SupplierScores).record(tx, { suppliers: rows }));
  });

  const names = async (query: string) =>
    (await buyer.get<Page<SupplierListItem>>(`/api/suppliers?${query}`)).body.items.map((item) => item.name);

  it.each([
    ['', ['Álpha', 'Bravo', 'charlie', 'Delta']],
    ['sort=-name', ['Delta', 'charlie', 'Bravo', 'Álpha']],
    ['sort=-score', ['Álpha', 'charlie', 'Bravo', 'Delta']],
    ['sort=score', ['Delta', 'Bravo', 'charlie', 'Álpha']],
    ['sort=-spend', ['charlie', 'Álpha', 'Delta', 'Bravo']],
    ['sort=country', ['Delta', 'Álpha', 'charlie', 'Bravo']],
    ['sort=tier', ['Álpha', 'Bravo', 'charlie', 'Delta']],
    ['q=alpha', ['Álpha']],
    ['q=harbour+ALPHA', ['Álpha']],
    ['q=%25', ['Álpha', 'Bravo', 'charlie', 'Delta']],
    ['country=CN', ['Álpha', 'charlie']],
    ['country=CN,VN&sector=14', ['Álpha', 'Bravo']],
    ['sector=C', ['Álpha', 'Bravo', 'charlie']],
    ['band=high,unknown', ['charlie', 'Delta']],
    ['tier=0', ['Delta']],
    ['status=prospect', ['charlie']],
    ['kind=supplier', ['Álpha', 'Bravo', 'charlie']],
    ['kind=subcontractor', []],
  ])('%j gives %j', async (query, expected) => expect(await names(query)).toEqual(expected));

  it.each(['name', '-name', 'score', '-score', 'spend', '-spend', 'country', '-country', 'tier', '-tier'])(
    'is paged by %s without a gap or a repeat',
    async (sort) => {
      const seen: string[] = [];
      const pageAfter = async (cursor: string) =>
        (await buyer.get<Page<SupplierListItem>>(`/api/suppliers?limit=1&sort=${sort}${cursor}`)).body;
      for (let page = await pageAfter(''); ; page = await pageAfter(`&cursor=${page.nextCursor}`)) {
        seen.push(...page.items.map((item) => item.name));
        if (page.nextCursor === null) break;
      }
      expect(seen).toEqual(await names(`sort=${sort}`));
    },
  );

  it('counts on demand and carries the item’s fields', async () => {
    const { body } = await buyer.get<Page<SupplierListItem>>('/api/suppliers?country=CN&count=true&limit=1');
    expect(body.total).toBe(2);
    expect(body.items[0]).toEqual({
      id: ids.get('Álpha'),
      name: 'Álpha',
      country: 'CN',
      isic: '14',
      tier: 1,
      kinds: ['supplier'],
      status: 'active',
      spendAmount: 10,
      spendCurrency: 'EUR',
      externalId: null,
      score: 80,
      band: 'very-high',
      confidence: 40,
      scoredAt: expect.stringMatching(/^\d{4}-/),
    });
  });

  it.each([
    'sort=password',
    'limit=0',
    'limit=1000',
    'cursor=abc',
    `cursor=${Buffer.from('[1,"x"]').toString('base64url')}`,
    'page=2',
  ])('%s is refused', async (query) => expect((await buyer.get(`/api/suppliers?${query}`)).status).toBe(422));

  it('is exported as CSV and XLSX', async () => {
    await buyer.post('/api/suppliers', { name: '=HYPERLINK("http://x")', country: 'CN' });
    const csv = await buyer.get('/api/suppliers/export?format=csv&country=CN');
    expect(csv.headers['content-disposition']).toContain('suppliers.csv');
    const lines = csv.text.trim().split('\n');
    expect(lines[0]).toContain('Supplier,Supplier number,Country');
    expect(lines).toHaveLength(4);
    expect(csv.text).toContain(`"'=HYPERLINK(""http://x"")"`);
    const xlsx = await buyer.get('/api/suppliers/export?format=xlsx');
    expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK']);
    expect(
      (await buyer.get(`/api/suppliers/export?format=csv&ids=${ids.get('Bravo')}`)).text.trim().split('\n'),
    ).toHaveLength(2);
  });

  it('is seen on the map and in the graph', async () => {
    const map = await buyer.get<SupplyMap>('/api/supply-chain/map?country=VN');
    expect(map.body.suppliers).toEqual({ id: [ids.get('Bravo')], name: ['Bravo'], tier: [1] });
    expect(map.body.sites).toEqual({
      supplier: [0],
      name: [null],
      country: ['VN'],
      latitude: [null],
      longitude: [null],
      precision: ['country'],
      score: [10],
      band: ['low'],
    });
    const graph = await buyer.get<ChainGraph>('/api/supply-chain/graph?country=VN,BD');
    expect(graph.body.nodes).toMatchObject({
      name: ['Bravo', 'Delta'],
      tier: [1, null],
      matches: [true, true],
    });
    expect(graph.body.edges).toMatchObject({ buyer: [-1], supplier: [0], certainty: ['declared'] });
    expect(graph.body.truncated).toBe(false);
  });

  it('tells what it can be filtered by', async () => {
    expect((await buyer.get('/api/suppliers/choices')).body).toMatchObject({
      countries: [{ value: 'CN', count: 3 }, { value: 'BD' }, { value: 'VN', count: 1 }],
      sectors: [{ value: '14', count: 2 }, { value: '26' }],
      tiers: [{ value: 0, count: 1 }, { value: 1 }],
    });
  });

  it('is summed up for statements', async () => {
    const figures = await app.inCompany(buyer.companyId, (tx) =>
      app.get(SupplyChainFigures).figures(tx, { from: '2020-01-01', to: '2999-12-31' }),
    );
    expect(figures).toMatchObject({
      suppliers: 4,
      sites: 0,
      addedInPeriod: 4,
      spend: [{ currency: 'EUR', amount: 10 }],
    });
  });
});

describe('with many suppliers of several companies', () => {
  let buyer: TestClient;

  beforeAll(async () => {
    buyer = await app.signUp();
    const other = await app.signUp();
    for (const { companyId } of [buyer, other]) {
      await app.inCompany(companyId, (tx) =>
        tx.query(
          `INSERT INTO supplier (id, name, name_key, match_key, search_key, country, score, spend_amount, spend_currency, tier)
           SELECT uuidv7(), 'Supplier ' || n, 'supplier ' || n, 'supplier' || n, 'supplier ' || n,
                  (ARRAY['CN', 'VN', 'BD'])[1 + n % 3], n % 100, n, 'EUR', 1 + n % 5
             FROM generate_series(1, 3000) n`,
        ),
      );
    }
    await app.owner.query('ANALYZE supplier');
  });

  it.each(['name', '-name', 'score', '-score', 'spend', '-spend', 'country', '-country', 'tier', '-tier'])(
    'a page by %s walks an index of the company, whatever page it is',
    async (sort) => {
      const request = {
        filter: {},
        sort: { by: sort.replace('-', '') as SupplierSort, descending: sort.startsWith('-') },
        limit: 50,
        count: false,
      };
      const plans = await app.runAs(buyer.companyId, async () => {
        const explained: string[] = [];
        const reads = {
          rows: (text: string, values: unknown[]) =>
            app.inCompany(buyer.companyId, async (tx) => {
              const plan = await tx.query<{ 'QUERY PLAN': string }[]>(`EXPLAIN ${text}`, values);
              explained.push(plan.map((line) => line['QUERY PLAN']).join('\n'));
              return tx.query(text, values);
            }),
        } as unknown as CompanyReads;
        const first = JSON.parse(
          await listSuppliers(reads, { ...request, cursor: null }),
        ) as Page<SupplierListItem>;
        await listSuppliers(reads, { ...request, cursor: first.nextCursor });
        return explained;
      });
      for (const plan of plans) {
        expect(plan).toContain('Index Scan');
        expect(plan).not.toMatch(/Seq Scan|Sort/);
      }
      expect(plans).toHaveLength(2);
    },
  );
});
