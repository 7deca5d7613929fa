import { PAGE } from './page';
import type { PageFlow } from './page-flow';
import { BODY, SECTION_HEADING, SUB_HEADING } from './styles';
import type { Element } from './tagged-document';

/** A part of the document that the contents and the bookmarks name. */
export interface Part {
  /** Of the place that links lead to. */
  readonly name: string;
  readonly title: string;
}

/** Page of each part, and how many pages there are: known after laying out once. */
export interface Pagination {
  readonly pages: number;
  readonly startOf: ReadonlyMap<string, number>;
}

export const NOT_PAGINATED: Pagination = { pages: 0, startOf: new Map() };

/** Room for the page's number beside the title, in points. */
const PAGE_NUMBER = 40;

/** The parts of one document: their headings, with bookmarks and places for links, and the contents that lead there. */
export class DocumentParts {
  private readonly starts = new Map<string, number>();

  constructor(
    private readonly flow: PageFlow,
    private readonly known: Pagination,
  ) {}

  /** What the next layout needs to know of this one. */
  pagination(): Pagination {
    return { pages: this.flow.pageNumber, startOf: this.starts };
  }

  /**
   * A heading that contents and bookmarks lead to.
   * @param following height of what must not stand on the next page without it, in points
   * @returns the section's element, to be ended by the caller
   */
  open({ name, title }: Part, following: number): Element {
    const { flow } = this;
    const { document } = flow;
    flow.skip(26);
    flow.ensure(SECTION_HEADING.leading + 6 + following);
    const section = document.element('Sect');
    this.starts.set(name, flow.pageNumber);
    flow.destination(name);
    // The type package lacks the place; `left` is measured from the right edge.
    const place = { expanded: true, top: flow.y - 12, left: PAGE.width } as { expanded: boolean };
    document.pdf.outline.addItem(title, place);
    flow.text('H2', [{ text: title, bold: true }], SECTION_HEADING, section);
    flow.skip(6);
    return section;
  }

  /** The contents: each part with its page, both links. */
  drawContents(heading: string, parts: readonly Part[]): void {
    const { flow } = this;
    const { document } = flow;
    flow.text('H2', [{ text: heading, bold: true }], SUB_HEADING);
    flow.skip(4);
    const contents = document.element('TOC');
    for (const part of parts) {
      flow.ensure(BODY.leading + 8);
      const item = document.element('TOCI', contents);
      flow.y += 4;
      const top = flow.y;
      flow.lines(item, [{ text: part.title, link: part.name }], BODY, 0, PAGE_NUMBER);
      this.drawPageNumber(part, top, item);
      document.rule(flow.y + 3);
      item.end();
    }
    contents.end();
  }

  private drawPageNumber({ name }: Part, top: number, item: Element): void {
    const { document } = this.flow;
    const number = String(this.known.startOf.get(name) ?? '');
    const [page] = document.lines([{ text: number, link: name }], PAGE_NUMBER, BODY);
    if (!page) return;
    const left = document.direction === 'rtl' ? PAGE.left : PAGE.width - PAGE.right - page.width;
    document.drawLine(page, left, top, page.width, BODY, item);
  }
}
