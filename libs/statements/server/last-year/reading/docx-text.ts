import {
  LONGEST_HEADING,
  looksLikeHeading,
  MAX_IMPORT_CHARACTERS,
  plainLine,
  statementProblem,
  type SourceBlock,
} from '@firebreak/statements/model';
import type { SaxesTagNS } from 'saxes';
import { NO_LIST, type DocxStyles } from './docx-styles';
import { isWord, valueOf } from './word-xml';

/** What was taken out, what a field computes, and the second form of a drawing that older programs read. */
const SKIPPED = new Set(['del', 'moveFrom', 'instrText', 'delText', 'delInstrText']);
const SPACES: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '-' };

interface Paragraph {
  text: string;
  style: string | null;
  outline: number | null;
  /** Null where its style says it. */
  isListed: boolean | null;
  /** Of the letters so far: all of them bold. */
  isBold: boolean;
}

interface Row {
  readonly cells: SourceBlock[][];
}

/** A cell with more words than this holds text that is laid out, not a table. */
const LONGEST_CELL_IN_WORDS = 40;

const isOff = (value: string | null) => value === '0' || value === 'false' || value === 'none';

/** Collects the blocks of a DOCX while its main part is parsed: in the order of reading, without hidden and deleted words. */
export class DocxText {
  private readonly found: SourceBlock[] = [];
  private readonly open: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly rows: Row[] = [];
  /** How many tags were open where skipping began; 0 when nothing is skipped. */
  private skippedFrom = 0;
  private run = { bold: false, hidden: false };
  private characters = 0;

  constructor(private readonly styles: DocxStyles) {}

  get blocks(): readonly SourceBlock[] {
    return this.found;
  }

  opened(tag: SaxesTagNS): void {
    const { local } = tag;
    const isFallback = local === 'Fallback' && tag.uri.includes('markup-compatibility');
    this.open.push(isWord(tag) ? local : '');
    if (this.skippedFrom > 0) return;
    if (isFallback || (isWord(tag) && SKIPPED.has(local))) this.skippedFrom = this.open.length;
    else if (isWord(tag)) this.word(tag);
  }

  text(text: string): void {
    if (this.skippedFrom > 0 || this.open.at(-1) !== 't' || this.run.hidden) return;
    this.add(text);
  }

  closed(tag: SaxesTagNS): void {
    if (this.skippedFrom === this.open.length) this.skippedFrom = 0;
    else if (this.skippedFrom === 0 && isWord(tag)) {
      if (tag.local === 'p') this.endParagraph();
      if (tag.local === 'tr') this.endRow();
    }
    this.open.pop();
  }

  private word(tag: SaxesTagNS): void {
    const paragraph = this.paragraphs.at(-1);
    const parent = this.open.at(-2);
    const value = valueOf(tag);
    const { local } = tag;
    if (local === 'p')
      this.paragraphs.push({ text: '', style: null, outline: null, isListed: null, isBold: true });
    else if (local === 'r') this.run = { bold: false, hidden: false };
    else if (local === 'tr') this.rows.push({ cells: [] });
    else if (local === 'tc') this.rows.at(-1)?.cells.push([]);
    else if (local === 'docPartGallery' && value === 'Table of Contents') this.skipContents();
    else if (parent === 'rPr' && this.open.at(-3) === 'r') this.runProperty(local, value);
    else if (paragraph && local in SPACES && parent === 'r') this.add(SPACES[local] ?? '');
    else if (paragraph && parent === 'pPr') {
      if (local === 'pStyle') paragraph.style = value;
      if (local === 'outlineLvl') paragraph.outline = Number(value);
      if (local === 'numPr') paragraph.isListed = true;
    } else if (paragraph && parent === 'numPr' && local === 'numId' && value === NO_LIST)
      paragraph.isListed = false;
  }

  private runProperty(name: string, value: string | null): void {
    if (name === 'b') this.run.bold = !isOff(value);
    if (name === 'vanish') this.run.hidden = !isOff(value);
  }

  /** A table of contents is written by the program, not by people. */
  private skipContents(): void {
    this.skippedFrom = this.open.lastIndexOf('sdt') + 1;
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    paragraph.text += text;
    if (text.trim() !== '') paragraph.isBold &&= this.run.bold;
    this.characters += text.length;
    if (this.characters > MAX_IMPORT_CHARACTERS)
      throw statementProblem('import-too-long', { mostCharacters: MAX_IMPORT_CHARACTERS });
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    const block = paragraph && this.blockOf(paragraph);
    if (block) this.put([block]);
  }

  private blockOf({ text: typed, style, outline, isListed, isBold }: Paragraph): SourceBlock | null {
    const text = plainLine(typed);
    const { level: styled, isContents, isListed: listedByStyle } = this.styles.of(style);
    if (text === '' || isContents) return null;
    const level = outline !== null && outline < 9 ? outline + 1 : styled;
    if (level !== null && text.length <= LONGEST_HEADING) return { kind: 'heading', level, text };
    if (isListed ?? listedByStyle) return { kind: 'bullet', text };
    // People who do not know of styles make headings bold: below all that have one.
    if (isBold && this.rows.length === 0 && looksLikeHeading(text))
      return { kind: 'heading', level: 9, text };
    return { kind: 'paragraph', text };
  }

  private put(blocks: readonly SourceBlock[]): void {
    (this.rows.at(-1)?.cells.at(-1) ?? this.found).push(...blocks);
  }

  /** A row of a table becomes a bullet; one that only lays text out becomes that text. */
  private endRow(): void {
    const cells = (this.rows.pop()?.cells ?? []).filter((cell) => cell.length > 0);
    const words = cells.map((cell) => cell.map(({ text }) => text).join(' '));
    const isLayout = cells.length < 2 || words.some((each) => each.split(' ').length > LONGEST_CELL_IN_WORDS);
    this.put(isLayout ? cells.flat() : [{ kind: 'bullet', text: words.join(' – ') }]);
  }
}
