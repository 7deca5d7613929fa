import { startTestApp, type TestApp } from '@firebreak/testing';
import type { CascadeView, ShareView } from '@firebreak/supply-chain/model';
import { aRow, Customer, inDays, linkTo, mailsTo, Respondent } from './disclosing.fixture';

let app: TestApp;
let kestrel: Customer;
let owl: Customer;
beforeAll(async () => {
  app = await startTestApp();
  kestrel = new Customer(app, await app.signUp({ company: 'Kestrel Apparel' }));
  owl = new Customer(app, await app.signUp({ company: 'Owl Retail' }));
});
afterAll(() => app.close());

let count = 0;
const anEmail = () => `mill${count++}@example.org`;

async function asked(by: Customer, email: string, name = 'Delta Garments', facts: object = {}) {
  const supplierId = await by.aSupplier(name, facts);
  const requestId = await by.ask(supplierId, email);
  return { supplierId, requestId, respondent: new Respondent(app.anonymous(), await linkTo(app, email)) };
}

async function codeTo(email: string): Promise<string> {
  return /\b(\d{6})\b/.exec((await mailsTo(app, email))[0] ?? '')?.[1] ?? '';
}

describe('a second customer', () => {
  it('gets the same list after a code, by choices of its own, and neither customer learns of the other', async () => {
    const email = anEmail();
    const first = await asked(kestrel, email);
    const [yarn = '', dye = ''] = await first.respondent.add(aRow('Common Yarns'), aRow('Common Dyes'));
    await first.respondent.claim();
    await first.respondent.send();

    const second = await asked(owl, email, 'Delta Garments Co');
    expect(await second.respondent.view()).toMatchObject({
      parties: [],
      canReuse: true,
      maskedEmail: 'm•••@example.org',
    });
    const { browser, base } = second.respondent;
    expect((await browser.post(`${base}/codes`)).status).toBe(202);
    expect((await browser.post<{ code: string }>(`${base}/codes`)).body.code).toBe('code-too-soon');
    const code = await codeTo(email);
    const wrong = await browser.post<{ code: string }>(`${base}/codes/use`, {
      code: code === '111111' ? '222222' : '111111',
    });
    expect([wrong.status, wrong.body.code]).toEqual([422, 'code-wrong']);
    expect((await browser.post(`${base}/codes/use`, { code })).body).toEqual({ rows: 2 });
    expect((await second.respondent.view()).parties.map(({ name }) => name)).toEqual([
      'Common Yarns',
      'Common Dyes',
    ]);

    await second.respondent.choose({ [dye]: 'none', [yarn]: 'place' });
    await second.respondent.claim();
    await second.respondent.send();
    expect((await owl.supplier(second.supplierId)).suppliers.map(({ supplierName }) => supplierName)).toEqual(
      ['Undisclosed supplier, India'],
    );
    const customers = await second.respondent.customers();
    expect(customers.map(({ customer, current, parties }) => [customer, current, parties.length])).toEqual([
      ['Owl Retail', true, 1],
      ['Kestrel Apparel', false, 2],
    ]);
    // The two copies can't be told to be of one party, and no answer of one names the other.
    const keys = customers.flatMap(({ parties }) => parties.map(({ key }) => key));
    expect(new Set(keys).size).toBe(3);
    expect(JSON.stringify(await owl.request(second.requestId))).not.toContain('Kestrel');
    expect(JSON.stringify(await kestrel.request(first.requestId))).not.toContain('Owl');

    // Taking it back from one leaves the other as it is.
    await browser.post(`${base}/customers/${customers[1]?.id}/withdrawal`);
    expect((await kestrel.request(first.requestId)).status).toBe('withdrawn');
    expect((await owl.request(second.requestId)).status).toBe('disclosed');
  });

  it('finds nothing at an address where no list was begun, and says so only after the code', async () => {
    const email = anEmail();
    const { respondent } = await asked(kestrel, email, 'Fresh Garments');
    await respondent.browser.post(`${respondent.base}/codes`);
    const used = await respondent.browser.post(`${respondent.base}/codes/use`, { code: await codeTo(email) });
    expect(used.body).toEqual({ rows: null });
  });

  it('stops guessing after five tries, even at the right code', async () => {
    const email = anEmail();
    const { respondent } = await asked(kestrel, email, 'Guessed Garments');
    await respondent.browser.post(`${respondent.base}/codes`);
    const code = await codeTo(email);
    for (let tries = 0; tries < 5; tries++)
      await respondent.browser.post(`${respondent.base}/codes/use`, { code: 'nonsense' });
    const last = await respondent.browser.post<{ code: string }>(`${respondent.base}/codes/use`, { code });
    expect(last.body.code).toBe('code-wrong');
  });

  it('does not replace a list that was begun', async () => {
    const email = anEmail();
    const first = await asked(kestrel, email, 'Begun Garments');
    await first.respondent.add(aRow('First Mill'));
    const second = await asked(owl, email, 'Begun Garments');
    await second.respondent.add(aRow('Second Mill'));
    await second.respondent.browser.post(`${second.respondent.base}/codes`);
    const answer = await second.respondent.browser.post<{ code: string }>(
      `${second.respondent.base}/codes/use`,
      {
        code: await codeTo(email),
      },
    );
    expect(answer.body.code).toBe('list-already-started');
    expect((await second.respondent.view()).parties.map(({ name }) => name)).toEqual(['Second Mill']);
  });
});

