import { newId } from '@firebreak/platform/server';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { DeliverDisclosureProcessor } from './deliver-disclosure.processor';
import { aRow, Customer, inDays, linkTo, mailsTo, Respondent } from './disclosing.fixture';

let app: TestApp;
let kestrel: Customer;
beforeAll(async () => {
  app = await startTestApp();
  kestrel = new Customer(app, await app.signUp({ company: 'Kestrel Apparel' }));
});
afterAll(() => app.close());

let count = 0;
/** A supplier of Kestrel that was asked, and somebody there with the link. */
async function asked(by = kestrel, facts: object = {}) {
  const name = `Mill ${String.fromCharCode(65 + count++)}`;
  const email = `${name.replace(' ', '').toLowerCase()}@example.org`;
  const supplierId = await by.aSupplier(name, facts);
  const requestId = await by.ask(supplierId, email);
  const respondent = new Respondent(app.anonymous(), await linkTo(app, email));
  return { name, email, supplierId, requestId, respondent };
}

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

describe('taking back', () => {
  it('removes one party, and sends nothing else along', async () => {
    const { respondent, supplierId } = await asked();
    await respondent.add(aRow('Lark Mills'), aRow('Swift Mills'));
    await respondent.claim();
    await respondent.send();
    await respondent.add(aRow('Not Yet Sent'));
    const [share] = await respondent.customers();
    const key = share?.parties.find(({ name }) => name === 'Swift Mills')?.key;
    const answer = await respondent.browser.delete(
      `${respondent.base}/customers/${share?.id}/parties/${key}`,
    );
    expect(answer.status).toBe(204);
    expect((await kestrel.supplier(supplierId)).suppliers.map(({ supplierName }) => supplierName)).toEqual([
      'Lark Mills',
    ]);
    expect(await kestrel.names()).not.toContain('Swift Mills');
    const { parties, choices } = await respondent.view();
    expect(choices[parties.find(({ name }) => name === 'Swift Mills')?.id ?? '']).toBe('none');
  });

  it('leaves neither names nor receipts that hold them', async () => {
    const { respondent, supplierId, requestId } = await asked();
    await respondent.add(aRow('Vanishing Mills', { address: '3 Gone Street' }));
    await respondent.claim({ uses: true });
    await respondent.send();
    expect(await kestrel.names()).toContain('Vanishing Mills');
    const [share] = await respondent.customers();
    await respondent.browser.post(`${respondent.base}/customers/${share?.id}/withdrawal`);
    expect(await kestrel.request(requestId)).toMatchObject({
      status: 'withdrawn',
      parties: null,
      received: [],
      receipts: [{ withdrawn: true }],
    });
    expect((await kestrel.supplier(supplierId)).suppliers).toEqual([]);
    expect(await kestrel.names()).not.toContain('Vanishing Mills');
    const left = await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query(
        `SELECT (SELECT count(*)::int FROM disclosure_receipt WHERE snapshot::text LIKE '%Vanishing%') AS receipts,
                (SELECT count(*)::int FROM supplier_claim WHERE supplier_id = $1) AS claims,
                (SELECT count(*)::int FROM site WHERE address LIKE '%Gone Street%') AS sites,
                (SELECT count(*)::int FROM job_run WHERE payload::text LIKE '%Vanishing%') AS jobs`,
        [supplierId],
      ),
    );
    expect(left).toEqual([{ receipts: 0, claims: 0, sites: 0, jobs: 0 }]);
    expect(await respondent.customers()).toMatchObject([{ state: 'withdrawn', parties: [] }]);
    await respondent.send();
    expect(await kestrel.names()).toContain('Vanishing Mills');
  });

  describe.each(['kept', 'merged away'])('of a record that was %s in a merge', (side) => {
    it('leaves what the company knows itself as it was', async () => {
      const { respondent, supplierId } = await asked();
      const name = `Twice Known Mills ${side}`;
      await respondent.add(aRow(name, { address: '7 Merged Road' }));
      await respondent.claim();
      await respondent.send();
      const disclosed = (await kestrel.supplier(supplierId)).suppliers[0]?.supplierId ?? '';
      const own = await kestrel.aSupplier(`Own Record ${side}`, {
        suppliesOwnCompany: false,
        notes: 'Met at the fair',
        contacts: [{ name: 'Rafia' }],
      });
      const link = { buyerSupplierId: supplierId, supplierId: own, kind: 'supplier', good: 'Yarn' };
      await kestrel.person.post('/api/supply-links', link);
      const before = await kestrel.supplier(own);
      const [keptId, otherId] = side === 'kept' ? [disclosed, own] : [own, disclosed];
      const merge = await kestrel.person.post('/api/supplier-merges', { keptId, otherId });
      expect(merge.status).toBe(201);
      const [share] = await respondent.customers();
      await respondent.browser.post(`${respondent.base}/customers/${share?.id}/withdrawal`);
      const whenever = { score: null, scoredAt: null, updatedAt: expect.any(String) };
      expect({ ...(await kestrel.supplier(own)), ...whenever }).toEqual({ ...before, ...whenever });
      expect((await kestrel.person.get(`/api/suppliers/${disclosed}`)).status).toBe(404);
      const left = await app.inCompany(kestrel.person.companyId, (tx) =>
        tx.query(
          `SELECT (SELECT count(*)::int FROM supplier WHERE search_key LIKE '%twice known%') AS suppliers,
                  (SELECT count(*)::int FROM supplier_variant WHERE value LIKE '%Twice Known%') AS variants,
                  (SELECT count(*)::int FROM site WHERE address LIKE '%Merged Road%') AS sites,
                  (SELECT count(*)::int FROM supplier_merge WHERE moved::text || kept_name || other_name LIKE '%Twice Known%') AS merges`,
        ),
      );
      expect(left).toEqual([{ suppliers: 0, variants: 0, sites: 0, merges: 0 }]);
    });
  });

  it('overtakes what is still on its way', async () => {
    const { respondent, requestId } = await asked();
    await respondent.add(aRow('Overtaken Mills'));
    await respondent.claim();
    await respondent.send();
    const [share] = await respondent.customers();
    await app.drainJobs();
    const deliver = app.get(DeliverDisclosureProcessor);
    let late: Promise<void> = Promise.resolve();
    await app.inCompany(kestrel.person.companyId, async (tx) => {
      const [row] = await tx.query<{ list: string }[]>(
        `SELECT list_company_id AS list FROM disclosure_request WHERE id = $1 FOR UPDATE`,
        [requestId],
      );
      const list = row?.list ?? '';
      late = app.runAs(list, () => deliver.run({ shareId: share?.id ?? '' })); // has read, and waits to write
      for (let waits = 0; waits === 0;) {
        [{ waits } = { waits: 0 }] = await tx.query<{ waits: number }[]>(
          `SELECT count(*)::int AS waits FROM pg_locks WHERE NOT granted`,
        );
      }
      // Taken back without a job of its own: that one was faster and is done.
      await app.inCompany(list, (owner) =>
        owner.query(
          `UPDATE disclosure_share SET state = 'withdrawn', snapshot = NULL, fingerprint = NULL,
                  version = version + 1, withdrawn_at = now() WHERE id = $1`,
          [share?.id],
        ),
      );
    });
    await late;
    const [left] = await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query(
        `SELECT stage, (SELECT count(*)::int FROM disclosure_receipt p
                         WHERE p.request_id = r.id AND p.snapshot IS NOT NULL) AS snapshots
           FROM disclosure_request r WHERE id = $1`,
        [requestId],
      ),
    );
    expect(left).toEqual({ stage: 'withdrawn', snapshots: 0 });
  });

  it('keeps a record that others refer to, without its name', async () => {
    const { respondent, supplierId } = await asked();
    await respondent.add(aRow('Audited Mills', { address: '5 Record Road' }));
    await respondent.claim();
    await respondent.send();
    const [link] = (await kestrel.supplier(supplierId)).suppliers;
    await kestrel.ask(link?.supplierId ?? '', 'audited@example.org');
    const [share] = await respondent.customers();
    await respondent.browser.post(`${respondent.base}/customers/${share?.id}/withdrawal`);
    const nameless = await kestrel.supplier(link?.supplierId ?? '');
    expect(nameless).toMatchObject({
      name: 'Undisclosed supplier, India',
      address: null,
      status: 'left',
      tier: null,
    });
    expect(JSON.stringify(nameless)).not.toMatch(/Audited Mills|Record Road/);
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
