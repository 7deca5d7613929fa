import type { AnswerFaultCode } from './answer-finding';
import { answerFault } from './answer-faults';
import type { Circumstances } from './circumstances';
import { answerIn, type UnreadableCode } from './file-answer';
import type { CountryName, FileCell } from './file-cells';
import type { AnswerView } from './questionnaire';
import { isGiven, type AnswerValue } from './response';
import type { Template } from './template';

/** An answer that the file gives differently from what is saved. */
export interface FileChange {
  /** Key of the place. */
  readonly question: string;
  /** What is saved now; null for none. */
  readonly before: AnswerValue | null;
  /** Of the saved answer; a save names it. */
  readonly version: number;
  /** What the file says; null where its cell was emptied. */
  readonly after: AnswerValue | null;
}

/** A cell that can't be taken, and why. */
export interface FileRefusal {
  /** Section that its sheet is about; null where that is not known. */
  readonly section: string | null;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  /** Key of the place; null where the row belongs to none. */
  readonly question: string | null;
  readonly code: AnswerFaultCode | UnreadableCode | 'row-unknown' | 'row-repeated' | 'row-changed';
}

/** What a filled-in file would do. Nothing is saved before the respondent has seen it. */
export interface FilePreview {
  /** Can be saved as they are. */
  readonly changes: readonly FileChange[];
  /** Answered here since the file was made: each is for the respondent to decide. */
  readonly conflicts: readonly FileChange[];
  readonly refused: readonly FileRefusal[];
}

/** One row of the file as it came back. */
export interface ReturnedCell {
  readonly row: number;
  readonly text: string;
  /** What stood there when the file was made, and the version of the answer that it was. */
  readonly before: string;
  readonly version: number;
}

/** What the file is compared with. */
export interface ComparedWith {
  readonly template: Template;
  readonly circumstances: Circumstances;
  readonly answers: readonly AnswerView[];
  /** Calendar date. */
  readonly asOf: string;
}

/**
 * What of a returned file is new. A cell that is as it was when the file was made says nothing, however the answer has
 * changed since.
 * @param cells those of the questionnaire now
 * @param returned by the cell's code
 */
export function compareFile(
  cells: readonly FileCell[],
  returned: ReadonlyMap<string, ReturnedCell>,
  { template, circumstances, answers, asOf }: ComparedWith,
  country: CountryName,
): FilePreview {
  const changes: FileChange[] = [];
  const conflicts: FileChange[] = [];
  const refused: FileRefusal[] = [];
  const saved = new Map(answers.map((answer) => [answer.question, answer]));
  for (const [question, own] of Map.groupBy(cells, ({ place }) => place.key)) {
    const found = own.flatMap((cell) => returned.get(cell.code) ?? []);
    const touched = found.filter(({ text, before }) => text.trim() !== before.trim());
    const [first] = touched;
    if (!first) continue;
    const section = own[0]?.place.question.section ?? null;
    const texts = new Map(own.map(({ code }) => [code, returned.get(code)?.text ?? '']));
    const read = answerIn(own, texts, country);
    if ('unreadable' in read) {
      const { cell, code } = read.unreadable;
      refused.push({ section, question, code, row: returned.get(cell.code)?.row ?? first.row });
      continue;
    }
    const after = isGiven(read.value) ? read.value : null;
    const fault = after === null ? null : answerFault(template, question, after, asOf, circumstances);
    if (fault) {
      refused.push({ section, question, code: fault.code, row: first.row });
      continue;
    }
    const { value: before = null, version = 0 } = saved.get(question) ?? {};
    if (sameAnswer(before, after)) continue;
    const change = { question, before, version, after };
    (found.every((one) => one.version === version) ? changes : conflicts).push(change);
  }
  return { changes, conflicts, refused };
}

function sameAnswer(a: AnswerValue | null, b: AnswerValue | null): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

/** Lists are sets, and the database keeps the cells of a row in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.toSorted();
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, inOrder(part)]);
}