describe('an account', () => {
  it('takes over the list: from then on the link needs its people', async () => {
    const email = anEmail();
    const { respondent, requestId } = await asked(kestrel, email, 'Kept Garments');
    await respondent.add(aRow('Kept Mill'));
    const password = 'correct horse battery 17';
    const weak = await respondent.browser.post<{ code: string }>(`${respondent.base}/account`, {
      companyName: 'Kept Garments Ltd',
      name: 'Rina',
      password: 'password',
    });
    expect([weak.status, weak.body.code]).toEqual([422, 'input-invalid']);
    const kept = await respondent.browser.post(`${respondent.base}/account`, {
      companyName: 'Kept Garments Ltd',
      name: 'Rina',
      password,
    });
    expect([kept.status, kept.body]).toEqual([200, { email }]);
    const shut = await app.anonymous().get<{ code: string }>(respondent.base);
    expect([shut.status, shut.body.code]).toEqual([403, 'disclosure-sign-in-needed']);
    const rina = await app.anonymous().signIn(email, password);
    const signedIn = new Respondent(rina, respondent.token);
    expect(await signedIn.view()).toMatchObject({
      parties: [{ name: 'Kept Mill' }],
      account: { owned: true },
    });
    await signedIn.claim();
    await signedIn.send();
    expect((await kestrel.request(requestId)).receipts).toHaveLength(1);
  });

  it('of somebody signed in can answer, and only of the company they are signed in to', async () => {
    const email = anEmail();
    const mill = await app.signUp({ company: 'Signed Mills' });
    const { respondent } = await asked(kestrel, email, 'Signed Mills');
    const refused = await respondent.browser.post<{ code: string }>(`${respondent.base}/own-company`);
    expect(refused.body.code).toBe('disclosure-sign-in-needed');
    const signedIn = new Respondent(mill, respondent.token);
    expect((await signedIn.view()).account).toEqual({ owned: false, signedInTo: mill.companyId });
    await mill.post(`${respondent.base}/own-company`);
    await signedIn.add(aRow('Own Mill'));
    const rows = await app.inCompany(mill.companyId, (tx) => tx.query(`SELECT name FROM disclosed_party`));
    expect(rows).toEqual([{ name: 'Own Mill' }]);
    const shut = await respondent.browser.get<{ code: string }>(respondent.base);
    expect(shut.body.code).toBe('disclosure-sign-in-needed');
  });

  it('shows its company what it disclosed, to take back', async () => {
    const email = anEmail();
    const mill = await app.signUp({ company: 'Sharing Mills' });
    const { respondent, requestId } = await asked(kestrel, email, 'Sharing Mills');
    await mill.post(`${respondent.base}/own-company`);
    const signedIn = new Respondent(mill, respondent.token);
    await signedIn.add(aRow('Shared Mill'), aRow('Other Mill'));
    await signedIn.claim();
    await signedIn.send();
    const shared = async () =>
      (await mill.get<{ items: readonly ShareView[] }>('/api/own-disclosures')).body.items;
    const [share] = await shared();
    expect(share).toMatchObject({ customer: 'Kestrel Apparel', state: 'sent', parties: [{}, {}] });

    // Another company neither sees it nor takes it back.
    const theirs = await owl.person.get<{ items: readonly ShareView[] }>('/api/own-disclosures');
    expect(theirs.body.items).toEqual([]);
    expect((await owl.person.post(`/api/own-disclosures/${share?.id}/withdrawal`)).status).toBe(404);

    const key = share?.parties.find(({ name }) => name === 'Other Mill')?.key;
    expect((await mill.delete(`/api/own-disclosures/${share?.id}/parties/${key}`)).status).toBe(204);
    expect((await kestrel.request(requestId)).received.map(({ name }) => name)).toEqual(['Shared Mill']);
    expect((await mill.post(`/api/own-disclosures/${share?.id}/withdrawal`)).status).toBe(204);
    expect((await kestrel.request(requestId)).status).toBe('withdrawn');
    expect((await shared()).map(({ state }) => state)).toEqual(['withdrawn']);
  });
});

