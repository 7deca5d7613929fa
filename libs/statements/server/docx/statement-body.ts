import { classInWords, shadeMap } from '@firebreak/platform/server/charts';
import {
  NO_VALUE,
  parseText,
  referenceInWords,
  statementTexts,
  type Block,
  type BreakdownId,
  type Inline,
  signsOf,
  type StatementSignature,
} from '@firebreak/statements/model';
import { printedApproval, type PrintedPart } from '../approval/printed-approval';
import { signatureAlt } from '../approval/signature-alt';
import { answeredRequirements, sourcedFigures } from '../closing-tables';
import { exhibitOf, type Exhibit } from '../exhibit';
import type { StatementDocument } from '../statement-document';
import { mapDrawing, signatureDrawing } from './word-drawing';
import { PRIMARY } from './styles';
import type { WordPackage } from './word-package';
import type { ParagraphLook, WordWriter } from './word-writer';

/** Rows of a table in the statement; the workbook has them all. */
const ROWS_SHOWN = 10;

/** Who approved stands on one page with who signed. */
const TOGETHER: ParagraphLook = { more: '<w:keepNext/>' };

/** A part of the document that its contents name. */
export interface WordPart {
  readonly title: string;
  /** The place of its heading. */
  readonly place: string;
}

/** Writes the sections of a statement, and where its answers and figures are found. */
export class StatementBody {
  private drawings = 0;
  private readonly texts;

  constructor(
    private readonly word: WordPackage,
    private readonly writer: WordWriter,
    private readonly document: StatementDocument,
    /** Notes of what is still to write. */
    private readonly withNotes: boolean,
  ) {
    this.texts = statementTexts(document.content.language);
  }

  /** In reading order. */
  parts(): WordPart[] {
    const { sections, document } = this.texts;
    const titles = this.document.content.sections.map(({ kind }, index) => `${index + 1}. ${sections[kind]}`);
    return [...titles, document.whereAnswered, document.figuresAndSources].map((title, index) => ({
      title,
      place: `part_${index + 1}`,
    }));
  }

  write(): string {
    const headings = this.parts().map((part, index) => this.heading(part, index === 0));
    const sections = this.document.content.sections.map(({ kind, text }) => {
      const blocks = parseText(text).map((block) => this.block(block));
      if (kind === 'approval') blocks.push(...this.approval());
      return blocks.join('');
    });
    const contents = [...sections, this.answers(), this.sources()];
    return headings.map((heading, index) => heading + (contents[index] ?? '')).join('');
  }

  private heading({ title, place }: WordPart, isFirst: boolean): string {
    const more = isFirst ? '<w:pageBreakBefore/>' : '';
    return this.writer.paragraph('Heading1', this.writer.place(place, this.writer.text(title)), { more });
  }

  private block(block: Block): string {
    switch (block.kind) {
      case 'paragraph':
        return this.writer.paragraph('Normal', this.inline(block.content));
      case 'heading':
        return this.writer.paragraph('Heading2', this.inline(block.content));
      case 'list':
        return block.items.map((item) => this.writer.paragraph('ListBullet', this.inline(item))).join('');
      case 'exhibit':
        return this.exhibit(block.breakdown);
      case 'prompt': {
        if (!this.withNotes) return '';
        const label = this.writer.text(
          this.texts.document.stillToWrite + signsOf(this.document.content.language).colon,
          { bold: true },
        );
        return this.writer.paragraph('Note', label + this.inline(block.content));
      }
    }
  }

  /** Words with their figures, each a link to its source. */
  private inline(parts: readonly Inline[]): string {
    const { figures, language } = this.document.content;
    return parts
      .map((part) => {
        if (typeof part === 'string') return this.writer.text(part);
        const words = referenceInWords(part.figure, figures, language);
        if (words === null) return this.writer.text(NO_VALUE);
        return this.writer.link(figurePlace(part.figure), this.writer.text(words, { style: 'Figure' }));
      })
      .join('');
  }

  private approval(): string[] {
    const { joint, parts } = printedApproval(this.document.content);
    return [
      ...(joint ? [this.strong(joint)] : []),
      ...parts.flatMap((part, nth) => this.approvalOf(part, nth)),
    ];
  }

