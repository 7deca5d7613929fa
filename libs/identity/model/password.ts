import { COMMON_PASSWORD_STEMS } from './common-passwords';

export const PASSWORD_MIN_LENGTH = 12;
/** Longer ones only make hashing slow. */
export const PASSWORD_MAX_LENGTH = 200;

/** What is wrong with a password; a code that the interface translates. */
export type PasswordFlaw =
  'password-too-short' | 'password-too-long' | 'password-common' | 'password-personal';

/** What a guesser knows about the person. */
export interface PasswordOwner {
  readonly email?: string;
  readonly name?: string;
  readonly company?: string;
}

/**
 * What is wrong with a password, or null. Length is what counts (NIST SP 800-63B, 5.1.1.2): no rule
 * about digits and signs, but no common password and nothing about the owner that anybody can guess.
 */
export function passwordFlaw(password: string, owner: PasswordOwner = {}): PasswordFlaw | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return 'password-too-short';
  if (length > PASSWORD_MAX_LENGTH) return 'password-too-long';
  if (isPersonal(password, owner)) return 'password-personal';
  return isCommon(password) ? 'password-common' : null;
}

/** Fewer than five characters beside the owner's data say too little. */
const OWN_CHARACTERS_NEEDED = 5;

function isPersonal(password: string, owner: PasswordOwner): boolean {
  const plain = lettersAndDigits(password);
  return partsOf(owner).some(
    (part) => plain.includes(part) && plain.replaceAll(part, '').length < OWN_CHARACTERS_NEEDED,
  );
}

/** The address, its two sides, the name and the company, whole and by word; short words are everywhere. */
function partsOf({ email = '', name = '', company = '' }: PasswordOwner): string[] {
  const texts = [email, ...email.split('@'), name, ...name.split(/\s+/), company, ...company.split(/\s+/)];
  return texts.map(lettersAndDigits).filter((part) => part.length >= 4);
}

function lettersAndDigits(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isCommon(password: string): boolean {
  const lower = password.normalize('NFKD').toLowerCase();
  if (new Set(lower).size < 5 || isSequence(lower)) return true;
  const body = lower.replace(/[^\p{L}]+$/u, '');
  return [body, body.replace(/[@4310$5!7]/g, letterFor)].some(isStemOnly);
}

/** Letters that are commonly written as a sign or digit. */
const lookAlikes: Readonly<Record<string, string>> = {
  '@': 'a', '4': 'a', '3': 'e', '1': 'i', '!': 'i', '0': 'o', $: 's', '5': 's', '7': 't',
}; // prettier-ignore

function letterFor(sign: string): string {
  return lookAlikes[sign] ?? sign;
}

/** One common stem, perhaps repeated, with digits and signs around it. */
function isStemOnly(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters === '' || COMMON_PASSWORD_STEMS.has(letters)) return true;
  for (let size = 3; size <= letters.length / 2; size++) {
    const stem = letters.slice(0, size);
    if (
      letters.length % size === 0 &&
      COMMON_PASSWORD_STEMS.has(stem) &&
      stem.repeat(letters.length / size) === letters
    )
      return true;
  }
  return false;
}

/** Each character follows from the one before (abcdef, 987654), but for one jump (1234567890123). */
function isSequence(text: string): boolean {
  const steps = [...text]
    .slice(1)
    .map((character, index) => character.charCodeAt(0) - text.charCodeAt(index));
  return [1, -1].some((step) => steps.filter((found) => found !== step).length <= 1);
}
