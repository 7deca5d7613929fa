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
const BULLET =
  /^(?:(?:[（(][0-9a-zA-Z]{1,2}[）)]|[•·●])\s*(?=\p{Script=Han})|(?:[•◦▪▫‣⁃●○■□·∙–—*-]|\(?[a-zA-Z0-9]{1,2}\)|[ivx]{1,4}\.)\s+)/u;

/** The words of a line behind its bullet; null for a line that has none. */
export function withoutBullet(line: string): string | null {
  const bullet = BULLET.exec(line);
  return bullet ? line.slice(bullet[0].length).trim() : null;
}

/** A sentence ends here: headings do not. */
export function endsLikeSentence(line: string): boolean {
  return /[.!?;,؟؛،。！？；，、]["'”’)»]?$/u.test(line);
}

/** Chinese signs say twice as much. */
const LONGEST_IN_HAN = 40;

/** Whether a line looks like a heading from its words alone: short, begins like one and does not end like a sentence. */
export function looksLikeHeading(line: string): boolean {
  return (
    line.length <= (/\p{Script=Han}/u.test(line) ? LONGEST_IN_HAN : 80) &&
    /\p{L}/u.test(line) &&
    !/^\p{Ll}/u.test(line) &&
    !endsLikeSentence(line) &&
    !/[:：]$/.test(line)
  );
}

/** Chapters and numbers before Chinese headings, by level: 第一章 and 一、 stand above （一）, and that above 1、 */
const CHINESE_NUMBERS: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:章|节|部分|编)[：:、\s]*|[一二三四五六七八九十]{1,3}[、．.]\s*)(?=\p{L})/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]\s*(?=\p{L})/u,
  /^\d{1,2}[、．]\s*(?=\p{L})/u,
];

/** The level and the words of a heading with a Chinese number; null for one without. */
export function chineseNumber(line: string): { readonly level: number; readonly words: string } | null {
  const at = CHINESE_NUMBERS.findIndex((number) => number.test(line));
  const number = CHINESE_NUMBERS[at];
  return number ? { level: at + 1, words: line.replace(number, '') } : null;
}
