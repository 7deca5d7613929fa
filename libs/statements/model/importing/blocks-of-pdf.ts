import { joinLines } from '../join-lines';
import { PdfLine, PdfPage } from './pdf-page';
import { withoutRunningLines } from './running-lines';
import {
  endsLikeSentence,
  LONGEST_HEADING,
  looksLikeHeading,
  plainLine,
  SourceBlock,
  withoutBullet,
} from './source-block';

/** Letters larger than those of the text by this factor make a heading. */
const LARGER = 1.12;
/** Leading larger than the usual one by this factor begins a new paragraph. */
const SPACED = 1.35;
/** A line that ends before this share of the column's width is the last one of its paragraph. */
const SHORT = 0.8;

/** The size in which most letters are set; 0 without any. */
function bodySize(lines: readonly PdfLine[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** The distance from line to line within a paragraph; 0 where no two lines follow each other. */
function usualLeading(pages: readonly (readonly PdfLine[])[], body: number): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    lines.forEach((line, at) => {
      const gap = Math.round(((lines[at - 1]?.y ?? line.y) - line.y) * 2) / 2;
      if (gap > 0 && gap < body * 3) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    });
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

interface Typography {
  readonly body: number;
  readonly leading: number;
  /** Sizes of headings, the largest first. */
  readonly sizes: readonly number[];
}

const sizeOf = ({ size }: PdfLine) => Math.round(size * 2) / 2;

function levelOf(line: PdfLine, { body, sizes }: Typography): number | null {
  if (withoutBullet(line.text) !== null && !/^\d/.test(line.text)) return null;
  if (line.text.length > LONGEST_HEADING) return null;
  if (sizeOf(line) >= body * LARGER && /\p{L}/u.test(line.text)) return 1 + sizes.indexOf(sizeOf(line));
  return line.bold && looksLikeHeading(line.text) ? 1 + sizes.length : null;
}

/** `2. Second`: an item of a numbered list begins a paragraph. */
const NUMBERED = /^\p{Nd}{1,2}[.)]\s/u;

/** Whether a line goes on with the paragraph that the one before belongs to. */
function continues(before: PdfLine, line: PdfLine, width: number, { leading, body }: Typography): boolean {
  if (NUMBERED.test(line.text)) return false;
  const gap = before.y - line.y;
  // On the next page or in the next column only a sentence that is not over goes on.
  if (gap < 0 || gap > body * 6) return !endsLikeSentence(before.text);
  if (leading > 0 && gap > leading * SPACED) return false;
  return !(endsLikeSentence(before.text) && before.right - before.x < width * SHORT);
}

/** A word that was cut at the end of a line is put together again. */
function appended(text: string, line: string): string {
  const isCut = /\p{Ll}[-\u2010]$/u.test(text) && /^\p{Ll}/u.test(line);
  return isCut ? text.slice(0, -1) + line : joinLines(text, line);
}

/**
 * The blocks of a PDF's pages: paragraphs put together from their lines, headings by the size and weight of their
 * letters, running headers, footers and page numbers left out.
 * @returns `dropped`, the number of lines that were left out
 */
export function blocksOfPdf(pages: readonly PdfPage[]): {
  readonly blocks: readonly SourceBlock[];
  readonly dropped: number;
} {
  const { pages: kept, dropped } = withoutRunningLines(pages);
  const lines = kept.flat();
  const body = bodySize(lines);
  const sizes = [...new Set(lines.map(sizeOf).filter((size) => size >= body * LARGER))].sort((a, b) => b - a);
  const typography = { body, leading: usualLeading(kept, body), sizes };
  const width = Math.max(0, ...lines.map(({ x, right }) => right - x));
  const blocks: SourceBlock[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    const level = levelOf(line, typography);
    const bullet = withoutBullet(line.text);
    if (level !== null) {
      const goesOn = before && last?.kind === 'heading' && last.level === level && before.y - line.y > 0;
      if (goesOn && before && before.y - line.y < line.size * 1.6)
        blocks[blocks.length - 1] = { ...last, text: joinLines(last.text, line.text) };
      else blocks.push({ kind: 'heading', level, text: line.text });
    } else if (bullet !== null) blocks.push({ kind: 'bullet', text: bullet });
    else if (before && last && last.kind !== 'heading' && continues(before, line, width, typography))
      blocks[blocks.length - 1] = { kind: last.kind, text: appended(last.text, line.text) };
    else blocks.push({ kind: 'paragraph', text: line.text });
    before = line;
  }
  return {
    blocks: blocks
      .map((block) => ({ ...block, text: plainLine(block.text) }))
      .filter(({ text }) => text !== ''),
    dropped,
  };
}
