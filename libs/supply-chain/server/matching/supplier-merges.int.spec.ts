import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { LinkView, MergeView, SiteView, SupplierView, UndoneMerge } from '@firebreak/supply-chain/model';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp();
});
afterAll(() => app.close());

async function made<T>(path: string, body: object): Promise<T> {
  const answer = await person.post<T>(path, body);
  if (answer.status >= 300) throw new Error(answer.text);
  return answer.body;
}

const supplier = (name: string, more: object = {}) =>
  made<SupplierView>('/api/suppliers', { name, country: 'BD', ...more });
const site = (supplierId: string, name: string, more: object = {}) =>
  made<SiteView>(`/api/suppliers/${supplierId}/sites`, { name, country: 'BD', ...more });
const link = (buyerSupplierId: string | null, supplierId: string, more: object = {}) =>
  made<LinkView>('/api/supply-links', { buyerSupplierId, supplierId, kind: 'supplier', ...more });
const read = async (id: string) => (await person.get<SupplierView>(`/api/suppliers/${id}`)).body;
const names = async () =>
  (await person.get<{ items: { name: string }[] }>('/api/suppliers?limit=200')).body.items.map(
    ({ name }) => name,
  );
const undo = async (id: string) =>
  (await person.post<UndoneMerge>(`/api/supplier-merges/${id}/undo`, {})).body;

/** Two records of one mill: both supply us, both buy from a spinner, one has a buyer of its own. */
async function twoRecords() {
  const kept = await supplier('Blue Heron Garments', { isic: '14', spendAmount: 100, spendCurrency: 'EUR' });
  const other = await supplier('Blue Heron Garment Ltd.', {
    address: 'Plot 14, Gazipur',
    spendAmount: 50,
    spendCurrency: 'EUR',
    contactEmail: 'rafia@blueheron.example',
  });
  const spinner = await supplier('Padma Spinning', { suppliesOwnCompany: false });
  const trader = await supplier('Delta Trading');
  await link(kept.id, spinner.id, { share: 0.3 });
  await link(other.id, spinner.id, { share: 0.2 });
  await link(trader.id, other.id);
  const sites = [
    await site(kept.id, 'Gazipur', { headcount: 400 }),
    await site(other.id, 'Gazipur plant', { address: 'Plot 14', goods: [{ name: 'T-shirts', hs: '6109' }] }),
  ] as const;
  const audit = await made<{ id: string }>('/api/audits', {
    supplierId: other.id,
    siteId: sites[1].id,
    kind: 'announced',
    auditor: 'Bright Audits',
    scheme: 'own',
    auditedOn: '2026-05-01',
    findings: [],
  });
  return { kept, other, spinner, trader, sites, audit };
}

