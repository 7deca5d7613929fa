import type { CascadeView, PartyView } from '@firebreak/supply-chain/model';
import { startTestApp, type TestApp } from '@firebreak/testing';
import { aRow, Customer, inDays, linkTo, Respondent } from './disclosing.fixture';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

let count = 0;
const anEmail = () => `counting${count++}@example.org`;

/** A buyer that asks one tier-1 supplier, with all of its spend. */
async function aBuyer() {
  const buyer = new Customer(app, await app.signUp());
  const spend = { spendAmount: 100, spendCurrency: 'EUR' };
  const supplierId = await buyer.aSupplier('Cut and Sew', spend);
  const email = anEmail();
  const requestId = await buyer.ask(supplierId, email);
  const sewer = new Respondent(app.anonymous(), await linkTo(app, email));
  const cascade = async () => {
    await app.drainJobs();
    return (await buyer.person.get<CascadeView>('/api/disclosures/cascade')).body;
  };
  return { buyer, requestId, supplierId, sewer, cascade };
}

/** Writes a party down, discloses it, and asks it in turn. */
async function passesOn(from: Respondent, name: string): Promise<{ id: string; to: Respondent }> {
  const [id = ''] = await from.add(aRow(name));
  await from.claim({ mayPassOn: true });
  await from.send();
  const email = anEmail();
  await from.browser.post(`${from.base}/parties/${id}/requests`, { email, dueOn: inDays(15) });
  return { id, to: new Respondent(app.anonymous(), await linkTo(app, email)) };
}

/** Sends so many suppliers as a number only. */
async function sendsNumber(from: Respondent, names: readonly string[]): Promise<string[]> {
  const ids = await from.add(...names.map((name) => aRow(name, { address: `${name} Road` })));
  await from.choose(Object.fromEntries(ids.map((id) => [id, 'count'])));
  await from.claim({ mayPassOn: true });
  await from.send();
  await app.drainJobs();
  return ids;
}

const received = async (by: Respondent): Promise<PartyView[]> =>
  (await by.view()).parties.filter((party) => party.received);

