import { newId } from '@firebreak/platform/server';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { anAsked, aRow, Customer, inDays, linkTo, mailsTo, Respondent } from './disclosing.fixture';

let app: TestApp;
let kestrel: Customer;
beforeAll(async () => {
  app = await startTestApp();
  kestrel = new Customer(app, await app.signUp({ company: 'Kestrel Apparel' }));
});
afterAll(() => app.close());

const asked = (by = kestrel) => anAsked(by);

describe('a supplier who discloses', () => {
  it('writes a list, sees what will be sent, and sends it', async () => {
    const { name, supplierId, requestId, respondent } = await asked();
    expect(await respondent.view()).toMatchObject({
      customer: 'Kestrel Apparel',
      supplier: name,
      parties: [],
    });
    const [named = '', placed = '', counted = ''] = await respondent.add(
      aRow('Lotus Spinning', {
        region: 'Tamil Nadu',
        address: '12 Mill Road, Coimbatore',
        good: 'Cotton yarn',
        share: 0.4,
        since: '2021-05-01',
        isic: '1311',
      }),
      aRow('Secret Dyeing', {
        region: 'Tamil Nadu',
        address: '7 Hidden Lane',
        kind: 'subcontractor',
        isic: '1313',
      }),
      aRow('Silent Agency', { kind: 'labour-provider' }),
    );
    await respondent.choose({ [placed]: 'place', [counted]: 'count' });
    expect((await respondent.preview()).missing).toEqual(['claims']);
    await respondent.claim({ uses: true });
    const { snapshot, fingerprint } = await respondent.preview();
    expect(snapshot.parties.map(({ name: shown, visibility }) => [shown, visibility])).toEqual(
      expect.arrayContaining([
        ['Lotus Spinning', 'name'],
        [null, 'place'],
      ]),
    );
    // What is on its way holds nothing that names the others.
    expect(JSON.stringify(snapshot)).not.toMatch(/Secret|Hidden|Silent/);
    expect((await respondent.confirm(fingerprint)).status).toBe(204);

    const request = await kestrel.request(requestId);
    expect(request).toMatchObject({ status: 'disclosed', parties: { named: 1, placed: 1, counted: 1 } });
    expect(request.receipts[0]?.fingerprint).toBe(fingerprint);
    const supplier = await kestrel.supplier(supplierId);
    expect(
      supplier.suppliers.map(({ supplierName, kind, share, disclosedBy }) => [
        supplierName,
        kind,
        share,
        disclosedBy,
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['Lotus Spinning', 'supplier', 0.4, 'supplier'],
        ['Undisclosed supplier, India', 'subcontractor', null, 'supplier'],
      ]),
    );
    const lotus = await kestrel.supplier(
      supplier.suppliers.find((link) => link.supplierName === 'Lotus Spinning')?.supplierId ?? '',
    );
    expect(lotus).toMatchObject({
      tier: 2,
      country: 'IN',
      isic: '1311',
      address: '12 Mill Road, Coimbatore',
    });
    expect((await kestrel.names()).join()).not.toMatch(/Secret|Silent/);
    expect(named).not.toBe('');
    const claims = await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query(`SELECT claim, value FROM supplier_claim WHERE supplier_id = $1 ORDER BY claim`, [supplierId]),
    );
    expect(claims).toEqual([
      { claim: 'uses-labour-providers', value: false },
      { claim: 'uses-subcontractors', value: true },
    ]);
  });

  it('cannot send what it did not see', async () => {
    const { respondent, requestId } = await asked();
    const [id = ''] = await respondent.add(aRow('Heron Knits'));
    await respondent.claim();
    const seen = await respondent.preview();
    await respondent.save(id, aRow('Heron Knits and Dyes'), 1);
    expect((await respondent.confirm(seen.fingerprint)).body.code).toBe('preview-outdated');
    expect((await kestrel.request(requestId)).status).toBe('in-progress');
  });

  it('is told when another window changed a row, and may repeat what it sent', async () => {
    const { respondent } = await asked();
    const id = newId();
    expect((await respondent.save(id, aRow('Otter Mills'), 0)).body.version).toBe(1);
    expect((await respondent.save(id, aRow('Otter Mills'), 0)).body.version).toBe(1);
    expect((await respondent.save(id, aRow('Otter Mills Ltd'), 1)).body.version).toBe(2);
    const late = await respondent.save(id, aRow('Otter'), 1);
    expect([late.status, late.body.code]).toEqual([409, 'party-changed-elsewhere']);
    expect(late.body).toMatchObject({ stored: { name: 'Otter Mills Ltd', version: 2 } });
  });

  it('says which field of which row is wrong, and nothing of a bad paste stays', async () => {
    const { respondent } = await asked();
    const parties = [
      { ...aRow('Good Mill'), id: newId() },
      { ...aRow('Bad Mill', { country: 'XX' }), id: newId() },
    ];
    const answer = await respondent.browser.post<{ errors: unknown }>(`${respondent.base}/parties`, {
      parties,
    });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([
      expect.objectContaining({ field: 'parties.1.country', code: 'country-unknown' }),
    ]);
    expect((await respondent.view()).parties).toEqual([]);
  });

  it('can say that it has none, which maps the chain to its end', async () => {
    const owl = new Customer(app, await app.signUp({ company: 'Owl Retail' }));
    const { respondent, requestId } = await asked(owl);
    const before = (await owl.person.get<{ tiers: { mappedRatio: number }[] }>('/api/disclosures/cascade'))
      .body;
    expect(before.tiers.map(({ mappedRatio }) => mappedRatio)).toEqual([1, 0, 0]);
    await respondent.claim({ none: true });
    await respondent.send();
    expect(await owl.request(requestId)).toMatchObject({ status: 'disclosed', saysNone: true });
    const { body } = await owl.person.get('/api/disclosures/cascade');
    expect(body).toMatchObject({
      asked: 1,
      responseRatio: 1,
      gaps: [],
      tiers: [{ mappedRatio: 1 }, { mappedRatio: 1 }, { mappedRatio: 1 }],
    });
    await respondent.add(aRow('After all'));
    expect((await respondent.view()).noneSaidAt).toBeNull();
  });

  it('can decline with a reason', async () => {
    const { respondent, requestId } = await asked();
    await respondent.browser.post(`${respondent.base}/decline`, { reason: 'Our customers are our secret.' });
    expect(await kestrel.request(requestId)).toMatchObject({
      status: 'declined',
      declineReason: 'Our customers are our secret.',
    });
  });

  it('sends again: what changed is changed, what is gone is gone, what the buyer changed stays', async () => {
    const { respondent, supplierId } = await asked();
    const [first = '', second = ''] = await respondent.add(
      aRow('Raven Yarns', { share: 0.5 }),
      aRow('Wren Threads', { address: '1 Old Road' }),
      aRow('Finch Buttons'),
    );
    await respondent.claim();
    await respondent.send();
    const links = (await kestrel.supplier(supplierId)).suppliers;
    expect(links.map(({ supplierName }) => supplierName)).toEqual([
      'Finch Buttons',
      'Raven Yarns',
      'Wren Threads',
    ]);
    const wren = links.find(({ supplierName }) => supplierName === 'Wren Threads')?.supplierId ?? '';
    await kestrel.person.put(`/api/suppliers/${wren}`, { name: 'Wren Threads PLC', country: 'IN' });

    await respondent.save(first, aRow('Raven Yarns', { share: 0.7, good: 'Wool' }), 1);
    await respondent.save(second, aRow('Wren Thread Works', { address: '2 New Road' }), 1);
    const third = (await respondent.view()).parties.find(({ name }) => name === 'Finch Buttons')?.id ?? '';
    await respondent.browser.delete(`${respondent.base}/parties/${third}`);
    await respondent.send();
    const after = (await kestrel.supplier(supplierId)).suppliers;
    expect(after.map(({ supplierName, share, good }) => [supplierName, share, good])).toEqual([
      ['Raven Yarns', 0.7, 'Wool'],
      ['Wren Threads PLC', null, null],
    ]);
    expect(await kestrel.names()).not.toContain('Finch Buttons');
  });

  it('recognises a supplier on record, and leaves it there when it is withdrawn', async () => {
    const known = await kestrel.aSupplier('Blue Heron Garments Ltd', { country: 'IN' });
    const { respondent, supplierId } = await asked();
    await respondent.add(aRow('BLUE HERON GARMENTS LIMITED'));
    await respondent.claim();
    await respondent.send();
    expect((await kestrel.supplier(supplierId)).suppliers).toMatchObject([{ supplierId: known }]);
    const [share] = await respondent.customers();
    await respondent.browser.post(`${respondent.base}/customers/${share?.id}/withdrawal`);
    expect((await kestrel.supplier(supplierId)).suppliers).toEqual([]);
    expect((await kestrel.supplier(known)).name).toBe('Blue Heron Garments Ltd');
  });
});