describe('merging two suppliers', () => {
  it('brings everything together, and undoing takes it apart exactly', async () => {
    const { kept, other, spinner, sites } = await twoRecords();
    const before = {
      kept: await read(kept.id),
      other: await read(other.id),
      spinner: await read(spinner.id),
    };

    const merge = await made<MergeView>('/api/supplier-merges', {
      keptId: kept.id,
      otherId: other.id,
      reason: 'Same address and owner',
      sites: [{ keptId: sites[0].id, otherId: sites[1].id }],
    });
    expect(merge).toMatchObject({
      kind: 'suppliers-merged',
      keptName: 'Blue Heron Garments',
      otherName: 'Blue Heron Garment Ltd.',
      moved: { site: 1, audit: 1 },
    });

    const merged = await read(kept.id);
    expect(merged).toMatchObject({
      spendAmount: 150,
      contactEmail: 'rafia@blueheron.example',
      isic: '14',
      tier: 1,
    });
    expect(merged.sites).toMatchObject([
      { name: 'Gazipur', headcount: 400, address: 'Plot 14', goods: [{ name: 'T-shirts', hs: '6109' }] },
    ]);
    expect(merged.suppliers).toMatchObject([{ supplierName: 'Padma Spinning', share: 0.5 }]);
    expect(merged.buyers.map(({ buyerName }) => buyerName)).toEqual([null, 'Delta Trading']);
    expect(await names()).not.toContain('Blue Heron Garment Ltd.');
    expect((await person.get(`/api/suppliers/${kept.id}`)).text).not.toContain(other.id);
    const audits = await person.get<{ items: object[] }>(`/api/audits?supplierId=${kept.id}`);
    expect(audits.body.items).toMatchObject([{ auditor: 'Bright Audits', siteName: 'Gazipur' }]);

    expect(await undo(merge.id)).toMatchObject({ left: 0, merge: { undoneByName: expect.any(String) } });
    const after = { kept: await read(kept.id), other: await read(other.id), spinner: await read(spinner.id) };
    expect(withoutTimes(after)).toEqual(withoutTimes(before));
    expect((await person.post(`/api/supplier-merges/${merge.id}/undo`, {})).status).toBe(409);
  });

  it('leaves what changed since as it is, and says how much', async () => {
    const { kept, other, spinner, sites } = await twoRecords();
    const merge = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    await person.delete(`/api/suppliers/${kept.id}/sites/${sites[1].id}`);
    const joined = (await read(kept.id)).suppliers.find(({ supplierId }) => supplierId === spinner.id);
    await person.put(`/api/supply-links/${joined?.id}`, {
      buyerSupplierId: kept.id,
      supplierId: spinner.id,
      kind: 'supplier',
      share: 0.9,
    });

    expect((await undo(merge.id)).left).toBe(2);
    expect((await read(kept.id)).suppliers).toMatchObject([{ share: 0.9 }]);
    expect((await read(other.id)).sites).toEqual([]);
  });

  it('gives back what was filled in pairs: spend with its currency, a volume with its unit', async () => {
    const spinner = await supplier('Pair Spinning', { suppliesOwnCompany: false });
    const kept = await supplier('Pair Mill');
    const other = await supplier('Pair Mills', {
      spendAmount: 5,
      spendCurrency: 'EUR',
      contactPhone: '+880 2 1234567',
    });
    await link(kept.id, spinner.id);
    await link(other.id, spinner.id, { volumePerMonth: 4, volumeUnit: 't' });
    const before = [await read(kept.id), await read(other.id)];
    const merge = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    expect(await read(kept.id)).toMatchObject({
      spendAmount: 5,
      contactPhone: '+880 2 1234567',
      suppliers: [{ volumePerMonth: 4, volumeUnit: 't' }],
    });
    expect((await undo(merge.id)).left).toBe(0);
    expect(withoutTimes([await read(kept.id), await read(other.id)])).toEqual(withoutTimes(before));
  });

  it.each([
    ['nothing of its own', {}, {}],
    ['spend by year', { spend: [{ year: 2025, currency: 'EUR', amount: 10 }] }, { share: 0.1 }],
    [
      'spend without a year',
      { spendAmount: 10, spendCurrency: 'EUR' },
      { volumePerMonth: 1, volumeUnit: 't' },
    ],
  ])('is undone from below a later one, where the kept record has %s', async (_name, facts, linkFacts) => {
    const spinner = await supplier('Below Spinning', { suppliesOwnCompany: false });
    const scaled = (by: number) =>
      'spend' in facts
        ? { spend: [{ year: 2025, currency: 'EUR', amount: 10 * by }] }
        : { spendAmount: 10 * by, spendCurrency: 'EUR' };
    const kept = await supplier('Below A', facts);
    const others = [await supplier('Below B', scaled(2)), await supplier('Below C', scaled(3))] as const;
    await link(kept.id, spinner.id, linkFacts);
    await link(others[0].id, spinner.id, { share: 0.2, volumePerMonth: 2, volumeUnit: 't' });
    await link(others[1].id, spinner.id, { share: 0.3, volumePerMonth: 3, volumeUnit: 't' });
    const all = async () => withoutTimes(await Promise.all([kept, ...others].map(({ id }) => read(id))));
    const before = await all();
    const onlyLater = await made<MergeView>('/api/supplier-merges', {
      keptId: kept.id,
      otherId: others[1].id,
    });
    const pair = async () =>
      withoutTimes([{ ...(await read(kept.id)), variants: [] }, await read(others[0].id)]);
    const withoutFirst = await pair();
    await undo(onlyLater.id);

    const first = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: others[0].id });
    const second = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: others[1].id });
    expect((await undo(first.id)).left).toBe(0);
    expect(await pair()).toEqual(withoutFirst);
    expect((await undo(second.id)).left).toBe(0);
    expect(await all()).toEqual(before);
  });

  it('leaves nothing to write to on the record that is shown no more', async () => {
    const [kept, other] = [await supplier('Shown Mill'), await supplier('Hidden Mill')];
    await made('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    const at = `/api/suppliers/${other.id}`;
    const input = { name: 'Hidden Mill', country: 'BD' };
    const answers = [
      await person.put(at, input),
      await person.post(`${at}/sites`, input),
      await person.post(`${at}/identifiers`, { scheme: 'lei', value: '506700GE1G29325QX363' }),
      await person.post(`${at}/variants`, { kind: 'name', value: 'Hid Mill' }),
      await person.post('/api/supply-links', {
        supplierId: other.id,
        buyerSupplierId: null,
        kind: 'subcontractor',
      }),
    ];
    for (const { status, body } of answers)
      expect([status, body]).toMatchObject([409, { code: 'supplier-merged', keptId: kept.id }]);
    const status = { supplierIds: [kept.id, other.id], status: 'suspended', reason: 'Audit' };
    expect((await person.post('/api/suppliers/status', status)).body).toEqual({ changed: 1 });
  });

  it('goes with the kept record when that is removed, instead of coming back empty', async () => {
    const [kept, other] = [await supplier('Going Mill'), await supplier('Going Mill Ltd')];
    await site(other.id, 'Plant');
    await made('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    expect((await person.delete(`/api/suppliers/${kept.id}`)).status).toBe(204);
    expect((await names()).filter((name) => name.startsWith('Going'))).toEqual([]);
  });

  it('is undone around what was removed since', async () => {
    const { kept, other, spinner } = await twoRecords();
    const merge = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    await person.delete(`/api/suppliers/${spinner.id}`);
    expect(await undo(merge.id)).toMatchObject({ left: 2 }); // the share of one link, and the other link
    expect((await read(other.id)).suppliers).toEqual([]);

    const again = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    expect((await person.delete(`/api/suppliers/${other.id}`)).status).toBe(204);
    expect(await undo(again.id)).toMatchObject({ code: 'supplier-not-found' });
  });

  it('brings what the supplier said and what is asked about it along, and back', async () => {
    const { kept, other } = await twoRecords();
    const inCompany = <T>(text: string, values: unknown[]) =>
      app.inCompany(person.companyId, (tx) => tx.query<T[]>(text, values));
    await inCompany(
      `INSERT INTO supplier_claim (supplier_id, claim, value, source, source_id)
       VALUES ($1, 'uses-subcontractors', false, 'questionnaire', uuidv7())`,
      [other.id],
    );
    const signal = `INSERT INTO signal (id, rule, supplier_id, subject, explanation, facts, measure, seriousness)
                    VALUES (uuidv7(), $2, $1, 'x', 'x', '{}', 1, 0)`;
    await inCompany(signal, [other.id, 'orders-above-capacity']);
    await inCompany(signal, [other.id, 'process-missing']);
    await inCompany(signal, [kept.id, 'process-missing']);
    const whose = async () => {
      const text = `SELECT rule AS what, supplier_id AS id FROM signal WHERE supplier_id IN ($1, $2) AND subject = 'x'
                    UNION ALL SELECT claim, supplier_id FROM supplier_claim WHERE supplier_id IN ($1, $2)`;
      const rows = await inCompany<{ what: string; id: string }>(text, [kept.id, other.id]);
      return rows.map(({ what, id }) => `${what} ${id === kept.id ? 'kept' : 'other'}`).sort();
    };
    const before = await whose();
    const merge = await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    expect(await whose()).toEqual([
      'orders-above-capacity kept',
      'process-missing kept',
      'process-missing other',
      'uses-subcontractors kept',
    ]);
    await undo(merge.id);
    expect(await whose()).toEqual(before);
  });

  it('is undone from the top when merges stand on each other', async () => {
    const [a, b, c] = [
      await supplier('Amin Mills'),
      await supplier('Amin Mill'),
      await supplier('Amin Mils'),
    ];
    const first = await made<MergeView>('/api/supplier-merges', { keptId: b.id, otherId: c.id });
    const second = await made<MergeView>('/api/supplier-merges', { keptId: a.id, otherId: b.id });
    expect((await person.post(`/api/supplier-merges/${first.id}/undo`, {})).body).toMatchObject({
      code: 'merge-not-last',
    });
    await undo(second.id);
    await undo(first.id);
    expect(await names()).toEqual(expect.arrayContaining(['Amin Mill', 'Amin Mills', 'Amin Mils']));
  });

  it.each([
    ['with itself', (id: string) => ({ keptId: id, otherId: id }), 422],
    ['with one that is not there', (id: string) => ({ keptId: id, otherId: app.aCompanyId() }), 404],
  ])('refuses a merge %s', async (_name, body, status) => {
    const { id } = await supplier('Lone Mill');
    expect((await person.post('/api/supplier-merges', body(id))).status).toBe(status);
  });

  it("never touches another company's supplier", async () => {
    const mine = await supplier('Mine');
    const other = await app.signUp();
    const theirs = await other.post<SupplierView>('/api/suppliers', { name: 'Theirs', country: 'BD' });
    const body = { keptId: mine.id, otherId: theirs.body.id };
    expect((await person.post('/api/supplier-merges', body)).status).toBe(404);
  });
});

