import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { AppModule, prepareDatabase } from '@firebreak/assembly/server';
import { CompanyDb, newId, provisionDatabase, readConfig } from '@firebreak/platform/server';
import { RiskRuns } from '@firebreak/risk/server';

const PASSWORD = 'bench';

/**
 * The product's own services, without HTTP and workers, on a fresh database.
 * @template T
 * @param {(product: object) => Promise<T>} work
 */
export async function inProduct(work) {
  const server = process.env.FIREBREAK_TEST_DATABASE_URL;
  const passwords = { ownerPassword: PASSWORD, appPassword: PASSWORD, queuePassword: PASSWORD };
  const { ownerUrl, appUrl, queueUrl } = await provisionDatabase(server, { database: 'bench', ...passwords });
  await prepareDatabase(ownerUrl, queueUrl);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-bench-'));
  const config = readConfig({
    DATABASE_URL: appUrl,
    QUEUE_DATABASE_URL: queueUrl,
    FIREBREAK_DATA_DIR: dataDir,
    FIREBREAK_EMBEDDED: 'true',
    WORKERS: 'false',
    LOG_LEVEL: 'warn',
  });
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), { logger: ['error'] });
  const superuser = new pg.Client(Object.assign(new URL(server), { pathname: '/bench' }).href);
  await superuser.connect();
  try {
    return await work(productOf(app, superuser));
  } finally {
    await superuser.end();
    fs.rmSync(dataDir, { recursive: true, force: true });
  }
}

function productOf(app, superuser) {
  const companyId = newId();
  const today = new Date().toISOString().slice(0, 10);
  const asCompany = (work) => app.get(CompanyDb, { strict: false }).runAs(companyId, work);
  const runs = app.get(RiskRuns, { strict: false });
  return {
    app,
    companyId,
    today,
    superuser,
    inCompany: (work) => asCompany(() => app.get(CompanyDb, { strict: false }).inCompany(work)),
    /** Every score is news: what the last run left is taken for another method's. */
    async rescore() {
      await superuser.query(
        `UPDATE risk_state SET content = convert_to(
           (convert_from(content, 'UTF8')::jsonb || '{"version": "another", "weightsHash": "of another method"}')::text, 'UTF8')
         WHERE part = 'head'`,
      );
      const { suppliers, changed } = await asCompany(() => runs.recompute(today));
      if (changed !== suppliers) throw new Error(`only ${changed} of ${suppliers} were scored anew`);
      return `${changed} scores stored`;
    },
    refresh: () => asCompany(() => runs.refresh(today)),
  };
}
