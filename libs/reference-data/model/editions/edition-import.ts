import type { EditionFacts } from '../edition';
import type { EditionDifference } from './edition-comparison';
import type { EditionWarning } from './edition-check';

/** Larger files are no publisher's table of some hundred countries. */
export const MAX_EDITION_FILE_BYTES = 16 * 1024 * 1024;

/** What whoever loads a file knows of it and the file may not say. Everything may be left out. */
export interface StatedEdition {
  /** The publisher's own words for the edition, where no column of the file names it. */
  readonly edition?: string;
  /** The year that the figures are about, where no column tells. */
  readonly year?: number;
  /** Date, month or year: `2026-02-10`, `2026-02`, `2026`. */
  readonly publishedOn?: string;
  readonly retrievedOn?: string;
  /** Where the file was found, if not where the publisher usually offers it. */
  readonly address?: string;
}

/** How a column of the file was understood. */
export interface ReadColumn {
  readonly column: string;
  /** Name of a figure, or `country`, `year`, `edition`. */
  readonly readAs: string;
}

/** What loading a file would do. Nothing was stored. */
export interface EditionPreview {
  readonly facts: EditionFacts;
  /** Id that the edition has or would get. */
  readonly id: string;
  /** True where this very file was loaded before. */
  readonly known: boolean;
  readonly countries: number;
  readonly columns: readonly ReadColumn[];
  /** Columns of the file that say nothing that the product reads. */
  readonly ignoredColumns: readonly string[];
  /** Id of the edition in use, with which it was compared; null where there is none. */
  readonly comparedWith: string | null;
  /** Null where there is none to compare with. */
  readonly difference: EditionDifference | null;
  /** What must have been looked at before the edition is used. */
  readonly warnings: readonly EditionWarning[];
}

/** The decision to use a file whose preview was seen. */
export interface ConfirmedEdition extends StatedEdition {
  /** SHA-256 of the file that was checked. */
  readonly sha256: string;
  /** `comparedWith` of the preview, or nothing. */
  readonly comparedWith: string | null;
  /** Whether the warnings were looked at; needed where there are any. */
  readonly warningsSeen: boolean;
}

/** Whether a text is a date, a month or a year: `2026-02-10`, `2026-02`, `2026`. */
export function isRoughDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text) ?? [];
  if (!year) return false;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  return date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
}

/** Whether a text is a day of the calendar: `2026-02-10`. */
export function isDay(text: string): boolean {
  return text.length === 10 && isRoughDate(text);
}
