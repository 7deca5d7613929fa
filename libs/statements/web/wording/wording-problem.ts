import { toApiProblem } from '@firebreak/platform/web';
import type { SectionText, StatementSectionView } from '@firebreak/statements/model';

/** What the server sends with a step that came too late. */
export interface TooLate {
  /** The section as it is now. */
  readonly section: StatementSectionView;
  /** What the paragraph is now; null when it is gone, or when the whole section was meant. */
  readonly now: SectionText | null;
}

/** Reads from an error that somebody else changed the section first; null for any other error. */
export function readTooLate(error: unknown): TooLate | null {
  const { code, details } = toApiProblem(error);
  if (code !== 'suggestion-outdated' && code !== 'statement-changed') return null;
  // The API sends both with these problems.
  const section = details['section'] as StatementSectionView | undefined;
  const now = details['now'] as SectionText | null | undefined;
  return section ? { section, now: now ?? null } : null;
}
