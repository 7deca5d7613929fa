/** Crockford's base 32: no I, L, O, U, so that nothing is mistaken for a digit. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Crockford's check symbols: the number modulo 37. */
const CHECK_SYMBOLS = `${SYMBOLS}*~$=U`;
const DIGITS = 10;

/**
 * The stable public id of a site, `FS-XXXXX-XXXXX-C`, spelled from the last 48 bits of its UUID, which are random.
 * C is a check character: the number modulo 37, so that one wrong or two swapped characters are noticed.
 * @see https://www.crockford.com/base32.html
 */
export function publicSiteId(uuid: string): string {
  const number = Number.parseInt(uuid.slice(-12), 16);
  let rest = number;
  let text = '';
  for (let at = 0; at < DIGITS; at++) {
    text = SYMBOLS.charAt(rest % 32) + text;
    rest = Math.floor(rest / 32);
  }
  return `FS-${text.slice(0, 5)}-${text.slice(5)}-${CHECK_SYMBOLS.charAt(number % 37)}`;
}

/** What a typed public id stands for. */
export type ParsedSiteId =
  | { readonly ok: true; /** The last 12 hexadecimal digits of the site's UUID. */ readonly tail: string }
  | { readonly ok: false; readonly reason: 'form' | 'check' };

/**
 * Reads a public id as people type it: small letters, with or without hyphens and `FS`, O for 0, I and L for 1.
 */
export function parsePublicSiteId(text: string): ParsedSiteId {
  const typed = text
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '')
    .replace(/^FS(?=.{11}$)/, '');
  const body = typed.slice(0, DIGITS).replace(/O/g, '0').replace(/[IL]/g, '1');
  const check = typed.slice(DIGITS).replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{10}$/.test(body) || check.length !== 1 || !CHECK_SYMBOLS.includes(check)) {
    return { ok: false, reason: 'form' };
  }
  let number = 0;
  for (const char of body) number = number * 32 + SYMBOLS.indexOf(char);
  if (number >= 2 ** 48) return { ok: false, reason: 'form' };
  if (CHECK_SYMBOLS.charAt(number % 37) !== check) return { ok: false, reason: 'check' };
  return { ok: true, tail: number.toString(16).padStart(12, '0') };
}
