/** Value of an answer: an option or text or date (YYYY-MM-DD), a number, or several options or countries. */
export type AnswerValue = string | number | readonly string[];

/** By question code. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What the buyer decided about a document. `offered`: nothing yet. */
export type EvidenceState = 'offered' | 'accepted' | 'refused';

export interface EvidenceOfAnswer {
  readonly question: string;
  readonly state: EvidenceState;
}

/** Everything that is known of one answered questionnaire. */
export interface Response {
  readonly answers: Answers;
  readonly evidence: readonly EvidenceOfAnswer[];
  /** Codes of the questions whose answer an audit confirmed on site. */
  readonly verifiedByAudit?: readonly string[];
}

/** False for no value, blank text and an empty list. */
export function isGiven(value: AnswerValue | null | undefined): value is AnswerValue {
  if (value === null || value === undefined) return false;
  if (typeof value === 'number') return true;
  return typeof value === 'string' ? value.trim() !== '' : value.length > 0;
}

/** A document still counts unless the buyer refused it. */
export function hasDocument(response: Response, question: string): boolean {
  return response.evidence.some((item) => item.question === question && item.state !== 'refused');
}
