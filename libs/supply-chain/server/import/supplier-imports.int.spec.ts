import { startTestApp, type TestApp, type TestClient, type TestResponse } from '@firebreak/testing';
import type { JobRunView } from '@firebreak/platform/model';
import type { RepairedRow, SupplierImportView, SupplierView } from '@firebreak/supply-chain/model';
import { on } from '@firebreak/platform/server';
import { RiskInputChanged } from '../index';
import { Importer } from './importer.fixture';
import { SAMPLE_LIST } from './sample-list';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

async function anImporter(): Promise<Importer> {
  return new Importer(app, await app.signUp());
}

describe('an import', () => {
  it('goes from file to suppliers, sites, goods and tiers', async () => {
    const importer = await anImporter();
    const told: number[] = [];
    const stop = on(
      RiskInputChanged,
      async (_tx, { supplierIds }) => void told.push(supplierIds?.length ?? 0),
    );
    const checked = await importer.check(SAMPLE_LIST);
    expect(checked.matching).not.toContain(null);
    expect(checked.counts).toEqual({ new: 6, changed: 0, same: 0, doubtful: 0, wrong: 0, toImport: 6 });
    expect((await importer.suppliers()).total).toBe(0);

    const done = await importer.commit(checked.id);
    stop();
    expect(done).toMatchObject({
      state: 'imported',
      result: { suppliersAdded: 6, suppliersChanged: 0, sitesAdded: 6, linksAdded: 6, rowsSkipped: 0 },
    });
    expect(told).toEqual([6]);
    const tiers = (await importer.suppliers()).items.map((item) => [item.name, item.tier, item.kinds[0]]);
    expect(tiers).toEqual([
      ['Anka Dokuma A.S.', 2, 'supplier'],
      ['Blue Heron Garments Ltd', 1, 'supplier'],
      ['Harbour Stitching Works', 2, 'subcontractor'],
      ['Lotus River Knitting Co. Ltd', 1, 'supplier'],
      ['Northgate Workforce Services', 2, 'labour-provider'],
      ['Silver Bridge Electronics', 1, 'supplier'],
    ]);
    const [heron] = (await importer.suppliers('&q=heron')).items;
    const { body } = await importer.person.get<SupplierView>(`/api/suppliers/${heron?.id}`);
    expect(body).toMatchObject({
      externalId: 'S-001',
      spendAmount: 420000,
      spendCurrency: 'EUR',
      isic: '14',
      contactEmail: 'rafia@blueheron.example',
      sites: [
        {
          city: 'Gazipur',
          headcount: 1250,
          migrantShare: 0.05,
          goods: [{ hs: '6109', name: 'Cotton T-shirts' }],
        },
      ],
    });
    const run = await importer.person.get<JobRunView>(`/api/jobs/${done.jobRunId}`);
    expect(run.body).toMatchObject({
      kind: 'import-suppliers',
      status: 'done',
      result: { suppliersAdded: 6 },
    });
  });

  it('of the same file again changes nothing, and committed twice has one effect', async () => {
    const importer = await anImporter();
    const first = await importer.check(SAMPLE_LIST);
    await importer.commit(first.id);
    await importer.commit(first.id);
    expect((await importer.suppliers()).total).toBe(6);
    const again = await importer.check(SAMPLE_LIST);
    expect(again.counts).toMatchObject({ new: 0, changed: 0, same: 6, toImport: 0 });
    const answer = await importer.person.post<{ code: string }>(
      `/api/supplier-imports/${again.id}/commit`,
      {},
    );
    expect([answer.status, answer.body.code]).toEqual([409, 'import-has-nothing-to-do']);
  });

  it('updates what is known and keeps what the file leaves out', async () => {
    const importer = await anImporter();
    await importer.commit(
      (await importer.check('name,country,address,workers,sector\nMata,GT,KM 16.5 Mixco,100,Apparel')).id,
    );
    const checked = await importer.check(
      'name,country,address,workers,email\nMATA LTD.,Guatemala,"KM 16.5, Mixco",250,a@mata.example',
    );
    expect(checked.counts).toMatchObject({ changed: 1, new: 0 });
    const [row] = await importer.rows(checked.id);
    expect(row?.issues.map((issue) => [issue.code, issue.field])).toEqual([
      ['changes-field', 'contactEmail'],
      ['changes-field', 'headcount'],
    ]);
    await importer.commit(checked.id);
    const [item] = (await importer.suppliers()).items;
    const { body } = await importer.person.get<SupplierView>(`/api/suppliers/${item?.id}`);
    expect(body).toMatchObject({
      name: 'Mata',
      isic: '14',
      contactEmail: 'a@mata.example',
      sites: [{ headcount: 250 }],
    });
  });

  it('recognises repeated rows and asks about look-alikes', async () => {
    const importer = await anImporter();
    const checked = await importer.check(
      [
        'name,country,address',
        'Mata Textiles Ltd,GT,"KM 16.5 Carretera A, Mixco"',
        'MATA TEXTILES LIMITED,Guatemala,"km 16.5 carretera a mixco"',
        'Mata Textiles,GT,"Zona Franca 4, Amatitlan"',
        'Confecciones Sol,GT,"KM 16.5 Carretera A, Mixco"',
      ].join('\n'),
    );
    expect(
      (await importer.rows(checked.id)).map((row) => [row.rowNumber, row.outcome, row.issues[0]?.code]),
    ).toEqual([
      [2, 'new', undefined],
      [3, 'same', 'repeats-row'],
      [4, 'doubtful', 'same-name-other-address'],
      [5, 'doubtful', 'similar-at-same-address'],
    ]);
    const url = `/api/supplier-imports/${checked.id}/decisions`;
    const decided = await importer.person.put<SupplierImportView>(url, {
      outcome: 'doubtful',
      rows: [5],
      decision: 'skip',
    });
    expect(decided.body.counts?.toImport).toBe(2);
    const done = await importer.commit(checked.id);
    expect(done.result).toMatchObject({ suppliersAdded: 1, sitesAdded: 2, rowsSkipped: 2 });
  });

  it('tells wrong rows by row, column, value and remedy, and writes nothing unless they are left out', async () => {
    const importer = await anImporter();
    const checked = await importer.check(
      'Supplier;Land;Workers\nMata;Guatemala;12\nSol;Atlantis;many\n;VN;\n\nLuna;VN;5',
    );
    expect(checked.counts).toEqual({ new: 2, changed: 0, same: 0, doubtful: 0, wrong: 2, toImport: 2 });
    const wrong = await importer.rows(checked.id, 'wrong');
    expect(wrong.map((row) => row.rowNumber)).toEqual([3, 4]);
    expect(wrong[0]?.issues[0]).toMatchObject({ code: 'country-unknown', column: 'Land', value: 'Atlantis' });
    const refused = await importer.person.post<{ code: string }>(
      `/api/supplier-imports/${checked.id}/commit`,
      {},
    );
    expect([refused.status, refused.body.code]).toEqual([409, 'import-has-wrong-rows']);
    expect((await importer.suppliers()).total).toBe(0);

    const file = await importer.person.get(`/api/supplier-imports/${checked.id}/errors`);
    expect(file.text).toContain('Sol,Atlantis,many,3,"Land: ""Atlantis"" is not a country we know.');
    const done = await importer.commit(checked.id, { skipWrongRows: true });
    expect(done.result).toMatchObject({ suppliersAdded: 2, rowsSkipped: 2 });
  });

  it('takes circles, refuses a supplier that supplies itself, and finds buyers further down', async () => {
    const importer = await anImporter();
    const header = 'name,country,supplies to\n';
    const checked = await importer.check(
      `${header}A,VN,C\nB,VN,A\nC,VN,B\nD,VN,\nE,VN,E\nF,VN,Nobody\nA,VN,D`,
    );
    expect(
      (await importer.rows(checked.id)).map((row) => [row.cells[0], row.outcome, row.issues.at(-1)?.code]),
    ).toEqual([
      ['A', 'new', undefined],
      ['B', 'new', undefined],
      ['C', 'new', undefined],
      ['D', 'new', undefined],
      ['E', 'wrong', 'supplies-itself'],
      ['F', 'wrong', 'buyer-unknown'],
      ['A', 'changed', 'repeats-row'],
    ]);
    const done = await importer.commit(checked.id, { skipWrongRows: true });
    expect(done.result).toMatchObject({ suppliersAdded: 4, linksAdded: 5 });
    const tiers = Object.fromEntries(
      (await importer.suppliers()).items.map((item) => [item.name, item.tier]),
    );
    expect(tiers).toEqual({ A: 2, B: 3, C: 4, D: 1 });
  });

  it('refuses to write when suppliers changed since the check, and leaves nothing half done', async () => {
    const importer = await anImporter();
    const checked = await importer.check('name,country\nMata,GT\nSol,GT');
    await importer.person.post('/api/suppliers', { name: 'Mata Ltd', country: 'GT' });
    expect(await importer.commit(checked.id)).toMatchObject({ state: 'checked', failure: 'import-outdated' });
    expect((await importer.suppliers()).total).toBe(1);
    const matching = { matching: checked.matching };
    await importer.person.put(`/api/supplier-imports/${checked.id}/matching`, matching);
    await app.drainJobs();
    expect((await importer.get(checked.id)).counts).toMatchObject({ new: 1, same: 1 });
  });

  it('finds the headers under a title and matches columns as told', async () => {
    const importer = await anImporter();
    const { body } = await importer.upload('Our suppliers 2026,,\n,,\nWho,Where,Country\nMata,KM 5,GT');
    expect([body.columns, body.matching]).toEqual([
      ['Who', 'Where', 'Country'],
      [null, null, 'country'],
    ]);
    const url = `/api/supplier-imports/${body.id}/matching`;
    const problem = (answer: TestResponse) => [answer.status, (answer.body as { code: string }).code];
    expect(problem(await importer.person.put(url, { matching: [null, null, 'country'] }))).toEqual([
      422,
      'columns-missing',
    ]);
    expect(problem(await importer.person.put(url, { matching: ['name', 'name', 'country'] }))).toEqual([
      422,
      'column-matched-twice',
    ]);
    expect(problem(await importer.person.put(url, { matching: ['nonsense'] }))).toEqual([
      422,
      'input-invalid',
    ]);
    const early = await importer.person.post(`/api/supplier-imports/${body.id}/commit`, {});
    expect(problem(early)).toEqual([409, 'import-not-checked']);
    await importer.person.put(url, { matching: ['name', 'address', 'country'] });
    await app.drainJobs();
    expect((await importer.get(body.id)).counts).toMatchObject({ new: 1 });
  });

  it('of another company is answered like one that does not exist', async () => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country\nMata,GT');
    const stranger = await app.signUp();
    const absent = '01890000-0000-7000-8000-000000000000';
    const asked = async (of: string) => [
      await stranger.get(`/api/supplier-imports/${of}`),
      await stranger.get(`/api/supplier-imports/${of}/rows`),
      await stranger.get(`/api/supplier-imports/${of}/errors`),
      await stranger.post(`/api/supplier-imports/${of}/commit`, {}),
      await stranger.delete(`/api/supplier-imports/${of}`),
    ];
    const [theirs, none] = [await asked(id), await asked(absent)];
    expect(theirs.map((answer) => answer.status)).toEqual([404, 404, 404, 404, 404]);
    expect(theirs.map((answer) => answer.text)).toEqual(none.map((answer) => answer.text));
  });

  it('is forgotten on request, with its file', async () => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country\nMata,GT');
    expect((await importer.person.delete(`/api/supplier-imports/${id}`)).status).toBe(204);
    expect((await importer.person.get(`/api/supplier-imports/${id}`)).status).toBe(404);
  });
});

