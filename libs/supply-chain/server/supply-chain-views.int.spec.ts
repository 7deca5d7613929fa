import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { Page } from '@firebreak/platform/model';
import type {
  ChainGraph,
  SuppliedGood,
  GoodOrigin,
  SupplierListItem,
  SupplierView,
  SupplyMap,
} from '@firebreak/supply-chain/model';
import ExcelJS from 'exceljs';

let app: TestApp;
let buyer: TestClient;
const ids = new Map<string, string>();

/*
 * The own company buys shirts from Alfa (BD, 80 EUR) and Beta (VN, 20 EUR). Alfa has 60 % of its purchases from
 * Mill (IN); Beta buys from Weaver (CN), nobody knows how much. Mill buys cotton from Farm (IN). Temp (BD) lends
 * Alfa workers. Other (TR) makes chairs, and a disputed link says that it supplies Mill.
 */
beforeAll(async () => {
  app = await startTestApp();
  buyer = await app.signUp();
  const spend = (spendAmount: number) => ({ spendAmount, spendCurrency: 'EUR' });
  await add('Alfa', 'BD', { ...spend(80) }, [{ hs: '6205', name: 'Cotton shirts' }], {
    latitude: 23.7,
    longitude: 90.4,
  });
  await add('Beta', 'VN', { ...spend(20) }, [{ hs: '620520', name: 'Shirts, 100% cotton' }]);
  await add('Mill', 'IN', { suppliesOwnCompany: false }, [{ hs: '5208', name: 'Woven cotton' }]);
  await add('Weaver', 'CN', { suppliesOwnCompany: false }, []);
  await add('Farm', 'IN', { suppliesOwnCompany: false, isic: '01' }, [{ hs: '5201', name: 'Raw cotton' }]);
  await add('Temp', 'BD', { suppliesOwnCompany: false }, []);
  await add('Other', 'TR', {}, [{ hs: '9401', name: 'Chairs' }]);
  await link('Alfa', 'Mill', { share: 0.6, good: 'Fabric' });
  await link('Beta', 'Weaver', { good: 'Fabric' });
  await link('Mill', 'Farm', { share: 1 });
  await link('Alfa', 'Temp', { kind: 'labour-provider' });
  await link('Mill', 'Other', { certainty: 'disputed' });
  await app.drainJobs();
});
afterAll(() => app.close());

async function add(name: string, country: string, more: object, goods: object[], place: object = {}) {
  const { body } = await buyer.post<SupplierView>('/api/suppliers', { name, country, ...more });
  ids.set(name, body.id);
  if (goods.length > 0)
    await buyer.post(`/api/suppliers/${body.id}/sites`, { name: `${name} works`, country, goods, ...place });
}

async function link(buyerName: string, supplierName: string, more: object) {
  const ends = { buyerSupplierId: ids.get(buyerName), supplierId: ids.get(supplierName) };
  const { status } = await buyer.post('/api/supply-links', { kind: 'supplier', ...ends, ...more });
  expect(status).toBe(201);
}

const names = async (query: string) =>
  (await buyer.get<Page<SupplierListItem>>(`/api/suppliers?${query}`)).body.items.map((item) => item.name);

describe('a good as a filter', () => {
  it.each([
    ['good=62', ['Alfa', 'Beta']],
    ['good=HS+6205.20', ['Beta']],
    ['good=SHIRTS+cotton', ['Alfa', 'Beta']],
    ['good=100%25', ['Beta']],
    ['good=_', []],
    ['good=fabric', ['Mill', 'Weaver']],
    ['good=62&country=VN', ['Beta']],
    ['good=62&upstream=true', ['Alfa', 'Beta', 'Farm', 'Mill', 'Weaver']],
    ['good=62&upstream=true&country=IN', ['Farm', 'Mill']],
    ['good=9401&upstream=true', ['Other']],
    ['good=7777', []],
  ])('%s leaves %j', async (query, expected) => {
    // What cannot be looked for is no filter.
    expect(await names(query)).toEqual(query === 'good=_' ? await names('') : expected);
  });

  it('is the same on the map, in the graph and in the file', async () => {
    const { body: map } = await buyer.get<SupplyMap>('/api/supply-chain/map?good=62');
    expect(map.suppliers.name).toEqual(['Alfa', 'Beta']);
    expect(map.sites).toMatchObject({
      supplier: [0, 1],
      name: ['Alfa works', 'Beta works'],
      latitude: [23.7, expect.any(Number)],
      precision: ['site', 'country'],
    });
    const { body: graph } = await buyer.get<ChainGraph>('/api/supply-chain/graph?good=52&upstream=false');
    expect(graph.nodes).toMatchObject({
      name: ['Alfa', 'Mill', 'Farm'],
      matches: [false, true, true],
      tier: [1, 2, 3],
    });
    expect(graph.edges).toMatchObject({ buyer: [-1, 0, 1], supplier: [0, 1, 2], share: [null, 0.6, 1] });
    const csv = await buyer.get('/api/suppliers/export?format=csv&good=62');
    expect(csv.text.trim().split('\n').map((line) => line.split(',')[0]).slice(1)).toEqual(['Alfa', 'Beta']); // prettier-ignore
  });

  it('shows the sites that make it, where a supplier has several', async () => {
    await buyer.post(`/api/suppliers/${ids.get('Beta')}/sites`, { name: 'Beta office', country: 'SG' });
    const all = await buyer.get<SupplyMap>('/api/supply-chain/map?q=beta');
    expect([...all.body.sites.name].sort()).toEqual(['Beta office', 'Beta works']);
    const making = await buyer.get<SupplyMap>('/api/supply-chain/map?q=beta&good=62');
    expect(making.body.sites.name).toEqual(['Beta works']);
  });

  it('is offered from what suppliers make', async () => {
    const goods = async (query: string) =>
      (await buyer.get<SuppliedGood[]>(`/api/supply-chain/goods?q=${query}`)).body;
    expect(await goods('62')).toEqual([
      { hs: '6205', name: 'Cotton shirts', suppliers: 1 },
      { hs: '620520', name: 'Shirts, 100% cotton', suppliers: 1 },
    ]);
    expect(await goods('')).toHaveLength(5);
    expect(await goods('nothing')).toEqual([]);
  });
});

