import {
  TEMPLATE_FAULTS,
  type FaultField,
  type FaultParams,
  type TemplateFaultCode,
} from './template-fault-codes';

/** Something in a template that would ask, hide or score wrongly. */
export interface TemplateFault {
  /** Question, section or list code; what was given for it where it is no code. */
  readonly at: string;
  /** Column of the question's table, where it is about one. */
  readonly column?: string;
  readonly code: TemplateFaultCode;
  readonly params: FaultParams;
  /** What of it would have to be changed. */
  readonly field: FaultField;
}

/** What a fault is about: a code, or a column of a question's table. */
export type FaultPlace = string | { readonly question: string; readonly column: string };

export type Say = (at: FaultPlace, code: TemplateFaultCode, params?: FaultParams) => void;

/** The longest code that there can be; what is longer is cut. */
const LONGEST_CODE = 60;

export function templateFault(
  place: FaultPlace,
  code: TemplateFaultCode,
  params: FaultParams = {},
): TemplateFault {
  const [at, column] = typeof place === 'string' ? [place] : [place.question, place.column];
  return {
    at: at.slice(0, LONGEST_CODE),
    ...(column !== undefined && { column: column.slice(0, LONGEST_CODE) }),
    code,
    params,
    field: column === undefined ? TEMPLATE_FAULTS[code] : 'table',
  };
}

/** What is there more than once, each named once, in order. */
export function repeated(codes: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const code of codes) (seen.has(code) ? twice : seen).add(code);
  return [...twice];
}

const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,59}$/;

/** Codes and option values stand in addresses, file columns and as names in objects: nothing that every object has. */
export function isCode(text: unknown): boolean {
  return typeof text === 'string' && CODE.test(text) && !(text in {});
}

const SHOWN_IN_MESSAGE = 40;

/** A value as a message repeats it, cut short. */
export function shown(value: unknown): string {
  const text = String(value);
  return text.length > SHOWN_IN_MESSAGE ? `${text.slice(0, SHOWN_IN_MESSAGE)}…` : text;
}

export function checkCode(code: string, what: 'question' | 'section' | 'list', say: Say): void {
  if (!isCode(code)) say(code, `${what}-code-invalid`, { value: shown(code) });
}
