import { Problem } from '@firebreak/platform/model';
import type { WhatIfInputs } from '@firebreak/risk/model';
import { AskedPortfolio } from './asked-portfolio';
import type { Answer, Ask } from './portfolio-messages';

// Reads and weighs beside the page, so that a slider never waits for either.
let portfolio: AskedPortfolio | null = null;

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  void answered(data).then((answer) => postMessage(answer));
});

async function answered(ask: Ask): Promise<Answer> {
  try {
    if (ask.kind === 'load') return await load(ask);
    if (!portfolio) throw new RangeError('nothing is loaded yet');
    const refused = await withEditions(portfolio, ask);
    if (refused) return refused;
    if (ask.kind === 'figures') return portfolio.answer(ask.ask, ask.changes);
    return { kind: 'explained', ask: ask.ask, move: portfolio.explain(ask.changes, ask.supplierId) };
  } catch (error) {
    const problem =
      error instanceof Problem ? error.details['detail'] : error instanceof Error ? error.message : error;
    return { kind: 'failed', ask: ask.ask, status: null, problem };
  }
}

/** Fetches the figures of other editions once. @returns why that is not possible */
async function withEditions(
  asked: AskedPortfolio,
  { ask, changes: { editions } }: Exclude<Ask, { kind: 'load' }>,
): Promise<Answer | null> {
  if (asked.knowsEditions(editions)) return null;
  const url = `/api/risk/what-if/context?editions=${encodeURIComponent(editions.join(','))}`;
  const response = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (!response?.ok) return { kind: 'failed', ask, status: response?.status ?? 0, problem: titleOf(body) };
  asked.addEditions(editions, (body as { context: string }).context); // the API's own view
  return null;
}

function titleOf(problem: unknown): string {
  return typeof problem === 'object' && problem !== null && 'title' in problem ? String(problem.title) : '';
}

async function load({ ask, url }: Extract<Ask, { kind: 'load' }>): Promise<Answer> {
  const response = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!response) return { kind: 'failed', ask, status: 0, problem: null };
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return { kind: 'failed', ask, status: response.status, problem: body };
  portfolio = new AskedPortfolio(body as WhatIfInputs); // the API's own view
  return { kind: 'loaded', ask, summary: portfolio.summary() };
}
