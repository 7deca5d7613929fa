import type { FindingSeverity } from './adverse-findings';
import type { StepWords } from './plan-words';

/** Most characters of one reply, and most replies of a supplier to one questionnaire. */
export const MAX_REPLY_LENGTH = 2000;
export const MAX_REPLIES = 200;

/** How well a part of the questionnaire stands, in the words of the result page. */
export const RESULT_LEVELS = ['strong', 'on-the-way', 'weak'] as const;
export type ResultLevel = (typeof RESULT_LEVELS)[number];

/** @param ratio points won of the points possible, 0 to 1 */
export function resultLevel(ratio: number): ResultLevel {
  if (ratio >= 0.7) return 'strong';
  return ratio >= 0.4 ? 'on-the-way' : 'weak';
}

/** One part of the questionnaire in the result. */
export interface SectionResult {
  readonly title: string;
  /** Of a hundred points that this part can bring, how many it brought; not rounded. */
  readonly of100: number;
  readonly level: ResultLevel;
  /** Of a hundred: lost because of the answers, and because no document or audit stands behind them. */
  readonly lostToAnswers: number;
  readonly lostToProof: number;
}

/** What a reply can be about: `document:<id>` or `measure:<id>`. */
export type ResultPoint = string;

/** What the supplier or the buyer has to know about a document that was not accepted. */
export interface RefusedDocument {
  readonly point: ResultPoint;
  readonly question: string;
  readonly text: string;
  readonly name: string;
  /** In the reviewer's words; null where none were given. */
  readonly reason: string | null;
}

/** One step of the improvement plan. */
export interface PlanStep extends StepWords {
  readonly point: ResultPoint;
  readonly question: string;
  readonly text: string;
  readonly severity: FindingSeverity;
  /** What was found, in the words and the language of what was agreed. */
  readonly description: string;
  readonly owner: string;
  readonly dueOn: string;
  /** Of the finding; null where it was taken off the record. */
  readonly state: string | null;
}

/** What came of the answers, as the supplier reads it by its link. */
export interface ResultView {
  readonly buyer: string;
  readonly supplier: string;
  /** Language of the questions' texts. */
  readonly language: string;
  readonly submittedAt: string;
  /** Null while the buyer is still reading: then nothing else is told. */
  readonly reviewed: {
    readonly at: string;
    /** 0 to 100, not rounded. */
    readonly score: number;
    readonly sections: readonly SectionResult[];
    readonly refused: readonly RefusedDocument[];
    readonly plan: readonly PlanStep[];
    readonly replies: readonly { readonly point: ResultPoint; readonly text: string; readonly at: string }[];
  } | null;
}

export interface WriteReply {
  readonly point: ResultPoint;
  readonly text: string;
}
