// One company of BENCH_SUPPLIERS suppliers and BENCH_LINKS links through the worker's jobs; the last line is JSON.
import fs from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { CompanyDb } from '@firebreak/platform/server';
import { RiskRuns } from '@firebreak/risk/server';
import { ActionRanking } from '../../../libs/risk/server/actions/action-ranking.service';
import { PortfolioActions } from '../../../libs/risk/server/actions/portfolio-actions.service';
import { RiskEntry } from '../../../libs/risk/server/entry/risk-entry.service';
import { WhatIf } from '../../../libs/risk/server/what-if/what-if.service';
import { inProduct } from '../risk/product.mjs';
import { seedCompany } from '../risk/seed.mjs';

const SIZE = { suppliers: Number(process.env.BENCH_SUPPLIERS), links: Number(process.env.BENCH_LINKS) };
/** Above it the what-if is refused. */
const MOST_WHAT_IF = 20_000;

const figures = await inProduct(async (product) => {
  const { app, companyId, today, inCompany } = product;
  const service = (type) => app.get(type, { strict: false });
  const asCompany = (work) => service(CompanyDb).runAs(companyId, work);
  console.log(`Scale: ${await seedCompany(product, SIZE)}`);
  const steps = {};
  const step = async (name, work) => (steps[name] = await measured(name, () => asCompany(work)));
  await step('first run after an import', () => service(RiskRuns).recompute(today));
  await step('nightly run that finds nothing', () => service(RiskRuns).recompute(today));
  await inCompany((tx) => tx.query('DELETE FROM risk_entry')); // measured from nothing
  await step('where risk enters', () => service(RiskEntry).bringUpToDate());
  await step('where risk enters, kept', () => service(RiskEntry).get());
  await step('ranking of all', () => service(ActionRanking).rank());
  await step('ranking without news', () => service(ActionRanking).rank());
  await step('first page of actions', () => service(PortfolioActions).list({}, null, 'en'));
  await step('first page of audits', () => service(PortfolioActions).list({ kind: ['audit'] }, null, 'en'));
  if (SIZE.suppliers <= MOST_WHAT_IF) await step('what-if inputs', () => service(WhatIf).inputs());
  return steps;
});
console.log(JSON.stringify(figures));
process.exit(0);

/** @returns seconds, megabytes at the peak, and the longest that others waited in milliseconds */
async function measured(name, work) {
  globalThis.gc?.();
  await pause(50);
  forgetPeak();
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const begun = performance.now();
  await work();
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(2));
  await pause(20);
  delay.disable();
  const [stallMs, p99Ms] = [delay.max, delay.percentile(99)].map((ns) => Math.round(ns / 1e6));
  const figures = { seconds, peakMb: peak(), stallMs, p99Ms };
  console.log(
    `Scale: ${name} in ${seconds} s, ${figures.peakMb} MB at most, others wait up to ${stallMs} ms (99 %: ${p99Ms} ms)`,
  );
  return figures;
}

/** Linux counts the most memory that a process ever had; writing 5 here begins anew. */
function forgetPeak() {
  if (process.platform === 'linux') fs.writeFileSync('/proc/self/clear_refs', '5');
}

function peak() {
  if (process.platform !== 'linux') return Math.round(process.resourceUsage().maxRSS / 1024);
  const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(fs.readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
