/** What a problem code stands for. The code is public and never changes: clients translate it. */
export interface ProblemKind {
  /** HTTP status, 400 to 599. */
  readonly status: number;
  /** English, one line, without details; shown where a client has no translation. */
  readonly title: string;
}

/** Facts beside the code: field names, ids, limits. Never a secret, never another company's data. */
export type ProblemDetails = Readonly<Record<string, unknown>>;

/** One field or row that was refused. */
export interface FieldError {
  /** Path in the request body or the file: `sites.0.country`, `row 12, country`. */
  readonly field: string;
  /** Which rule, for translation: `is-email`, `max-length`, `unknown-field`. */
  readonly code: string;
  /** English: what is wrong and what would be right. */
  readonly message: string;
}

/** An error that the caller can act on; the API answers it as application/problem+json (RFC 9457). */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly kind: ProblemKind,
    readonly details: ProblemDetails = {},
  ) {
    super(`${code}: ${kind.title}`);
    this.name = 'Problem';
  }
}

/**
 * The problems of one capability, listed once.
 * @returns a function that makes one by its code: `throw supplyChainProblem('supplier-not-found', { supplierId })`
 */
export function problemsOf<T extends Readonly<Record<string, ProblemKind>>>(table: T) {
  return (code: keyof T & string, details?: ProblemDetails): Problem => {
    const kind = table[code];
    if (!kind) throw new RangeError(`no such problem: ${code}`);
    return new Problem(code, kind, details);
  };
}

/** Problems that any route may answer. */
export const platformProblem = problemsOf({
  'input-invalid': { status: 422, title: 'Some of the input is not valid' },
  'body-malformed': { status: 400, title: 'The request body is not valid JSON' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'media-type-unsupported': { status: 415, title: 'This kind of content is not accepted here' },
  'not-found': { status: 404, title: 'There is nothing at this address' },
  'not-signed-in': { status: 401, title: 'Sign in first' },
  'not-allowed': { status: 403, title: 'Your role does not include this' },
  'method-not-allowed': { status: 405, title: 'This address does not accept this method' },
  'too-many-requests': { status: 429, title: 'Too many requests, wait a little' },
  'mails-used-up': { status: 429, title: 'No more mails with a link may be sent within 24 hours' },
  'recipient-mailed-enough': {
    status: 429,
    title: 'This address was written to often enough within 24 hours',
  },
  'internal-error': { status: 500, title: 'Something went wrong on our side' },
  'not-ready': { status: 503, title: 'The service is not ready' },
  'job-not-found': { status: 404, title: 'No such job' },
  'job-not-failed': { status: 409, title: 'Only a failed job can be tried again' },
});
