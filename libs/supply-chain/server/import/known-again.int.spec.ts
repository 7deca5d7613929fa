import { startTestApp, type TestApp } from '@firebreak/testing';
import type { Page } from '@firebreak/platform/model';
import type { PairView, RepairedRow, SupplierView } from '@firebreak/supply-chain/model';
import { Importer } from './importer.fixture';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function anImporter(): Promise<Importer> {
  return new Importer(app, await app.signUp());
}

async function imported(importer: Importer, list: string): Promise<string> {
  const { id } = await importer.check(list);
  const done = await importer.commit(id, { skipWrongRows: true });
  expect(done.state).toBe('imported');
  return id;
}

async function supplier(importer: Importer, name: string): Promise<SupplierView> {
  const found = (await importer.suppliers(`&q=${name}`)).items[0];
  return (await importer.person.get<SupplierView>(`/api/suppliers/${found?.id}`)).body;
}

describe('spend of a year', () => {
  const list = (year: number, spend: number) =>
    `name,country,annual spend,currency,spend year\nMata,GT,${spend},EUR,${year}`;

  it('that is older is added, and the newer one stays the headline', async () => {
    const importer = await anImporter();
    await imported(importer, list(2024, 500));
    const older = await importer.check(list(2022, 900));
    expect(older.counts).toMatchObject({ changed: 1 });
    const [row] = await importer.rows(older.id);
    expect(row?.issues.map(({ field, value }) => [field, value])).toEqual([['spend', '900 EUR (2022)']]);
    await importer.commit(older.id);
    const mata = await supplier(importer, 'mata');
    expect(mata).toMatchObject({ spendAmount: 500, spendYear: 2024 });
    expect(mata.spend.map(({ year, amount }) => [year, amount]).sort()).toEqual([
      [2022, 900],
      [2024, 500],
    ]);
    expect((await importer.check(list(2022, 900))).counts).toMatchObject({ same: 1 });
  });

  it('that is newer or corrected becomes the headline', async () => {
    const importer = await anImporter();
    await imported(importer, list(2023, 500));
    await imported(importer, list(2023, 600));
    expect(await supplier(importer, 'mata')).toMatchObject({ spendAmount: 600, spendYear: 2023 });
    await imported(importer, list(2024, 5));
    expect(await supplier(importer, 'mata')).toMatchObject({ spendAmount: 5, spendYear: 2024 });
  });
});

describe('a supplier on file', () => {
  it('is known by another name of it', async () => {
    const importer = await anImporter();
    await imported(importer, 'name,country,supplier id\nMata,GT,S-1');
    await imported(importer, 'name,country,supplier id\nSol Confecciones,GT,S-1');
    expect((await supplier(importer, 'mata')).name).toBe('Mata');
    const again = await importer.check('name,country\nSOL CONFECCIONES,Guatemala');
    expect(again.counts).toMatchObject({ same: 1, new: 0 });
  });

  it('is known by name and number of one that was merged into it', async () => {
    const importer = await anImporter();
    await imported(importer, 'name,country,supplier id\nMata,GT,S-1\nQuetzal Knits,SV,S-2');
    const [kept, other] = [await supplier(importer, 'mata'), await supplier(importer, 'quetzal')];
    const merged = await importer.person.post('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    expect(merged.status).toBe(201);
    const list = 'name,country,supplier id,email\nQuetzal Knits Ltd,SV,S-2,q@quetzal.example';
    const again = await importer.check(list);
    expect(again.counts).toMatchObject({ changed: 1, new: 0 });
    await importer.commit(again.id);
    expect(await supplier(importer, 'mata')).toMatchObject({
      id: kept.id,
      externalId: 'S-1',
      contactEmail: 'q@quetzal.example',
    });
  });
});

describe('a decision about a doubtful row', () => {
  const pairs = async (importer: Importer, state: string) =>
    (await importer.person.get<Page<PairView>>(`/api/duplicates?state=${state}`)).body.items;

  it('is remembered with its reason, so that the search for duplicates does not ask again', async () => {
    const importer = await anImporter();
    const place = '"KM 16.5 Carretera A, Mixco"';
    await imported(importer, `name,country,address\nMata Textiles,GT,${place}`);
    const { id } = await importer.check(`name,country,address\nMatta Textils,GT,${place}`);
    const url = `/api/supplier-imports/${id}/rows/2/choice`;
    const choice = { choice: 'new', reason: 'Two firms in one hall' };
    const chosen = await importer.person.put<RepairedRow>(url, choice);
    expect(chosen.body.row).toMatchObject({
      choice: 'new',
      choiceReason: 'Two firms in one hall',
      chosenByName: expect.stringMatching(/./),
      candidates: [{ name: 'Mata Textiles' }],
    });
    await importer.commit(id);
    const [told] = await pairs(importer, 'different');
    expect(told).toMatchObject({ reason: 'Two firms in one hall', decidedByName: 'Ada Buyer' });
    expect(told?.score).toBeGreaterThan(0);
    expect([told?.left.name, told?.right.name].sort()).toEqual(['Mata Textiles', 'Matta Textils']);
    await importer.person.post('/api/duplicates/search', {});
    await app.drainJobs();
    expect(await pairs(importer, 'open')).toEqual([]);
    expect(await pairs(importer, 'different')).toHaveLength(1);
  });
});

describe('the file of rows that need a person', () => {
  it('imports again once it is repaired', async () => {
    const importer = await anImporter();
    const list = 'Supplier,Land,Phone,Notes\nSol,Atlantis,+502 2222 3333,=1+1\nMata,GT,,';
    const { id } = await importer.check(list);
    await importer.commit(id, { skipWrongRows: true });
    const { text } = await importer.person.get(`/api/supplier-imports/${id}/errors`);
    const again = await importer.check(text.replace(/,Atlantis,/, ',Guatemala,'), 'errors.csv');
    expect(again.counts).toMatchObject({ new: 1, wrong: 0, toImport: 1 });
    await importer.commit(again.id);
    expect(await supplier(importer, 'sol')).toMatchObject({
      country: 'GT',
      contactPhone: '+502 2222 3333',
      notes: '=1+1',
    });
  });
});
