import { defineJob, enqueue } from '@firebreak/platform/server';
import type { EntityManager } from 'typeorm';

/** Works out again what to do next about suppliers whose scores are new. Carries nothing: what it finds counts. */
export const RankActions = defineJob<Record<string, never>>('rank-actions', {
  queue: 'risk',
  visible: false,
});

/** Orders a ranking for the current company; one that is queued already will see these scores too. */
export function orderRanking(tx: EntityManager): Promise<string> {
  return enqueue(tx, RankActions, {}, { dedupeKey: 'company' });
}
