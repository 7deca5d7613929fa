import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { CompanyDb, createHttpApp, newId, OutboxRelay, readConfig } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';
import { loadAssembly } from './load-assembly';
import { createTestDatabase, type TestDatabase } from './test-database';
import { TestClient, type SignUpOptions } from './test-client';

/** The whole product on a database of its own. */
export class TestApp {
  constructor(
    readonly nest: NestFastifyApplication,
    readonly database: TestDatabase,
    /** As the owner role, for what no request may do: look at other companies' rows needs app.company_id all the same. */
    readonly owner: Client,
    private readonly dataDir: string,
  ) {}

  /** An injectable of the product. */
  get<T>(type: Type<T> | (abstract new (...parameters: never[]) => T)): T {
    return this.nest.get<T>(type as Type<T>, { strict: false });
  }

  /** Runs `fn` as a company, without a request. */
  runAs<T>(companyId: string, fn: () => Promise<T>): Promise<T> {
    return this.get(CompanyDb).runAs(companyId, fn);
  }

  /** Runs `fn` in one transaction of a company. */
  inCompany<T>(companyId: string, fn: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.runAs(companyId, () => this.get(CompanyDb).inCompany(fn));
  }

  /** The id of a company that nobody signed up: enough for services and tables. */
  aCompanyId(): string {
    return newId();
  }

  /** Somebody who is not signed in. */
  anonymous(): TestClient {
    return new TestClient(this.nest);
  }

  /** A new company's first person or, with `role`, a colleague of that role; signed in. */
  signUp(options: SignUpOptions = {}): Promise<TestClient> {
    return new TestClient(this.nest).signUp(options);
  }

  /**
   * Waits until no job of any company is queued or running.
   * @throws Error after a minute, naming the kinds that did not end
   */
  async drainJobs(): Promise<void> {
    const superuser = new Client({ connectionString: this.database.superuserUrl });
    await superuser.connect();
    try {
      for (let tries = 0; tries < 1200; tries++) {
        await this.get(OutboxRelay).relay();
        const { rows } = await superuser.query<{ kinds: string | null }>(
          `SELECT string_agg(DISTINCT kind, ', ') AS kinds FROM job_run
            WHERE status = 'running' OR (status = 'queued' AND delay_ms < 60000)`,
        );
        if (!rows[0]?.kinds) return;
        if (tries === 1199) throw new Error(`jobs did not end: ${rows[0].kinds}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    } finally {
      await superuser.end();
    }
  }

  async close(): Promise<void> {
    await this.owner.end();
    await this.nest.close();
    await this.database.drop();
    await fs.rm(this.dataDir, { recursive: true, force: true });
  }
}

/** The module around the product and what a test adds. */
class TestRoot {}

/** What a test changes of the product. */
export interface TestAppOptions {
  /** Variables over the defaults: `{ REDIS_URL: … }`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules beside the product's own: job handlers of the test. */
  readonly modules?: readonly Type[];
}

/** Starts the product, with its workers, on a fresh database. Close it in `afterAll`. */
export async function startTestApp({
  environment = {},
  modules = [],
}: TestAppOptions = {}): Promise<TestApp> {
  const database = await createTestDatabase();
  const dataDir = await fs.mkdtemp(path.join(os.tmpdir(), 'firebreak-test-'));
  const config = readConfig({
    DATABASE_URL: database.appUrl,
    QUEUE_DATABASE_URL: database.queueUrl,
    FIREBREAK_DATA_DIR: dataDir,
    FIREBREAK_EMBEDDED: 'true',
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_POOL: '8',
    LOG_LEVEL: 'fatal',
    REQUESTS_PER_MINUTE: '100000',
    ...environment,
  });
  const { AppModule } = loadAssembly();
  const root = { module: TestRoot, imports: [AppModule.forRoot(config), ...modules] };
  const nest = await createHttpApp(root, config);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return new TestApp(nest, database, owner, dataDir);
}
