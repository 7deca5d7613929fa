import { AppConfig, CompanyDb } from '@firebreak/platform/server';
import type { SignatureState, SignedSnapshot, VaultKeyView } from '@firebreak/questionnaires/model';
import { Injectable } from '@nestjs/common';
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

interface OwnKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo, PEM. */
  readonly publicKey: string;
}

/**
 * Signs hand-overs with Ed25519, for the installation: it says that this company handed this over through it. The
 * private key stays in the data folder of the machine that made it and never enters the database; public keys are all
 * kept there, so that several machines, a new key and a lost one leave every earlier signature checkable.
 */
@Injectable()
export class VaultKeys {
  private own: Promise<OwnKey> | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
  ) {}

  async sign(text: string): Promise<{ keyId: string; signature: Buffer }> {
    this.own ??= openKey(path.join(this.config.dataDir, 'keys')).catch((error: unknown) => {
      this.own = null; // a folder that can't be read now may be readable soon
      throw error;
    });
    const { id, privateKey, publicKey } = await this.own;
    await this.db.global((tx) =>
      tx.query(`INSERT INTO vault_public_key (id, public_key) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
        id,
        publicKey,
      ]),
    );
    return { keyId: id, signature: sign(null, Buffer.from(text, 'utf8'), privateKey) };
  }

  /** Whether the text is, byte by byte, what a key of this installation signed. */
  async verify({ text, keyId, signature }: SignedSnapshot): Promise<SignatureState> {
    const [key] = await this.db.global((tx) =>
      tx.query<{ public_key: string }[]>(`SELECT public_key FROM vault_public_key WHERE id = $1`, [keyId]),
    );
    if (!key) return 'key-unknown';
    const publicKey = createPublicKey(key.public_key);
    const holds = verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
    return holds ? 'valid' : 'changed';
  }

  /** Newest first. */
  async list(): Promise<VaultKeyView[]> {
    const rows = await this.db.global((tx) =>
      tx.query<{ id: string; public_key: string; created_at: Date }[]>(
        `SELECT id, public_key, created_at FROM vault_public_key ORDER BY created_at DESC, id`,
      ),
    );
    return rows.map(({ id, public_key, created_at }) => ({
      id,
      algorithm: 'Ed25519',
      publicKey: public_key,
      createdAt: created_at.toISOString(),
    }));
  }
}

/** The key of this data folder, made with the first use. */
async function openKey(folder: string): Promise<OwnKey> {
  const file = path.join(folder, 'vault-signing-key.pem');
  const pem = (await read(file)) ?? (await make(folder, file));
  const privateKey = createPrivateKey(pem);
  const publicKey = createPublicKey(privateKey);
  const bytes = publicKey.export({ type: 'spki', format: 'der' });
  return {
    id: createHash('sha256').update(bytes).digest('hex').slice(0, 32),
    privateKey,
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

/** Written whole beside it, then linked in its place: of two processes that make one at once, one key stays. */
async function make(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { privateKey } = generateKeyPairSync('ed25519');
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return readFile(file, 'utf8');
}

async function read(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined;
}
