import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

/** A statement that PostgreSQL plans once for each connection. */
export interface SingleStatement {
  /** Unique: connections know it by this name. */
  readonly name: string;
  readonly text: string;
}

/**
 * Statements that are a transaction of their own: one exchange with the server instead of four, committed when the
 * answer is here. Each has to enter its company by itself (`set_config('app.company_id', …, true)` in a function);
 * row-level security shows nothing to one that does not.
 */
@Injectable()
export class SingleStatements {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns the statement's rows, which are on disk once this resolves */
  async rows<T extends object>({ name, text }: SingleStatement, values: readonly unknown[]): Promise<T[]> {
    // TypeORM's own pool; its query() does not know prepared statements.
    const pool: Pool = (this.dataSource.driver as PostgresDriver).master;
    return (await pool.query<T>({ name, text, values: [...values] })).rows;
  }
}