describe('links', () => {
  it.each(['x', 'a'.repeat(54)])('"%s" opens nothing', async (token) => {
    const answer = await app.anonymous().get<{ code: string }>(`/api/portal/disclosures/${token}`);
    expect([answer.status, answer.body.code]).toEqual([404, 'link-unknown']);
  });

  it('end when the request is taken back, replaced or too old', async () => {
    const { respondent, requestId, email } = await asked();
    const code = async (who: Respondent) => (await who.browser.get<{ code: string }>(who.base)).body.code;
    const renewed = await kestrel.person.post(`/api/disclosures/${requestId}/links`, { dueOn: inDays(5) });
    expect(renewed.status).toBe(200);
    expect(await code(respondent)).toBe('link-revoked');
    const next = new Respondent(app.anonymous(), await linkTo(app, email));
    expect(await code(next)).toBeUndefined();
    await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query(`UPDATE disclosure_request SET link_expires_at = now() - interval '1 day' WHERE id = $1`, [
        requestId,
      ]),
    );
    expect(await code(next)).toBe('link-expired');
    expect((await kestrel.request(requestId)).status).toBe('expired');
    await kestrel.person.post(`/api/disclosures/${requestId}/cancellation`);
    expect(await code(next)).toBe('link-revoked');
  });

  it('are sent once where two ask at the same time', async () => {
    const supplierId = await kestrel.aSupplier('Asked At Once');
    const ask = { recipients: [{ supplierId, email: 'once@example.org' }], dueOn: inDays(5) };
    const answers = await Promise.all([1, 2, 3].map(() => kestrel.person.post('/api/disclosures', ask)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await mailsTo(app, 'once@example.org')).toHaveLength(1);
  });

  it('are not sent twice a day, nor to suppliers with an open request or no address', async () => {
    const { requestId, supplierId } = await asked();
    const reminder = await kestrel.person.post<{ code: string }>(`/api/disclosures/${requestId}/reminders`);
    expect(reminder.body.code).toBe('reminder-too-soon');
    const again = await kestrel.person.post<{ code: string }>('/api/disclosures', {
      recipients: [{ supplierId, email: 'else@example.org' }],
      dueOn: inDays(3),
    });
    expect(again.body.code).toBe('disclosure-already-asked');
    const silent = await kestrel.aSupplier('No Mail Mills');
    const nowhere = await kestrel.person.post<{ code: string }>('/api/disclosures', {
      recipients: [{ supplierId: silent }],
      dueOn: inDays(3),
    });
    expect([nowhere.status, nowhere.body.code]).toEqual([422, 'disclosure-recipients-incomplete']);
  });

  it("say in the mail who asks and that the list stays the supplier's", async () => {
    const { email } = await asked();
    const [text] = await mailsTo(app, email);
    expect(text).toContain('Kestrel Apparel asks');
    expect(text).toContain('you can take it back');
  });
});

