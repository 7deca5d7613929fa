import { readableOnWhite } from '@firebreak/platform/model';
import PDFDocument from 'pdfkit';
import { Brand } from './brand';
import { DocumentFont, FontName, openFont, shapeWord, wordsOf } from './fonts';
import { COLOURS, PAGE } from './page';
import { rememberedLines } from './line-memory';
import { Direction, layoutText, Line, Measure, PlacedRun, Span } from './text-layout';

export type Element = PDFKit.PDFStructureElement;

export interface TextStyle {
  readonly size: number;
  /** Height of a line in points. */
  readonly leading: number;
  readonly colour: string;
}

export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly direction: Direction;
  /** Draws no text: for finding out on which page things are. */
  readonly onlyMeasures: boolean;
  /** Printed nowhere, but part of the file: the same date gives the same bytes. */
  readonly createdAt: Date;
  /** How the company that publishes the document looks. */
  readonly brand?: Brand;
}

/** What pdfkit 0.20 takes for a structure element; its type package lags behind. */
interface ElementOptions {
  readonly alt?: string;
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly number[];
  readonly title?: string;
}

/** XML in the metadata is written as it is: signs that mean something there are spelled out. */
function asXmlText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** pdfkit writes the title into XML unescaped, so "Smith & Sons" would break the metadata. */
class EscapedDocument extends PDFDocument {
  override endMetadata(): void {
    const { info } = this;
    const { Title = '', Author = '' } = info;
    this.info = { ...info, Title: asXmlText(Title), Author: asXmlText(Author) };
    super.endMetadata();
    this.info = info;
  }
}

/** Of a document that only measures. */
const NO_ELEMENT = { add: () => NO_ELEMENT, end: () => undefined } as unknown as Element;

/** A tagged PDF: everything that is drawn is either part of the structure tree or marked as an artifact. */
export class TaggedDocument {
  readonly pdf: PDFKit.PDFDocument;
  readonly direction: Direction;
  private readonly root: Element;
  private readonly onlyMeasures: boolean;
  private readonly language: string;
  private readonly primary: string;
  private readonly brand: Brand;
  private readonly fonts = new Map<FontName, DocumentFont>();

  constructor({ title, author, language, direction, onlyMeasures, createdAt, brand = {} }: DocumentFacts) {
    this.direction = direction;
    this.language = language;
    this.brand = brand;
    this.primary = brand.colour ? readableOnWhite(brand.colour) : COLOURS.primary;
    this.onlyMeasures = onlyMeasures;
    this.pdf = new EscapedDocument({
      size: [PAGE.width, PAGE.height],
      // Breaking pages is ours: pdfkit must never add one by itself.
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      info: {
        Title: title,
        Author: author,
        Producer: 'Firebreak',
        Creator: 'Firebreak',
        CreationDate: createdAt,
      },
    });
    this.root = onlyMeasures ? NO_ELEMENT : this.pdf.struct('Document');
    if (!onlyMeasures) this.pdf.addStructure(this.root);
  }

  /** A new element, attached at once so that its content is written as it comes. */
  element(tag: string, parent: Element = this.root, options: ElementOptions = {}): Element {
    if (this.onlyMeasures) return this.root;
    const element = this.pdf.struct(tag, options as PDFKit.Mixins.StructureElementOptions);
    parent.add(element);
    return element;
  }

  /** Word by word: shaping and kerning do not reach over a space. */
  private measureAt(size: number): Measure {
    return (text, name, rightToLeft) => {
      const font = openFont(name);
      const widthOf = (word: string) => shapeWord(font, word, rightToLeft, this.language).width;
      return (wordsOf(text).reduce((sum, word) => sum + widthOf(word), 0) * size) / 1000;
    };
  }

  /** Breaks text into lines. The same text comes out the same, so that drawing takes the lines that measuring made. */
  lines(
    spans: readonly Span[],
    width: number,
    style: Pick<TextStyle, 'size'>,
    direction = this.direction,
  ): readonly Line[] {
    const setting = `${this.language} ${direction} ${style.size} ${width}`;
    return rememberedLines(setting, spans, () =>
      layoutText(spans, width, direction, this.measureAt(style.size), this.language),
    );
  }

