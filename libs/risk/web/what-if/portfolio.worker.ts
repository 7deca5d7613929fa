import { Problem } from '@firebreak/platform/model';
import { NotPossible } from '@firebreak/risk/model';
import type { WhatIfInputs } from '@firebreak/risk/model';
import { AskedPortfolio } from './asked-portfolio';
import type { Answer, Ask, Refusal } from './portfolio-messages';

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
    return { kind: 'refused', ask: ask.ask, refusal: refusalOf(error) };
  }
}

/** In the page's words: what the model says of itself is for whoever calls it. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof NotPossible) return { reason: error.reason, about: error.about };
  return { reason: error instanceof Problem ? 'weights' : 'other', about: {} };
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
  if (!response?.ok || !body) return { kind: 'refused', ask, refusal: { reason: 'editions', about: {} } };
  asked.addEditions(editions, (body as { context: string }).context); // the API's own view
  return null;
}

async function load({ ask, url }: Extract<Ask, { kind: 'load' }>): Promise<Answer> {
  const response = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => null);
  if (!response) return { kind: 'failed', ask, status: 0, problem: null };
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) return { kind: 'failed', ask, status: response.status, problem: body };
  portfolio = new AskedPortfolio(body as WhatIfInputs); // the API's own view
  return { kind: 'loaded', ask, summary: portfolio.summary() };
}
