import { chineseNumber, SourceBlock } from './source-block';

/** A stretch of an imported file that is put into one section, or nowhere. */
export interface SourcePart {
  /** The heading above it; empty for what stands before the first heading, and in files without any. */
  readonly heading: string;
  /** Headings above its own, the highest first. */
  readonly under: readonly string[];
  readonly blocks: readonly SourceBlock[];
}

/** `2.1 Heading`: the number is the file's own. A number without a dot may be part of the words. */
const NUMBER = /^\p{Nd}{1,2}\.(?:\p{Nd}{1,2}\.?)*\s+(?=\p{L})/u;

/** More parts than this nobody looks through: lower headings then stay inside of the parts. */
export const MOST_PARTS = 80;

function lowestLevel(blocks: readonly SourceBlock[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const steps = [...new Set(levels)].sort((a, b) => a - b);
  const fitting = steps.filter((level) => levels.filter((each) => each <= level).length < MOST_PARTS);
  return fitting.at(-1) ?? steps[0] ?? 0;
}

/**
 * Cuts the blocks of a file at its headings, in order, nothing left out but headings with nothing below. A file without
 * headings is cut at its paragraphs, the bullets after one staying with it.
 */
export function cutIntoParts(blocks: readonly SourceBlock[]): SourcePart[] {
  if (!blocks.some(({ kind }) => kind === 'heading')) return cutAtParagraphs(blocks);
  const lowest = lowestLevel(blocks);
  const parts: { heading: string; under: string[]; blocks: SourceBlock[] }[] = [
    { heading: '', under: [], blocks: [] },
  ];
  let open: { level: number; text: string }[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level <= lowest) {
      open = open.filter(({ level }) => level < block.level);
      const heading = chineseNumber(block.text)?.words ?? block.text.replace(NUMBER, '');
      parts.push({ heading, under: open.map(({ text }) => text), blocks: [] });
      open.push({ level: block.level, text: heading });
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter((part) => part.blocks.length > 0);
}

function cutAtParagraphs(blocks: readonly SourceBlock[]): SourcePart[] {
  const parts: SourceBlock[][] = [];
  for (const block of blocks) {
    if (block.kind === 'bullet' && parts.length > 0) parts.at(-1)?.push(block);
    else parts.push([block]);
  }
  return parts.map((part) => ({ heading: '', under: [], blocks: part }));
}

/** Neighbours without a heading that go to the same place are one part. */
export function joinedParts<T extends SourcePart & { readonly section: string | null }>(
  parts: readonly T[],
): T[] {
  const joined: { part: T; blocks: SourceBlock[] }[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isSame = last?.part.heading === '' && part.heading === '' && last.part.section === part.section;
    if (last && isSame) for (const block of part.blocks) last.blocks.push(block);
    else joined.push({ part, blocks: [...part.blocks] });
  }
  return joined.map(({ part, blocks }) => ({ ...part, blocks }));
}
