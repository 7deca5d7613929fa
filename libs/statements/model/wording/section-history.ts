import type { SectionText } from '../section-text';

/** Why a text of a section came about. */
export const VERSION_CAUSES = ['drafted', 'saved', 'restored', 'suggested', 'imported'] as const;
export type VersionCause = (typeof VERSION_CAUSES)[number];

/** One text that a section had or has. */
export interface SectionVersionSummary {
  /** 1 for the first; every change adds one. */
  readonly version: number;
  readonly cause: VersionCause;
  /** The version whose text was put back. */
  readonly restoredFrom: number | null;
  readonly by: string;
  readonly at: string;
}

export interface SectionVersionView extends SectionVersionSummary {
  readonly text: SectionText;
}

/** Newest first. */
export interface SectionHistoryPage {
  readonly items: readonly SectionVersionSummary[];
  /** Ask for the versions before this one; null at the end. */
  readonly before: number | null;
}

export interface RestoreVersion {
  /** The version that the person sees as the present one; another one in the meantime is `statement-changed`. */
  readonly version: number;
}

/** What somebody wrote in one go: the text is saved with every pause, and few people want to read each of them. */
export interface Sitting {
  /** The text that it ended with. */
  readonly last: SectionVersionSummary;
  /** All its versions, newest first; at least one. */
  readonly versions: readonly SectionVersionSummary[];
}

/** Between two saves of one sitting there is no longer pause. */
const PAUSE_IN_MINUTES = 15;

/**
 * Joins saves of the same person that follow one another within a quarter of an hour. A draft, a text put back, taken
 * over or imported is always an entry of its own.
 * @param versions newest first
 */
export function sittingsOf(versions: readonly SectionVersionSummary[]): Sitting[] {
  const sittings: { last: SectionVersionSummary; versions: SectionVersionSummary[] }[] = [];
  for (const version of versions) {
    const sitting = sittings.at(-1);
    const next = sitting?.versions.at(-1);
    if (sitting && next && isSameSitting(version, next)) sitting.versions.push(version);
    else sittings.push({ last: version, versions: [version] });
  }
  return sittings;
}

function isSameSitting(earlier: SectionVersionSummary, later: SectionVersionSummary): boolean {
  const pauseInMinutes = (Date.parse(later.at) - Date.parse(earlier.at)) / 60_000;
  return (
    earlier.cause === 'saved' &&
    later.cause === 'saved' &&
    earlier.by === later.by &&
    earlier.version === later.version - 1 &&
    pauseInMinutes <= PAUSE_IN_MINUTES
  );
}
