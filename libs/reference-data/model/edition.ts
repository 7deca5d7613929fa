import type { RowChange } from './editions/edition-comparison';

/** Where an edition came from: with the product, or from a file that the operator loaded. */
export type EditionSource = 'shipped' | 'imported';

/** What is known of one edition of a dataset: who published what, under which terms. */
export interface EditionFacts {
  /** Name of the dataset, as in data/editions.json: `tip`, `wgi`, `listed-goods`. */
  readonly dataset: string;
  readonly title: string;
  readonly publisher: string;
  /** The publisher's own words for the edition. */
  readonly edition: string;
  /** The year that the figures are about, or of the list. */
  readonly year: number;
  readonly licence: string;
  /** Words that the licence asks to show; null where it asks for none. */
  readonly credit: string | null;
  /** How to cite it, in one line. */
  readonly citation: string;
  /** Where the publisher offers it; empty for our own work. */
  readonly address: string;
  /** Date, month or year in which it was published: as precise as it is known; null: not known. */
  readonly publishedOn: string | null;
  /** Likewise when it was taken from the publisher. */
  readonly retrievedOn: string | null;
  readonly rowCount: number;
  /** SHA-256 of the files, in hex. */
  readonly sha256: string;
}

/** An edition that ships: its files lie beside editions.json. */
export interface ShippedEdition extends EditionFacts {
  readonly files: readonly string[];
  /** True for one that is there to be compared with and pinned, beside the one that comes into use. */
  readonly earlier?: boolean;
}

/** What the API returns for an edition. */
export interface EditionView extends EditionFacts {
  /** Names dataset and content, and is the same in every installation: `tip:9f2c41d07a3e`. */
  readonly id: string;
  readonly source: EditionSource;
  /** True for the one edition of its dataset that scores are made from. */
  readonly current: boolean;
  readonly loadedAt: string;
  /** What was wrong in another edition and is right in this one; null for an edition as published. */
  readonly correction: EditionCorrection | null;
}

/** A correction of an edition, as its readers see it. */
export interface EditionCorrection {
  /** Id of the edition that it corrects; scores made from that one still name it. */
  readonly corrects: string;
  readonly reason: string;
  /** Where it can be seen what is right; empty where nobody said. */
  readonly source: string;
  /** Name of the operator, as of then; null where it is not known. */
  readonly by: string | null;
  /** Row by row what the wrong edition said and what this one says. */
  readonly rows: readonly RowChange[];
}

/** Id of an edition: the same content has the same id everywhere, so that a score can name it. */
export function editionId({ dataset, sha256 }: Pick<EditionFacts, 'dataset' | 'sha256'>): string {
  return `${dataset}:${sha256.slice(0, 12)}`;
}

/**
 * Whether a shipped edition becomes the current one. What the operator imported stays, unless the product
 * now ships a later year.
 */
export function replacesCurrent(
  shipped: Pick<EditionFacts, 'year'>,
  current: Pick<EditionView, 'year' | 'source'> | null,
): boolean {
  return current === null || current.source === 'shipped' || shipped.year > current.year;
}