describe('where a good comes from', () => {
  const places = ({ steps }: GoodOrigin) =>
    steps.map(({ places: found }) => found.map(({ country, share }) => [country, Number(share.toFixed(3))]));

  it('is told step by step, without labour and without what is disputed', async () => {
    const { body } = await buyer.get<GoodOrigin>('/api/supply-chain/origin?good=6205');
    expect(body).toMatchObject({ makers: 2, basis: { of: 'spend', currency: 'EUR', amount: 100 } });
    expect(places(body)).toEqual([
      [['BD', 0.8], ['VN', 0.2]],
      [['IN', 0.48], ['CN', 0.2]],
      [['IN', 0.48]],
    ]); // prettier-ignore
    expect(body.steps[1]?.unknown).toBeCloseTo(0.32);
    expect(body.steps[1]?.places[0]).toMatchObject({
      suppliers: 1,
      tiers: [2],
      goods: ['Fabric', 'Woven cotton'],
    });
    expect(body.steps[2]).toMatchObject({ unknown: expect.closeTo(0.52) });
  });

  it('keeps its shares under other filters, and shows only what they let through', async () => {
    const { body } = await buyer.get<GoodOrigin>('/api/supply-chain/origin?good=6205&country=CN');
    expect(places(body)).toEqual([[], [['CN', 0.2]], []]);
    expect(body.steps[0]?.filteredOut).toBeCloseTo(1);
  });

  it.each(['', 'good=', 'good=-'])('%j is refused: it names no good', async (query) => {
    const { status, body } = await buyer.get<{ errors: { field: string }[] }>(
      `/api/supply-chain/origin?${query}`,
    );
    expect(status).toBe(422);
    expect(body.errors.map(({ field }) => field)).toEqual(['good']);
  });

  it('is another company’s own affair', async () => {
    const stranger = await app.signUp();
    const { body } = await stranger.get<GoodOrigin>('/api/supply-chain/origin?good=6205');
    expect(body).toMatchObject({ makers: 0, steps: [] });
  });
});

describe('the workbook', () => {
  it('has suppliers, sites and links, and nothing that a spreadsheet would run', async () => {
    const person = await app.signUp();
    const { body: evil } = await person.post<SupplierView>('/api/suppliers', {
      name: '=1+1',
      country: 'CN',
      externalId: '＠x',
    });
    await person.post(`/api/suppliers/${evil.id}/sites`, {
      name: '+cmd', country: 'CN', city: '-2', goods: [{ hs: '6205', name: '@SUM(A1)' }, { name: '＝x' }],
    }); // prettier-ignore
    const { body: sub } = await person.post<SupplierView>('/api/suppliers', {
      name: 'Sub',
      country: 'VN',
      suppliesOwnCompany: false,
    });
    await person.post('/api/supply-links', { buyerSupplierId: evil.id, supplierId: sub.id, kind: 'subcontractor', good: '－dots', share: 0.5, since: '2024-05-01' }); // prettier-ignore
    const { bytes } = await person.get('/api/suppliers/export?format=xlsx');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Suppliers', 'Sites', 'Links', 'Sources']);
    const rows = (name: string, width: number) =>
      (book.getWorksheet(name)?.getSheetValues() ?? [])
        .slice(2)
        .map((row) => (Array.isArray(row) ? row.slice(1, width + 1) : row));
    expect(rows('Suppliers', 3)).toEqual([
      [`'=1+1`, `'＠x`, 'CN'],
      ['Sub', undefined, 'VN'],
    ]);
    expect(rows('Sites', 5)).toEqual([[`'=1+1`, `'＠x`, `'+cmd`, 'CN', `'-2`]]);
    expect(rows('Sites', 12)[0]).toEqual(expect.arrayContaining([`'@SUM(A1); ＝x`, '6205']));
    expect(rows('Links', 10)).toEqual([
      [
        `'=1+1`,
        `'＠x`,
        undefined,
        undefined,
        'supplier',
        undefined,
        undefined,
        undefined,
        undefined,
        'declared',
      ],
      [
        'Sub',
        undefined,
        `'=1+1`,
        `'＠x`,
        'subcontractor',
        `'－dots`,
        undefined,
        0.5,
        '2024-05-01',
        'declared',
      ],
    ]);
    let formulas = 0;
    book.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => (formulas += cell.formula ? 1 : 0))),
    );
    expect(formulas).toBe(0);
  });
});