describe('a single row', () => {
  it('is repaired and checked again at once', async () => {
    const importer = await anImporter();
    const { id } = await importer.check(
      'name,country,workers\nMata,GT,12\nSol,Atlantis,many\nMATA LTD,Guatemala,12',
    );
    const url = `/api/supplier-imports/${id}/rows/3`;
    const still = await importer.person.put<RepairedRow>(url, { cells: ['Sol', 'VN', 'many'] });
    expect(still.body.row).toMatchObject({
      outcome: 'wrong',
      issues: [{ code: 'count-invalid', column: 'workers' }],
    });
    const repaired = await importer.person.put<RepairedRow>(url, { cells: ['Sol', 'Vietnam', '7'] });
    expect(repaired.body.row).toMatchObject({ rowNumber: 3, outcome: 'new', cells: ['Sol', 'Vietnam', '7'] });
    expect(repaired.body.list.counts).toMatchObject({ new: 2, same: 1, wrong: 0, toImport: 2 });
    expect((await importer.commit(id)).result).toMatchObject({ suppliersAdded: 2 });
  });

  it('is recognised as another row’s supplier once repaired', async () => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country\nMata,GT\nMata Ltd,Nowhere');
    const repaired = await importer.person.put<RepairedRow>(`/api/supplier-imports/${id}/rows/3`, {
      cells: ['Mata Ltd', 'Guatemala'],
    });
    expect(repaired.body.row).toMatchObject({ outcome: 'same', issues: [{ code: 'repeats-row' }] });
  });

  it('that is doubtful becomes a supplier of its own, or the one it resembles', async () => {
    const importer = await anImporter();
    const file = [
      'name,country,address',
      'Mata Textiles,GT,"KM 16.5 Carretera A, Mixco"',
      'Mata Textiles,GT,"Zona Franca 4, Amatitlan"',
      'Confecciones Sol,GT,"KM 16.5 Carretera A, Mixco"',
    ].join('\n');
    const { id } = await importer.check(file);
    const [, elsewhere, neighbour] = await importer.rows(id);
    expect(elsewhere?.candidates).toMatchObject([{ name: 'Mata Textiles', rowNumber: 2 }]);
    const url = (row: number) => `/api/supplier-imports/${id}/rows/${row}/choice`;
    await importer.person.put(url(3), { choice: 'new' });
    const supplierId = neighbour?.candidates[0]?.supplierId;
    const chosen = await importer.person.put<RepairedRow>(url(4), { choice: 'same', supplierId });
    expect(chosen.body.row).toMatchObject({ choice: 'same', supplierId });
    const refused = await importer.person.put(url(4), { choice: 'same', supplierId: id });
    expect(refused.status).toBe(422);
    expect((await importer.commit(id)).result).toMatchObject({
      suppliersAdded: 2,
      sitesAdded: 2,
      linksAdded: 2,
    });
  });

  it('that is settled, absent or of another company cannot be changed', async () => {
    const importer = await anImporter();
    const { id } = await importer.check('name,country\nMata,GT');
    const asked = async (person: TestClient, row: number) =>
      (await person.put(`/api/supplier-imports/${id}/rows/${row}`, { cells: ['A', 'VN'] })).status;
    expect([await asked(importer.person, 2), await asked(importer.person, 9)]).toEqual([409, 404]);
    expect(await asked(await app.signUp(), 2)).toBe(404);
  });
});

