/** Something in a template that would ask, hide or score wrongly. */
export interface TemplateFault {
  /** Question, section or list code; what was given for it where it is no code. */
  readonly at: string;
  /** What is wrong. English. */
  readonly message: string;
  /** What would put it right. */
  readonly remedy: string;
}

export type Say = (at: string, message: string, remedy: string) => void;

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

export function checkCode(code: string, what: string, say: Say): void {
  if (isCode(code)) return;
  const remedy =
    'Use up to 60 letters, digits, dots, hyphens and underscores, beginning with a letter or digit.';
  say(shown(code), `"${shown(code)}" can't be the code of a ${what}`, remedy);
}
