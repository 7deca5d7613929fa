import { AuditTrail } from '@firebreak/audit-trail/server';
import type { PartyInput } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { aRow, Customer, linkTo, Respondent } from './disclosing.fixture';

let app: TestApp;
let kestrel: Customer;
beforeAll(async () => {
  app = await startTestApp();
  kestrel = new Customer(app, await app.signUp({ company: 'Kestrel Apparel', name: 'Ada' }));
});
afterAll(() => app.close());

let count = 0;
/** A supplier that disclosed these to Kestrel. */
async function disclosing(...rows: readonly PartyInput[]) {
  const email = `supplier${++count}@example.org`;
  const supplierId = await kestrel.aSupplier(`Supplier ${count}`);
  await kestrel.ask(supplierId, email);
  const respondent = new Respondent(app.anonymous(), await linkTo(app, email));
  await respondent.add(...rows);
  await respondent.claim();
  await respondent.send();
  const disclosed = (await kestrel.supplier(supplierId)).suppliers.map((link) => link.supplierId);
  return { supplierId, respondent, disclosed };
}

async function takeBack(respondent: Respondent): Promise<void> {
  const [share] = await respondent.customers();
  await respondent.browser.post(`${respondent.base}/customers/${share?.id}/withdrawal`);
  await app.drainJobs();
}

/** How many entries of Kestrel's trail hold each of these words. */
async function told(...words: readonly string[]): Promise<number[]> {
  const rows = await app.inCompany(kestrel.person.companyId, (tx) =>
    tx.query<{ entries: number }[]>(
      `SELECT count(e.id)::int AS entries FROM unnest($1::text[]) WITH ORDINALITY AS w (word, nth)
         LEFT JOIN audit_entry e ON concat(e.before, e.after) LIKE '%' || w.word || '%' GROUP BY w.nth ORDER BY w.nth`,
      [words],
    ),
  );
  return rows.map(({ entries }) => entries);
}

const anAudit = {
  kind: 'announced',
  siteId: null,
  auditor: 'Elevate',
  scheme: 'SMETA',
  auditedOn: '2026-01-05',
  findings: [],
};

const chain = () => app.runAs(kestrel.person.companyId, () => app.get(AuditTrail).verification());

describe("the customer's audit trail, after a withdrawal", () => {
  it('has forgotten what was taken back, says so, and still holds', async () => {
    const { respondent } = await disclosing(
      aRow('Vanished Mills', { address: '3 Gone Street', good: 'Secret yarn' }),
    );
    expect((await told('Vanished Mills', 'Gone Street', 'Secret yarn')).every((entries) => entries > 0)).toBe(
      true,
    );
    const before = await chain();
    await takeBack(respondent);
    expect(await told('Vanished Mills', 'Gone Street', 'Secret yarn')).toEqual([0, 0, 0]);
    const after = await chain();
    expect(after.firstFault).toBeNull();
    expect(after.links).toBeGreaterThan(before.links);
    const [erasure] = await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query<{ said: object }[]>(
        `SELECT after AS said FROM audit_entry WHERE record_table = 'audit_erasure' ORDER BY id DESC LIMIT 1`,
      ),
    );
    expect(erasure?.said).toMatchObject({
      erasure_reason: 'disclosure-withdrawn',
      entries: after.erased - before.erased,
    });
  });

  it('has forgotten one party alone where only that was taken back', async () => {
    const { respondent } = await disclosing(aRow('Staying Mills'), aRow('Leaving Mills'));
    const [share] = await respondent.customers();
    const key = share?.parties.find(({ name }) => name === 'Leaving Mills')?.key;
    const staying = await told('Staying Mills');
    await respondent.browser.delete(`${respondent.base}/customers/${share?.id}/parties/${key}`);
    await app.drainJobs();
    expect(await told('Leaving Mills')).toEqual([0]);
    expect(await told('Staying Mills')).toEqual(staying);
    expect(await chain()).toMatchObject({ firstFault: null });
  });

  it('keeps what the company knew of a supplier by itself', async () => {
    const own = await kestrel.aSupplier('Known Before Ltd', { country: 'IN' });
    const { respondent } = await disclosing(aRow('KNOWN BEFORE LIMITED', { good: 'Told good' }));
    await takeBack(respondent);
    expect((await kestrel.supplier(own)).name).toBe('Known Before Ltd');
    expect(await told('Known Before Ltd', 'Told good')).toEqual([1, 0]);
  });

  it('has forgotten a supplier that stays without its name', async () => {
    const { respondent, disclosed } = await disclosing(aRow('Used Mills', { address: '5 Audit Road' }));
    const audit = { ...anAudit, supplierId: disclosed[0] };
    expect((await kestrel.person.post('/api/audits', audit)).status).toBe(201);
    await takeBack(respondent);
    expect((await kestrel.supplier(disclosed[0] ?? '')).name).toContain('Undisclosed supplier');
    expect(await told('Used Mills', 'Audit Road')).toEqual([0, 0]);
    expect(await chain()).toMatchObject({ firstFault: null });
  });

  it('has forgotten a supplier that people removed before', async () => {
    const { respondent, disclosed } = await disclosing(aRow('Removed Mills'));
    const { status } = await kestrel.person.delete(`/api/suppliers/${disclosed[0]}`);
    expect(status).toBe(204);
    expect(await told('Removed Mills')).not.toEqual([0]);
    await takeBack(respondent);
    expect(await told('Removed Mills')).toEqual([0]);
  });

  it.each(['kept', 'merged away'])('has forgotten a record that was %s in a merge', async (side) => {
    const name = `Twice Known ${side}`;
    const { respondent, disclosed } = await disclosing(aRow(name, { address: `7 Merged Road ${side}` }));
    const own = await kestrel.aSupplier(`Own Record ${side}`, { notes: `Met at the fair ${side}` });
    const [keptId, otherId] = side === 'kept' ? [disclosed[0], own] : [own, disclosed[0]];
    expect((await kestrel.person.post('/api/supplier-merges', { keptId, otherId })).status).toBe(201);
    await takeBack(respondent);
    expect(await told(name, `Merged Road ${side}`)).toEqual([0, 0]);
    const [ownName = 0, notes = 0] = await told(`Own Record ${side}`, `Met at the fair ${side}`);
    expect(ownName).toBeGreaterThan(0);
    expect(notes).toBeGreaterThan(0);
    expect(await chain()).toMatchObject({ firstFault: null });
  });

  it('forgets nothing that is still on record, whoever asks', async () => {
    const { disclosed } = await disclosing(aRow('Standing Mills'));
    const own = await kestrel.aSupplier('Own And Removed');
    await kestrel.person.delete(`/api/suppliers/${own}`);
    const [row] = await app.inCompany(kestrel.person.companyId, (tx) =>
      tx.query<{ erased: number }[]>(`SELECT forget_withdrawn_in_trail($1, '{}') AS erased`, [
        [own, ...disclosed],
      ]),
    );
    expect(row?.erased).toBe(0);
    expect((await told('Standing Mills', 'Own And Removed')).every((entries) => entries > 0)).toBe(true);
  });
});
