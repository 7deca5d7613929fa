import type { JobRunView } from '@firebreak/platform/model';
import type { Texts } from '../texts/texts';

/** Percent of a run that is done; null when nobody can tell. */
export function progressOf(run: Pick<JobRunView, 'status' | 'progressRatio'> | undefined): number | null {
  if (!run) return null;
  if (run.status === 'done') return 100;
  return run.progressRatio === null ? null : Math.round(100 * Math.min(1, run.progressRatio));
}

/** Why a run failed, in the reader's language. */
export function runProblemText(texts: Texts, run: JobRunView | undefined): string {
  const { code, message } = run?.error ?? {};
  return (
    (code && texts.findAnywhere(`problems.${code}`)) || message || texts.t('platform.problems.unexpected')
  );
}
