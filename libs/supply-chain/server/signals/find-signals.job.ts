import { defineJob, enqueue } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';

/**
 * Looks through the supply chain of a company for signals. It carries nothing: what it finds when it runs is what
 * counts, so running it twice is the same as once.
 */
export const FindSignals = defineJob<Record<string, never>>('find-signals', {
  queue: 'signals',
  // Somebody who enters a site, its goods and its links makes one run of it, not ten.
  delayInMs: 300,
  visible: false,
});

/** Orders a run for the current company; one that is queued already will see this change too. */
export function orderSignalRun(tx: EntityManager): Promise<string> {
  return enqueue(tx, FindSignals, {}, { dedupeKey: 'company' });
}
