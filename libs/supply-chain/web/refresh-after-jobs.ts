import { computed, effect, inject, untracked } from '@angular/core';
import { JobRuns } from '@firebreak/platform/web';

/** Jobs after which suppliers look different. */
const KINDS = new Set(['recompute-risk', 'import-suppliers', 'undo-supplier-import']);

/** Calls back whenever new scores or an import are in, so that what is on screen follows by itself. */
export function refreshAfterJobs(refresh: () => void): void {
  const runs = inject(JobRuns);
  const newest = computed(() => {
    const done = runs.runs().filter(({ status, kind }) => status === 'done' && KINDS.has(kind));
    return done.map(({ finishedAt }) => finishedAt ?? '').reduce((a, b) => (a > b ? a : b), '');
  });
  let seen: string | null = null;
  effect(() => {
    const at = newest();
    if (!runs.loaded()) return;
    if (seen !== null && at !== seen) untracked(refresh);
    seen = at;
  });
}
