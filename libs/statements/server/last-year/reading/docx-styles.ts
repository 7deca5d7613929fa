import type { SaxesTagNS } from 'saxes';
import { isWord, valueOf } from './word-xml';

/** The list that takes a paragraph out of all lists. */
export const NO_LIST = '0';

/** What a style of paragraphs makes of its text. */
export interface ParagraphStyle {
  /** Of the heading, 1 the highest; null for text. */
  readonly level: number | null;
  /** Lines of a table of contents. */
  readonly isContents: boolean;
  /** With a bullet or a number before each paragraph. */
  readonly isListed: boolean;
}

const TEXT: ParagraphStyle = { level: null, isContents: false, isListed: false };

interface RawStyle {
  name: string;
  basedOn: string | null;
  outline: number | null;
  /** Null where it says nothing of that. */
  isListed: boolean | null;
}

const unsaid = (name: string): RawStyle => ({ name, basedOn: null, outline: null, isListed: null });

/** Collects the styles of a DOCX while its `styles.xml` is parsed. Names of built-in styles are English in every Word. */
export class DocxStyles {
  private readonly styles = new Map<string, RawStyle>();
  private open: RawStyle | null = null;

  opened(tag: SaxesTagNS): void {
    if (!isWord(tag)) return;
    if (tag.local === 'style') {
      this.open = unsaid('');
      this.styles.set(valueOf(tag, 'styleId') ?? '', this.open);
    } else if (this.open) {
      const value = valueOf(tag);
      if (tag.local === 'name') this.open.name = value ?? '';
      if (tag.local === 'basedOn') this.open.basedOn = value;
      if (tag.local === 'outlineLvl') this.open.outline = Number(value);
      if (tag.local === 'numPr') this.open.isListed = true;
      if (tag.local === 'numId' && value === NO_LIST) this.open.isListed = false;
    }
  }

  closed(tag: SaxesTagNS): void {
    if (isWord(tag) && tag.local === 'style') this.open = null;
  }

  /** Of a paragraph; a style that the file does not describe goes by its id. */
  of(id: string | null): ParagraphStyle {
    if (id === null) return TEXT;
    let isListed: boolean | null = null;
    for (let [at, steps]: [string | null, number] = [id, 0]; at !== null && steps < 20; steps++) {
      const style: RawStyle = this.styles.get(at) ?? unsaid(at);
      isListed ??= style.isListed ?? (/^list ?(bullet|number)/i.test(style.name) ? true : null);
      if (/^toc\b|^toc ?\d|^contents?\b/i.test(style.name)) return { ...TEXT, isContents: true };
      if (/^title$/i.test(style.name)) return { ...TEXT, level: 1 };
      const named = /^heading ?([1-9])/i.exec(style.name)?.[1];
      const level = named === undefined ? style.outline : Number(named) - 1;
      // 9 is the outline level of text.
      if (level !== null && level >= 0 && level < 9) return { ...TEXT, level: level + 1 };
      at = style.basedOn;
    }
    return { ...TEXT, isListed: isListed ?? false };
  }
}