describe('a request passed on', () => {
  it('that was declined can be sent again, which ends the link of before', async () => {
    const { respondent } = await asked(kestrel, anEmail(), 'Asking Garments');
    const [spinner = ''] = await respondent.add(aRow('Wavering Spinning'));
    const below = anEmail();
    const passOn = { email: below, dueOn: inDays(15) };
    const url = `${respondent.base}/parties/${spinner}/requests`;
    await respondent.browser.post(url, passOn);
    const first = new Respondent(app.anonymous(), await linkTo(app, below));
    await first.browser.post(`${first.base}/decline`, { reason: 'Not now' });
    expect((await respondent.browser.post(url, passOn)).status).toBe(204);
    expect((await first.browser.get<{ code: string }>(first.base)).body.code).toBe('link-revoked');
    const next = new Respondent(app.anonymous(), await linkTo(app, below));
    expect((await next.browser.get(next.base)).status).toBe(200);
  });

  it('makes the chain grow tier by tier, only by the choices of everybody on the way', async () => {
    const spend = { spendAmount: 100, spendCurrency: 'EUR' };
    const { respondent, supplierId, requestId } = await asked(kestrel, anEmail(), 'Tier One Garments', spend);
    const [spinner = ''] = await respondent.add(aRow('Tier Two Spinning', { address: '4 Spindle Street' }));
    await respondent.claim();
    await respondent.send();
    const below = anEmail();
    const passOn = { email: below, dueOn: inDays(15) };
    expect(
      (await respondent.browser.post(`${respondent.base}/parties/${spinner}/requests`, passOn)).status,
    ).toBe(204);
    const again = await respondent.browser.post<{ code: string }>(
      `${respondent.base}/parties/${spinner}/requests`,
      passOn,
    );
    expect(again.body.code).toBe('disclosure-already-asked');

    const second = new Respondent(app.anonymous(), await linkTo(app, below));
    expect(await second.view()).toMatchObject({
      customer: 'Tier One Garments',
      supplier: 'Tier Two Spinning',
    });
    await second.add(aRow('Tier Three Gin'), aRow('Tier Three Farm'));
    const farm = (await second.view()).parties[1]?.id ?? '';
    await second.choose({ [farm]: 'place' });
    await second.claim();
    await second.send();
    await app.drainJobs();

    // Tier 1 has it, but may not show it to anybody yet.
    const received = (await respondent.view()).parties.filter((party) => party.received);
    expect(received.map(({ name, limit, parentId }) => [name, limit, parentId])).toEqual([
      ['Tier Three Gin', 'none', spinner],
      [null, 'none', spinner],
    ]);
    const gin = received[0]?.id ?? '';
    const refused = await respondent.browser.put<{ code: string }>(`${respondent.base}/choices`, {
      choices: { [gin]: 'name' },
    });
    expect(refused.body.code).toBe('party-limit');

    // Tier 2 allows it; tier 1 did not choose yet: the buyer still knows two tiers.
    await second.claim({ mayPassOn: true });
    await second.send();
    await app.drainJobs();
    await respondent.send();
    expect(await kestrel.names()).not.toContain('Tier Three Gin');
    const [, hidden] = (await respondent.view()).parties.filter((party) => party.received);
    const tooMuch = await respondent.browser.put<{ code: string }>(`${respondent.base}/choices`, {
      choices: { [hidden?.id ?? '']: 'name' },
    });
    expect(tooMuch.body.code).toBe('party-limit');

    await respondent.choose({ [gin]: 'name', [hidden?.id ?? '']: 'place' });
    await respondent.send();
    const request = await kestrel.request(requestId);
    expect(request.received.map(({ name, tier }) => [name, tier])).toEqual([
      ['Tier Two Spinning', 1],
      ['Tier Three Gin', 2],
      ['Undisclosed supplier, India', 2],
    ]);
    const tierOne = await kestrel.supplier(supplierId);
    const tierTwo = await kestrel.supplier(tierOne.suppliers[0]?.supplierId ?? '');
    expect(tierTwo.suppliers.map(({ supplierName, otherTier }) => [supplierName, otherTier])).toEqual([
      ['Tier Three Gin', 3],
      ['Undisclosed supplier, India', 3],
    ]);
    const { body } = await kestrel.person.get<CascadeView>('/api/disclosures/cascade');
    expect(body.tiers.length).toBeGreaterThanOrEqual(3);

    // Tier 2 takes the gin back: it leaves tier 1 and the buyer, without anything done by tier 1.
    const [share] = await second.customers();
    const key = share?.parties.find(({ name }) => name === 'Tier Three Gin')?.key;
    await second.browser.delete(`${second.base}/customers/${share?.id}/parties/${key}`);
    expect(await kestrel.names()).not.toContain('Tier Three Gin');
    expect((await respondent.view()).parties.map(({ name }) => name)).toEqual(['Tier Two Spinning', null]);
    expect((await kestrel.request(requestId)).received).toHaveLength(2);
  });
});

