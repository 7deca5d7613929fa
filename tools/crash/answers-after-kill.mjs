// node tools/crash/answers-after-kill.mjs [kills]: kills the API and PostgreSQL in turn, without warning, while suppliers
// are answering, and looks after each restart whether every answer that was confirmed is there. The last line is JSON.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { signUp } from '../bench/product.mjs';
import { openLane } from '../bench/questionnaires/http-lane.mjs';
import { openPortals } from '../bench/questionnaires/open-portals.mjs';
import { freePort, startPostgres } from '../embedded-postgres.mjs';
import { ended, program, withoutOwner } from '../local-product.mjs';

const PORTALS = 20;
const QUESTIONS = ['A04', 'F05'];
const KILLS = Number(process.argv[2] ?? 20);
/** Something is always under way then. */
const LOAD_IN_MS = 400;
const PATIENCE_IN_MS = 30_000;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'firebreak-crash-'));
fs.chmodSync(folder, 0o755); // PostgreSQL may run as another user than we do
const database = path.join(folder, 'postgres');
const port = await freePort();
let postgres = await startPostgres({ dataDir: database });
const environment = environmentOf(postgres.url);
let api = null;
let deathsOfApi = 0;

try {
  await ended(program('prepare', [], environment, ['ignore', 'ignore', 'inherit']), 'Preparing the database');
  await startApi();
  const address = `http://127.0.0.1:${port}`;
  const superuser = Object.assign(new URL(postgres.url), { pathname: '/crash' }).href;
  const { cookie, companyId } = await signUp(address);
  const portals = await openPortals({ address, databaseUrl: superuser, cookie, companyId, portals: PORTALS });
  const people = portals.map((portal) => ({ ...portal, answers: new Map(), unconfirmed: null }));
  const faults = [];
  let confirmed = 0;
  for (let kill = 0; kill < KILLS; kill++) {
    const load = answerUntilLost(people, port, (fault) => faults.push(fault));
    await new Promise((resolve) => setTimeout(resolve, LOAD_IN_MS + Math.random() * 200));
    if (kill % 2 === 0) await killApi();
    else await killPostgres();
    confirmed += await load;
    if (kill % 2 === 1) postgres = await startPostgres({ dataDir: database, port: postgres.port });
    faults.push(...(await missing(people, superuser)));
    if (kill % 2 === 0) await startApi();
    else if (api.exitCode !== null) {
      deathsOfApi++;
      await startApi();
    }
  }
  console.log(JSON.stringify({ kills: KILLS, confirmed, faults, deathsOfApi }));
} finally {
  api?.kill('SIGKILL');
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Everybody answers as fast as the server does. @returns how many answers were confirmed before it was gone */
async function answerUntilLost(everybody, toPort, fault) {
  const counts = await Promise.all(everybody.map((person) => answerAlone(person, toPort, fault)));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function answerAlone(person, toPort, fault) {
  let count = 0;
  let lane;
  try {
    lane = await openLane({ port: toPort, cookie: person.cookie });
    for (let turn = 0; ; turn++) {
      // What was not confirmed is sent again just as it was: the same save, not another one.
      person.unconfirmed ??= nextAnswer(person, QUESTIONS[turn % QUESTIONS.length]);
      const { question, ...save } = person.unconfirmed;
      const { status, body } = await lane.put(`${person.path}/answers/${question}`, save);
      if (status >= 500) return count; // the database is gone
      if (status !== 200) {
        fault(`${question} answered ${status}: ${body}`);
        return count;
      }
      const { version, value } = JSON.parse(body);
      person.answers.set(question, { version, value });
      person.unconfirmed = null;
      count++;
    }
  } catch {
    return count; // the connection is gone
  } finally {
    lane?.close();
  }
}

function nextAnswer({ answers }, question) {
  const version = answers.get(question)?.version ?? 0;
  return { question, value: (version % 160) + 1, version, id: randomUUID() };
}

/** Confirmed answers that the database does not have: newer ones may only be those that nobody heard about yet. */
async function missing(everybody, url) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const { rows } = await db.query(
    `SELECT questionnaire_id, question, version, value FROM questionnaire_answer`,
  );
  await db.end();
  const stored = new Map(rows.map((row) => [`${row.questionnaire_id}/${row.question}`, row]));
  const found = [];
  for (const { id, answers, unconfirmed } of everybody) {
    for (const [question, { version, value }] of answers) {
      const row = stored.get(`${id}/${question}`);
      const same = row?.version === version && row.value === value;
      const next =
        unconfirmed?.question === question && row?.version === version + 1 && row.value === unconfirmed.value;
      if (!same && !next) found.push(`${id}/${question}: confirmed ${version}, stored ${row?.version}`);
    }
  }
  return found;
}

async function startApi() {
  api = program('main', [], withoutOwner(environment), ['ignore', 'ignore', 'inherit', 'ipc']);
  const started = api;
  const died = once(started, 'exit').then(() => {
    throw new Error('The API did not start.');
  });
  await Promise.race([once(started, 'message'), died]);
  died.catch(() => undefined);
}

async function killApi() {
  const gone = once(api, 'exit');
  api.kill('SIGKILL');
  await gone;
}

/** The server and all that serve its sessions: they end by themselves without it, and hold its memory until then. */
async function killPostgres() {
  const file = path.join(database, 'cluster/postmaster.pid');
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  const sessions = childrenOf(pid);
  process.kill(pid, 'SIGKILL');
  for (const child of sessions) if (isRunning(child)) process.kill(child, 'SIGKILL');
  for (const began = Date.now(); [pid, ...sessions].some(isRunning);) {
    if (Date.now() - began > PATIENCE_IN_MS) throw new Error('PostgreSQL does not end.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  fs.rmSync(file, { force: true });
}

function childrenOf(parent) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === parent)
    .map(Number);
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  } catch {
    return null; // it has ended
  }
}

/** Not gone, and no zombie that only waits for its parent to ask. */
function isRunning(pid) {
  try {
    return !/^State:\s*Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function environmentOf(superuserUrl) {
  const login = (user) =>
    Object.assign(new URL(superuserUrl), { username: user, password: 'crash', pathname: '/crash' }).href;
  return {
    SUPERUSER_DATABASE_URL: superuserUrl,
    OWNER_DATABASE_URL: login('firebreak_owner'),
    DATABASE_URL: login('firebreak_app'),
    QUEUE_DATABASE_URL: login('firebreak_queue'),
    FIREBREAK_DATA_DIR: folder,
    FIREBREAK_EMBEDDED: 'true',
    PORT: String(port),
    REQUESTS_PER_MINUTE: '100000000',
    LOG_LEVEL: 'fatal',
  };
}
