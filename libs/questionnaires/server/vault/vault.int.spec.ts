import { enqueue } from '@firebreak/platform/server';
import type {
  PortalVaultView,
  PortalView,
  SignedSnapshot,
  VaultChangeView,
  VaultDocumentView,
  VaultGroupView,
  VaultKeyView,
  VerifiedSnapshot,
} from '@firebreak/questionnaires/model';
import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { careful } from '../a-baseline-answer.fixture';
import { AskingCompany, who } from '../asking-company.fixture';
import { VaultOwner } from './a-vault.fixture';
import { HandOvers } from './hand-overs.service';
import { VaultConsents } from './vault-consents.service';
import { DeliverSnapshot } from './vault-jobs';

const BASELINE = 'firebreak-baseline';

describe('an answer vault', () => {
  let buyer: AskingCompany;
  let owner: VaultOwner;

  beforeAll(async () => {
    buyer = await AskingCompany.start();
    owner = await VaultOwner.of(buyer, 'Alder');
  });
  afterAll(() => buyer.close());

  describe('keeping', () => {
    it('copies what was submitted into the new account, with documents of its own', async () => {
      const overview = await owner.overview();
      const answered = Object.keys(careful).length;
      expect(overview.templates[1]).toMatchObject({ template: BASELINE, questions: 61, answered, stale: 0 });
      expect(overview).toMatchObject({ documents: 1, copying: 0 });
      expect(await owner.customer()).toMatchObject({
        name: 'Kestrel Apparel',
        consents: [],
        questionnaires: [{ id: owner.sending.id, copy: 'copied', documentsCopied: 1, answersKept: 0 }],
      });
      const { body } = await owner.person.get<VaultGroupView>(`/api/vault/groups/${BASELINE}/A`);
      expect(body.answers.find(({ question }) => question === 'A01')).toMatchObject({
        value: 'site',
        version: 1,
        source: { kind: 'submission', customer: 'Kestrel Apparel' },
        stale: false,
      });
      const [document] = body.documents;
      const files = (companyId: string) =>
        buyer.app.inCompany<{ sha256: string; storage_key: string }[]>(companyId, (tx) =>
          tx.query(`SELECT sha256, storage_key FROM stored_file WHERE sha256 = $1`, [document?.sha256]),
        );
      const [mine, theirs] = [await files(owner.person.companyId), await files(buyer.buyer.companyId)];
      expect(mine).toHaveLength(1);
      expect(theirs.map((file) => file.storage_key)).not.toContain(mine[0]?.storage_key);
      const file = await owner.person.get(`/api/vault/documents/${document?.id}/file`);
      expect(file).toMatchObject({ status: 200 });
      expect(file.headers['content-disposition']).toMatch(/^attachment/);
    });

    it('needs the link, submitted answers, and an address that has no account', async () => {
      const open = await buyer.aSending('Birch');
      const person = { companyName: 'Birch', name: 'Bo', password: 'seven tall birches in a row' };
      const early = await buyer.respondent.post(`${open.portal}/vault/account`, person);
      expect(early).toMatchObject({ status: 409, body: { code: 'vault-nothing-submitted' } });
      const again = await buyer.respondent.post(`${owner.sending.portal}/vault/account`, person);
      expect(again).toMatchObject({ status: 409, body: { code: 'account-exists' } });
      const guessed = owner.sending.portal.replace(/.{6}$/, 'AAAAAA');
      const stranger = await buyer.app.signUp({ company: 'Stranger Ltd' });
      for (const answer of [
        await stranger.get(`${guessed}/vault`),
        await stranger.post(`${guessed}/vault/link`, {}),
        await stranger.post(`${guessed}/vault/account`, person),
      ])
        expect(answer).toMatchObject({ status: 404, body: { code: 'link-unknown' } });
      // The link alone opens nothing: a stranger would need the code that went to the invited address.
      const overheard = await stranger.post(`${owner.sending.portal}/vault/link`, {});
      expect(overheard).toMatchObject({ status: 401, body: { code: 'portal-code-needed' } });
      // Nor is a company its own customer.
      await buyer.enter(owner.sending.portal, owner.sending.email, buyer.buyer);
      const own = await buyer.buyer.post(`${owner.sending.portal}/vault/link`, {});
      expect(own).toMatchObject({ status: 403, body: { code: 'vault-sign-in-needed' } });
      const signedOut = await buyer.respondent.post(`${owner.sending.portal}/vault/link`, {});
      expect(signedOut).toMatchObject({ status: 403, body: { code: 'vault-sign-in-needed' } });
    });

    it('shows no row of it to the customer or to anybody else', async () => {
      const stranger = await buyer.app.signUp({ company: 'Nosy Ltd' });
      const { id: customerId } = await owner.customer();
      const { body } = await owner.person.get<VaultGroupView>(`/api/vault/groups/${BASELINE}/A`);
      const documentId = body.documents[0]?.id ?? '';
      for (const other of [buyer.buyer, stranger]) {
        expect((await other.get(`/api/vault`)).body).toMatchObject({ answers: 0, documents: 0 });
        expect((await other.get(`/api/vault/customers`)).body).toEqual({ items: [] });
        expect((await other.get(`/api/vault/documents/${documentId}/file`)).status).toBe(404);
        const url = `/api/vault/customers/${customerId}/questionnaires/${owner.sending.id}/preview`;
        expect((await other.get(url)).status).toBe(404);
        const consent = await other.post(`/api/vault/customers/${customerId}/consents`, {
          groups: ['documents'],
        });
        expect(consent.status).toBe(404);
        const rows = await buyer.app.inCompany<{ n: number }[]>(other.companyId, (tx) =>
          tx.query(`SELECT count(*)::int AS n FROM vault_answer`),
        );
        expect(rows[0]?.n).toBe(0);
      }
      expect((await stranger.get(`/api/questionnaires/${owner.sending.id}/vault-receipts`)).status).toBe(404);
    });
  });

  describe('editing', () => {
    it('keeps every state of an answer, and refuses one that was not seen', async () => {
      const url = `/api/vault/answers/${BASELINE}/F05`;
      const saved = await owner.person.put(url, { value: 52, version: 1 });
      expect(saved).toMatchObject({
        status: 200,
        body: { answer: { value: 52, version: 2, source: { kind: 'own', customer: null } } },
      });
      const late = await owner.person.put(url, { value: 60, version: 1 });
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'vault-answer-changed', value: 52, version: 2 },
      });
      const wrong = await owner.person.put(url, { value: 'many', version: 2 });
      expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'F05' }] } });
      const past = await owner.person.put(url, { value: 48, version: 2, validUntil: '2020-01-31' });
      expect(past).toMatchObject({ status: 422, body: { errors: [{ field: 'validUntil' }] } });
      expect(
        (await owner.person.put(`/api/vault/answers/${BASELINE}/Z99`, { value: 1, version: 0 })).status,
      ).toBe(404);
      const { body } = await owner.person.get<{ items: VaultChangeView[] }>(`${url}/history`);
      expect(body.items.map(({ value, changedBy, source }) => [value, changedBy, source.kind])).toEqual([
        [52, who.name, 'own'],
        [48, 'Answer vault', 'submission'],
      ]);
    });

    it('of two who save at once, lets one', async () => {
      const url = `/api/vault/answers/${BASELINE}/F03`;
      const both = await Promise.all([4, 5].map((value) => owner.person.put(url, { value, version: 1 })));
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('takes documents with a date of their own, and lets them go', async () => {
      const added = await owner.addDocument('C01');
      expect(added.status).toBe(201);
      const url = `/api/vault/documents/${added.body.id}`;
      const dated = await owner.person.put<VaultDocumentView>(url, { validUntil: '2999-12-31' });
      expect(dated.body).toMatchObject({ validUntil: '2999-12-31', stale: false });
      expect((await owner.person.put(url, { validUntil: '2001-01-01' })).status).toBe(422);
      const program = {
        name: 'policy.pdf',
        mediaType: 'application/pdf',
        content: Buffer.from('MZ\0\0program'),
      };
      const fields = { template: BASELINE, question: 'C01' };
      expect((await owner.person.upload('/api/vault/documents', program, fields)).status).toBe(415);
      expect((await owner.person.delete(url)).status).toBe(204);
      expect((await owner.person.get(`${url}/file`)).status).toBe(404);
    });
  });

  describe('handing over', () => {
    let delivered: SignedSnapshot;

    it('hands over nothing without consent', async () => {
      const preview = await owner.preview();
      expect(preview.content).toMatchObject({ answers: [], documents: [], consents: [] });
      expect(preview.withheld['no-consent']).toBeGreaterThan(40);
      expect(await owner.handOver()).toMatchObject({
        status: 422,
        body: { code: 'vault-nothing-to-hand-over' },
      });
      const { id } = await owner.customer();
      const foreign = await owner.person.post(`/api/vault/customers/${id}/consents`, {
        groups: ['firebreak-homework/WA'],
      });
      expect(foreign).toMatchObject({ status: 422, body: { code: 'vault-group-unknown' } });
      expect(await owner.receipts()).toEqual([]);
    });

    it('hands over what was seen, of the groups consented to, signed', async () => {
      await owner.consent(`${BASELINE}/A`);
      const before = await owner.preview();
      expect(before.content.answers.map(({ question }) => question)).toEqual([
        'A01',
        'A02',
        'A03',
        'A04',
        'A05',
      ]);
      expect(before.content.documents).toEqual([]); // documents are consented to apart
      await owner.consent('documents');
      expect(await owner.handOver(before.fingerprint)).toMatchObject({
        status: 409,
        body: { code: 'vault-preview-outdated' },
      });
      expect((await owner.handOver()).status).toBe(202);
      const [entry] = await owner.log();
      expect(entry).toMatchObject({
        customer: 'Kestrel Apparel',
        state: 'delivered',
        answers: 5,
        documents: 1,
        handedOverBy: who.name,
        consents: [
          { group: 'documents', withdrawnAt: null },
          { group: `${BASELINE}/A`, withdrawnAt: null },
        ],
      });
      const [receipt] = await owner.receipts();
      expect(receipt).toMatchObject({
        company: 'Alder',
        signature: 'valid',
        sha256: entry?.sha256,
        documents: [{ question: 'A05', name: 'policy.pdf', unchanged: true }],
      });
      expect(receipt?.snapshot?.answers.find(({ question }) => question === 'A04')).toMatchObject({
        value: 240,
      });
      // The customer's copy is a file of its own.
      const url = `/api/questionnaires/${owner.sending.id}/vault-receipts/${receipt?.id}`;
      const file = await buyer.buyer.get(`${url}/documents/${receipt?.documents[0]?.id}/file`);
      expect(file).toMatchObject({ status: 200 });
      delivered = (await buyer.buyer.get<SignedSnapshot>(`${url}/package`)).body;
    });

    it('can be checked by anybody, with the public key or the product', async () => {
      const reader = buyer.app.anonymous();
      const { body: keys } = await reader.get<{ items: VaultKeyView[] }>('/api/vault/keys');
      const key = keys.items.find(({ id }) => id === delivered.keyId);
      expect(key?.algorithm).toBe('Ed25519');
      const check = (text: string) =>
        verify(
          null,
          Buffer.from(text),
          createPublicKey(key?.publicKey ?? ''),
          Buffer.from(delivered.signature, 'base64'),
        );
      const changed = delivered.text.replace('"value":240', '"value":24');
      expect([check(delivered.text), check(changed)]).toEqual([true, false]);
      const ask = async (signed: SignedSnapshot) =>
        (await reader.post<VerifiedSnapshot>('/api/vault/verify', signed)).body;
      expect(await ask(delivered)).toMatchObject({
        state: 'valid',
        snapshot: { from: { company: 'Alder' }, to: { company: 'Kestrel Apparel' } },
      });
      expect(await ask({ ...delivered, text: changed })).toMatchObject({ state: 'changed', snapshot: null });
      expect(await ask({ ...delivered, keyId: 'unknown' })).toMatchObject({ state: 'key-unknown' });
      expect(JSON.stringify(keys)).not.toContain('PRIVATE');
    });

    it('can be checked without the product', async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'firebreak-copy-'));
      const file = async (name: string, content: unknown) => {
        await writeFile(path.join(folder, name), JSON.stringify(content));
        return path.join(folder, name);
      };
      const keys = await file('keys.json', (await buyer.app.anonymous().get('/api/vault/keys')).body);
      const right = await file('right.json', delivered);
      const wrong = await file('wrong.json', { ...delivered, text: delivered.text.replace('240', '24') });
      const run = (copy: string) =>
        promisify(execFile)(process.execPath, ['tools/vault/verify-copy.mjs', copy, keys]);
      expect((await run(right)).stdout).toContain('Unchanged. Signed for Alder, to Kestrel Apparel');
      await expect(run(wrong)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('CHANGED') });
      await rm(folder, { recursive: true });
    });

    it('is shown as changed where the customer changes its copy', async () => {
      const [receipt] = await owner.receipts();
      const set = (text: string) =>
        buyer.app.inCompany(buyer.buyer.companyId, (tx) =>
          tx.query(`UPDATE vault_receipt SET package = $2 WHERE id = $1`, [receipt?.id, text]),
        );
      await set(delivered.text.replace('"value":240', '"value":24'));
      expect(await owner.receipts()).toMatchObject([{ signature: 'changed', snapshot: null, company: '' }]);
      await set(delivered.text);
      expect(await owner.receipts()).toMatchObject([{ signature: 'valid' }]);
    });

    it('stops what is on its way as soon as its consent is withdrawn', async () => {
      await owner.consent(`${BASELINE}/C`);
      const { app } = buyer;
      const { id: customerId } = await owner.customer();
      const { fingerprint } = await owner.preview();
      // In one transaction, so that the job can't be faster than the withdrawal.
      const { id } = await app.inCompany(owner.person.companyId, async () => {
        const queued = await app.get(HandOvers).handOver(customerId, owner.sending.id, fingerprint);
        await app.get(VaultConsents).withdraw(customerId, [`${BASELINE}/C`]);
        return queued;
      });
      expect((await owner.log())[0]).toMatchObject({ id, state: 'stopped', deliveredAt: null });
      // Even one that nobody stopped finds no consent when it leaves.
      await app.inCompany(owner.person.companyId, async (tx) => {
        await tx.query(`UPDATE vault_hand_over SET state = 'queued' WHERE id = $1`, [id]);
        await enqueue(tx, DeliverSnapshot, { handOverId: id });
      });
      expect((await owner.log())[0]).toMatchObject({ id, state: 'stopped' });
      expect(await owner.receipts()).toHaveLength(1);
      expect((await owner.preview()).content.answers.map(({ question }) => question)).not.toContain('C01');
    });

    it('refuses a package that was changed after it was signed', async () => {
      const { app } = buyer;
      const { id: customerId } = await owner.customer();
      const { fingerprint } = await owner.preview();
      await app.inCompany(owner.person.companyId, async (tx) => {
        const { id } = await app.get(HandOvers).handOver(customerId, owner.sending.id, fingerprint);
        await tx.query(
          `UPDATE vault_hand_over SET package = replace(package, '"value":240', '"value":24') WHERE id = $1`,
          [id],
        );
      });
      expect((await owner.log())[0]).toMatchObject({ state: 'refused', deliveredAt: null });
      expect(await owner.receipts()).toHaveLength(1);
    });

    it('leaves the customer its copy, and tells it of the withdrawal', async () => {
      await owner.withdraw(`${BASELINE}/A`, 'documents');
      const first = (await owner.receipts()).at(-1);
      expect(first?.snapshot?.answers).toHaveLength(5);
      expect(first?.consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
      expect((await owner.customer()).consents.filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
      expect((await owner.handOver()).status).toBe(422);
      const csv = await owner.person.get('/api/vault/hand-overs/export');
      expect(csv.text).toContain('Kestrel Apparel');
      expect(csv.text).toContain(`${BASELINE}/A (`);
    });
  });

  it('offers its answers to the next questionnaire, and fills in none of them', async () => {
    const next = await buyer.aSending('Cedar');
    await buyer.respondent.post(`${next.portal}/start`, { language: 'en' });
    const nobody = await buyer.respondent.get<PortalVaultView>(`${next.portal}/vault`);
    expect(nobody.body).toMatchObject({ company: null, proposals: [], maskedEmail: 'c•••@example.org' });
    await buyer.enter(next.portal, next.email, owner.person);
    const offered = await owner.person.get<PortalVaultView>(`${next.portal}/vault`);
    expect(offered.body).toMatchObject({ company: 'Alder', linked: false });
    const of = (code: string) => offered.body.proposals.find(({ question }) => question === code);
    expect(of('F05')).toMatchObject({ value: 52, expired: false, source: { kind: 'vault', name: null } });
    expect(of('A04')).toMatchObject({ value: 240, source: { kind: 'vault', name: 'Kestrel Apparel' } });
    expect((await buyer.respondent.get<PortalView>(next.portal)).body.answers).toEqual([]);
    expect((await buyer.view(next.id)).answers).toEqual([]);

    expect((await owner.person.post(`${next.portal}/vault/link`, {})).status).toBe(204);
    const { questionnaires, consents } = await owner.customer();
    expect(questionnaires.find(({ id }) => id === next.id)).toMatchObject({ copy: 'none', answersCopied: 0 });
    expect(consents.filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([]);
  });

  it('copies into the account of whoever is signed in, and keeps what is newer there', async () => {
    const next = await buyer.aSending('Dogwood');
    await buyer.answerAll(next.portal, { ...careful, F05: 40 });
    expect((await buyer.respondent.post(`${next.portal}/submit`, who)).status).toBe(200);
    const { companyId } = owner.person;
    await buyer.enter(next.portal, next.email, owner.person);
    await buyer.app.inCompany(companyId, (tx) =>
      tx.query(
        `UPDATE vault_answer SET answered_on = answered_on + 1 WHERE question = 'F05' AND version = 2`,
      ),
    );
    expect((await owner.person.post(`${next.portal}/vault/link`, {})).status).toBe(204);
    await buyer.app.drainJobs();
    const { questionnaires } = await owner.customer();
    expect(questionnaires.find(({ id }) => id === next.id)).toMatchObject({
      copy: 'copied',
      documentsCopied: 1,
    });
    const { body } = await owner.person.get<VaultGroupView>(`/api/vault/groups/${BASELINE}/F`);
    expect(body.answers.find(({ question }) => question === 'F05')).toMatchObject({ value: 52, version: 2 });
    expect((await owner.overview()).documents).toBe(1); // the same document, once
  });

  it('marks what has run out, also where it offers it, and does not hand it over', async () => {
    await buyer.app.inCompany(owner.person.companyId, (tx) =>
      tx.query(`UPDATE vault_answer SET valid_until = current_date - 1 WHERE question = 'A04'`),
    );
    expect((await owner.overview()).stale).toBe(1);
    await owner.consent(`${BASELINE}/A`);
    const preview = await owner.preview();
    expect(preview.content.answers.map(({ question }) => question)).toEqual(['A01', 'A02', 'A03', 'A05']);
    expect(preview.withheld.stale).toBe(1);
    const next = await buyer.aSending('Elder');
    await buyer.enter(next.portal, next.email, owner.person);
    const { proposals } = (await owner.person.get<PortalVaultView>(`${next.portal}/vault`)).body;
    expect(proposals.filter(({ expired }) => expired).map(({ question }) => question)).toEqual(['A04']);
  });
});
