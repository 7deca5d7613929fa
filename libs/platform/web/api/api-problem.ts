import { HttpErrorResponse } from '@angular/common/http';

/** What is wrong with one field of a request: `field` is its path (`sites.0.country`). */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** An error of the API as the interface handles it. Details of the problem are further members. */
export interface ApiProblem {
  /** Public and stable: `supplier-not-found`, `input-invalid`; `offline` and `unexpected` come from here. */
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly title: string;
  readonly errors: readonly FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;
}

/** Reads any thrown value or resource error as a problem. */
export function toApiProblem(error: unknown): ApiProblem {
  const cause = httpCause(error);
  if (!cause)
    return problem('unexpected', -1, error instanceof Error ? error.message : 'Something went wrong');
  if (cause.status === 0) return problem('offline', 0, 'No connection');
  const body = parsed(cause.error);
  if (!body || typeof body['code'] !== 'string')
    return problem(`http-${cause.status}`, cause.status, 'Something went wrong');
  return {
    code: body['code'],
    status: cause.status,
    title: typeof body['title'] === 'string' ? body['title'] : body['code'],
    errors: Array.isArray(body['errors']) ? body['errors'].filter(isFieldProblem) : [],
    details: body,
  };
}

/** A resource wraps what it failed with: the answer is its cause. */
function httpCause(error: unknown): HttpErrorResponse | null {
  if (error instanceof HttpErrorResponse) return error;
  if (error instanceof Error && error.cause) return httpCause(error.cause);
  return null;
}

/** A download asked for as blob or text answers its problem as text. */
function parsed(body: unknown): Record<string, unknown> | null {
  if (typeof body === 'string') {
    try {
      return parsed(JSON.parse(body));
    } catch {
      return null;
    }
  }
  // An object from JSON: every member is checked before use.
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : null;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return typeof value === 'object' && value !== null && 'field' in value && 'message' in value;
}

function problem(code: string, status: number, title: string): ApiProblem {
  return { code, status, title, errors: [], details: {} };
}
