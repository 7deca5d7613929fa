import {
  BODY,
  COLOURS,
  Element,
  PAGE,
  SECTION_HEADING,
  SMALL,
  SUBTITLE,
  SUB_HEADING,
  TITLE,
  TaggedDocument,
} from '@firebreak/platform/server/pdf';
import { dateInWords, fill, StatementSectionContent } from '@firebreak/statements/model';
import { answersTable, drawApproval, sourcesTable } from './closing-parts';
import { Drawing, startDrawing } from './drawing';
import { drawBlocks } from './section-blocks';
import { StatementRendering } from './statement-rendering';

/** A part of the document that the contents and the bookmarks name. */
interface Part {
  readonly name: string;
  readonly title: string;
}

/** Page of each part, and how many pages there are: known after laying out once. */
export interface Pagination {
  readonly pages: number;
  readonly startOf: ReadonlyMap<string, number>;
}

/** Draws one statement: title and contents, the sections, and where its answers and figures are found. */
export class StatementLayout {
  private readonly drawing: Drawing;
  private readonly starts = new Map<string, number>();

  constructor(
    rendering: StatementRendering,
    document: TaggedDocument,
    private readonly known: Pagination,
  ) {
    this.drawing = startDrawing(rendering, document, known.pages);
  }

  draw(): Pagination {
    const { flow, rendering, texts } = this.drawing;
    this.drawTitle();
    this.drawContents();
    flow.newPage();
    rendering.content.sections.forEach((section, index) => this.drawSection(section, index + 1));
    this.drawAnswers();
    this.drawSources(texts.document.figuresIntro);
    return { pages: flow.pageNumber, startOf: this.starts };
  }

  private drawTitle(): void {
    const { flow, document, rendering, texts, approved } = this.drawing;
    const { organisation, period, language } = rendering.content;
    const words = texts.document;
    document.artifact('Layout', () => {
      document.pdf.rect(0, 0, PAGE.width, 10).fill(document.shade(COLOURS.primary));
    });
    document.logo(organisation.name, 44, 170, 52);
    flow.y = 118;
    flow.text('P', [{ text: organisation.name, bold: true }], SUBTITLE);
    flow.skip(6);
    flow.text('H1', [{ text: words.title, bold: true }], TITLE);
    flow.skip(8);
    const days = { from: dateInWords(period.from, language), to: dateInWords(period.to, language) };
    flow.text('P', [{ text: fill(words.financialYear, days) }], SUBTITLE);
    flow.skip(2);
    flow.text('P', [{ text: fill(words.madeUnder, { basis: rendering.legalBasis }) }], SMALL);
    if (!approved) {
      flow.skip(10);
      flow.text('P', [{ text: words.draft, bold: true }], { ...BODY, colour: COLOURS.ember });
    }
    flow.skip(30);
  }

  private parts(): Part[] {
    const { rendering, texts } = this.drawing;
    const sections = rendering.content.sections.map((section, index) => this.partOf(section, index + 1));
    return [
      ...sections,
      { name: 'answers', title: texts.document.whereAnswered },
      { name: 'sources', title: texts.document.figuresAndSources },
    ];
  }

  private partOf({ kind }: StatementSectionContent, number: number): Part {
    return { name: kind, title: `${number}. ${this.drawing.texts.sections[kind]}` };
  }

  private drawContents(): void {
    const { flow, document, texts } = this.drawing;
    flow.text('H2', [{ text: texts.document.contents, bold: true }], SUB_HEADING);
    flow.skip(4);
    const contents = document.element('TOC');
    for (const { name, title } of this.parts()) {
      const item = document.element('TOCI', contents);
      flow.y += 4;
      const top = flow.y;
      flow.lines(item, [{ text: title, link: name }], BODY);
      const [page] = document.lines(
        [{ text: String(this.known.startOf.get(name) ?? ''), link: name }],
        40,
        BODY,
      );
      if (page) {
        const left = document.direction === 'rtl' ? PAGE.left : PAGE.width - PAGE.right - page.width;
        document.drawLine(page, left, top, page.width, BODY, item);
      }
      document.rule(flow.y + 3);
      item.end();
    }
    contents.end();
  }

  /** A heading that contents and bookmarks lead to, kept together with what follows. */
  private openPart({ name, title }: Part, following: number): Element {
    const { flow, document } = this.drawing;
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

  private drawSection(section: StatementSectionContent, number: number): void {
    const parent = this.openPart(this.partOf(section, number), 3 * BODY.leading);
    drawBlocks(this.drawing, section.text, parent);
    if (section.kind === 'approval') drawApproval(this.drawing, parent);
    parent.end();
  }

  private drawAnswers(): void {
    const table = answersTable(this.drawing);
    const title = this.drawing.texts.document.whereAnswered;
    const parent = this.openPart({ name: 'answers', title }, table.keptHeight());
    table.draw(parent);
    parent.end();
  }

  private drawSources(introduction: string): void {
    const table = sourcesTable(this.drawing);
    const title = this.drawing.texts.document.figuresAndSources;
    const parent = this.openPart({ name: 'sources', title }, BODY.leading * 2 + table.keptHeight());
    this.drawing.flow.text('P', [{ text: introduction }], BODY, parent);
    this.drawing.flow.skip(8);
    table.draw(parent);
    parent.end();
  }
}