describe('a number that a supplier was told', () => {
  it('goes on to its customer if both want it, and as nothing but a number', async () => {
    const { buyer, requestId, sewer, cascade } = await aBuyer();
    const { to: spinner } = await passesOn(sewer, 'Open Spinning');
    await sendsNumber(spinner, ['Quiet Gin', 'Silent Gin']);
    const [number] = await received(sewer);
    expect(number).toMatchObject({ name: null, country: null, parties: 2, steps: 1, limit: 'count' });

    // Nobody chose yet: nothing goes on.
    await sewer.send();
    expect((await buyer.request(requestId)).counted).toEqual([]);
    expect((await cascade()).tiers[2]).toMatchObject({ undisclosed: 0, mappedRatio: 0 });

    const refused = await sewer.browser.put<{ code: string }>(`${sewer.base}/choices`, {
      choices: { [number?.id ?? '']: 'place' },
    });
    expect(refused.body.code).toBe('party-limit');
    await sewer.choose({ [number?.id ?? '']: 'count' });
    await sewer.send();
    const request = await buyer.request(requestId);
    expect(request.counted).toEqual([
      { parentKey: request.received[0]?.key, tier: 2, kind: 'supplier', parties: 2 },
    ]);
    expect((await cascade()).tiers.map(({ suppliers, undisclosed }) => [suppliers, undisclosed])).toEqual([
      [1, 0],
      [1, 0],
      [0, 2],
    ]);
    expect((await cascade()).tiers[2]?.mappedRatio).toBe(1);
    const known = await app.inCompany(buyer.person.companyId, (tx) =>
      tx.query(`SELECT snapshot::text AS text FROM disclosure_receipt WHERE snapshot::text ~ 'Quiet|Silent'`),
    );
    expect(known).toEqual([]);
    expect((await buyer.names()).join()).not.toMatch(/Quiet|Silent/);
  });

  it('stays with the supplier where whoever told it does not let it go on', async () => {
    const { buyer, requestId, sewer } = await aBuyer();
    const { to: spinner } = await passesOn(sewer, 'Shy Spinning');
    await sendsNumber(spinner, ['Own Gin']);
    const [number] = await received(sewer);
    await sewer.choose({ [number?.id ?? '']: 'count' });
    await sewer.send();
    expect((await buyer.request(requestId)).counted).toHaveLength(1);

    await spinner.claim({ mayPassOn: false });
    await spinner.send();
    await app.drainJobs();
    expect((await received(sewer))[0]?.limit).toBe('none');
    expect((await buyer.request(requestId)).counted).toEqual([]);
    const again = await sewer.browser.put<{ code: string }>(`${sewer.base}/choices`, {
      choices: { [number?.id ?? '']: 'count' },
    });
    expect(again.body.code).toBe('party-limit');
  });

  it('shrinks at the customer when fewer are told, and never grows by itself', async () => {
    const { buyer, requestId, sewer } = await aBuyer();
    const { to: spinner } = await passesOn(sewer, 'Changing Spinning');
    const [first = '', second = ''] = await sendsNumber(spinner, ['Gin A', 'Gin B', 'Gin C']);
    const [number] = await received(sewer);
    await sewer.choose({ [number?.id ?? '']: 'count' });
    await sewer.send();
    const told = async () => (await buyer.request(requestId)).counted.map(({ parties }) => parties);
    expect(await told()).toEqual([3]);

    await spinner.choose({ [first]: 'none' });
    await spinner.send();
    await app.drainJobs();
    expect(await told()).toEqual([2]);
    await spinner.choose({ [first]: 'count' });
    await spinner.send();
    await app.drainJobs();
    expect(await told()).toEqual([2]);
    expect((await received(sewer))[0]?.parties).toBe(3);

    await spinner.choose({ [first]: 'none', [second]: 'none' });
    await spinner.send();
    await app.drainJobs();
    expect(await told()).toEqual([1]);
    const [share] = await spinner.customers();
    await spinner.browser.post(`${spinner.base}/customers/${share?.id}/withdrawal`);
    await app.drainJobs();
    expect(await told()).toEqual([]);
  });

  it('goes on over every tier, also where those between are only a number', async () => {
    const { buyer, requestId, supplierId, sewer, cascade } = await aBuyer();
    const { id: spinnerId, to: spinner } = await passesOn(sewer, 'Deep Spinning');
    const { id: ginnerId, to: ginner } = await passesOn(spinner, 'Deep Gin');
    await sendsNumber(ginner, ['Farm A', 'Farm B']);
    const [farms] = await received(spinner);
    await spinner.choose({ [farms?.id ?? '']: 'count' });
    await spinner.send();
    await app.drainJobs();

    const onList = async (name: string | null) =>
      (await received(sewer)).find((party) => party.name === name);
    await sewer.choose({
      [(await onList('Deep Gin'))?.id ?? '']: 'place',
      [(await onList(null))?.id ?? '']: 'count',
    });
    await sewer.send();
    expect((await buyer.request(requestId)).counted).toMatchObject([{ tier: 3, parties: 2 }]);
    expect((await cascade()).tiers.map(({ undisclosed }) => undisclosed)).toEqual([0, 0, 0, 2]);
    expect((await cascade()).tiers[3]?.mappedRatio).toBe(1);

    // The spinner makes the gin a number: the farms hang on nobody, and are still of the right tier.
    await spinner.choose({ [ginnerId]: 'count' });
    await spinner.send();
    await app.drainJobs();
    const numbers = (await received(sewer)).map(({ parties, steps }) => [parties, steps]);
    expect(numbers.sort()).toEqual([
      [1, 1],
      [2, 2],
    ]);
    await sewer.choose(Object.fromEntries((await received(sewer)).map(({ id }) => [id, 'count'])));
    await sewer.send();
    expect((await cascade()).tiers.map(({ undisclosed }) => undisclosed)).toEqual([0, 0, 1, 2]);
    expect((await cascade()).tiers[3]?.mappedRatio).toBe(1);

    // And so does the sewer with the spinner: nobody is known but it, and it has one supplier, not four.
    await sewer.choose({ [spinnerId]: 'count' });
    await sewer.send();
    const { tiers } = await cascade();
    expect(tiers.map(({ suppliers, undisclosed }) => [suppliers, undisclosed])).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
      [0, 2],
    ]);
    expect(tiers.map(({ mappedRatio }) => mappedRatio)).toEqual([1, 1, 1, 1]);
    expect((await buyer.supplier(supplierId)).suppliers).toEqual([]);
  });
});
