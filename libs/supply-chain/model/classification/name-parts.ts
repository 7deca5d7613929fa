/**
 * What a plain name lists: `garlic` of `onions, garlic and leeks`, `shirts` of `shirts for men, woven`.
 * What follows a preposition says more of the same thing and is no part; two words joined by `and` before more
 * words (`wood and plastic working machines`) belong together.
 * @returns nothing for a name of one part
 */
export function nameParts(name: string): string[] {
  const head = name.split(/ (?:of|for|with|in|to|from) /)[0] ?? '';
  const parts = head.split(/, /).flatMap((part) => {
    const [first = '', ...rest] = part.split(' and ');
    return rest.length === 1 && !/ /.test(rest[0] ?? '') ? [first, ...rest] : [part];
  });
  return parts.length === 1 && parts[0] === name ? [] : parts;
}
