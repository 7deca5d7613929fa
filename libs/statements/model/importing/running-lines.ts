import { linesOfPage, PdfLine, PdfPage } from './pdf-page';

/** Lines at the top and at the bottom of a page that may be running ones. */
const AT_EDGE = 3;
/** Parts of the page at its top and bottom in which running lines stand. */
const EDGE = 0.12;
/** Running lines repeat on this share of the pages at least, and on two. */
const REPEATED = 0.5;

/** `12`, `- 12 -`, `Page 3 of 20`, `3 / 20`, with digits of any script. */
const PAGE_NUMBER =
  /^(?:[\p{L}]{1,10}\.?\s*)?[-–|\s]*\p{Nd}{1,4}[-–|\s]*(?:(?:\/|of|de|sur|من)\s*\p{Nd}{1,4})?$/iu;

/** Numbers differ from page to page. */
const shapeOf = ({ text }: PdfLine) => text.replace(/\p{Nd}+/gu, '#').toLowerCase();

function edgesOf(lines: readonly PdfLine[], height: number): PdfLine[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  const edge = [...byHeight.slice(0, AT_EDGE), ...byHeight.slice(-AT_EDGE)];
  return [...new Set(edge)].filter(({ y }) => y > height * (1 - EDGE) || y < height * EDGE);
}

/**
 * The lines of each page without page numbers and without what repeats at the top or bottom of half the pages: running
 * headers and footers are no text of the statement.
 */
export function withoutRunningLines(pages: readonly PdfPage[]): {
  readonly pages: readonly (readonly PdfLine[])[];
  readonly dropped: number;
} {
  const read = pages.map((page) => ({ lines: linesOfPage(page), height: page.height }));
  const counts = new Map<string, number>();
  for (const { lines, height } of read)
    for (const shape of new Set(edgesOf(lines, height).map(shapeOf)))
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length * REPEATED));
  let dropped = 0;
  const kept = read.map(({ lines, height }) => {
    const edges = new Set(edgesOf(lines, height));
    return lines.filter((line) => {
      const isRunning =
        edges.has(line) && (PAGE_NUMBER.test(line.text) || (counts.get(shapeOf(line)) ?? 0) >= least);
      if (isRunning) dropped++;
      return !isRunning;
    });
  });
  return { pages: kept, dropped };
}
