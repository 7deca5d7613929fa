import type { SignedSnapshot, VaultKeyView, VerifiedSnapshot } from '@firebreak/questionnaires/model';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { AskingCompany } from '../asking-company.fixture';
import { VaultOwner } from './a-vault.fixture';
import { vaultKeysCommand } from './vault-keys-command';

describe('keys that hand-overs are signed with', () => {
  let buyer: AskingCompany;
  let vault: VaultOwner;
  let owner: DataSource;
  let folder: string;
  /** Two copies, the second of which was signed after the first one's key had been retired. */
  let first: SignedSnapshot;
  let second: SignedSnapshot;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'firebreak-keys-'));
    buyer = await AskingCompany.start();
    vault = await VaultOwner.of(buyer, 'Alder');
    owner = await new DataSource({ type: 'postgres', url: buyer.app.database.ownerUrl }).initialize();
    await vault.consent('firebreak-baseline/A');
    first = await handedOver();
    expect((await command('retire', first.keyId)).code).toBe(0);
    second = await handedOver();
  });
  afterAll(async () => {
    await owner.destroy();
    await buyer.close();
    await rm(folder, { recursive: true });
  });

  const handedOver = async (): Promise<SignedSnapshot> => {
    const { body } = await vault.handOver();
    expect((await vault.log())[0]).toMatchObject({ id: body.id, state: 'delivered' });
    return (await vault.person.get<SignedSnapshot>(`/api/vault/hand-overs/${body.id}/package`)).body;
  };
  const command = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await vaultKeysCommand(owner, args, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  };
  const keys = async () =>
    (await buyer.app.anonymous().get<{ items: VaultKeyView[] }>('/api/vault/keys')).body.items;
  const stateOf = async (signed: SignedSnapshot) =>
    (await buyer.app.anonymous().post<VerifiedSnapshot>('/api/vault/verify', signed)).body.state;
  /** Of the customer's copies, the newest first. */
  const received = async () => (await vault.receipts()).map(({ signature }) => signature);
  const signedAt = ({ text }: SignedSnapshot) => (JSON.parse(text) as { signedAt: string }).signedAt; // as our own code writes it
  const verifyCopy = async (signed: SignedSnapshot, ...kept: string[]) => {
    const file = async (name: string, content: unknown) => {
      await writeFile(path.join(folder, name), JSON.stringify(content));
      return path.join(folder, name);
    };
    const copy = await file('copy.json', signed);
    const all = await file('keys.json', { items: await keys() });
    const run = promisify(execFile)(process.execPath, ['tools/vault/verify-copy.mjs', copy, all, ...kept]);
    return run.then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
  };

  it('are followed by a new one once retired, and what they signed stays good', async () => {
    expect(second.keyId).not.toBe(first.keyId);
    expect(await keys()).toMatchObject([
      { id: second.keyId, state: 'current', retiredAt: null, revokedFrom: null },
      { id: first.keyId, state: 'retired', retiredAt: expect.stringMatching(/Z$/), revokedFrom: null },
    ]);
    expect([await stateOf(first), await stateOf(second)]).toEqual(['valid', 'valid']);
    expect(await received()).toEqual(['valid', 'valid']);
    expect((await verifyCopy(first)).stdout).toContain('Its key signs no more');
  });

  it('revoked from a later time, need somebody who had the copy by then', async () => {
    const from = new Date().toISOString();
    expect((await command('revoke', second.keyId, from)).code).toBe(0);
    expect(await stateOf(second)).toBe('time-unproven');
    expect(await received()).toEqual(['valid', 'valid']); // the customer's rows say when it came
    expect(await verifyCopy(second)).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('TIME NOT PROVEN'),
    });
    expect(await verifyCopy(second, from)).toMatchObject({ code: 1 });
    expect(await verifyCopy(second, signedAt(second))).toMatchObject({ code: 0 });
  });

  it('revoked from before it was signed, prove nothing, and an earlier time stays', async () => {
    expect((await command('revoke', second.keyId, signedAt(second))).code).toBe(0);
    expect((await command('revoke', second.keyId, new Date().toISOString())).text).toContain(
      signedAt(second),
    );
    expect(await stateOf(second)).toBe('key-revoked');
    expect(await vault.receipts()).toMatchObject([
      { signature: 'key-revoked', snapshot: null, company: '' },
      { signature: 'valid' },
    ]);
    expect(await verifyCopy(second, signedAt(second))).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('REVOKED'),
    });
    expect((await command('list')).text).toMatch(/revoked from .*\n.*retired from/);
  });

  it('are not signed with again', async () => {
    const third = await handedOver();
    expect([first.keyId, second.keyId]).not.toContain(third.keyId);
    expect(await stateOf(third)).toBe('valid');
  });

  it('end only by a call that says what it means, and never by the product itself', async () => {
    expect((await command()).text).toContain('Usage');
    expect((await command('retire')).code).toBe(1);
    expect((await command('revoke', first.keyId, '2 March')).text).toContain('no time');
    expect((await command('revoke', first.keyId, '2999-01-01T00:00:00Z')).code).toBe(1);
    expect((await command('retire', 'no-such-key')).text).toContain('There is no key');
    const byTheProduct = buyer.app.inCompany(vault.person.companyId, (tx) =>
      tx.query(`UPDATE vault_public_key SET revoked_from = NULL`),
    );
    await expect(byTheProduct).rejects.toThrow('permission denied');
  });
});
