/** Around a piece that has its own direction (Unicode UAX 9). */
export const FIRST_STRONG = '\u2068';
const END = '\u2069';

/** In lines from right to left, names and numbers of other scripts would else mix with their neighbours. */
export function isolated(text: string, direction: 'ltr' | 'rtl'): string {
  return direction === 'rtl' ? `${FIRST_STRONG}${text}${END}` : text;
}
