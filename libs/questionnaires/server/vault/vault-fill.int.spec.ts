import { enqueue } from '@firebreak/platform/server';
import type { PortalView, QuestionnaireView } from '@firebreak/questionnaires/model';
import { AskingCompany, type Sending } from '../asking-company.fixture';
import { VaultOwner } from './a-vault.fixture';
import { DeliverSnapshot } from './vault-jobs';

const BASELINE = 'firebreak-baseline';

describe('a hand-over to an open questionnaire', () => {
  let buyer: AskingCompany;
  let owner: VaultOwner;
  let open: Sending;

  beforeAll(async () => {
    buyer = await AskingCompany.start();
    owner = await VaultOwner.of(buyer, 'Alder');
    open = await buyer.aSending('Birch');
    await buyer.enter(open.portal, open.email, owner.person);
    await owner.person.post(`${open.portal}/vault/link`, {});
    await owner.consent(`${BASELINE}/A`, `${BASELINE}/F`);
  });
  afterAll(() => buyer.close());

  const answersOf = async ({ portal }: Sending) =>
    Object.fromEntries(
      (await buyer.respondent.get<PortalView>(portal)).body.answers.map(({ question, value }) => [
        question,
        value,
      ]),
    );

  it('offers to fill what it has no answer to, and fills nothing by itself', async () => {
    await buyer.respondent.put(`${open.portal}/answers/A01`, { value: 'group', version: 0 });
    const { fill } = await owner.preview(open.id);
    expect(fill.state).toBe('open');
    const answered = (key: string) => fill.places.find((place) => place.key === key)?.answered;
    expect([answered('A01'), answered('A04')]).toEqual([true, false]);
    expect((await owner.handOverFor(open.id, {})).status).toBe(202);
    expect(await answersOf(open)).toEqual({ A01: 'group' });
    expect((await owner.receipts(open.id))[0]).toMatchObject({ signature: 'valid', filled: [] });
  });

  it('fills what was chosen, leaves what is there, and says so to both sides', async () => {
    // C01 has no consent, B01 is none of the copy's: neither can be slipped in.
    expect((await owner.handOverFor(open.id, { fill: ['A01', 'A04', 'C01', 'B01'] })).status).toBe(202);
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', toFill: 2, filled: 1 });
    expect(await answersOf(open)).toEqual({ A01: 'group', A04: 240 });
    const { body } = await buyer.buyer.get<QuestionnaireView>(`/api/questionnaires/${open.id}`);
    expect(body.status).toBe('in-progress');
    const [receipt] = await owner.receipts(open.id);
    expect(receipt?.filled).toEqual([
      { key: 'A04', validUntil: expect.stringMatching(/^\d{4}-/), expired: false, unchanged: true },
    ]);
    await buyer.respondent.put(`${open.portal}/answers/A04`, { value: 250, version: 1 });
    expect((await owner.receipts(open.id))[0]?.filled).toMatchObject([{ key: 'A04', unchanged: false }]);
  });

  it('fills once, though its job runs again', async () => {
    const [entry] = await owner.log();
    await buyer.app.inCompany(owner.person.companyId, async (tx) => {
      await tx.query(`UPDATE vault_hand_over SET state = 'queued' WHERE id = $1`, [entry?.id]);
      await enqueue(tx, DeliverSnapshot, { handOverId: entry?.id ?? '' });
    });
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', filled: 1 });
    expect(await answersOf(open)).toMatchObject({ A04: 250 });
    expect(await owner.receipts(open.id)).toHaveLength(2);
  });

  it('fills nothing where the questionnaire was passed on, has ended, or was submitted meanwhile', async () => {
    const set = (column: string, value: string) =>
      buyer.app.inCompany(buyer.buyer.companyId, (tx) =>
        tx.query(`UPDATE questionnaire SET ${column} = $2 WHERE id = $1`, [open.id, value]),
      );
    await set('recipient_email', 'successor@example.org');
    expect((await owner.preview(open.id)).fill).toEqual({ state: 'link-again', places: [], documents: [] });
    expect((await owner.handOverFor(open.id, { fill: ['F05'] })).status).toBe(202);
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', toFill: 1, filled: 0 });
    await set('recipient_email', open.email);
    expect((await owner.preview()).fill).toEqual({ state: 'ended', places: [], documents: [] }); // that one was submitted
    await buyer.buyer.post(`/api/questionnaires/${open.id}/close`, {});
    expect((await owner.preview(open.id)).fill.state).toBe('ended');
    expect((await owner.handOverFor(open.id, { fill: ['F05'] })).status).toBe(202);
    expect((await owner.log())[0]).toMatchObject({ state: 'refused', filled: null });
  });
});

describe('the withdrawal of a consent', () => {
  let buyer: AskingCompany;
  let owner: VaultOwner;

  beforeAll(async () => {
    buyer = await AskingCompany.start();
    owner = await VaultOwner.of(buyer, 'Alder');
    await owner.consent(`${BASELINE}/A`, `${BASELINE}/F`, 'documents');
    await owner.handOver();
    await owner.log();
  });
  afterAll(() => buyer.close());

  const mails = async () => {
    const { email } = (await buyer.buyer.get<{ account: { email: string } }>('/api/session')).body.account;
    return (await buyer.mailsTo(email)).filter(({ subject }) => subject.includes('Alder'));
  };

  it('is told to who sent the questionnaire: what, and what that means; the log says when', async () => {
    await owner.withdraw(`${BASELINE}/F`, 'documents');
    const told = await mails();
    expect(told).toHaveLength(1);
    expect(told[0]?.subject).toBe('Alder withdrew consent for answers it had handed over');
    expect(told[0]?.text).toContain('Wages and hours');
    expect(told[0]?.text).toContain('documents');
    expect(told[0]?.text).not.toContain('About these answers');
    expect(told[0]?.text).toContain(`/questionnaires/${owner.sending.id}`);
    const [entry] = await owner.log();
    const toldOf = Object.fromEntries(
      entry?.consents.map(({ group, toldAt }) => [group, toldAt !== null]) ?? [],
    );
    expect(toldOf).toEqual({ [`${BASELINE}/A`]: false, [`${BASELINE}/F`]: true, documents: true });
    const csv = await owner.person.get('/api/vault/hand-overs/export');
    expect(csv.text).toContain('Customer told of it');
  });

  it('is told once, and the next one apart', async () => {
    await owner.withdraw(`${BASELINE}/A`);
    const told = await mails();
    expect(told).toHaveLength(2);
    expect(told[0]?.text).toContain('About these answers');
    expect(told[0]?.text).not.toContain('Wages and hours');
  });

  it('is told to nobody where nothing had gone under it', async () => {
    await owner.consent(`${BASELINE}/C`);
    await owner.withdraw(`${BASELINE}/C`);
    expect(await mails()).toHaveLength(2);
    const consent = (await owner.customer()).consents.find(({ group }) => group === `${BASELINE}/C`);
    expect(consent).toMatchObject({ withdrawnAt: expect.any(String), toldAt: null });
  });

  it('reaches nobody where the customer has deleted its copies, and fails at nothing', async () => {
    await buyer.app.inCompany(buyer.buyer.companyId, (tx) => tx.query(`DELETE FROM vault_receipt`));
    await owner.consent(`${BASELINE}/A`);
    await owner.withdraw(`${BASELINE}/A`);
    expect(await mails()).toHaveLength(2);
  });
});
