import data from './data/traditional.json' with { type: 'json' };

/** Traditional characters of names and addresses, and what they became: the same company is written both ways. */
const simplified = new Map<string, string>();
const pairs = [...data.traditionalAndSimplified.join('')];
for (let at = 0; at + 1 < pairs.length; at += 2) simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '');

/** Traditional Chinese characters as simplified ones; other text as it is. */
export function simplify(text: string): string {
  return text.replace(/\p{Script=Han}/gu, (char) => simplified.get(char) ?? char);
}
