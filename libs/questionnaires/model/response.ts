/** An amount, >= 0, with its ISO 4217 currency. */
export interface MoneyAnswer {
  readonly amount: number;
  readonly currency: string;
}

/** One row of a site table. */
export interface TableRow {
  /** Id of the known site that it is about; null for a row that the respondent added. */
  readonly site: string | null;
  /** By column code. */
  readonly cells: Readonly<Record<string, CellValue>>;
}

export interface TableAnswer {
  readonly rows: readonly TableRow[];
}

export type CellValue = string | number | readonly string[];

/**
 * Value of an answer: an option or text or date (YYYY-MM-DD), a number, several options or countries, an amount of money,
 * or a table.
 */
export type AnswerValue = CellValue | MoneyAnswer | TableAnswer;

/** By the key of the place that was asked: the question's code, with the site in a section that repeats (`keyOf`). */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** What the buyer decided about a document. `offered`: nothing yet. */
export type EvidenceState = 'offered' | 'accepted' | 'refused';

export interface EvidenceOfAnswer {
  /** Key of the place that it belongs to. */
  readonly question: string;
  readonly state: EvidenceState;
}

/** Everything that is known of one answered questionnaire. */
export interface Response {
  readonly answers: Answers;
  readonly evidence: readonly EvidenceOfAnswer[];
  /** Keys of the places whose answer an audit confirmed on site. */
  readonly verifiedByAudit?: readonly string[];
}

export function isTable(value: AnswerValue | null | undefined): value is TableAnswer {
  return typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows);
}

export function isMoney(value: AnswerValue | null | undefined): value is MoneyAnswer {
  return typeof value === 'object' && value !== null && 'amount' in value;
}

/** False for no value, blank text, an empty list and a table without rows. */
export function isGiven(value: AnswerValue | null | undefined): value is AnswerValue {
  if (value === null || value === undefined) return false;
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return /\S/u.test(value);
  if (isTable(value)) return value.rows.length > 0;
  return isMoney(value) || (Array.isArray(value) && value.length > 0);
}

/** The answer under this key, never something that every object has. */
export function answerAt(answers: Answers, key: string): AnswerValue | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/** A document still counts unless the buyer refused it. */
export function hasDocument(response: Response, key: string): boolean {
  return response.evidence.some((item) => item.question === key && item.state !== 'refused');
}
