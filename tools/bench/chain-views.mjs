import { chromium } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../pinned-node.mjs';
import { signUp, withProduct } from './product.mjs';
import { seeding } from './seed-suppliers.mjs';
import { seedSitesAndChain } from './seed-views.mjs';

const SUPPLIERS = 5000;
const LINKS = 8000;
const SITES = 50_000;
const WINDOW = { width: 1280, height: 900 };

/**
 * Seeds a chain, opens map and graph in Chromium, drags and zooms them, and tells how long each frame took.
 * Screenshots go to BENCH_SHOTS, or dist/bench-views. Without a graphics card Chromium draws WebGL on the
 * processor: the map's times are then the worst that any machine of this speed would show.
 */
export function measureViews() {
  return withProduct(async ({ address, databaseUrl }) => {
    const { cookie, companyId } = await signUp(address);
    const size = { suppliers: SUPPLIERS, links: LINKS, sites: SITES };
    await seeding(databaseUrl, (db) => seedSitesAndChain(db, companyId, size));
    return { ...(await measureAnswers(address, cookie)), ...(await measureFrames(address, cookie)) };
  });
}

/** Milliseconds and size of the answers, the middle of three. */
async function measureAnswers(address, cookie) {
  const figures = {};
  for (const view of ['map', 'graph']) {
    const rounds = [];
    for (let round = 0; round < 3; round++) {
      const began = performance.now();
      const answer = await fetch(`${address}/api/supply-chain/${view}`, {
        headers: { cookie, 'accept-encoding': 'br' },
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${view} answered ${answer.status}: ${text}`);
      rounds.push({ ms: performance.now() - began, bytes: text.length });
    }
    const [, { ms, bytes }] = rounds.sort((a, b) => a.ms - b.ms);
    console.log(`${view}: answered in ${ms.toFixed(0)} ms, ${(bytes / 1e6).toFixed(2)} MB of JSON`);
    figures[`${view}AnswerMs`] = Math.round(ms);
  }
  return figures;
}

async function measureFrames(address, cookie) {
  const shots = process.env.BENCH_SHOTS ?? path.join(root, 'dist/bench-views');
  fs.mkdirSync(shots, { recursive: true });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    const page = await openPage(browser, address, cookie);
    const renderer = await page.evaluate(rendererName);
    console.log(`WebGL by ${renderer}`);
    const map = await measureMap(page, address, shots);
    const graph = await measureGraph(page, address, shots);
    return { ...map, ...graph, softwareGl: /swiftshader|llvmpipe|software/i.test(renderer) };
  } finally {
    await browser.close();
  }
}

async function openPage(browser, address, cookie) {
  const context = await browser.newContext({ viewport: WINDOW });
  const cookies = cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: address };
  });
  await context.addCookies(cookies);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  return page;
}

async function measureMap(page, address, shots) {
  const began = performance.now();
  await page.goto(`${address}/suppliers?view=map`);
  await page.getByRole('region').or(page.locator('.maplibregl-canvas')).first().waitFor();
  await page.locator('fb-world-map .in-view').waitFor();
  await page.waitForTimeout(1500);
  const openMs = Math.round(performance.now() - began - 1500);
  const canvas = page.locator('.maplibregl-canvas');
  await page.screenshot({ path: path.join(shots, 'map.png') });
  const pan = await frames(page, 'map, panning', () => drag(page, canvas));
  const zoom = await frames(page, 'map, zooming', () => wheel(page, canvas, -120, 12));
  await page.waitForTimeout(1000);
  await page.screenshot({ path: path.join(shots, 'map-near.png') });
  const nearPan = await frames(page, 'map, panning near', () => drag(page, canvas));
  return { mapOpenMs: openMs, mapPan: pan, mapZoom: zoom, mapNearPan: nearPan };
}

async function measureGraph(page, address, shots) {
  const began = performance.now();
  await page.goto(`${address}/suppliers?view=graph`);
  const canvas = page.locator('fb-tier-graph canvas');
  await canvas.waitFor();
  const openMs = Math.round(performance.now() - began);
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(shots, 'graph-folded.png') });
  const unfold = page.locator('fb-tier-graph .chosen button');
  const unfoldMs = await page.evaluate(timeOfClick, await unfold.elementHandle());
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(shots, 'graph-near.png') });
  const nearPan = await frames(page, 'graph of 5,000, panning near', () => drag(page, canvas));
  await page.locator('fb-tier-graph .buttons button').last().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(shots, 'graph-all.png') });
  const pan = await frames(page, 'graph of 5,000, panning all of it', () => drag(page, canvas));
  const zoom = await frames(page, 'graph of 5,000, zooming', () => wheel(page, canvas, -120, 12));
  await page.locator('fb-tier-list li button[aria-pressed]').last().click();
  await page.waitForTimeout(500);
  await page.screenshot({ path: path.join(shots, 'graph-ways.png') });
  return {
    graphOpenMs: openMs,
    graphUnfoldMs: unfoldMs,
    graphPan: pan,
    graphNearPan: nearPan,
    graphZoom: zoom,
  };
}

/** Milliseconds from a click until the picture that follows it has been drawn. */
function timeOfClick(button) {
  const began = performance.now();
  button.click();
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(Math.round(performance.now() - began)))),
  );
}

/** Moves something and tells how long the frames took meanwhile: the middle, 19 of 20, the worst, in ms. */
async function frames(page, what, move) {
  await page.evaluate(startFrames);
  await move();
  const times = await page.evaluate(stopFrames);
  const sorted = times.sort((a, b) => a - b);
  const at = (part) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1));
  const figures = { median: at(0.5), p95: at(0.95), worst: at(1) };
  console.log(
    `${what}: ${times.length} frames, median ${figures.median} ms, p95 ${figures.p95} ms, worst ${figures.worst} ms`,
  );
  return figures;
}

function startFrames() {
  const times = (globalThis.benchFrames = []);
  let before = performance.now();
  const next = (now) => {
    if (globalThis.benchFrames !== times) return;
    times.push(now - before);
    before = now;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function stopFrames() {
  const times = globalThis.benchFrames.slice(1); // the first one began somewhere before
  globalThis.benchFrames = null;
  return times;
}

/** To and fro over most of the canvas, as a hand does. */
async function drag(page, target) {
  const box = await target.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, WINDOW.height - box.y) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 150; step++) {
    const turn = (step / 150) * 4 * Math.PI;
    await page.mouse.move(x + Math.sin(turn) * box.width * 0.35, y + Math.sin(turn / 2) * box.height * 0.25);
    await page.waitForTimeout(12);
  }
  await page.mouse.up();
}

async function wheel(page, target, delta, turns) {
  const box = await target.boundingBox();
  await page.mouse.move(box.x + box.width * 0.6, box.y + Math.min(box.height, WINDOW.height - box.y) / 2);
  for (let turn = 0; turn < turns; turn++) {
    await page.mouse.wheel(0, delta);
    await page.waitForTimeout(80);
  }
}

function rendererName() {
  const gl = document.createElement('canvas').getContext('webgl2');
  const info = gl?.getExtension('WEBGL_debug_renderer_info');
  return info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : 'unknown';
}
