import type { DatasetName, Fault, FigureName } from '@firebreak/reference-data/model';
import type { PublisherFacts } from './publisher-file';

export type Row = Readonly<Record<string, string>>;

/** How a country is named in a table. */
export type CountryNaming = 'iso2' | 'iso3' | 'name';

/** One figure of a row, or what is wrong with it. */
export type RowFigure =
  | { readonly figure: FigureName; readonly column: string; readonly value: number | string }
  | { readonly column: string; readonly fault: Fault };

/** How the columns of one file are read. */
export interface ColumnPlan {
  /** Columns with figures, by the name that they have in the file. */
  readonly columns: readonly { readonly column: string; readonly readAs: string }[];
  /** The year that the header itself tells: `hdi_2023`. */
  readonly year: number | null;
  /** What a row says; empty for one that says nothing. */
  figuresOf(row: Row): readonly RowFigure[];
  /** Whether a row is about no country: a sum or mean of several. */
  isAggregate?(row: Row): boolean;
}

/** A layout that a dataset is published in, or that the product documents for it. */
export interface TableLayout {
  readonly dataset: DatasetName;
  /** For whoever has a file with other columns: the columns that are needed. */
  readonly needs: string;
  readonly facts: PublisherFacts;
  /** @returns null for a header that is not of this layout */
  plan(header: Header): ColumnPlan | null;
}

/** The columns of a file; case, punctuation and underscores do not matter. */
export class Header {
  private readonly byWords: ReadonlyMap<string, string>;

  constructor(readonly columns: readonly string[]) {
    this.byWords = new Map(columns.map((column) => [wordsOf(column), column]));
  }

  /** The file's own name of the first of these columns that it has. */
  find(...names: readonly string[]): string | null {
    for (const name of names) {
      const column = this.byWords.get(name);
      if (column !== undefined) return column;
    }
    return null;
  }

  /** The column with the highest number at the place of `(\d{4})`. */
  latest(pattern: RegExp): { readonly column: string; readonly year: number } | null {
    const found = [...this.byWords].flatMap(([words, column]) => {
      const year = Number(pattern.exec(words)?.[1]);
      return Number.isInteger(year) ? [{ column, year }] : [];
    });
    return found.sort((a, b) => b.year - a.year)[0] ?? null;
  }
}

function wordsOf(column: string): string {
  return column
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