  /** Draws a line's runs where they belong; `left` and `width` give the column. */
  drawLine(
    line: Line,
    left: number,
    top: number,
    width: number,
    style: TextStyle,
    owner: Element | null,
  ): void {
    if (this.onlyMeasures) return;
    const from = this.direction === 'rtl' ? left + width - line.width : left;
    const baseline = top + style.leading * 0.74;
    for (const runs of groupsOf(line.runs)) {
      const [{ link: target, language } = {}] = runs;
      const link = owner && target ? this.element('Link', owner) : null;
      (link ?? owner)?.add(this.mark(link ? 'Link' : 'Span', language));
      for (const run of runs) this.drawRun(run, from, baseline, style);
      if (owner) this.pdf.endMarkedContent();
      for (const run of link ? runs : [])
        this.linkTo(run, [from + run.x, top, run.width, style.leading], link);
      link?.end();
    }
  }

  /** One piece of content of a structure element; end it with `pdf.endMarkedContent()`. */
  mark(tag: string, language?: string): PDFKit.PDFStructureContent {
    return this.pdf.markStructureContent(tag, language ? { lang: language } : {});
  }

  /** A picture: what `draw` draws, and in words for those who don't see it. `bbox` is left, top, right, bottom. */
  figure(
    { alt, bbox }: { readonly alt: string; readonly bbox: readonly number[] },
    parent: Element | undefined,
    draw: () => void,
  ): void {
    if (this.onlyMeasures) return;
    const figure = this.element('Figure', parent, { alt, bbox });
    figure.add(this.mark('Figure'));
    draw();
    this.pdf.endMarkedContent();
    figure.end();
  }

  /** The company's logo within this many points, its top where lines end; nothing without one. */
  logo(name: string, top: number, width: number, height: number): void {
    const { logo } = this.brand;
    if (!logo) return;
    const rtl = this.direction === 'rtl';
    const left = rtl ? PAGE.left : PAGE.width - PAGE.right - width;
    this.figure({ alt: name, bbox: [left, top, left + width, top + height] }, undefined, () => {
      const picture = this.pdf as unknown as { openImage(source: Uint8Array): object };
      const options = {
        fit: [width, height] as [number, number],
        align: rtl ? undefined : ('right' as const),
      };
      this.pdf.image(picture.openImage(logo) as never, left, top, options);
    });
  }

  /** The company's own colour in place of ours. */
  shade(colour: string): string {
    return colour === COLOURS.primary ? this.primary : colour;
  }

  /** Decoration and running lines, which a screen reader skips. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    if (this.onlyMeasures) return;
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  rule(
    y: number,
    colour: string = COLOURS.rule,
    thickness = 0.6,
    left: number = PAGE.left,
    width?: number,
  ): void {
    const right = left + (width ?? PAGE.width - PAGE.right - left);
    this.artifact('Layout', () => {
      this.pdf.moveTo(left, y).lineTo(right, y).lineWidth(thickness).strokeColor(this.shade(colour)).stroke();
    });
  }

  private drawRun(run: PlacedRun, from: number, baseline: number, style: TextStyle): void {
    const colour = this.shade(run.link ? COLOURS.primary : style.colour);
    this.fontOf(run.font).show(run, from + run.x, baseline, style.size, colour);
  }

  private fontOf(name: FontName): DocumentFont {
    const known = this.fonts.get(name);
    if (known) return known;
    const font = new DocumentFont(this.pdf, name, this.language);
    this.fonts.set(name, font);
    return font;
  }

  private linkTo(run: PlacedRun, area: [number, number, number, number], link: Element | null): void {
    const options = { structParent: link, Contents: new String(run.text) };
    // Both are passed on to the annotation, which the type package does not tell.
    this.pdf.goTo(...area, run.link ?? '', options as unknown as PDFKit.Mixins.AnnotationOption);
  }
}

/** Stretches of one link and one language. */
function groupsOf(runs: readonly PlacedRun[]): PlacedRun[][] {
  const groups: PlacedRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    if (last && last[0]?.link === run.link && last[0]?.language === run.language) last.push(run);
    else groups.push([run]);
  }
  return groups;
}
