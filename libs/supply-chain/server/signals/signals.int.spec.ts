import { Accounts } from '@firebreak/identity/server';
import type { Page } from '@firebreak/platform/model';
import type { SignalReplyView, SignalView } from '@firebreak/supply-chain/model';
import { SignalRuns } from './signal-runs.service';
import { clearSignals, refreshSignals } from './store-signals.query';
import { inDays, SignalCompany } from './signal-company.fixture';

const pdf = {
  name: 'orders.pdf',
  mediaType: 'application/pdf',
  content: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n'),
};
const answer = { text: 'We rent a second line in peak months.', by: 'Rina Begum, compliance' };

describe('signals under review', () => {
  let company: SignalCompany;

  beforeAll(async () => {
    company = await SignalCompany.start();
  });
  afterAll(() => company.close());

  const post = (path: string, body?: object) =>
    company.reviewer.post<SignalView>(`/api/signals/${path}`, body);

  it('feed the score from the confirmation on, and no longer once that is taken back', async () => {
    const supplier = await company.anOverloadedSupplier('Scored');
    const { id } = await company.signal(supplier, 'orders-above-capacity');
    const before = await company.score(supplier);
    expect(before.steps.filter(({ key }) => key.startsWith('harm/'))).toEqual([]);

    const confirmed = await post(`${id}/confirm`, { note: 'Seen at another factory.' });
    expect(confirmed.body).toMatchObject({
      state: 'confirmed',
      reviewedBy: 'Ada Buyer',
      note: 'Seen at another factory.',
    });
    const after = await company.score(supplier);
    // seriousness .5: severity .15 of what is left to 100
    expect(after.value - before.value).toBeCloseTo((100 - before.value) * 0.15, 4);
    expect(after.steps.find(({ key }) => key === `harm/${id}`)?.facts).toMatchObject({
      kind: 'subcontracting-signal',
      code: 'orders-above-capacity',
      state: 'open',
    });

    expect((await post(`${id}/reopen`)).body.state).toBe('new');
    expect((await company.score(supplier)).value).toBe(before.value);
  });

  it('leave the score when their facts are gone', async () => {
    const supplier = await company.anOverloadedSupplier('Corrected');
    const { id } = await company.signal(supplier, 'orders-above-capacity');
    const before = await company.score(supplier);
    await post(`${id}/confirm`);
    expect((await company.score(supplier)).value).toBeGreaterThan(before.value);
    await company.orders(supplier, 40_000);
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({ state: 'cleared' });
    expect((await company.score(supplier)).value).toBe(before.value);
    expect((await post(`${id}/confirm`)).body).toMatchObject({ code: 'signal-cleared', status: 409 });
  });

  it('keep what somebody decides while a run goes on', async () => {
    const supplier = await company.anOverloadedSupplier('Decided Meanwhile');
    const { id, rule, explanation } = await company.signal(supplier, 'orders-above-capacity');
    const found = {
      ...{ rule, supplierId: supplier, subject: '', explanation, facts: { ordered: 90_000 } },
      ...{ measure: 3, seriousness: 0.9 },
    };
    await company.app.inCompany(company.reviewer.companyId, async (tx) => {
      const read = { id, was: 'new', state: 'new', found } as const; // the run has read it
      await post(`${id}/confirm`, { note: 'Seen there.' });
      expect(await refreshSignals(tx, [read], new Date())).toEqual([supplier]);
      expect(await clearSignals(tx, [{ id, state: 'new' }], new Date())).toEqual([]);
    });
    const { body } = await company.reviewer.get<SignalView>(`/api/signals/${id}`);
    expect(body).toMatchObject({
      state: 'confirmed',
      reviewedBy: 'Ada Buyer',
      note: 'Seen there.',
      facts: { ordered: 90_000 },
    });
  });

  it('stay dismissed until the facts get worse', async () => {
    const supplier = await company.anOverloadedSupplier('Dismissed');
    const { id } = await company.signal(supplier, 'orders-above-capacity');
    expect((await post(`${id}/dismiss`, { note: ' ' })).status).toBe(422);
    expect((await post(`${id}/dismiss`, { note: 'Stock for the peak.' })).body.state).toBe('dismissed');
    await company.orders(supplier, 80_000); // 2.0 after 1.875
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({
      state: 'dismissed',
      note: 'Stock for the peak.',
    });
    await company.orders(supplier, 30_000);
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({ state: 'cleared' });
    await company.orders(supplier, 80_000);
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({ state: 'dismissed' });
    await company.orders(supplier, 90_000); // 2.25 = 1.875 · 1.2
    expect(await company.signal(supplier, 'orders-above-capacity')).toMatchObject({ state: 'new' });
  });

  describe('the right of reply', () => {
    async function asked(name: string, body: object = {}) {
      const supplier = await company.anOverloadedSupplier(name);
      const { id } = await company.signal(supplier, 'orders-above-capacity');
      const email = `${name.toLowerCase()}@example.org`;
      const view = await post(`${id}/questions`, { email, name: 'Rina', language: 'en', ...body });
      if (view.status !== 201) throw new Error(view.text);
      return { supplier, id, view: view.body, ...(await company.mailTo(email)) };
    }

    it('shows the supplier what is said of it, takes its answer once, and brings the signal back to review', async () => {
      const { id, view, portal, text, subject } = await asked('Answers', { message: 'Please explain.' });
      expect(view.question).toMatchObject({ status: 'waiting', dueOn: inDays(14), reply: null });
      expect(subject).toBe('Kestrel Apparel would like to understand one thing');
      expect(text).toContain('Please explain.');
      expect(text).not.toMatch(/75|40,?000|capacity|fraud/i);

      const page = await company.outsider.get<SignalReplyView>(portal);
      expect(page.body).toMatchObject({
        buyer: 'Kestrel Apparel',
        supplier: 'Answers',
        rule: 'orders-above-capacity',
        facts: { ordered: 75_000, capacity: 40_000 },
        reply: null,
      });
      await post(`${id}/dismiss`, { note: 'Looks like stock.' });

      expect((await company.outsider.upload(`${portal}/document`, pdf)).status).toBe(201);
      expect((await company.outsider.post(`${portal}/reply`, { text: ' ', by: 'x' })).status).toBe(422);
      const sent = await company.outsider.post<SignalReplyView>(`${portal}/reply`, answer);
      expect(sent.body).toMatchObject({ reply: answer, document: { name: 'orders.pdf' } });
      const again = await company.outsider.post(`${portal}/reply`, answer);
      expect(again.body).toMatchObject({ code: 'signal-reply-sent', status: 409 });
      expect((await company.outsider.get<SignalReplyView>(portal)).body.reply).toMatchObject(answer);

      const after = await company.reviewer.get<SignalView>(`/api/signals/${id}`);
      expect(after.body).toMatchObject({
        state: 'new',
        replyUnread: true,
        question: { status: 'answered', reply: { ...answer, document: { name: 'orders.pdf' } } },
      });
      const unread = await company.reviewer.get<Page<SignalView>>('/api/signals?replied=true');
      expect(unread.body.items.map((item) => item.id)).toEqual([id]);
      const document = await company.reviewer.get(`/api/signals/${id}/reply-document`);
      expect(document.bytes.equals(pdf.content)).toBe(true);
      expect((await post(`${id}/dismiss`, { note: 'A rented line.' })).body).toMatchObject({
        replyUnread: false,
      });
    });

    it('makes a confirmed signal a disputed one until somebody has read the answer', async () => {
      const { supplier, id, portal } = await asked('Disputes');
      await post(`${id}/confirm`);
      const confirmed = await company.score(supplier);
      await company.outsider.post(`${portal}/reply`, answer);
      const disputed = await company.score(supplier);
      expect(disputed.steps.find(({ key }) => key === `harm/${id}`)?.facts).toMatchObject({
        state: 'disputed',
      });
      expect(disputed.value).toBeLessThan(confirmed.value);
      await post(`${id}/confirm`, { note: 'The rented line was never shown.' });
      expect((await company.score(supplier)).value).toBe(confirmed.value);
    });

    it('never says who shares a detail', async () => {
      const contact = { contactPhone: '+880 1799 999999' };
      const [one, two] = [
        await company.aSupplier('Twin A', contact),
        await company.aSupplier('Twin B', contact),
      ];
      await company.look();
      const { id } = await company.signal(one, 'shared-phone');
      await post(`${id}/questions`, { email: 'twin@example.org', language: 'es' });
      const { portal, subject } = await company.mailTo('twin@example.org');
      expect(subject).toContain('quisiera entender');
      const page = await company.outsider.get<SignalReplyView>(portal);
      expect(page.body.facts).toEqual({ detail: 'phone', shown: '+880 1799 999999' });
      expect(page.text).not.toContain('Twin B');
      expect(page.text).not.toContain(two);
    });

    it('has one question open at a time, can be withdrawn, and ends', async () => {
      const { id, portal } = await asked('Open');
      const second = { email: 'open@example.org', language: 'en' };
      expect((await post(`${id}/questions`, second)).body).toMatchObject({ code: 'signal-question-open' });
      expect((await post(`${id}/questions/withdraw`)).body.question).toMatchObject({ status: 'withdrawn' });
      expect((await company.outsider.get(portal)).body).toMatchObject({
        code: 'signal-reply-link-over',
        reason: 'withdrawn',
      });

      for (const dueOn of [inDays(0), inDays(91)]) {
        const refused = await post(`${id}/questions`, { ...second, dueOn });
        expect(refused.body).toMatchObject({ code: 'signal-due-date-invalid', errors: [{ field: 'dueOn' }] });
      }
      await post(`${id}/questions`, second);
      const { portal: newer } = await company.mailTo('open@example.org');
      await company.sql(
        `UPDATE signal_question SET due_on = $2, open_until = $2 WHERE signal_id = $1 AND withdrawn_at IS NULL`,
        [id, inDays(-1)],
      );
      expect((await company.outsider.post(`${newer}/reply`, answer)).body).toMatchObject({
        reason: 'expired',
        status: 410,
      });
      expect((await company.outsider.upload(`${newer}/document`, pdf)).status).toBe(410);
    });

    it('knows no made-up link', async () => {
      for (const token of ['x', 'A'.repeat(54)]) {
        const { status, body } = await company.outsider.get(`/api/portal/signals/${token}`);
        expect([status, body]).toEqual([404, expect.objectContaining({ code: 'signal-reply-link-unknown' })]);
      }
    });
  });

  it('are listed by filter, in pages, and exported without formulas', async () => {
    const supplier = await company.anOverloadedSupplier('=HYPERLINK("x")');
    const all = await company.reviewer.get<Page<SignalView>>('/api/signals?state=new,dismissed&limit=2');
    expect(all.body.items).toHaveLength(2);
    const rest = await company.reviewer.get<Page<SignalView>>(
      `/api/signals?state=new,dismissed&limit=200&cursor=${all.body.nextCursor}`,
    );
    const ids = [...all.body.items, ...rest.body.items].map(({ id }) => id);
    expect(new Set(ids).size).toBe(all.body.total);
    const named = await company.reviewer.get<Page<SignalView>>(
      '/api/signals?q=hyperlink&rule=orders-above-capacity',
    );
    expect(named.body.items.map((item) => item.supplier.id)).toEqual([supplier]);
    const file = await company.reviewer.get('/api/signals/export?q=hyperlink');
    expect(file.text.split('\n')).toHaveLength(3);
    expect(file.text).toContain(`"'=HYPERLINK(""x"")"`);
    expect((await company.reviewer.get('/api/signals?rule=nonsense')).status).toBe(422);
  });

  it('are nobody else’s: another company, and somebody who may only read', async () => {
    const supplier = await company.anOverloadedSupplier('Private');
    const { id } = await company.signal(supplier, 'orders-above-capacity');
    const stranger = await company.app.signUp();
    for (const [method, path] of [
      ['get', ''],
      ['post', '/confirm'],
      ['post', '/reopen'],
      ['post', '/questions/withdraw'],
      ['get', '/reply-document'],
    ] as const) {
      const { status } = await stranger[method](
        `/api/signals/${id}${path}`,
        method === 'post' ? {} : undefined,
      );
      expect([path, status]).toEqual([path, 404]);
    }
    const ask = { email: 'a@example.org', language: 'en' };
    expect((await stranger.post(`/api/signals/${id}/questions`, ask)).status).toBe(404);
    expect((await stranger.get<Page<SignalView>>(`/api/signals?supplierId=${supplier}`)).body.items).toEqual(
      [],
    );

    const person = {
      name: 'V',
      email: 'v@example.org',
      password: 'correct horse battery',
      role: 'viewer',
    } as const;
    await company.app.get(Accounts).createCompany({ name: 'Viewers', country: 'GB', people: [person] });
    const viewer = await company.app.anonymous().signIn(person.email, person.password);
    expect((await viewer.get('/api/signals')).status).toBe(200);
    expect((await viewer.post(`/api/signals/${id}/confirm`, {})).status).toBe(403);
  });

  it('are looked for once a day by themselves', async () => {
    const due = () =>
      company.app.owner.query<{ company_id: string }>('SELECT company_id FROM signal_companies_due($1)', [
        inDays(1),
      ]);
    expect((await due()).rows.map((row) => row.company_id)).toContain(company.reviewer.companyId);
    const tomorrow = new Date(Date.now() + 86_400_000);
    await company.app.runAs(company.reviewer.companyId, () => company.app.get(SignalRuns).run(tomorrow));
    expect((await due()).rows.map((row) => row.company_id)).not.toContain(company.reviewer.companyId);
  });
});