describe('another company', () => {
  it('sees nothing of requests, lists and copies', async () => {
    const { respondent, requestId, supplierId } = await asked();
    await respondent.add(aRow('Private Mills'));
    await respondent.claim();
    await respondent.send();
    await app.drainJobs();
    const stranger = await app.signUp({ company: 'Stranger' });
    expect((await stranger.get(`/api/disclosures/${requestId}`)).status).toBe(404);
    for (const action of ['reminders', 'cancellation'])
      expect((await stranger.post(`/api/disclosures/${requestId}/${action}`)).status).toBe(404);
    const ask = { recipients: [{ supplierId, email: 'me@example.org' }], dueOn: inDays(3) };
    expect((await stranger.post('/api/disclosures', ask)).status).toBe(404);
    const tables = [
      'disclosed_party',
      'disclosure_share',
      'disclosure_request',
      'disclosure_receipt',
      'disclosure_copy',
    ];
    for (const table of tables) {
      const rows = await app.inCompany(stranger.companyId, (tx) => tx.query(`SELECT 1 FROM ${table}`));
      expect([table, rows]).toEqual([table, []]);
    }
    // The customer itself has no row of the list, and the directory can't be read at all.
    const list = await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query(`SELECT 1 FROM disclosed_party`),
    );
    expect(list).toEqual([]);
    await expect(
      app.inCompany(stranger.companyId, (tx) => tx.query(`SELECT 1 FROM disclosure_list_directory`)),
    ).rejects.toThrow('permission denied');
  });

  it('is refused where the role may only read', async () => {
    const { requestId } = await asked();
    expect((await app.anonymous().get(`/api/disclosures/${requestId}`)).status).toBe(401);
  });
});
