import { figureComplaint, type CountryFigure, type FigureName } from '../country-figure';

/** One figure as it should have been. */
export interface FigureCorrection {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly figure: FigureName;
  /** What is right; null where the edition should say nothing about this country. */
  readonly value: number | string | null;
}

/** Says what was wrong in an edition, and why. */
export interface CorrectEdition {
  /** For the readers of the edition: what the publisher said, or how the mistake was found. */
  readonly reason: string;
  readonly rows: readonly FigureCorrection[];
}

/** A row of an edition that another one corrects. */
export interface CorrectedRow {
  readonly country: string;
  readonly figure: FigureName;
  /** Null where the row was missing. */
  readonly before: number | string | null;
  /** Null where the row should not be there. */
  readonly after: number | string | null;
}

/** Something wrong with a correction; `at` counts its rows from 0. */
export interface CorrectionComplaint {
  readonly at: number;
  readonly field: keyof FigureCorrection;
  readonly message: string;
}

export interface CorrectedFigures {
  readonly figures: readonly CountryFigure[];
  readonly rows: readonly CorrectedRow[];
}

/** What correcting needs to know of an edition. */
export interface FiguresToCorrect {
  readonly figures: readonly CountryFigure[];
  /** Year of the edition, for a figure that was missing. */
  readonly year: number;
  /** Whether a code is that of a country. */
  isCountry(iso2: string): boolean;
}

/**
 * The figures of an edition with some of them put right: the others stay as they are.
 * @returns the new figures with what was corrected, or what is wrong with the correction
 */
export function correctFigures(
  edition: FiguresToCorrect,
  corrections: readonly FigureCorrection[],
): CorrectedFigures | readonly CorrectionComplaint[] {
  const known = new Map(edition.figures.map((figure) => [keyOf(figure), figure]));
  const figuresOfEdition = new Set(edition.figures.map(({ figure }) => figure));
  const complaints = corrections.flatMap((row, at) => {
    const complaint = complaintAbout(row, at, corrections, known, figuresOfEdition, edition);
    return complaint ? [{ at, ...complaint }] : [];
  });
  if (complaints.length > 0) return complaints;
  const rows = corrections.map(({ country, figure, value }): CorrectedRow => {
    const before = known.get(keyOf({ country, figure }));
    if (value === null) known.delete(keyOf({ country, figure }));
    else
      known.set(keyOf({ country, figure }), { country, figure, value, year: before?.year ?? edition.year });
    return { country, figure, before: before?.value ?? null, after: value };
  });
  return { figures: [...known.values()], rows };
}

function complaintAbout(
  row: FigureCorrection,
  at: number,
  all: readonly FigureCorrection[],
  known: ReadonlyMap<string, CountryFigure>,
  figures: ReadonlySet<FigureName>,
  { isCountry }: FiguresToCorrect,
): Omit<CorrectionComplaint, 'at'> | null {
  const { country, figure, value } = row;
  if (!isCountry(country)) return { field: 'country', message: `"${country}" is no ISO 3166-1 alpha-2 code` };
  if (!figures.has(figure)) return { field: 'figure', message: `this edition has no figure "${figure}"` };
  const first = all.findIndex((other) => keyOf(other) === keyOf(row));
  if (first < at) return { field: 'country', message: `row ${first + 1} corrects this figure already` };
  const before = known.get(keyOf(row))?.value ?? null;
  if (before === value)
    return { field: 'value', message: 'this is what the edition says: nothing to correct' };
  const complaint = value === null ? null : figureComplaint(figure, value);
  return complaint ? { field: 'value', message: complaint } : null;
}

function keyOf({ country, figure }: Pick<CountryFigure, 'country' | 'figure'>): string {
  return `${figure} ${country}`;
}