  private approvalOf(
    { entity, approved, sentences, signature, signed, signatory }: PrintedPart,
    nth: number,
  ) {
    const mark = signature && this.mark(signature, nth, signatory);
    return [
      ...(entity ? [this.writer.paragraph('Heading2', this.writer.text(entity))] : []),
      this.strong(approved, TOGETHER),
      ...sentences.map((words) => this.writer.paragraph('Normal', this.writer.text(words), TOGETHER)),
      ...(mark ? [this.writer.paragraph('Normal', mark, TOGETHER)] : []),
      this.strong(signed),
    ];
  }

  /** The name as it was typed or drawn. */
  private mark(signature: StatementSignature, nth: number, signatory: string): string {
    if (signature.kind === 'typed') return this.writer.text(signature.name);
    const alt = signatureAlt(signatory, this.document.content.language);
    return signatureDrawing(this.word, signature.strokes, nth, alt);
  }

  private strong(words: string, look: ParagraphLook = {}): string {
    return this.writer.paragraph('Normal', this.writer.text(words, { bold: true }), look);
  }

  private exhibit(id: BreakdownId): string {
    const exhibit = exhibitOf(this.document.content, id, ROWS_SHOWN);
    if (!exhibit) return '';
    const { title, key, value, rows, asChart, countries } = exhibit;
    const caption = this.writer.paragraph('Caption', this.writer.text(title));
    const text = (words: string) => this.writer.text(words);
    // A table is followed by a paragraph: two tables in a row would be one.
    const end = this.writer.paragraph('Small', '');
    if (asChart) {
      const most = Math.max(1, ...rows.map((row) => row.value));
      const bars = rows.map((row) => [
        text(row.label),
        { bar: row.value / most, colour: row.colour?.slice(1) ?? PRIMARY },
        text(row.valueInWords),
      ]);
      const columns = [
        { title: key, share: 0.3 },
        { title: '', share: 0.54 },
        { title: value, share: 0.16, numeric: true },
      ];
      return caption + this.writer.table(title, columns, bars) + end;
    }
    const columns = [
      { title: key, share: 0.7 },
      { title: value, share: 0.3, numeric: true },
    ];
    const cells = rows.map((row) => [text(row.label), text(row.valueInWords)]);
    const above = countries.length > 0 ? this.map(exhibit) : caption;
    return above + this.writer.table(title, columns, cells) + end;
  }

  /** With its caption in one paragraph: not every program keeps a caption with a picture that moves to the next page. */
  private map(exhibit: Exhibit): string {
    const drawing = mapDrawing(this.word, exhibit, ++this.drawings);
    const captioned = `${this.writer.text(exhibit.title)}<w:r><w:br/></w:r>${drawing}`;
    const together = { more: '<w:keepNext/><w:keepLines/>' };
    return this.writer.paragraph('Caption', captioned, together) + this.legend(exhibit);
  }

  private legend({ countries, inWords }: Exhibit): string {
    const classes = shadeMap(countries).classes.map(
      (own) =>
        this.writer.text('■ ', { colour: own.shade.slice(1) }) +
        this.writer.text(`${classInWords(own, inWords)}\u2003`),
    );
    return this.writer.paragraph('Small', classes.join(''), { more: '<w:keepNext/>' });
  }

  private answers(): string {
    const words = this.texts.document;
    const columns = [
      { title: words.requirement, share: 0.42 },
      { title: words.reference, share: 0.16 },
      { title: words.section, share: 0.42 },
    ];
    const rows = answeredRequirements(this.document).map(({ title, reference, place }) =>
      [title, reference, place].map((cell) => this.writer.text(cell)),
    );
    return this.writer.table(words.whereAnswered, columns, rows);
  }

  private sources(): string {
    const words = this.texts.document;
    const columns = [
      { title: words.figure, share: 0.3 },
      { title: words.value, share: 0.3 },
      { title: words.source, share: 0.24 },
      { title: words.asOf, share: 0.16 },
    ];
    const rows = sourcedFigures(this.document).map(({ id, label, value, source, asOf }) => [
      this.writer.place(figurePlace(id), this.writer.text(label)),
      ...[value, source, asOf].map((cell) => this.writer.text(cell)),
    ]);
    const introduction = this.writer.paragraph('Normal', this.writer.text(words.figuresIntro));
    return introduction + this.writer.table(words.figuresAndSources, columns, rows);
  }
}

/** The place of a figure's source; Word takes letters, digits and underscores, 40 at most. */
export function figurePlace(id: string): string {
  return `f_${id.replace(/[.-]/g, '_')}`.slice(0, 40);
}
