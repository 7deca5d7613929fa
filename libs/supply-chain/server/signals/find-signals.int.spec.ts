import type { HeadlineBand, SignalRule } from '@firebreak/supply-chain/model';
import { SupplierClaims } from '../index';
import { inDays, SignalCompany } from './signal-company.fixture';

describe('what the data says', () => {
  let company: SignalCompany;

  beforeAll(async () => {
    company = await SignalCompany.start();
  });
  afterAll(() => company.close());

  const rulesOf = async (supplierId: string): Promise<SignalRule[]> => {
    await company.look();
    return (await company.signals(supplierId)).map(({ rule }) => rule).sort();
  };

  it('asks nothing about a supplier of whom little is known', async () => {
    const supplier = await company.aSupplier('Quiet Mills');
    await company.aSite(supplier);
    expect(await rulesOf(supplier)).toEqual([]);
  });

  it('compares orders with the capacity of the sites and of declared subcontractors', async () => {
    const supplier = await company.anOverloadedSupplier('Delta Shirts');
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({
      state: 'new',
      facts: { ordered: 75_000, capacity: 40_000, unit: 'pieces', buyers: 1 },
      supplier: { id: supplier, name: 'Delta Shirts' },
    });
    const helper = await company.aSupplier('Delta Helper', { suppliesOwnCompany: false });
    await company.aSite(helper, { headcount: 200, capacity: { amount: 30_000, unit: 'pieces' } });
    await company.link(helper, supplier, { kind: 'subcontractor' });
    await company.look();
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({ state: 'cleared' });
  });

  it('compares what is made with the people who make it', async () => {
    const supplier = await company.aSupplier('Five Hands');
    await company.aSite(supplier, { headcount: 5, capacity: { amount: 40_000, unit: 'pieces' } });
    expect(await rulesOf(supplier)).toEqual(['headcount-too-small']);
    expect((await company.signal(supplier, 'headcount-too-small')).facts).toMatchObject({
      workers: 5,
      perWorker: 8000,
    });
  });

  it('finds one address, telephone, bank account or e-mail address behind several suppliers', async () => {
    const address = 'Plot 12, Dhaka Export Processing Zone, Savar';
    const suppliers = [];
    for (const name of ['Lotus One', 'Lotus Two']) {
      const id = await company.aSupplier(name, {
        contactEmail: 'office@lotus.example',
        contactPhone: name === 'Lotus One' ? '+880 1712-345678' : '01712 345678',
        identifiers: [{ scheme: 'bank-account', value: 'GB82 WEST 1234 5698 7654 32' }],
      });
      await company.aSite(id, { address });
      suppliers.push(id);
    }
    const [one = '', two = ''] = suppliers;
    const shared = ['shared-address', 'shared-bank-account', 'shared-email', 'shared-phone'];
    expect(await rulesOf(one)).toEqual(shared);
    expect(await rulesOf(two)).toEqual(shared);
    const signal = await company.signal(one, 'shared-bank-account');
    expect(JSON.stringify(signal)).not.toContain('1234');
    expect(signal).toMatchObject({
      facts: { others: [two] },
      names: { [two]: 'Lotus Two' },
    });

    await company.link(two, one, { kind: 'subcontractor' });
    await company.look();
    expect((await company.signals(one)).map(({ state }) => state)).toEqual(Array(4).fill('cleared'));
  });

  it('compares addresses of suppliers, of sites, and in other spellings', async () => {
    const address = 'House 7, Lake Circus Road 22, Kalabagan';
    const own = await company.aSupplier('Own Address', { address });
    const spelled = await company.aSupplier('Other Spelling');
    const variant = { kind: 'address', value: '22 Lake Circus Rd., House 7 Kalabagan' };
    await company.reviewer.post(`/api/suppliers/${spelled}/variants`, variant);
    const elsewhere = await company.aSupplier('Other Country', { country: 'IN', address });
    const site = await company.aSupplier('Site There');
    await company.aSite(site, { address });
    await company.look();
    const others = async (supplier: string) =>
      (await company.signal(supplier, 'shared-address')).facts['others'];
    expect(await others(own)).toEqual([spelled, site].sort());
    expect(await others(spelled)).toEqual([own, site].sort());
    expect(await others(site)).toEqual([own, spelled].sort());
    expect(await company.signals(elsewhere)).toEqual([]);
  });

  it('asks who does a process that nobody named', async () => {
    const supplier = await company.aSupplier('Yarn To Shirt');
    await company.aSite(supplier, { processes: ['cutting', 'sewing'], uses: ['5205'], makes: ['620520'] });
    expect(await rulesOf(supplier)).toEqual(['process-missing']);
    expect((await company.signal(supplier, 'process-missing')).facts['missing']).toEqual(['weaving']);

    const weaver = await company.aSupplier('Weaver', { suppliesOwnCompany: false, isic: '1312' });
    await company.aSite(weaver, { processes: ['weaving'] });
    await company.link(weaver, supplier);
    await company.look();
    expect((await company.signal(supplier, 'process-missing')).state).toBe('cleared');
  });

  it('asks about sites that ship and that nobody has visited', async () => {
    const supplier = await company.aSupplier('Far Away', { suppliesOwnCompany: false });
    const seen = await company.aSite(supplier, { auditedOn: inDays(-100) });
    await company.link(supplier, null, { since: '2019-01-01' });
    expect(await rulesOf(supplier)).toEqual([]);
    const unseen = await company.aSite(supplier);
    const stateIn = async (band: HeadlineBand) => {
      await company.band(supplier, band);
      await company.look();
      return (await company.signal(supplier, 'never-audited')).state;
    };
    expect(await stateIn('very-high')).toBe('new');
    expect(await stateIn('medium')).toBe('cleared');
    expect(await stateIn('high')).toBe('new');
    const { id, facts, names } = await company.signal(supplier, 'never-audited');
    expect(facts).toMatchObject({ siteIds: [unseen], count: 1, sites: 2 });
    expect(names).toEqual({ [unseen]: 'Unit 1' });
    expect(facts['siteIds']).not.toContain(seen);
    await company.reviewer.post(`/api/signals/${id}/dismiss`, { note: 'A visit is planned.' });
    expect(await stateIn('low')).toBe('dismissed');
    await company.reviewer.post(`/api/signals/${id}/reopen`);
    expect(await stateIn('high')).toBe('new');
  });

  it('holds the newest answer against links and sites', async () => {
    const supplier = await company.aSupplier('Says No');
    const site = await company.aSite(supplier, { agencyShare: 0.4 });
    const say = (value: boolean, day: number) =>
      company.app.inCompany(company.reviewer.companyId, (tx) =>
        company.app.get(SupplierClaims).record(tx, {
          supplierId: supplier,
          source: 'questionnaire',
          sourceId: `00000000-0000-7000-8000-0000000000${10 - day}`,
          saidAt: new Date(Date.now() + day * 86_400_000),
          claims: { 'uses-labour-providers': value, 'uses-subcontractors': false },
        }),
      );
    await say(false, -2);
    expect(await rulesOf(supplier)).toEqual(['claim-contradicts-links']);
    expect(await company.signal(supplier, 'claim-contradicts-links')).toMatchObject({
      explanation: 'claim-contradicts-links.denied',
      facts: { claim: 'uses-labour-providers', siteIds: [site] },
    });
    await say(true, -1);
    await company.look();
    expect((await company.signal(supplier, 'claim-contradicts-links')).state).toBe('cleared');
  });

  it('notes agency shares whatever changes the site, and sees a jump', async () => {
    const supplier = await company.aSupplier('Agency Jump');
    const site = await company.aSite(supplier, { agencyShare: 0.1 });
    const shares = () =>
      company.sql(
        `SELECT to_char(noted_on, 'YYYY-MM-DD') AS on, agency_share AS share FROM site_workforce_history WHERE site_id = $1 ORDER BY 1`,
        [site],
      );
    expect(await shares()).toEqual([{ on: inDays(0), share: 0.1 }]);
    await company.sql(`UPDATE site_workforce_history SET noted_on = $2 WHERE site_id = $1`, [
      site,
      inDays(-120),
    ]);
    await company.reviewer.put(`/api/suppliers/${supplier}/sites/${site}`, {
      name: 'Unit 1',
      country: 'BD',
      agencyShare: 0.6,
    });
    expect(await shares()).toEqual([
      { on: inDays(-120), share: 0.1 },
      { on: inDays(0), share: 0.6 },
    ]);
    expect(await rulesOf(supplier)).toEqual(['agency-share-jump']);
  });

  it('asks about a labour provider that ships goods', async () => {
    const supplier = await company.aSupplier('Hands Ltd', { suppliesOwnCompany: false, isic: '7820' });
    await company.aSite(supplier, { makes: ['620520'] });
    await company.link(supplier, null, { kind: 'labour-provider' });
    expect(await rulesOf(supplier)).toEqual(['labour-provider-ships-goods']);
  });

  it('counts what it found, and leaves everything in place the second time', async () => {
    const before = await company.reviewer.get('/api/signals/counts');
    await company.look();
    const after =
      await company.reviewer.get<{ rule: string; states: { new: number } }[]>('/api/signals/counts');
    expect(after.body).toEqual(before.body);
    expect(after.body.find(({ rule }) => rule === 'never-audited')?.states.new).toBe(1);
  });
});
