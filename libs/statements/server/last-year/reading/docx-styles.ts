import type { SaxesTagNS } from 'saxes';
import { isWord, valueOf } from './word-xml';

/** What a style of paragraphs makes of its text. */
export interface ParagraphStyle {
  /** Of the heading, 1 the highest; null for text. */
  readonly level: number | null;
  /** Lines of a table of contents. */
  readonly isContents: boolean;
}

const TEXT: ParagraphStyle = { level: null, isContents: false };

interface RawStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
}

/** Collects the styles of a DOCX while its `styles.xml` is parsed. Names of built-in styles are English in every Word. */
export class DocxStyles {
  private readonly styles = new Map<string, RawStyle>();
  private open: RawStyle | null = null;

  opened(tag: SaxesTagNS): void {
    if (!isWord(tag)) return;
    if (tag.local === 'style') {
      this.open = { name: '', basedOn: null, outline: null };
      this.styles.set(valueOf(tag, 'styleId') ?? '', this.open);
    } else if (this.open) {
      const value = valueOf(tag);
      if (tag.local === 'name') this.open.name = value ?? '';
      if (tag.local === 'basedOn') this.open.basedOn = value;
      if (tag.local === 'outlineLvl') this.open.outline = Number(value);
    }
  }

  closed(tag: SaxesTagNS): void {
    if (isWord(tag) && tag.local === 'style') this.open = null;
  }

  /** Of a paragraph; a style that the file does not describe goes by its id. */
  of(id: string | null): ParagraphStyle {
    if (id === null) return TEXT;
    for (let [at, steps]: [string | null, number] = [id, 0]; at !== null && steps < 20; steps++) {
      const style: RawStyle = this.styles.get(at) ?? { name: at, basedOn: null, outline: null };
      if (/^toc\b|^toc ?\d|^contents?\b/i.test(style.name)) return { level: null, isContents: true };
      if (/^title$/i.test(style.name)) return { level: 1, isContents: false };
      const named = /^heading ?([1-9])/i.exec(style.name)?.[1];
      const level = named === undefined ? style.outline : Number(named) - 1;
      // 9 is the outline level of text.
      if (level !== null && level >= 0 && level < 9) return { level: level + 1, isContents: false };
      at = style.basedOn;
    }
    return TEXT;
  }
}
