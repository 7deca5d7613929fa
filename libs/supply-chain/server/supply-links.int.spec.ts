import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import type { FieldError } from '@firebreak/platform/model';
import type { LinkView, SupplierView } from '@firebreak/supply-chain/model';

let app: TestApp;
let person: TestClient;

beforeAll(async () => {
  app = await startTestApp();
  person = await app.signUp({ name: 'Ada Buyer' });
});
afterAll(() => app.close());

async function aSupplier(name: string, suppliesOwnCompany = false): Promise<string> {
  const answer = await person.post<SupplierView>('/api/suppliers', {
    name,
    country: 'VN',
    suppliesOwnCompany,
  });
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body.id;
}

async function aLink(
  buyerSupplierId: string | null,
  supplierId: string,
  more: object = {},
): Promise<LinkView> {
  const body = { buyerSupplierId, supplierId, kind: 'supplier', ...more };
  const answer = await person.post<LinkView>('/api/supply-links', body);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.body;
}

const file = (name: string, content: string | Buffer = 'x') => ({
  name,
  mediaType: 'application/octet-stream',
  content: Buffer.from(content),
});

const tierOf = async (id: string) => (await person.get<SupplierView>(`/api/suppliers/${id}`)).body.tier;

const FACTS = {
  kind: 'homeworker-network',
  good: 'Embroidered panels',
  hs: '5810',
  volumePerMonth: 12_000,
  volumeUnit: 'pieces',
  share: 0.2,
  since: '2024-05-01',
  evidenceNote: 'Purchase orders of May',
};

describe('a link', () => {
  it('tells what flows, how much, who said so and what shows it', async () => {
    const [mill, homes] = [await aSupplier('Mill', true), await aSupplier('Homes')];
    const link = await aLink(mill, homes, {
      ...FACTS,
      disclosedBy: 'supplier',
      disclosedByName: 'Mill, in an interview',
    });
    expect(link).toMatchObject({
      ...FACTS,
      disclosedByName: 'Mill, in an interview',
      evidenceFile: null,
      certainty: 'declared',
    });
    expect((await aLink(null, homes)).disclosedByName).toBe('Ada Buyer');
  });

  it.each([
    [{ volumePerMonth: 5 }, 'volumePerMonth'],
    [{ volumePerMonth: 5, volumeUnit: 'stone' }, 'volumeUnit'],
    [{ hs: '61.09' }, 'hs'],
    [{ kind: 'cousin' }, 'kind'],
  ])('with %j is refused, naming %s', async (more, field) => {
    const supplierId = await aSupplier('A');
    const body = { buyerSupplierId: null, supplierId, kind: 'supplier', ...more };
    const answer = await person.post<{ errors: FieldError[] }>('/api/supply-links', body);
    expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([422, field]);
  });

  it('is verified and disputed with a reason, and says by whom; a disputed one carries no tier', async () => {
    const supplierId = await aSupplier('Doubted');
    const { id } = await aLink(null, supplierId, FACTS);
    const before = Date.now();
    const verified = await person.post<LinkView>(`/api/supply-links/${id}/verify`, {
      reason: 'Seen on site',
    });
    expect(verified.body).toMatchObject({
      certainty: 'verified',
      certaintyReason: 'Seen on site',
      certaintySetBy: 'Ada Buyer',
    });
    expect(Date.parse(verified.body.certaintySetAt ?? '')).toBeGreaterThanOrEqual(before);
    expect(await tierOf(supplierId)).toBe(1);

    const kept = await person.put<LinkView>(`/api/supply-links/${id}`, {
      buyerSupplierId: null,
      supplierId,
      ...FACTS,
      certainty: 'verified',
    });
    expect(kept.body.certaintyReason).toBe('Seen on site');
    await person.post(`/api/supply-links/${id}/dispute`, { reason: 'They say they never met' });
    expect(await tierOf(supplierId)).toBeNull();
    const back = await person.put<LinkView>(`/api/supply-links/${id}`, {
      buyerSupplierId: null,
      supplierId,
      ...FACTS,
    });
    expect(back.body).toMatchObject({
      certainty: 'declared',
      certaintyReason: null,
      certaintySetBy: null,
      certaintySetAt: null,
    });
    expect(await tierOf(supplierId)).toBe(1);
    expect((await person.post(`/api/supply-links/${id}/dispute`, {})).status).toBe(422);
  });

  it('says whether its supplier is shared with others', async () => {
    const [one, two, shared] = [
      await aSupplier('One', true),
      await aSupplier('Two', true),
      await aSupplier('Shared'),
    ];
    await aLink(one, shared);
    expect((await aLink(two, shared)).otherBuyers).toBe(1);
  });
});

describe('the evidence of a link', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );

  it('is a file that is put, read, replaced and taken away with the link', async () => {
    const supplierId = await aSupplier('Evident');
    const { id } = await aLink(null, supplierId);
    const url = `/api/supply-links/${id}/evidence`;
    expect((await person.get(url)).status).toBe(404);
    const put = await person.upload<LinkView>(url, file('label.png', png));
    expect([put.status, put.body.evidenceFile?.name]).toEqual([201, 'label.png']);
    expect((await person.get(url)).bytes.equals(png)).toBe(true);
    const again = await person.upload<LinkView>(url, file('order.txt', '400 dozens'));
    expect(again.body.evidenceFile?.name).toBe('order.txt');
    expect((await files()).filter((name) => name === 'label.png')).toEqual([]);
    expect((await person.delete(url)).status).toBe(204);
    await person.upload(url, file('last.txt'));
    await person.delete(`/api/suppliers/${supplierId}`);
    expect((await files()).filter((name) => ['order.txt', 'last.txt'].includes(name))).toEqual([]);
  });

  async function files(): Promise<string[]> {
    const rows = await app.inCompany(person.companyId, (tx) =>
      tx.query<{ name: string }[]>(`SELECT name FROM stored_file`),
    );
    return rows.map(({ name }) => name);
  }

  it('and the link itself are not there for another company', async () => {
    const supplierId = await aSupplier('Ours');
    const { id } = await aLink(null, supplierId);
    const stranger = await app.signUp();
    const answers = [
      await stranger.post(`/api/supply-links/${id}/verify`, { reason: 'I say so' }),
      await stranger.post(`/api/supply-links/${id}/dispute`, { reason: 'I say so' }),
      await stranger.upload(`/api/supply-links/${id}/evidence`, file('a.txt')),
      await stranger.get(`/api/supply-links/${id}/evidence`),
      await stranger.delete(`/api/supply-links/${id}/evidence`),
      await stranger.delete(`/api/supply-links/${id}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404, 404]);
  });
});
