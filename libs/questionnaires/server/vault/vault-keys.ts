import { AppConfig, CompanyDb } from '@firebreak/platform/server';
import {
  keyState,
  readSnapshot,
  signatureWorth,
  type SignatureState,
  type SignedSnapshot,
  type VaultKeyView,
} from '@firebreak/questionnaires/model';
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

interface KeyRow {
  readonly id: string;
  readonly publicKey: string;
  readonly createdAt: Date;
  readonly retiredAt: Date | null;
  readonly revokedFrom: Date | null;
}

const KEYS = `SELECT id, public_key AS "publicKey", created_at AS "createdAt", retired_at AS "retiredAt",
                     revoked_from AS "revokedFrom" FROM vault_public_key`;

interface OwnKey {
  readonly id: string;
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo, PEM. */
  readonly publicKey: string;
}

/**
 * Signs hand-overs with Ed25519, for the installation: it says that this company handed this over through it. The
 * private key stays in the data folder of the machine that made it and never enters the database; public keys are all
 * kept there, so that several machines, a new key and a lost one leave every earlier signature checkable. A key that was
 * retired or revoked (`vaultKeysCommand`) is followed by a new one with the next signature.
 */
@Injectable()
export class VaultKeys {
  private own: Promise<OwnKey> | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly db: CompanyDb,
  ) {}

  async sign(text: string): Promise<{ keyId: string; signature: Buffer }> {
    const { id, privateKey } = await this.current();
    return { keyId: id, signature: sign(null, Buffer.from(text, 'utf8'), privateKey) };
  }

  /**
   * Whether the text is, byte by byte, what a key of this installation signed, and what that is worth.
   * @param keptAt since when it is known to be there, by rows that no signature could make; null where nothing tells
   */
  async verify({ text, keyId, signature }: SignedSnapshot, keptAt: Date | null): Promise<SignatureState> {
    const [key] = await this.rows(`${KEYS} WHERE id = $1`, keyId);
    if (!key) return 'key-unknown';
    const publicKey = createPublicKey(key.publicKey);
    const holds = verify(null, Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
    if (!holds) return 'changed';
    const signedAt = new Date(readSnapshot(text)?.signedAt ?? Number.NaN);
    return signatureWorth(key.revokedFrom, signedAt, keptAt);
  }

  /** Newest first. */
  async list(): Promise<VaultKeyView[]> {
    const rows = await this.rows(`${KEYS} ORDER BY created_at DESC, id`);
    return rows.map(({ id, publicKey, createdAt, ...times }) => ({
      ...{ id, algorithm: 'Ed25519', publicKey },
      createdAt: createdAt.toISOString(),
      state: keyState(times),
      retiredAt: times.retiredAt?.toISOString() ?? null,
      revokedFrom: times.revokedFrom?.toISOString() ?? null,
    }));
  }

  /** The key of this machine, which everybody can look up; the next one where it was retired or revoked meanwhile. */
  private async current(): Promise<OwnKey> {
    const folder = path.join(this.config.dataDir, 'keys');
    for (let ended: string | null = null; ;) {
      const own: OwnKey = await (this.own ?? this.open(folder, ended));
      if (await this.announce(own)) return own;
      ended = own.id;
      this.own = null;
    }
  }

  private open(folder: string, ended: string | null): Promise<OwnKey> {
    const opened = openKey(folder, ended);
    this.own = opened;
    opened.catch(() => {
      if (this.own === opened) this.own = null; // a folder that can't be read now may be readable soon
    });
    return opened;
  }

  /** @returns whether it may sign */
  private async announce({ id, publicKey }: OwnKey): Promise<boolean> {
    await this.db.global((tx) =>
      tx.query(`INSERT INTO vault_public_key (id, public_key) VALUES ($1, $2) ON CONFLICT DO NOTHING`, [
        id,
        publicKey,
      ]),
    );
    const [row] = await this.rows(`${KEYS} WHERE id = $1`, id);
    return row !== undefined && keyState(row) === 'current';
  }

  private rows(sql: string, ...values: readonly string[]): Promise<KeyRow[]> {
    return this.db.global((tx) => tx.query<KeyRow[]>(sql, [...values]));
  }
}

/**
 * The key of this data folder, made with the first use.
 * @param ended the one that it follows: every process of the machine comes to the same file, and no file is replaced
 */
async function openKey(folder: string, ended: string | null): Promise<OwnKey> {
  const file = path.join(folder, ended ? `vault-signing-key-after-${ended}.pem` : 'vault-signing-key.pem');
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
