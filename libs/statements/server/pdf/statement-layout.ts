import {
  BODY,
  COLOURS,
  DocumentParts,
  Element,
  PAGE,
  Pagination,
  Part,
  SMALL,
  SUBTITLE,
  TITLE,
  TaggedDocument,
} from '@firebreak/platform/server/pdf';
import { dateInWords, fill, StatementSectionContent } from '@firebreak/statements/model';
import { answersTable, drawApproval, sourcesTable } from './closing-parts';
import { Drawing, startDrawing } from './drawing';
import { drawBlocks } from './section-blocks';
import { StatementRendering } from './statement-rendering';

/** Draws one statement: title and contents, the sections, and where its answers and figures are found. */
export class StatementLayout {
  private readonly drawing: Drawing;
  private readonly parts: DocumentParts;

  constructor(rendering: StatementRendering, document: TaggedDocument, known: Pagination) {
    this.drawing = startDrawing(rendering, document, known.pages);
    this.parts = new DocumentParts(this.drawing.flow, known);
  }

  draw(): Pagination {
    const { flow, rendering, texts } = this.drawing;
    this.drawTitle();
    this.parts.drawContents(texts.document.contents, this.partsInOrder());
    flow.newPage();
    rendering.content.sections.forEach((section, index) => this.drawSection(section, index + 1));
    this.drawAnswers();
    this.drawSources(texts.document.figuresIntro);
    return this.parts.pagination();
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

  private partsInOrder(): Part[] {
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

  private drawSection(section: StatementSectionContent, number: number): void {
    const parent = this.parts.open(this.partOf(section, number), 3 * BODY.leading);
    drawBlocks(this.drawing, section.text, parent);
    if (section.kind === 'approval') drawApproval(this.drawing, parent);
    parent.end();
  }

  private drawAnswers(): void {
    const table = answersTable(this.drawing);
    const title = this.drawing.texts.document.whereAnswered;
    const parent = this.parts.open({ name: 'answers', title }, table.keptHeight());
    table.draw(parent);
    parent.end();
  }

  private drawSources(introduction: string): void {
    const table = sourcesTable(this.drawing);
    const title = this.drawing.texts.document.figuresAndSources;
    const parent = this.parts.open({ name: 'sources', title }, BODY.leading * 2 + table.keptHeight());
    this.drawing.flow.text('P', [{ text: introduction }], BODY, parent);
    this.drawing.flow.skip(8);
    table.draw(parent);
    this.drawImprint(parent);
    parent.end();
  }

  /** Who wrote the words that no person of the company typed. */
  private drawImprint(parent: Element): void {
    const { machineDrafted } = this.drawing.texts.document;
    if (machineDrafted === '') return;
    this.drawing.flow.skip(12);
    this.drawing.flow.text('P', [{ text: machineDrafted }], SMALL, parent);
  }
}
