import { isRole, type Role } from '@firebreak/identity/model';
import { DatabaseListener } from '@firebreak/platform/server';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOf } from './secret';

/** Who asks, and for which company. */
export interface SignedIn {
  readonly sessionId: string;
  readonly accountId: string;
  readonly accountName: string;
  /** Null for a person who belongs to no company. */
  readonly companyId: string | null;
  readonly role: Role | null;
  /** Whether the person operates the installation, whatever the company. */
  readonly operator: boolean;
}

interface SessionRow {
  readonly session_id: string | null;
  readonly account_id: string;
  readonly account_name: string;
  readonly company_id: string | null;
  readonly role: string | null;
  readonly operator: boolean;
}

const FIND = `
  SELECT found.*, EXISTS (SELECT FROM operator o WHERE o.account_id = found.account_id) AS operator
  FROM resolve_session($1) AS found`;

/** How long a revoked session could live on if the database's notice of it were lost. */
const CACHED_FOR_MS = 3000;
const CACHE_SIZE = 10_000;

/**
 * Finds the session of a request: from memory when it was found just now, else by one query. The
 * database tells every process at once when a session, membership, company or account changes.
 */
@Injectable()
export class SessionLookup implements OnApplicationBootstrap {
  private readonly cache = new Map<string, { readonly signedIn: SignedIn; readonly until: number }>();
  /** Grows with each notice: what was being looked up meanwhile is not remembered. */
  private notices = 0;
  private listening = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly listener: DatabaseListener,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.listener.listen('session_changed', (accountId) => this.forget(accountId));
    this.listening = true;
  }

  /** @returns null for a session that has ended or never was */
  async find(token: string): Promise<SignedIn | null> {
    const hash = hashOf(token);
    const key = hash.toString('base64');
    const known = this.cache.get(key);
    if (known && known.until > performance.now()) return known.signedIn;
    const { notices } = this;
    const [row] = await this.dataSource.query<SessionRow[]>(FIND, [hash]);
    const signedIn = row ? toSignedIn(row) : null;
    this.cache.delete(key);
    if (signedIn && this.listening && notices === this.notices) this.remember(key, signedIn);
    return signedIn;
  }

  /** From now on this person's sessions are looked up again; everybody's without an id. */
  forget(accountId: string): void {
    this.notices++;
    if (accountId === '') return this.cache.clear();
    for (const [key, { signedIn }] of this.cache)
      if (signedIn.accountId === accountId) this.cache.delete(key);
  }

  private remember(key: string, signedIn: SignedIn): void {
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(key, { signedIn, until: performance.now() + CACHED_FOR_MS });
  }
}

function toSignedIn(row: SessionRow): SignedIn | null {
  if (!row.session_id) return null;
  const role = isRole(row.role) ? row.role : null;
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    accountName: row.account_name,
    companyId: role ? row.company_id : null,
    role,
    operator: row.operator,
  };
}
