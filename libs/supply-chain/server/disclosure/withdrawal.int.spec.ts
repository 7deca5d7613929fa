import type { CascadeView } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp, type TestClient } from '@firebreak/testing';
import { aRow, Customer, inDays, linkTo, mailsTo, Respondent } from './disclosing.fixture';

let app: TestApp;
let ada: TestClient;
let kestrel: Customer;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.signUp({ company: 'Kestrel Apparel', name: 'Ada' });
  kestrel = new Customer(app, ada);
});
afterAll(() => app.close());

let count = 0;
/** A supplier that disclosed one mill by name to Kestrel. */
async function disclosing(by = kestrel) {
  const name = `Supplier ${++count}`;
  const email = `supplier${count}@example.org`;
  const supplierId = await by.aSupplier(name);
  await by.ask(supplierId, email);
  const respondent = new Respondent(app.anonymous(), await linkTo(app, email));
  await respondent.add(aRow(`Hidden Mill ${count}`));
  await respondent.claim();
  await respondent.send();
  await app.drainJobs();
  return { name, supplierId, respondent };
}

async function takeBack(respondent: Respondent): Promise<number> {
  const [share] = await respondent.customers();
  const { status } = await respondent.browser.post(`${respondent.base}/customers/${share?.id}/withdrawal`);
  return status;
}

/** Somebody with an account of their own who joins Kestrel. */
async function joins(role: string, language = 'en'): Promise<TestClient> {
  const person = await app.signUp({ name: `A ${role}` });
  await person.put('/api/account', { name: `A ${role}`, language });
  await app.inCompany(ada.companyId, (tx) =>
    tx.query(`INSERT INTO membership (account_id, role) VALUES ($1, $2)`, [person.accountId, role]),
  );
  return person;
}

describe('an answer that is taken back', () => {
  it('is told to whoever asked, without a word of what it was, and stands on the page', async () => {
    const { name, supplierId, respondent } = await disclosing();
    const before = (await mailsTo(app, ada.email)).length;
    expect(await takeBack(respondent)).toBeLessThan(300);
    const mails = await mailsTo(app, ada.email);
    expect(mails).toHaveLength(before + 1);
    expect(mails[0]).toContain(`${name} took back what it had disclosed to Kestrel Apparel`);
    expect(mails[0]).toContain('/suppliers/cascade');
    expect(mails[0]).not.toContain('Hidden Mill');
    const { body } = await ada.get<CascadeView>('/api/disclosures/cascade');
    expect(body.lost).toMatchObject([{ supplierId, supplierName: name, how: 'withdrawn' }]);
    expect(await takeBack(respondent)).toBe(409);
    expect(await mailsTo(app, ada.email)).toHaveLength(before + 1);
  });

  it('is told in the language of whoever asked', async () => {
    await ada.put('/api/account', { name: 'Ada', language: 'ar' });
    const { name, respondent } = await disclosing();
    await takeBack(respondent);
    expect((await mailsTo(app, ada.email))[0]).toContain(`سحبت ${name}`);
    await ada.put('/api/account', { name: 'Ada', language: 'en' });
  });

  it('is told to everybody who may ask, where whoever asked may no longer', async () => {
    const buyer = await joins('procurement', 'es');
    const viewer = await joins('viewer');
    const { name, respondent } = await disclosing();
    await app.inCompany(ada.companyId, (tx) =>
      tx.query(`UPDATE membership SET role = 'viewer' WHERE account_id = $1`, [ada.accountId]),
    );
    const before = (await mailsTo(app, ada.email)).length;
    await takeBack(respondent);
    expect((await mailsTo(app, buyer.email))[0]).toContain(`${name} retiró lo que había revelado`);
    expect(await mailsTo(app, viewer.email)).toEqual([]);
    expect(await mailsTo(app, ada.email)).toHaveLength(before);
    await app.inCompany(ada.companyId, (tx) =>
      tx.query(`UPDATE membership SET role = 'admin' WHERE account_id = $1`, [ada.accountId]),
    );
  });

  it('is told to a supplier with an account that had passed the request on', async () => {
    const { respondent } = await disclosing();
    const spinner = (await respondent.view()).parties[0]?.id ?? '';
    const password = 'correct horse battery 17';
    const passing = { companyName: 'Passing Mills', name: 'Rina', password };
    const { body } = await respondent.browser.post<{ email: string }>(`${respondent.base}/account`, passing);
    const rina = new Respondent(await app.anonymous().signIn(body.email, password), respondent.token);
    const passOn = { email: 'below@example.org', dueOn: inDays(9) };
    await rina.browser.post(`${rina.base}/parties/${spinner}/requests`, passOn);
    const below = new Respondent(app.anonymous(), await linkTo(app, 'below@example.org'));
    await below.add(aRow('Deep Mill'));
    await below.claim();
    await below.send();
    await app.drainJobs();
    await takeBack(below);
    const [mail = ''] = await mailsTo(app, body.email);
    expect(mail).toMatch(/Hidden Mill \d+ took back what it had disclosed to Passing Mills/);
    expect(mail).not.toContain('Deep Mill');
  });
});