describe('the completeness of a chain', () => {
  it('is the share of spend that is mapped, with the gaps that would map most', async () => {
    const ibis = new Customer(app, await app.signUp({ company: 'Ibis Fashion' }));
    const big = await asked(ibis, anEmail(), 'Big Garments', { spendAmount: 75, spendCurrency: 'EUR' });
    const small = await ibis.aSupplier('Small Garments', { spendAmount: 25, spendCurrency: 'EUR' });
    await big.respondent.add(aRow('Big Yarns', { share: 1 }));
    await big.respondent.claim();
    await big.respondent.send();
    await app.drainJobs();
    const cascade = async () => (await ibis.person.get<CascadeView>('/api/disclosures/cascade')).body;
    const before = await cascade();
    expect(before.tiers).toEqual([
      { tier: 1, suppliers: 2, undisclosed: 0, mappedRatio: 1 },
      { tier: 2, suppliers: 1, undisclosed: 0, mappedRatio: 0.75 },
      { tier: 3, suppliers: 0, undisclosed: 0, mappedRatio: 0 },
    ]);
    expect(before.gaps).toMatchObject([
      { supplierName: 'Big Yarns', tier: 2, spendRatio: 0.75, action: 'ask' },
      { supplierId: small, tier: 1, spendRatio: 0.25, action: 'ask' },
    ]);

    // What the own company knows counts as well: nobody has to be asked about it. A guess does not.
    const guessed = await ibis.aSupplier('Guessed Mill', { suppliesOwnCompany: false });
    const known = await ibis.aSupplier('Known Mill', { suppliesOwnCompany: false });
    const link = { kind: 'supplier', buyerSupplierId: small };
    await ibis.person.post('/api/supply-links', { ...link, supplierId: guessed, certainty: 'suggested' });
    await app.drainJobs();
    expect((await cascade()).tiers[1]?.mappedRatio).toBe(0.75);
    await ibis.person.post('/api/supply-links', { ...link, supplierId: known });
    await app.drainJobs();
    const after = await cascade();
    expect(after.tiers.slice(0, 3).map(({ mappedRatio }) => mappedRatio)).toEqual([1, 1, 0]);
    expect(after.gaps.map(({ supplierName, spendRatio }) => [supplierName, spendRatio])).toEqual([
      ['Big Yarns', 0.75],
      ['Known Mill', 0.25],
      ['Guessed Mill', 0],
    ]);
    expect(after.gapCount).toBe(3);
  });

  it('lists as many gaps as asked for, and says how many there are', async () => {
    const heron = new Customer(app, await app.signUp({ company: 'Heron Fashion' }));
    for (let number = 1; number <= 11; number++) await heron.aSupplier(`Mill ${number}`);
    const get = async (query: string) =>
      (await heron.person.get<CascadeView>(`/api/disclosures/cascade${query}`)).body;
    const [first, all] = [await get(''), await get('?gaps=1000')];
    expect([first.gaps.length, first.gapCount]).toEqual([10, 11]);
    expect([all.gaps.length, all.gapCount]).toEqual([11, 11]);
    expect((await heron.person.get('/api/disclosures/cascade?gaps=1001')).status).toBe(422);
  });

  it('maps a supplier that says it has none, and tells of answers that were lost', async () => {
    const wren = new Customer(app, await app.signUp({ company: 'Wren Fashion' }));
    const alone = await asked(wren, anEmail(), 'Alone Garments');
    await alone.respondent.claim({ none: true });
    await alone.respondent.send();
    await app.drainJobs();
    const cascade = async () => (await wren.person.get<CascadeView>('/api/disclosures/cascade')).body;
    expect(await cascade()).toMatchObject({ gapCount: 0, lost: [], tiers: [{}, {}, { mappedRatio: 1 }] });

    const [share] = await alone.respondent.customers();
    await alone.respondent.browser.post(`${alone.respondent.base}/customers/${share?.id}/withdrawal`);
    const { respondent, supplierId } = await asked(wren, anEmail(), 'Silent Garments');
    await respondent.browser.post(`${respondent.base}/decline`, { reason: 'Ask us next year.' });
    await app.drainJobs();
    const { gaps, lost } = await cascade();
    expect(lost).toEqual([
      { supplierId, supplierName: 'Silent Garments', how: 'declined', at: expect.any(String) },
      {
        supplierId: alone.supplierId,
        supplierName: 'Alone Garments',
        how: 'withdrawn',
        at: expect.any(String),
      },
    ]);
    expect(gaps.map(({ action }) => action)).toEqual(['ask-again', 'ask-again']);
  });
});
