import { inDays } from '../asking-company.fixture';
import { CampaigningCompany, inCountry } from './campaigning-company.fixture';

describe('recipients of campaigns', () => {
  let at: CampaigningCompany;

  beforeAll(async () => {
    at = await CampaigningCompany.start();
  });
  afterAll(() => at.company.close());

  describe('the board', () => {
    let id: string;
    beforeAll(async () => {
      for (const name of ['Beta', 'Alpha', 'Gamma']) await at.aSupplier({ name, country: 'LK' });
      await at.aSupplier({ name: 'Delta', country: 'LK', contactEmail: null });
      id = await at.aStarted(inCountry('LK'));
    });

    it('pages by key in the order of names, those left out last, and filters', async () => {
      const page = await at.buyer.get<{
        items: { supplierName: string }[];
        nextCursor: string;
        total: number;
      }>(`/api/campaigns/${id}/recipients?limit=2`);
      expect([page.body.items.map((row) => row.supplierName), page.body.total]).toEqual([
        ['Alpha', 'Beta'],
        4,
      ]);
      const rest = await at.board(id, `&cursor=${page.body.nextCursor}`);
      expect(rest.map(({ supplierName }) => supplierName)).toEqual(['Gamma', 'Delta']);
      expect((await at.board(id, '&status=left-out')).map(({ leftOut }) => leftOut)).toEqual(['no-address']);
      expect((await at.board(id, '&q=gam')).map(({ supplierName }) => supplierName)).toEqual(['Gamma']);
      expect(await at.board(id, '&overdue=true')).toEqual([]);
    });

    it('reminds and extends the chosen ones, and says of the others why not', async () => {
      const rows = await at.board(id);
      const ids = rows.map((row) => row.id);
      const soon = await at.buyer.post(`/api/campaigns/${id}/recipients/reminders`, { ids });
      expect(soon.body).toEqual({ done: 0, passedOver: { 'too-soon': 3, 'not-sent': 1 } });
      const more = await at.buyer.post(`/api/campaigns/${id}/recipients/due-date`, {
        ids: ids.slice(0, 2),
        dueOn: inDays(33),
        tell: true,
      });
      expect(more.body).toEqual({ done: 2, passedOver: {} });
      expect((await at.board(id)).map(({ dueOn }) => dueOn)).toEqual([
        inDays(33),
        inDays(33),
        inDays(20),
        null,
      ]);
      expect(await at.mailsTo('alpha@example.org')).toHaveLength(2);
    });

    it('sends to whoever had no address once somebody gives one', async () => {
      const delta = (await at.board(id, '&q=delta'))[0];
      const given = await at.buyer.put(`/api/campaigns/${id}/recipients/${delta?.id}/address`, {
        email: 'desk@delta.example',
        name: 'Desk',
      });
      expect(given.status).toBe(204);
      expect(await at.mailsTo('desk@delta.example')).toHaveLength(1);
      expect((await at.board(id, '&q=delta'))[0]).toMatchObject({
        status: 'sent',
        email: 'desk@delta.example',
      });
      const beta = (await at.board(id, '&q=beta'))[0];
      await at.buyer.put(`/api/campaigns/${id}/recipients/${beta?.id}/address`, {
        email: 'new@beta.example',
      });
      expect((await at.mailsTo('new@beta.example'))[0]?.subject).toContain('asks you');
    });

    it('is exported, and no formulas', async () => {
      await at.aSupplier({ name: '=cmd()', country: 'LA', contactEmail: 'cmd@example.org' });
      const other = await at.aStarted(inCountry('LA'));
      const csv = await at.buyer.get(`/api/campaigns/${other}/recipients/export?format=csv`);
      expect(csv.text.split('\n')[1]).toMatch(/^'=cmd\(\),.*,sent,,no,/);
      const xlsx = await at.buyer.get(`/api/campaigns/${other}/recipients/export?format=xlsx`);
      expect(xlsx.text.startsWith('PK')).toBe(true);
    });
  });

  it('are nobody else’s', async () => {
    await at.aSupplier({ name: 'Ours', country: 'PH' });
    const id = await at.aStarted(inCountry('PH'));
    const stranger = await at.app.signUp();
    const absent = '01990000-0000-7000-8000-00000000dead';
    for (const path of ['', '/figures', '/recipients', '/recipients/export?format=csv']) {
      const [theirs, nobodys] = await Promise.all(
        [id, absent].map((one) => stranger.get(`/api/campaigns/${one}${path}`)),
      );
      expect([theirs?.status, theirs?.text.replaceAll(id, absent)]).toEqual([404, nobodys?.text]);
    }
    for (const path of ['/pause', '/cancel'])
      expect((await stranger.post(`/api/campaigns/${id}${path}`, {})).status).toBe(404);
    expect((await stranger.get<{ items: unknown[] }>('/api/campaigns')).body.items).toEqual([]);
    expect((await at.app.anonymous().get(`/api/campaigns/${id}`)).status).toBe(401);
  });
});
