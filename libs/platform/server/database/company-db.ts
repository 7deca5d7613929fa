import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager, QueryFailedError } from 'typeorm';
import { Actor, currentCompanyId, currentScope, SYSTEM, withScope } from './scope';

/** Local to the transaction, so that a pooled connection carries nothing into the next one. */
const ENTER = `SELECT set_config('app.company_id', $1, true), set_config('app.actor_kind', $2, true),
  set_config('app.actor_id', $3, true), set_config('app.actor_name', $4, true), set_config('app.account_id', $5, true)`;

/** How often a transaction is begun that others keep deadlocking with. */
const MOST_ATTEMPTS = 4;

/** The only way to the database. PostgreSQL's row-level security decides which rows exist for whom. */
@Injectable()
export class CompanyDb {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `fn` in a transaction of the current company; a nested call joins it.
   * @throws Error without a company
   */
  async inCompany<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    const companyId = currentCompanyId();
    const { tx } = currentScope();
    return tx ? fn(tx) : this.transaction(companyId, fn);
  }

  /**
   * As `inCompany`, begun anew where PostgreSQL ended the transaction to resolve a deadlock: for changes that touch many
   * rows while jobs write them too. `fn` must do nothing outside of its transaction.
   */
  async inCompanyDespiteDeadlocks<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.inCompany(fn);
      } catch (error) {
        if (currentScope().tx || !isDeadlock(error) || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  /** Runs `fn` for a company without a request: a job, a link, a tool. Nothing is joined from outside. */
  runAs<T>(companyId: string, fn: () => Promise<T>, actor: Actor = SYSTEM): Promise<T> {
    return withScope({ ...currentScope(), companyId, actor, tx: null }, fn);
  }

  /** Runs `fn` in a transaction without a company, for identity and reference tables; joins an open one. */
  async global<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    const { tx } = currentScope();
    return tx ? fn(tx) : this.transaction('', fn);
  }

  /** Runs `fn` in a company transaction of its own, committed even where the surrounding one fails later. */
  apart<T>(fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.transaction(currentCompanyId(), fn);
  }

  private transaction<T>(companyId: string, fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    const scope = currentScope();
    const { actor } = scope;
    const accountId = actor.kind === 'person' ? (actor.id ?? '') : '';
    return this.dataSource.transaction(async (tx) => {
      await tx.query(ENTER, [companyId, actor.kind, actor.id ?? '', actor.name, accountId]);
      return withScope({ ...scope, tx }, () => fn(tx));
    });
  }
}

/** SQLSTATE 40P01: everything of the transaction is undone, and doing it again is what PostgreSQL's manual advises. */
function isDeadlock(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '40P01';
}
