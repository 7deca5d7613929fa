import 'reflect-metadata';
import { AppModule, ownerDataSource } from '@firebreak/assembly/server';
import { createLogger, NestLogger, readConfig } from '@firebreak/platform/server';
import { NestFactory } from '@nestjs/core';
import fs from 'node:fs';
import path from 'node:path';
import { DEMO_COMPANY, DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people';
import type { DemoApp } from './demo-app';
import { loadDemoCompany, removeDemoCompany } from './load';
import { findDemo } from './present-demo';

/**
 * `demo load` puts the demo company into the database unless it is there or was removed; `demo remove` takes it
 * away for good; `demo restore` brings it back, fresh.
 */
const [command] = process.argv.slice(2);
const ownerUrl = process.env['OWNER_DATABASE_URL'];
if (!ownerUrl) throw new Error('OWNER_DATABASE_URL must be set');
const config = { ...readConfig(process.env), workers: false };
const loginsFile = path.join(config.dataDir, 'demo-logins.txt');
const removedFile = path.join(config.dataDir, 'demo-removed');

if (command === 'load' && fs.existsSync(removedFile)) process.exit(0);
const owner = await ownerDataSource(ownerUrl).initialize();
try {
  if (command === 'remove') await inProduct(remove);
  // Most starts find it there: the product need not be put together for that.
  else if (!(await findDemo(owner))?.complete) await inProduct(load);
  if (command !== 'remove') fs.writeFileSync(loginsFile, logins());
} finally {
  await owner.destroy();
}

async function inProduct(work: (app: DemoApp) => Promise<void>): Promise<void> {
  const app = await NestFactory.createApplicationContext(AppModule.forRoot(config), {
    logger: new NestLogger(createLogger(config.logLevel)),
  });
  try {
    await work({ get: (type) => app.get(type, { strict: false }) });
  } finally {
    await app.close();
  }
}

async function load(app: DemoApp): Promise<void> {
  const started = Date.now();
  await loadDemoCompany(app, owner, new Date().toISOString().slice(0, 10));
  fs.rmSync(removedFile, { force: true });
  console.log(`Loaded the demo company in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function remove(app: DemoApp): Promise<void> {
  const removed = await removeDemoCompany(app, owner);
  fs.rmSync(loginsFile, { force: true });
  fs.writeFileSync(removedFile, '');
  console.log(
    removed ? 'The demo company is gone, with its files and accounts.' : 'There is no demo company.',
  );
}

function logins(): string {
  const width = Math.max(...DEMO_PEOPLE.map(({ email }) => email.length));
  const lines = DEMO_PEOPLE.map(({ email, role }) => `  ${email.padEnd(width)}  ${role}`);
  return [`Demo company ${DEMO_COMPANY.name}; every password is: ${DEMO_PASSWORD}`, ...lines, ''].join('\n');
}
