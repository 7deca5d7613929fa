import {
  BODY,
  COLOURS,
  PageFlow,
  PAGE,
  SECTION_HEADING,
  SMALL,
  SUB_HEADING,
  TaggedDocument,
  TITLE,
  type Element,
} from '@firebreak/platform/server/pdf';
import {
  questionsLookedAt,
  type AnswerOption,
  type Question,
  type Template,
} from '@firebreak/questionnaires/model';
import type { Readable } from 'node:stream';
import type { PrintedWords } from './printed-words';

const INDENT = 16;
const LINE_HEIGHT = 26;
/** Longer lists (goods, countries) are answered on a line. */
const OPTIONS_SHOWN = 25;
const BOX = 8;

/** A blank questionnaire to print and fill in by hand. */
class PrintedForm {
  constructor(
    private readonly flow: PageFlow,
    private readonly words: PrintedWords,
    private readonly template: Template,
  ) {}

  draw(): void {
    const { title, description, sections, questions } = this.template;
    this.flow.text('H1', [{ text: title, bold: true }], TITLE);
    if (description) this.flow.text('P', [{ text: description }], BODY);
    this.flow.skip(8);
    this.flow.text('P', [{ text: this.words.name }], BODY);
    this.line();
    for (const { code, title: heading, description: about, why, repeat } of sections) {
      this.flow.skip(14);
      this.flow.ensure(SECTION_HEADING.leading + 5 * BODY.leading);
      const part = this.flow.document.element('Sect');
      this.flow.document.pdf.outline.addItem(heading);
      this.flow.text('H2', [{ text: heading, bold: true }], SECTION_HEADING, part);
      if (about) this.flow.text('P', [{ text: about }], BODY, part);
      this.flow.text('P', [{ text: `${this.words.why} ${why}` }], SMALL, part);
      if (repeat) this.flow.text('P', [{ text: this.words.bySite, bold: true }], BODY, part);
      for (const question of questions.filter(({ section }) => section === code))
        this.question(question, part);
      part.end();
    }
  }

  private question(question: Question, part: Element): void {
    const { code, text, help, why, required, visibleIf, evidence } = question;
    const optional = required ? '' : ` ${this.words.optional}`;
    this.flow.skip(10);
    this.flow.ensure(SUB_HEADING.leading + 3 * BODY.leading);
    this.flow.text('H3', [{ text: `${code} `, bold: true }, { text: `${text}${optional}`, bold: true }], SUB_HEADING, part); // prettier-ignore
    const lookedAt = visibleIf ? questionsLookedAt([visibleIf]) : [];
    if (lookedAt.length > 0) this.small(`${this.words.dependsOn} ${lookedAt.join(', ')}`, part);
    if (help) this.small(help, part);
    if (why) this.small(`${this.words.why} ${why}`, part);
    this.answer(question, part);
    if (evidence && evidence.documents.length > 0) {
      this.small(`${this.words.documents} ${evidence.documents.join('; ')}`, part);
    }
  }

  private answer({ type, options = [], unit, table }: Question, part: Element): void {
    if (type === 'multi') this.small(this.words.several, part);
    if (options.length > 0 && options.length <= OPTIONS_SHOWN) {
      this.boxes(options, part);
      return;
    }
    for (const column of table?.columns ?? []) {
      this.flow.text('P', [{ text: column.text }], BODY, part, INDENT);
      this.line();
    }
    if (table) return;
    if (type === 'file') return;
    if (unit) this.small(unit, part);
    for (let lines = type === 'text' ? 3 : 1; lines > 0; lines -= 1) this.line();
  }

  private boxes(options: readonly AnswerOption[], part: Element): void {
    const list = this.flow.document.element('L', part);
    for (const { label } of options) {
      this.flow.ensure(BODY.leading);
      const { pdf, direction } = this.flow.document;
      const left = direction === 'rtl' ? PAGE.width - PAGE.right - BOX : PAGE.left;
      const top = this.flow.y + 4;
      this.flow.document.artifact('Layout', () => {
        pdf.lineWidth(0.8).rect(left, top, BOX, BOX).stroke(COLOURS.ink);
      });
      const item = this.flow.document.element('LI', list);
      this.flow.text('LBody', [{ text: label }], BODY, item, INDENT);
      item.end();
    }
    list.end();
  }

  private small(text: string, part: Element): void {
    this.flow.text('P', [{ text }], SMALL, part);
  }

  /** A line to write on. */
  private line(): void {
    this.flow.ensure(LINE_HEIGHT);
    this.flow.y += LINE_HEIGHT;
    this.flow.document.rule(this.flow.y - 6);
  }
}

function flowOf(template: Template, words: PrintedWords, pages: number | null, at: Date): PageFlow {
  const { title, language } = template;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const document = new TaggedDocument({
    title,
    author: 'Firebreak',
    language,
    direction,
    onlyMeasures: pages === null,
    createdAt: at,
  });
  const page = (n: number) => words.page.replace('{n}', String(n)).replace('{total}', String(pages ?? 0));
  return new PageFlow(document, { header: title, draft: '', page });
}

/** A template as a tagged PDF, to be filled in by hand. Laid out twice: the first time only tells how many pages there are. */
export function templatePdf(template: Template, words: PrintedWords, at: Date): Readable {
  const measured = flowOf(template, words, null, at);
  new PrintedForm(measured, words, template).draw();
  const flow = flowOf(template, words, measured.pageNumber, at);
  new PrintedForm(flow, words, template).draw();
  flow.document.pdf.end();
  // pdfkit's own types call it a stream.
  return flow.document.pdf as unknown as Readable;
}
