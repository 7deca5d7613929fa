import type { Texts } from '../texts/texts';
import type { JobRunView } from './job-runs';

/** Percent of a run that is done; null when nobody can tell. */
export function progressOf(run: Pick<JobRunView, 'state' | 'done' | 'total'> | undefined): number | null {
  if (!run) return null;
  if (run.state === 'done') return 100;
  return run.total ? Math.min(100, Math.round((100 * (run.done ?? 0)) / run.total)) : null;
}

/** Why a run failed, in the reader's language. */
export function runProblemText(texts: Texts, run: JobRunView | undefined): string {
  const { code, title } = run?.error ?? {};
  return (code && texts.findAnywhere(`problems.${code}`)) || title || texts.t('platform.problems.unexpected');
}
