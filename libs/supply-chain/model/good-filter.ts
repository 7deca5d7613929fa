/** What a search for a good means: a code of the Harmonised System, or words of its name. */
export type GoodSearch =
  | { readonly by: 'hs'; /** 2 to 6 digits: it and everything below it. */ readonly prefix: string }
  | {
      readonly by: 'name';
      /** In lower case, at least one; all must occur. */ readonly words: readonly string[];
    };

const HS = /^(?:hs)?\d{2,6}$/;

/**
 * Reads a good as people write it: `6205`, `6205.20` and `HS 62 05` are codes, `cotton shirts` is a name.
 * @returns null where there is neither a digit nor a letter to look for
 */
export function readGood(text: string): GoodSearch | null {
  const lower = text.trim().toLowerCase();
  const code = lower.replace(/[\s.:-]+/g, '');
  if (HS.test(code)) return { by: 'hs', prefix: code.replace('hs', '') };
  const words = lower.split(/[\s,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 0 ? { by: 'name', words } : null;
}
