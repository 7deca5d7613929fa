import { effect, inject, untracked } from '@angular/core';
import { JobRuns } from '@firebreak/platform/web';

/**
 * Calls `reload` whenever a run of the scoring method ends while the page is open, so that a score moves
 * before the reader's eyes. Call it in an injection context.
 */
export function afterEachRun(reload: () => void): void {
  const jobs = inject(JobRuns);
  jobs.listen();
  let seen: string | null | undefined;
  effect(() => {
    if (!jobs.loaded()) return;
    const last = jobs.runs().find(({ kind, status }) => kind === 'recompute-risk' && status === 'done');
    const mark = last?.id ?? null;
    if (seen !== undefined && mark !== null && mark !== seen) untracked(reload);
    seen = mark;
  });
}
