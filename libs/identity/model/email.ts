/** Longest address that mail systems must accept (RFC 5321, 4.5.3.1.3, without the angle brackets). */
export const EMAIL_MAX_LENGTH = 254;

/** One local part, one @, a domain of at least two labels; no spaces, quotes or control characters. */
// prettier-ignore
const pattern = /^[^\s@"(),:;<>[\]\\]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u;

/**
 * The form in which an address is kept and compared: without surrounding space, in lower case,
 * with composed characters. Dots and plus signs stay: they matter to some mail systems.
 */
export function normaliseEmail(address: string): string {
  return address.trim().normalize('NFC').toLowerCase();
}

/** Whether this can be written to. Only a mail that arrives proves that it is right. */
export function isEmail(address: string): boolean {
  return address.length <= EMAIL_MAX_LENGTH && pattern.test(address) && !address.includes('..');
}
