import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Pool, type PoolClient, type PoolConfig, type QueryResult } from 'pg';
import { AppConfig } from '../config/app-config';
import { currentCompanyId, currentScope } from './scope';
import { SturdyClient } from './sturdy-client';

/** The option is newer than pg's types: statements are sent without waiting for the answers to earlier ones. */
interface PipelinedPool extends PoolConfig {
  readonly pipeline: true;
}

const NAMES_KEPT = 500;

/**
 * Single statements that only read, for the current company, in one exchange with the server instead of four:
 * transaction, company, statement and commit travel together. For lists that many people open often.
 */
@Injectable()
export class CompanyReads implements OnApplicationShutdown {
  private readonly pool: Pool;
  private readonly names = new Map<string, string>();

  constructor(config: AppConfig) {
    const options: PipelinedPool = {
      connectionString: config.databaseUrl,
      max: config.databasePool,
      application_name: 'firebreak-reads',
      pipeline: true,
      Client: SturdyClient,
    };
    this.pool = new Pool(options);
    this.pool.on('error', () => undefined); // an idle connection was lost: the pool opens another
  }

  /**
   * The statement's rows. Row-level security decides what exists, as everywhere.
   * @throws Error without a company
   */
  async rows<T extends object>(text: string, values: readonly unknown[]): Promise<T[]> {
    const companyId = currentCompanyId();
    const { tx } = currentScope();
    if (tx) return tx.query<T[]>(text, [...values]);
    const client = await this.pool.connect();
    let broken = true;
    try {
      const result = await this.inOneExchange(client, companyId, {
        name: this.nameOf(text),
        text,
        values: [...values],
      });
      broken = false;
      return result.rows as T[];
    } finally {
      client.release(broken);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }

  private async inOneExchange(
    client: PoolClient,
    companyId: string,
    statement: { name: string; text: string; values: unknown[] },
  ): Promise<QueryResult> {
    const [begun, entered, answer, ended] = await Promise.allSettled([
      client.query('BEGIN READ ONLY'),
      client.query({
        name: 'enter',
        text: `SELECT set_config('app.company_id', $1, true)`,
        values: [companyId],
      }),
      client.query(statement),
      client.query('COMMIT'),
    ]);
    for (const step of [begun, entered, ended]) if (step.status === 'rejected') throw step.reason;
    if (answer.status === 'rejected') throw answer.reason;
    return answer.value;
  }

  /** The server plans a named statement once per connection. Filters make few different texts; the rest go unnamed. */
  private nameOf(text: string): string {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    const name =
      this.names.size < NAMES_KEPT ? createHash('sha256').update(text).digest('base64url').slice(0, 24) : '';
    if (name) this.names.set(text, name);
    return name;
  }
}
