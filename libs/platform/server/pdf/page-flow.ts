import { COLOURS, CONTENT_BOTTOM, CONTENT_WIDTH, PAGE } from './page';
import { Element, TaggedDocument, TextStyle } from './tagged-document';
import { Span } from './text-layout';

/** Words on every page but the first. */
export interface RunningTexts {
  readonly header: string;
  /** Empty once approved. */
  readonly draft: string;
  readonly page: (number: number) => string;
}

const RUNNING: TextStyle = { size: 8.5, leading: 12, colour: COLOURS.muted };

/** Fewest lines of a paragraph that may stand alone at the foot or head of a page. */
const LINES_TOGETHER = 2;

/** Where the next thing goes; breaks pages between blocks and within paragraphs. */
export class PageFlow {
  y = 0;
  pageNumber = 0;

  constructor(
    readonly document: TaggedDocument,
    private readonly running: RunningTexts,
  ) {
    this.newPage();
  }

  newPage(): void {
    this.document.pdf.addPage();
    this.pageNumber++;
    this.y = PAGE.top;
    this.drawRunningTexts();
  }

  /** Starts a new page unless `height` still fits on this one. */
  ensure(height: number): void {
    if (this.y + height > CONTENT_BOTTOM && this.y > PAGE.top) this.newPage();
  }

  /** Space between blocks; none at the head of a page. */
  skip(height: number): void {
    if (this.y > PAGE.top) this.y += height;
  }

  /** Text in a structure element, over as many pages as it takes. `indent` is on the side where lines begin. */
  text(tag: string, spans: readonly Span[], style: TextStyle, parent?: Element, indent = 0): Element {
    const element = this.document.element(tag, parent);
    this.lines(element, spans, style, indent);
    element.end();
    return element;
  }

  /** `indent` is on the side where lines begin, `free` on that where they end. */
  lines(element: Element, spans: readonly Span[], style: TextStyle, indent = 0, free = 0): void {
    const width = CONTENT_WIDTH - indent - free;
    const from = PAGE.left + (this.document.direction === 'rtl' ? free : indent);
    const lines = this.document.lines(spans, width, style);
    lines.forEach((line, index) => {
      const left = lines.length - index;
      const together = index === 0 || left === LINES_TOGETHER ? Math.min(LINES_TOGETHER, left) : 1;
      this.ensure(together * style.leading);
      this.document.drawLine(line, from, this.y, width, style, element);
      this.y += style.leading;
    });
  }

  heightOf(spans: readonly Span[], style: TextStyle, indent = 0): number {
    return this.document.lines(spans, CONTENT_WIDTH - indent, style).length * style.leading;
  }

  /** A place that links and bookmarks lead to. */
  destination(name: string): void {
    this.document.pdf.addNamedDestination(name, 'XYZ', 0, this.y - 12, null);
  }

  private drawRunningTexts(): void {
    const { header, draft, page } = this.running;
    const footer = PAGE.height - 46;
    this.document.artifact('Pagination', () => {
      if (this.pageNumber > 1) this.runningLine(header, 'start', 44);
      this.runningLine(page(this.pageNumber), 'end', footer);
      if (draft) this.runningLine(draft, 'start', footer, COLOURS.ember);
    });
    if (this.pageNumber > 1) this.document.rule(62);
  }

  private runningLine(
    text: string,
    side: 'start' | 'end',
    top: number,
    colour: string = COLOURS.muted,
  ): void {
    const [line] = this.document.lines([{ text }], CONTENT_WIDTH, RUNNING);
    if (!line) return;
    const atLeft = (side === 'start') === (this.document.direction === 'ltr');
    const left = atLeft ? PAGE.left : PAGE.width - PAGE.right - line.width;
    // Column as wide as the line: nothing is left to align.
    this.document.drawLine(line, left, top, line.width, { ...RUNNING, colour }, null);
  }
}
