const HEX = '0123456789abcdef';
const DASH = 45;
/** The 36 signs of one id at a time. */
const signs = Buffer.alloc(36, DASH);
/** Where the two signs of each byte stand. */
const PLACES = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34];
const SIGN_OF = Uint8Array.from(HEX, (sign) => sign.charCodeAt(0));
const VALUE_OF = new Uint8Array(128);
for (let value = 0; value < 16; value++) VALUE_OF[SIGN_OF[value] ?? 0] = value;

/** The id whose sixteen bytes begin at `at`, as text: small letters and dashes, as PostgreSQL writes it. */
export function uuidText(bytes: Uint8Array, at: number): string {
  for (let byte = 0; byte < 16; byte++) {
    const value = bytes[at + byte] ?? 0;
    const place = PLACES[byte] ?? 0;
    signs[place] = SIGN_OF[value >> 4] ?? 0;
    signs[place + 1] = SIGN_OF[value & 15] ?? 0;
  }
  return signs.toString('latin1');
}

/** Writes the sixteen bytes of an id as `uuidText` gives it. */
export function writeUuid(text: string, into: Uint8Array, at: number): void {
  for (let byte = 0; byte < 16; byte++) {
    const place = PLACES[byte] ?? 0;
    const [high, low] = [text.charCodeAt(place), text.charCodeAt(place + 1)];
    into[at + byte] = ((VALUE_OF[high] ?? 0) << 4) | (VALUE_OF[low] ?? 0);
  }
}

/** Copies sixteen bytes: a loop is over before a general copy has begun. */
export function copyUuid(from: Uint8Array, fromAt: number, into: Uint8Array, at: number): void {
  for (let byte = 0; byte < 16; byte++) into[at + byte] = from[fromAt + byte] ?? 0;
}
