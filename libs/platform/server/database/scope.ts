import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from 'typeorm';

/** Who acts: recorded in the audit trail. */
export interface Actor {
  /** A signed-in person, somebody with a link, a job, or the product itself. */
  readonly kind: 'person' | 'link' | 'job' | 'system';
  /** Account id, link id or job run id; null for the product itself. */
  readonly id: string | null;
  /** For the reader of the trail; never an e-mail address. */
  readonly name: string;
}

/** What is known about the work at hand: whose it is, who does it, and its transaction once open. */
export interface Scope {
  companyId: string | null;
  actor: Actor;
  permissions: ReadonlySet<string>;
  readonly requestId: string | null;
  /** What the browser sent in its Cookie header; null without one and outside requests. */
  readonly cookies: string | null;
  readonly tx: EntityManager | null;
}

export const SYSTEM: Actor = { kind: 'system', id: null, name: 'Firebreak' };

const storage = new AsyncLocalStorage<Scope>();

/** Runs `fn` with this scope; everything that it awaits sees it. */
export function withScope<T>(scope: Scope, fn: () => T): T {
  return storage.run(scope, fn);
}

/** The scope of the work at hand: an empty one outside a request or job. */
export function currentScope(): Scope {
  return storage.getStore() ?? emptyScope();
}

/** A scope in which nobody acts for no company. */
export function emptyScope(requestId: string | null = null, cookies: string | null = null): Scope {
  return { companyId: null, actor: SYSTEM, permissions: new Set(), requestId, cookies, tx: null };
}

/** @throws Error when no company is set: a mistake in the program, never the caller's */
export function currentCompanyId(): string {
  const { companyId } = currentScope();
  if (!companyId) throw new Error('No company: call inside a request of a company or CompanyDb.runAs.');
  return companyId;
}

export function currentActor(): Actor {
  return currentScope().actor;
}
