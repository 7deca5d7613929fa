import { Injectable } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Actor, currentCompanyId, currentScope, SYSTEM, withScope } from './scope';

/** Local to the transaction, so that a pooled connection carries nothing into the next one. */
const ENTER = `SELECT set_config('app.company_id', $1, true), set_config('app.actor_kind', $2, true),
  set_config('app.actor_id', $3, true), set_config('app.actor_name', $4, true), set_config('app.account_id', $5, true)`;

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