describe('what was said about a list', () => {
  it('is proposed for the next one with such headers', async () => {
    const importer = await anImporter();
    const { body } = await importer.upload('Who,Where,Colour\nMata,GT,red');
    const url = `/api/supplier-imports/${body.id}/matching`;
    await importer.person.put(url, { matching: ['name', 'country', 'notes'] });
    const again = await importer.upload('colour,WHO,Where,Workers\nblue,Sol,VN,5');
    expect(again.body.matching).toEqual(['notes', 'name', 'country', 'headcount']);
  });

  it('may be the order of its dates, where they could be two', async () => {
    const importer = await anImporter();
    const file = 'name,country,supplier since\nMata,GT,05/06/2024';
    const { body } = await importer.upload(file);
    expect([body.dateOrder, body.datesUnclear]).toEqual([null, true]);
    const unclear = await importer.check(file);
    expect(unclear.counts).toMatchObject({ wrong: 1 });
    expect((await importer.rows(unclear.id))[0]?.issues[0]?.code).toBe('date-ambiguous');
    const url = `/api/supplier-imports/${body.id}/matching`;
    await importer.person.put(url, { matching: body.matching, dateOrder: 'month-first' });
    await app.drainJobs();
    expect((await importer.get(body.id)).counts).toMatchObject({ new: 1, wrong: 0 });
    const told = await importer.upload(`${file}\nSol,VN,25/06/2024`);
    expect([told.body.dateOrder, told.body.datesUnclear]).toEqual(['day-first', false]);
  });
});
