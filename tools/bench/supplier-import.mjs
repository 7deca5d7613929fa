import ExcelJS from 'exceljs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../embedded-postgres.mjs';
import { ended, program, withoutOwner } from '../local-product.mjs';
import { root } from '../pinned-node.mjs';
import { startTestServices } from '../test-services.mjs';
import { fillSupplierSheet } from './supplier-sheet.mjs';

const ROWS = 100_000;
const ROUNDS = 3;

/**
 * A workbook of 100,000 rows, from the accepted upload to the committed import (checked, de-duplicated,
 * written), against exceljs's streaming read and a bare COPY of the same rows, each in a process of its own on
 * the same database. Memory is the worker process's peak as the kernel counts it. Medians of the rounds.
 */
export async function importFigures() {
  const services = await startTestServices();
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-bench-'));
  const started = [];
  try {
    const list = path.join(folder, 'suppliers.xlsx');
    await writeList(list);
    const size = (fs.statSync(list).size / 1e6).toFixed(1);
    console.log(`Import: a list of ${ROWS.toLocaleString('en')} rows and 12 columns, ${size} MB`);
    const superuserUrl = services.environment.FIREBREAK_TEST_DATABASE_URL;
    const rounds = [];
    for (let round = 0; round < ROUNDS; round++) {
      // A database for each: what follows an import (scores, signals) is none of it, nor of the next one.
      const product = await startProduct({ superuserUrl, folder, started, database: `bench${round}` });
      const floor = await floorSeconds(list, product.superuserUrl);
      const ours = await importOnce(product, list, round);
      await product.stop();
      rounds.push({ ratio: ours.seconds / floor, peakMb: ours.peakMb });
      console.log(
        `Import: ${ours.seconds.toFixed(2)} s (check ${ours.check.toFixed(2)}, commit ${ours.commit.toFixed(2)}), ` +
          `floor ${floor.toFixed(2)} s, ratio ${rounds.at(-1).ratio.toFixed(2)}; worker's peak ${ours.peakMb} MB`,
      );
    }
    const median = (of) => rounds.map(of).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)];
    return {
      importVsFloor: Number(median(({ ratio }) => ratio).toFixed(2)),
      importPeakMb: median(({ peakMb }) => peakMb),
    };
  } finally {
    for (const child of started) child.kill('SIGTERM');
    await Promise.all(started.map(ending));
    await services.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** As Excel writes it: texts in a table of shared strings. */
async function writeList(filename) {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useSharedStrings: true });
  fillSupplierSheet(book.addWorksheet('Suppliers'), ROWS);
  await book.commit();
}

/** Seconds of the floor, measured by itself around reading and copying. */
async function floorSeconds(list, databaseUrl) {
  const child = spawn(process.execPath, [path.join(root, 'tools/bench/import-floor.mjs'), list], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, FLOOR_DATABASE_URL: databaseUrl },
  });
  let said = '';
  child.stdout.on('data', (data) => (said += data));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error('The floor failed.');
  const { seconds, rows } = JSON.parse(said);
  if (rows !== ROWS + 1) throw new Error(`The floor copied ${rows} rows.`);
  return seconds;
}

async function startProduct({ superuserUrl, folder, started, database }) {
  const port = await freePort();
  const login = (user) =>
    Object.assign(new URL(superuserUrl), { username: user, password: 'bench', pathname: `/${database}` })
      .href;
  const environment = {
    SUPERUSER_DATABASE_URL: superuserUrl,
    OWNER_DATABASE_URL: login('firebreak_owner'),
    DATABASE_URL: login('firebreak_app'),
    QUEUE_DATABASE_URL: login('firebreak_queue'),
    FIREBREAK_DATA_DIR: path.join(folder, database),
    FIREBREAK_EMBEDDED: 'true',
    PORT: String(port),
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'warn',
  };
  await ended(program('prepare', [], environment, ['ignore', 'ignore', 'inherit']), 'Preparing the database');
  const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
  const api = program('main', [], withoutOwner({ ...environment, WORKERS: 'false' }), stdio);
  started.push(api);
  await once(api, 'message');
  const worker = program('worker', [], withoutOwner(environment), stdio);
  started.push(worker);
  await once(worker, 'message');
  const stop = async () => {
    for (const child of [worker, api]) child.kill('SIGKILL');
    await Promise.all([worker, api].map(ending));
  };
  const databaseUrl = Object.assign(new URL(superuserUrl), { pathname: `/${database}` }).href;
  return { address: `http://127.0.0.1:${port}`, worker, stop, superuserUrl: databaseUrl };
}

function ending(child) {
  return child.exitCode ?? child.signalCode ?? once(child, 'exit');
}

async function importOnce({ address, worker }, list, round) {
  const cookie = await signUp(address, round);
  const ask = async (method, url, body) => {
    const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
    const headers = { cookie, 'x-firebreak-csrf': '1', ...json };
    const answer = await fetch(`${address}${url}`, { method, headers, body });
    if (!answer.ok) throw new Error(`${method} ${url} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const form = new FormData();
  form.append('file', new Blob([fs.readFileSync(list)]), 'suppliers.xlsx');
  const { id, matching } = await ask('POST', '/api/supplier-imports', form);
  const until = async (state) => {
    for (;;) {
      const view = await ask('GET', `/api/supplier-imports/${id}`);
      if (view.state === state) return view;
      if (view.failure || view.state === 'failed') throw new Error(`The import failed: ${view.failure}`);
      const run = await ask('GET', `/api/jobs/${view.jobRunId}`);
      if (run.status === 'failed') throw new Error(`The import failed: ${run.error?.code}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const begun = performance.now();
  await ask('PUT', `/api/supplier-imports/${id}/matching`, JSON.stringify({ matching }));
  const { counts } = await until('checked');
  const checked = performance.now();
  await ask('POST', `/api/supplier-imports/${id}/commit`, JSON.stringify({ skipWrongRows: true }));
  const { result } = await until('imported');
  const done = performance.now();
  if (round === 0) console.log(`Import: ${JSON.stringify(counts)} ${JSON.stringify(result)}`);
  if (result.suppliersAdded < ROWS * 0.95 || counts.same < ROWS * 0.01)
    throw new Error('The import did not do what it should.');
  const peak = peakMb(worker.pid);
  const [check, commit] = [(checked - begun) / 1000, (done - checked) / 1000];
  return { check, commit, seconds: check + commit, peakMb: peak };
}

/** The most memory that the process ever had, as the kernel counts it, starting up included. */
function peakMb(pid) {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}

async function signUp(address, round) {
  const headers = { 'content-type': 'application/json', 'x-firebreak-csrf': '1' };
  const email = `bench${round}@example.org`;
  const password = 'measure twice, cut once';
  const body = JSON.stringify({ companyName: `Bench ${round}`, name: 'Bench', email, password });
  const answer = await fetch(`${address}/api/sign-up`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`sign-up answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}
