import type { EditionFacts } from '../edition';
import type { EditionDifference } from './edition-comparison';
import {
  type CorrectableContent,
  correctableRows,
  fieldFault,
  type FieldValue,
  type FieldValues,
  type KnownPlaces,
} from './correctable';
import { fault, type Fault } from './fault';

/** Letters of a reason, and of where the right figure can be seen, at least and at most. */
export const CORRECTION_TEXT = { shortestReason: 10, shortestSource: 5, most: 1000 } as const;
/** Rows of one correction. More of them are another file of the publisher. */
export const MOST_CORRECTED_ROWS = 500;

/** One row as it should have been. */
export interface RowCorrection {
  /** What tells the row from the others, by field; see `correctableRows`. */
  readonly key: FieldValues;
  /**
   * What is right: fields that are left out stay as they are; a row that the edition lacks is added, and needs all that
   * a row always has. Null where the edition should not have the row.
   */
  readonly values: FieldValues | null;
}

/** Says what was wrong in an edition, why, and where the right figure can be seen. */
export interface CorrectEdition {
  /** For the readers of the edition: what the publisher said, or how the mistake was found. */
  readonly reason: string;
  /** Address or name of the document that has it right. */
  readonly source: string;
  readonly rows: readonly RowCorrection[];
}

/** The rows of an edition by field, for whoever corrects them. */
export interface EditionRowsView {
  readonly content: CorrectableContent;
  readonly rows: readonly FieldValues[];
}

/** What a correction would make of an edition. Nothing was stored. */
export interface CorrectionPreview {
  /** Of the edition as corrected. */
  readonly facts: EditionFacts;
  /** From the edition in use to the corrected one. */
  readonly difference: EditionDifference;
}

/** Something wrong with a correction; `at` counts its rows from 0. */
export interface CorrectionFault extends Fault {
  readonly at: number;
  /** Name of a field; `key` or `values` where it is about the row. */
  readonly field: string;
}

/** What becomes of one row of the edition. */
export interface RowReplacement {
  /** Place among the rows of the edition, from 0; null for a row that comes new. */
  readonly place: number | null;
  /** Only the fields that were given; null where the row goes. */
  readonly values: FieldValues | null;
  readonly key: FieldValues;
}

/** What correcting needs to know of an edition. */
export interface EditionToCorrect extends KnownPlaces {
  readonly content: CorrectableContent;
  /** Figures that its dataset has; empty for a dataset without figures. */
  readonly figures: readonly string[];
  /** Its rows by field: key and values. */
  readonly rows: readonly FieldValues[];
}

/**
 * What a correction does to the rows of an edition: those that it does not name stay as they are.
 * @returns a replacement for each of its rows, or everything that is wrong with it
 */
export function correctRows(
  edition: EditionToCorrect,
  corrections: readonly RowCorrection[],
):
  | { readonly replacements: readonly RowReplacement[]; readonly faults: null }
  | { readonly faults: readonly CorrectionFault[] } {
  const { key } = correctableRows(edition.content);
  const keyOf = (row: FieldValues) => JSON.stringify(key.map(({ name }) => row[name] || null));
  const places = new Map(edition.rows.map((row, place) => [keyOf(row), place]));
  const first = new Map<string, number>();
  const faults: CorrectionFault[] = [];
  const replacements = corrections.map((correction, at): RowReplacement => {
    const id = keyOf(correction.key);
    const place = places.get(id) ?? null;
    const earlier = first.get(id);
    const found =
      earlier === undefined
        ? rowFaults(edition, correction, place === null ? null : (edition.rows[place] ?? null))
        : [{ field: 'key', ...fault('row-corrected-twice', { row: earlier + 1 }) }];
    first.set(id, earlier ?? at);
    faults.push(...found.map((one) => ({ at, ...one })));
    return { place, key: correction.key, values: correction.values };
  });
  return faults.length > 0 ? { faults } : { replacements, faults: null };
}

type FieldFault = Omit<CorrectionFault, 'at'>;

/** @param before the row as the edition has it; null where it has none */
function rowFaults(
  edition: EditionToCorrect,
  { key, values }: RowCorrection,
  before: FieldValues | null,
): FieldFault[] {
  const spec = correctableRows(edition.content);
  const known = (fields: readonly { readonly name: string }[], row: FieldValues): FieldFault[] =>
    Object.keys(row)
      .filter((name) => !fields.some((one) => one.name === name))
      .map((name) => ({ field: name, ...fault('field-unknown') }));
  const wrong = [...known(spec.key, key), ...known(spec.values, values ?? {})];
  const whole = { ...before, ...key, ...values };
  const figure = key['figure'];
  if (typeof figure === 'string' && !edition.figures.includes(figure))
    return [...wrong, { field: 'figure', ...fault('figure-not-of-edition', { value: figure }) }];
  for (const one of spec.key) {
    const found = fieldFault(one, key[one.name] ?? null, whole, edition);
    if (found) wrong.push({ field: one.name, ...found });
  }
  if (wrong.length > 0) return wrong;
  if (values === null) return before === null ? [{ field: 'key', ...fault('no-such-row') }] : [];
  for (const one of spec.values) {
    if (before !== null && !(one.name in values)) continue;
    const found = fieldFault(one, values[one.name] ?? null, whole, edition);
    if (found) wrong.push({ field: one.name, ...found });
  }
  if (wrong.length > 0 || before === null) return wrong;
  const changes = Object.entries(values).some(([name, value]) => !alike(value, before[name] ?? null));
  return changes ? [] : [{ field: 'values', ...fault('nothing-to-correct') }];
}

function alike(a: FieldValue, b: FieldValue): boolean {
  return JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);
}
