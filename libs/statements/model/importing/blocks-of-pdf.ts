import { joinLines, standTogether } from '../join-lines';
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
  /** By the size of a heading's letters; the largest is 1. */
  readonly levels: ReadonlyMap<number, number>;
}

const sizeOf = ({ size }: PdfLine) => Math.round(size * 2) / 2;

function levelOf(line: PdfLine, { levels }: Typography): number | null {
  if (withoutBullet(line.text) !== null && !/^\d/.test(line.text)) return null;
  if (line.text.length > LONGEST_HEADING) return null;
  const level = levels.get(sizeOf(line));
  if (level !== undefined && /\p{L}/u.test(line.text)) return level;
  return line.bold && looksLikeHeading(line.text) ? 1 + Math.min(levels.size, MOST_LEVELS) : null;
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

/** Lines of a block in one; a word that was cut at the end of a line is put together again. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line, at) => {
      const next = lines[at + 1];
      if (next === undefined) return line;
      const isCut = /\p{Ll}[-\u2010]$/u.test(line.slice(-4)) && /^\p{Ll}/u.test(next);
      if (isCut) return line.slice(0, -1);
      return standTogether(line, next) ? line : `${line} `;
    })
    .join('');
}

/** A block while its lines are read. */
type OpenBlock = { readonly lines: string[] } & (
  { readonly kind: 'heading'; readonly level: number } | { readonly kind: 'paragraph' | 'bullet' }
);

function closed(block: OpenBlock): SourceBlock {
  if (block.kind !== 'heading') return { kind: block.kind, text: plainLine(joined(block.lines)) };
  return { kind: 'heading', level: block.level, text: plainLine(joinLines(block.lines)) };
}

/** Levels of headings that are told apart by their size: in a file with more sizes the smaller ones are one. */
const MOST_LEVELS = 9;

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
  const levels = new Map(sizes.map((size, at) => [size, 1 + Math.min(at, MOST_LEVELS - 1)]));
  const typography = { body, leading: usualLeading(kept, body), levels };
  const width = lines.reduce((most, { x, right }) => Math.max(most, right - x), 0);
  const blocks: OpenBlock[] = [];
  let before: PdfLine | null = null;
  for (const line of lines) {
    const last = blocks.at(-1);
    const level = levelOf(line, typography);
    const bullet = withoutBullet(line.text);
    if (level !== null) {
      const gap = before ? before.y - line.y : 0;
      if (last?.kind === 'heading' && last.level === level && gap > 0 && gap < line.size * 1.6)
        last.lines.push(line.text);
      else blocks.push({ kind: 'heading', level, lines: [line.text] });
    } else if (bullet !== null) blocks.push({ kind: 'bullet', lines: [bullet] });
    else if (before && last && last.kind !== 'heading' && continues(before, line, width, typography))
      last.lines.push(line.text);
    else blocks.push({ kind: 'paragraph', lines: [line.text] });
    before = line;
  }
  return { blocks: blocks.map(closed).filter(({ text }) => text !== ''), dropped };
}
