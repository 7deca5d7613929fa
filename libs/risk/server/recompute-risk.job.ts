import { defineJob, enqueue } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';

/**
 * Brings the scores of a company up to date. It carries nothing: what it finds changed when it runs is what counts,
 * so running it twice is the same as once.
 */
export const RecomputeRisk = defineJob<Record<string, never>>('recompute-risk', {
  queue: 'risk',
  // Long enough that a burst of changes makes one run, short enough that nobody waits for it.
  delayInMs: 200,
});

/**
 * Orders the run that a company is due once a day or by new editions, when its turn among all companies comes. Whoever
 * changes something meanwhile has a run of its own and does not wait for this one, which then finds nothing left to do.
 * @param inMs how long it waits
 */
export function orderDueRecompute(tx: EntityManager, inMs: number): Promise<string> {
  return enqueue(tx, RecomputeRisk, {}, { dedupeKey: 'due', delayInMs: inMs });
}

/** Orders a run for the current company; one that is queued already will see this change too. */
export function orderRecompute(tx: EntityManager): Promise<string> {
  return enqueue(tx, RecomputeRisk, {}, { dedupeKey: 'company' });
}
