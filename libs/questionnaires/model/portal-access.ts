/** Without letters and digits that look alike: no I, L, O, U, 0 and 1. */
const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
/** 30 to the power of 8: 656 billion codes, five tries at each. */
const CODE_LENGTH = 8;

export const CODE_LIFETIME_IN_MINUTES = 15;
/** Wrong ones and the right one together. */
export const CODE_TRIES = 5;
/** How long a device that proved itself stays in, if the link lives as long. */
export const SESSION_LIFETIME_IN_DAYS = 30;

/** Details of the problem `portal-code-needed`: what somebody sees who holds the link and nothing else. */
export interface PortalDoor {
  readonly buyer: string;
  readonly supplier: string;
  /** The address that a code would go to, all but hidden. */
  readonly sentTo: string;
  /** Of the mail that brought the link. */
  readonly language: string;
}

export interface SendCode {
  /** The reader's: the code's mail speaks it too. */
  readonly language: string;
}

export interface CodeSent {
  readonly sentTo: string;
  readonly minutes: number;
}

export interface UseCode {
  /** As typed: in small letters, with a dash or spaces. */
  readonly code: string;
}

/**
 * A code for a mail.
 * @param random gives a whole number from 0 to below its argument, evenly
 */
export function newCode(random: (below: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[random(CODE_SIGNS.length)]).join('');
}

/** In two halves, as people read it: `ABCD-2345`. */
export function codeInHalves(code: string): string {
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}

/** What was meant by something typed or pasted; null for what can be no code. */
export function readCode(typed: string): string | null {
  const code = typed.normalize('NFKC').replace(/[\s\p{P}\p{Cf}]/gu, '').toUpperCase(); // prettier-ignore
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : null;
}

/** An address that its owner recognises and nobody else learns: `r•••@example.org`. */
export function hiddenAddress(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}•••${at > 0 ? email.slice(at) : ''}`;
}