describe('splitting a supplier', () => {
  it('takes sites, links and audits along, and undoing brings them back', async () => {
    const { kept, other, audit } = await twoRecords();
    await made<MergeView>('/api/supplier-merges', { keptId: kept.id, otherId: other.id });
    const whole = await read(kept.id);
    const second = whole.sites.find(({ name }) => name === 'Gazipur plant');
    const split = await made<MergeView>(`/api/suppliers/${kept.id}/split`, {
      name: 'Heron Knit',
      country: 'BD',
      suppliesOwnCompany: true,
      siteIds: [second?.id],
      linkIds: whole.buyers.filter(({ buyerName }) => buyerName === 'Delta Trading').map(({ id }) => id),
      reason: 'Two owners',
    });
    const part = await read(split.otherId);
    expect(part.sites).toMatchObject([{ id: second?.id }]);
    expect(part.buyers.map(({ buyerName }) => buyerName).sort()).toEqual(['Delta Trading', null].sort());
    const audits = await person.get<{ items: { id: string }[] }>(`/api/audits?supplierId=${split.otherId}`);
    expect(audits.body.items.map(({ id }) => id)).toEqual([audit.id]);

    await undo(split.id);
    expect((await read(kept.id)).sites.map(({ name }) => name)).toEqual(whole.sites.map(({ name }) => name));
    expect(await names()).not.toContain('Heron Knit');
    const history = await person.get<MergeView[]>(`/api/supplier-merges?supplier=${kept.id}`);
    expect(history.body.map(({ kind, undoneAt }) => [kind, undoneAt !== null])).toEqual([
      ['suppliers-merged', false],
      ['supplier-split', true],
      ['suppliers-merged', false],
    ]);
  });

  it.each([
    [{ siteIds: ['x'] }, 'siteIds'],
    [{ linkIds: 'all' }, 'linkIds'],
    [{ reason: 'x'.repeat(1001) }, 'reason'],
  ])('names the field that is wrong: %j', async (wrong, field) => {
    const { id } = await supplier('Whole Mill');
    const answer = await person.post(`/api/suppliers/${id}/split`, { name: 'Part', country: 'BD', ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain(field);
  });

  it('refuses to take nothing', async () => {
    const { id } = await supplier('Whole Mill');
    const answer = await person.post(`/api/suppliers/${id}/split`, { name: 'Part', country: 'BD' });
    expect(answer.body).toMatchObject({ code: 'split-takes-nothing' });
    expect(await names()).not.toContain('Part');
  });
});

describe('merging two sites of a supplier', () => {
  it('joins goods and facts, and undoing brings the second site back with its id', async () => {
    const { id } = await supplier('Two Plants');
    const first = await site(id, 'Plant', { headcount: 10, goods: [{ name: 'Yarn', hs: '5205' }] });
    const second = await site(id, 'Plant again', {
      city: 'Gazipur',
      ...{ latitude: 24, longitude: 90.4, capacityPerMonth: 3, capacityUnit: 't' },
      goods: [{ name: 'Yarn', hs: '5205' }, { name: 'Cloth' }],
    });
    const before = await read(id);
    const merge = await made<MergeView>('/api/site-merges', { keptId: first.id, otherId: second.id });
    expect((await read(id)).sites).toMatchObject([
      {
        id: first.id,
        headcount: 10,
        city: 'Gazipur',
        latitude: 24,
        capacityUnit: 't',
        goods: [{ name: 'Cloth' }, { name: 'Yarn' }],
      },
    ]);
    expect((await undo(merge.id)).left).toBe(0);
    expect(withoutTimes(await read(id))).toEqual(withoutTimes(before));
  });

  it('refuses sites of two suppliers', async () => {
    const [a, b] = [await supplier('North'), await supplier('South')];
    const body = { keptId: (await site(a.id, 'One')).id, otherId: (await site(b.id, 'Two')).id };
    expect((await person.post('/api/site-merges', body)).body).toMatchObject({
      code: 'sites-of-two-suppliers',
    });
  });
});

/** Times of change and scores are not part of what a merge must restore: runs come in between. */
function withoutTimes(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) =>
      ['updatedAt', 'score', 'band', 'confidence', 'scoredAt', 'otherBand'].includes(key) ? undefined : part,
    ),
  );
}
