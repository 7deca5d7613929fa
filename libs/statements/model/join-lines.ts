/** Scripts that put no space between words, with their punctuation. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3001-\u303f\uff01-\uff0f\uff1a-\uff5e“”‘’…—`;
const BOTH_UNSPACED = new RegExp(String.raw`[${UNSPACED}]\n[${UNSPACED}]`, 'u');
const HAS_UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** Whether two pieces of one sentence stand together without a space, as in Chinese. */
export function standTogether(before: string, after: string): boolean {
  // Enough of each side to tell Chinese quotation marks from the same ones in English.
  const [end, begin] = [before.slice(-2), after.slice(0, 2)];
  return BOTH_UNSPACED.test(`${end}\n${begin}`) && HAS_UNSPACED.test(end) && HAS_UNSPACED.test(begin);
}

/** Wrapped lines in one: with spaces between, but where the script has none. */
export function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      return next === undefined || standTogether(line, next) ? line : `${line} `;
    })
    .join('');
}
