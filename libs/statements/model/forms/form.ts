import type { BreakdownId, FigureId } from '../figure';
import type { Wording } from '../laws/wording';

/** What stands in one part of a field: free text, ticked choices, or choices with words to them. */
export interface PartValue {
  readonly text: string;
  /** Options of the part. */
  readonly chosen: readonly string[];
}

export const NOTHING: PartValue = { text: '', chosen: [] };

export function isEmpty({ text, chosen }: PartValue): boolean {
  return text.trim() === '' && chosen.length === 0;
}

/** What a person put into a part: it goes before what the data gives. */
export interface FormAnswer extends PartValue {
  /** Id of the criterion that the field is. */
  readonly criterion: string;
  readonly part: string;
}

/** Records that a value was taken from. */
export const FORM_RECORDS = [
  'organisation',
  'period',
  'approval',
  'publication',
  'sections',
  'statements',
  'law-facts',
  'law-verdicts',
] as const;
export type FormRecord = (typeof FORM_RECORDS)[number];

/** A value that the statement's data gives. */
export interface FromData extends PartValue {
  /** `part`: the data may not know all of it, or knows it in other words; the person looks and completes. */
  readonly kept: 'whole' | 'part';
  readonly records: readonly FormRecord[];
  readonly figures: readonly (FigureId | BreakdownId)[];
}

/** `one` and `many`: of its options, with words to them where the form wants some. */
export type PartKind = 'text' | 'one' | 'many';

export interface FormPart {
  /** Unique within its field, such as `start`. */
  readonly id: string;
  readonly kind: PartKind;
  readonly options: readonly string[];
  /** Characters that the form takes; null where it says nothing. */
  readonly maxLength: number | null;
  /** Null: left to the person. */
  readonly fromData: FromData | null;
  readonly typed: PartValue | null;
}

/** A field of an official form, in the parts that are filled in one by one. */
export interface FormField {
  readonly criterion: string;
  readonly ref: string;
  readonly title: string;
  readonly requirement: string;
  readonly mandatory: boolean;
  readonly source: string;
  /** How sure the wording of the field is. */
  readonly wording: Wording;
  /** At least one. The split into parts is ours. */
  readonly parts: readonly FormPart[];
}

/** An official form, filled in as far as the data goes. */
export interface FilledForm {
  readonly law: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly fields: readonly FormField[];
}

/** What goes into the form; null where nothing is known and nobody typed anything. */
export function valueOf({ typed, fromData }: Pick<FormPart, 'typed' | 'fromData'>): PartValue | null {
  return typed ?? fromData;
}

/** Counts of parts by where their value is from. */
export interface FormSum {
  readonly byData: number;
  readonly byPerson: number;
  readonly left: number;
}

export function sumOf({ fields }: Pick<FilledForm, 'fields'>): FormSum {
  const parts = fields.flatMap((field) => field.parts);
  const byPerson = parts.filter(({ typed }) => typed !== null).length;
  const left = parts.filter((part) => valueOf(part) === null).length;
  return { byData: parts.length - byPerson - left, byPerson, left };
}

// What the API takes and returns.

export interface FormAnswerView extends FormAnswer {
  /** Grows by one with every change; an edit names the one it was made on, 0 for the first. */
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

export interface StatementFormsView {
  readonly forms: readonly FilledForm[];
  /** Every part that somebody has touched, emptied ones too. */
  readonly answers: readonly FormAnswerView[];
}

export interface SaveFormAnswer extends FormAnswer {
  readonly version: number;
}
