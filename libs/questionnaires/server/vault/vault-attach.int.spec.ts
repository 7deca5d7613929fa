import type {
  AttachableDocument,
  EvidenceView,
  PortalView,
  QuestionnaireView,
} from '@firebreak/questionnaires/model';
import { AskingCompany, pdf, type Sending } from '../asking-company.fixture';
import { VaultOwner } from './a-vault.fixture';
import { HandOvers } from './hand-overs.service';
import { VaultConsents } from './vault-consents.service';
import { DeliverSnapshotProcessor } from './deliver-snapshot.processor';

const BASELINE = 'firebreak-baseline';
const policy = {
  ...pdf,
  name: 'recruitment policy.pdf',
  content: Buffer.concat([pdf.content, Buffer.from('%\n')]),
};

describe('documents of a hand-over to an open questionnaire', () => {
  let buyer: AskingCompany;
  let owner: VaultOwner;
  let open: Sending;
  let policyId: string;

  beforeAll(async () => {
    buyer = await AskingCompany.start();
    owner = await VaultOwner.of(buyer, 'Alder');
    open = await buyer.aSending('Birch');
    await buyer.enter(open.portal, open.email, owner.person);
    await owner.person.post(`${open.portal}/vault/link`, {});
    policyId = (await owner.addDocument('C01', policy)).body.id;
    await owner.consent(`${BASELINE}/A`, `${BASELINE}/C`, 'documents');
  });
  afterAll(() => buyer.close());

  const offered = async () => (await owner.preview(open.id)).fill.documents;
  const at = (documents: readonly AttachableDocument[], place: string) =>
    documents.filter((one) => one.place === place);
  const evidence = async (): Promise<readonly EvidenceView[]> =>
    (await buyer.respondent.get<PortalView>(open.portal)).body.evidence;
  const filesOf = (companyId: string, name: string) =>
    buyer.app.inCompany<{ storage_key: string }[]>(companyId, (tx) =>
      tx.query(`SELECT storage_key FROM stored_file WHERE name = $1`, [name]),
    );

  it('are offered one by one, each where its question takes documents, and none goes by itself', async () => {
    const documents = await offered();
    expect(at(documents, 'A05')).toMatchObject([{ name: 'policy.pdf', room: 'free' }]);
    expect(at(documents, 'C01')).toMatchObject([{ document: policyId, room: 'free' }]);
    expect((await owner.handOverFor(open.id, {})).status).toBe(202);
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', toAttach: 0, attached: 0 });
    expect(await evidence()).toEqual([]);
    // An answer that needs no proof takes none.
    await buyer.respondent.put(`${open.portal}/answers/C01`, { value: 'none', version: 0 });
    expect(at(await offered(), 'C01')).toEqual([]);
    await buyer.respondent.put(`${open.portal}/answers/C01`, { value: null, version: 1 });
  });

  it('are attached as chosen, as files of the customer’s own, and show where they are from', async () => {
    const [list] = at(await offered(), 'A05');
    const attach = [
      { document: list?.document ?? '', place: 'A05' },
      { document: policyId, place: 'C01' },
      { document: policyId, place: 'A05' }, // proves nothing there, and was not offered
      { document: open.id, place: 'A05' }, // no document of the vault
    ];
    expect((await owner.handOverFor(open.id, { fill: ['A04'], attach })).status).toBe(202);
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', toAttach: 2, attached: 2, filled: 1 });
    const attached = await evidence();
    expect(attached.map(({ question, name, state }) => [question, name, state])).toEqual([
      ['A05', 'policy.pdf', 'offered'],
      ['C01', 'recruitment policy.pdf', 'offered'],
    ]);
    const [receipt] = await owner.receipts(open.id);
    expect(receipt?.documents.map((one) => one.attached)).toEqual(attached.map(({ id }) => [id]));
    const view = (await buyer.buyer.get<QuestionnaireView>(`/api/questionnaires/${open.id}`)).body;
    expect(view.status).toBe('in-progress');
    const file = await buyer.buyer.get(`/api/questionnaires/${open.id}/evidence/${attached[1]?.id}/file`);
    expect(file.status).toBe(200);
    // The vault's file, that of the copy and that of the questionnaire are three.
    const [mine] = await filesOf(owner.person.companyId, policy.name);
    const theirs = (await filesOf(buyer.buyer.companyId, policy.name)).map((one) => one.storage_key);
    expect(new Set([mine?.storage_key, ...theirs]).size).toBe(1 + theirs.length);
    expect(at(await offered(), 'A05')).toMatchObject([{ room: 'there' }]);
  });

  it('stay away where they are already, and stay in the copy where the questionnaire loses them', async () => {
    const attach = [{ document: policyId, place: 'C01' }];
    expect((await owner.handOverFor(open.id, { attach })).status).toBe(202);
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', toAttach: 1, attached: 0 });
    expect(await evidence()).toHaveLength(2);
    const id = (await evidence()).find(({ question }) => question === 'C01')?.id;
    expect((await buyer.respondent.delete(`${open.portal}/evidence/${id}`)).status).toBe(204);
    const copied = (await owner.receipts(open.id)).at(-2);
    const document = copied?.documents.find(({ name }) => name === policy.name);
    const url = `/api/questionnaires/${open.id}/vault-receipts/${copied?.id}/documents/${document?.id}/file`;
    expect((await buyer.buyer.get(url)).status).toBe(200);
    expect(at(await offered(), 'C01')).toMatchObject([{ room: 'free' }]);
  });

  it('are attached once, though their job runs again', async () => {
    const queued = await owner.handOverFor(open.id, { attach: [{ document: policyId, place: 'C01' }] });
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', attached: 1 });
    const again = () => buyer.app.get(DeliverSnapshotProcessor).run({ handOverId: queued.body.id });
    await buyer.app.inCompany(owner.person.companyId, (tx) =>
      tx.query(`UPDATE vault_hand_over SET state = 'queued' WHERE id = $1`, [queued.body.id]),
    );
    await buyer.app.runAs(owner.person.companyId, again);
    expect((await owner.log())[0]).toMatchObject({ state: 'delivered', attached: 1 });
    expect((await evidence()).filter(({ question }) => question === 'C01')).toHaveLength(1);
  });

  it('do not go once the consent for documents is withdrawn, though they are on their way', async () => {
    const before = await evidence();
    const more = {
      ...policy,
      name: 'second.pdf',
      content: Buffer.concat([policy.content, Buffer.from('%\n')]),
    };
    const { id: document } = (await owner.addDocument('C01', more)).body;
    const { id: customerId } = await owner.customer();
    const { fingerprint } = await owner.preview(open.id);
    const { app } = buyer;
    const { id } = await app.inCompany(owner.person.companyId, async () => {
      const attach = [{ document, place: 'C01' }];
      const queued = await app.get(HandOvers).handOver(customerId, open.id, fingerprint, { attach });
      await app.get(VaultConsents).withdraw(customerId, ['documents']);
      return queued;
    });
    expect((await owner.log())[0]).toMatchObject({ id, state: 'stopped', toAttach: 1, attached: null });
    expect(await evidence()).toEqual(before);
    expect(await offered()).toEqual([]);
  });

  it('are refused in a body that names none', async () => {
    const wrong = await owner.handOverFor(open.id, { attach: [{ document: 'all', place: 'C01' }] });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'input-invalid' } });
  });
});
