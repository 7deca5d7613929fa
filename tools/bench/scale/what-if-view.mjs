import { chromium } from '@playwright/test';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { signUp, withProduct } from '../product.mjs';
import { seedCompany } from '../risk/seed.mjs';

const SIZE = { suppliers: 10_000, links: 50_000 };
const ROUNDS = 5;

/** The page of the what-if over 10,000 suppliers in the built product: opening it, and changing a weight. */
export function measureWhatIf() {
  return withProduct(async ({ address, databaseUrl }) => {
    const { cookie, companyId } = await signUp(address);
    const superuser = new pg.Client(databaseUrl);
    await superuser.connect();
    console.log(`What-if: ${await seedCompany({ superuser, companyId }, SIZE)}`);
    await superuser.end();
    await scored(address, cookie);
    return measurePage(address, cookie);
  });
}

/** Any change of a supplier makes the worker score all of them, as nothing is scored yet. */
async function scored(address, cookie) {
  const headers = { cookie, 'content-type': 'application/json', 'x-firebreak-csrf': '1' };
  const body = JSON.stringify({ name: 'Last Supplier', country: 'BD' });
  const answer = await fetch(`${address}/api/suppliers`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`adding a supplier answered ${answer.status}: ${await answer.text()}`);
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(`${address}/api/risk/what-if/inputs`, { headers })).ok) return;
    await pause(200);
  }
  throw new Error('The worker did not score the suppliers within a minute.');
}

async function measurePage(address, cookie) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addCookies(
      cookie.split('; ').map((pair) => {
        const [name, value] = pair.split(/=(.*)/s);
        return { name, value, url: address };
      }),
    );
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    await page.addInitScript(noteLongTasks);
    const sizes = await downloads(page);
    const begun = performance.now();
    await page.goto(`${address}/risk/what-if`);
    await page.locator('fb-outcome-view').waitFor();
    const openMs = Math.round(performance.now() - begun);
    await page.waitForTimeout(1000);
    const opening = await page.evaluate(takeLongTasks);
    const changes = [];
    for (let round = 0; round < ROUNDS; round++) {
      changes.push(await page.evaluate(changeWeight, round));
      await page.waitForTimeout(700); // the address follows 300 ms later
    }
    const afterChanges = await page.evaluate(takeLongTasks);
    if (process.env.BENCH_SHOTS) await page.screenshot({ path: `${process.env.BENCH_SHOTS}/what-if.png` });
    const figures = {
      inputsKb: Math.round((sizes.get('inputs') ?? 0) / 1024),
      openMs,
      longestWhileOpeningMs: longest(opening),
      changeMs: changes.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)],
      longestAfterChangeMs: longest(afterChanges),
      elements: await page.evaluate(countElements),
    };
    console.log(`What-if: ${JSON.stringify(figures)}`);
    return figures;
  } finally {
    await browser.close();
  }
}

/** Bytes on the wire by the last part of the address. */
async function downloads(page) {
  const sizes = new Map();
  page.on('response', (response) => {
    void response
      .request()
      .sizes()
      .then(({ responseBodySize }) =>
        sizes.set(new URL(response.url()).pathname.split('/').at(-1), responseBodySize),
      )
      .catch(() => undefined);
  });
  return sizes;
}

function longest(tasks) {
  return Math.round(Math.max(0, ...tasks));
}

/* The following run in the page. */

function noteLongTasks() {
  globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

function takeLongTasks() {
  return globalThis.longTasks.splice(0);
}

/** @returns milliseconds from the change until other figures have been painted */
async function changeWeight(round) {
  const [slider] = document.querySelectorAll('fb-weight-sliders input[type="range"]');
  const said = () => document.querySelector('fb-outcome-view .figures')?.textContent;
  const before = said();
  const begun = performance.now();
  slider.value = String(Number(slider.min) + ((round + 1) / 6) * (Number(slider.max) - Number(slider.min)));
  slider.dispatchEvent(new Event('input', { bubbles: true }));
  slider.dispatchEvent(new Event('change', { bubbles: true }));
  while (said() === before) {
    if (performance.now() - begun > 10_000) throw new Error('The figures did not follow the weight.');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Math.round(performance.now() - begun);
}

function countElements() {
  return document.querySelectorAll('*').length;
}
