import { startTestApp, type TestApp } from '@firebreak/testing';
import { DeliverDisclosureProcessor } from './deliver-disclosure.processor';
import { anAsked, aRow, Customer } from './disclosing.fixture';

let app: TestApp;
let kestrel: Customer;
beforeAll(async () => {
  app = await startTestApp();
  kestrel = new Customer(app, await app.signUp({ company: 'Kestrel Apparel' }));
});
afterAll(() => app.close());

const asked = () => anAsked(kestrel);

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
          // For this transaction: others on the server wait for others.
          `SELECT count(*)::int AS waits FROM pg_locks
           WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`,
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
