/** A heading, paragraph or bullet of a file, in its order. Level 1 is the highest of a heading. */
export type SourceBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph' | 'bullet'; readonly text: string };

// Nothing that a reader would see: signs that steer a terminal or turn the order of letters, and soft hyphens.
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** One line of plain words: every run of spaces is one, signs that nobody sees are left out. */
export function plainLine(text: string): string {
  return text.toWellFormed().replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
}

/** Longest text of a heading, in characters; what is longer is a paragraph set in bold. */
export const LONGEST_HEADING = 120;

/** How many bullets, numbers and dashes lists begin their lines with. */
const BULLET = /^(?:[•◦▪▫‣⁃●○■□·∙–—*-]|\(?[a-zA-Z0-9]{1,2}\)|[ivx]{1,4}\.)\s+/u;

/** The words of a line behind its bullet; null for a line that has none. */
export function withoutBullet(line: string): string | null {
  const bullet = BULLET.exec(line);
  return bullet ? line.slice(bullet[0].length).trim() : null;
}

/** A sentence ends here: headings do not. */
export function endsLikeSentence(line: string): boolean {
  return /[.!?;,؟؛،。！？]["'”’)»]?$/u.test(line);
}

/** Whether a line looks like a heading from its words alone: short, begins like one and does not end like a sentence. */
export function looksLikeHeading(line: string): boolean {
  return (
    line.length <= 80 &&
    /\p{L}/u.test(line) &&
    !/^\p{Ll}/u.test(line) &&
    !endsLikeSentence(line) &&
    !/:$/.test(line)
  );
}
