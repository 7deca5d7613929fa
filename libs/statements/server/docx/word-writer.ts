import { xmlText } from '@firebreak/platform/server/xml';
import { runs, type RunLook } from './runs';

/** Between the margins of A4, in twentieths of a point. */
export const TEXT_WIDTH = 9184;

/** On both sides of a cell, in twentieths of a point; as `styles.ts` has them. */
const CELL_MARGINS = 160;
/** Rows that fit a page beside a map. */
const ROWS_TOGETHER = 12;

export interface ParagraphLook {
  /** Further properties, those that the schema has before the direction. */
  readonly more?: string;
  /** Room left free at the far edge, in twentieths of a point. */
  readonly indent?: number;
  /** At the far edge, as numbers of a column. */
  readonly atEnd?: boolean;
}

export interface WordColumn {
  readonly title: string;
  /** Share of the width; the shares of a table sum to 1. */
  readonly share: number;
  readonly numeric?: boolean;
}

/** Runs of text, or a bar whose length says how much; the number stands in another cell. */
export type WordCell = string | { readonly bar: number; readonly colour: string };

/** Writes paragraphs, links and tables the way that the document is read. */
export class WordWriter {
  private bookmarks = 0;

  constructor(readonly rightToLeft: boolean) {}

  text(words: string, look?: RunLook): string {
    return runs(words, this.rightToLeft, look);
  }

  /** @param content runs and what may stand among them */
  paragraph(
    style: string,
    content: string,
    { more = '', indent = 0, atEnd = false }: ParagraphLook = {},
  ): string {
    const direction = this.rightToLeft ? '<w:bidi/>' : '';
    const room = indent > 0 ? `<w:ind w:right="${indent}"/>` : '';
    const edge = atEnd ? '<w:jc w:val="end"/>' : '';
    return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}${direction}${room}${edge}</w:pPr>${content}</w:p>`;
  }

  /** A place within the document that links lead to. @param name letters, digits and underscores, 40 at most */
  place(name: string, content: string): string {
    const id = ++this.bookmarks;
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
  }

  link(place: string, content: string): string {
    return `<w:hyperlink w:anchor="${place}" w:history="1">${content}</w:hyperlink>`;
  }

  /**
   * A table whose head is repeated on every page.
   */
  table(title: string, columns: readonly WordColumn[], rows: readonly (readonly WordCell[])[]): string {
    const widths = columns.map(({ share }) => Math.round(share * TEXT_WIDTH));
    const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    // A short table stays on one page.
    const together = rows.length <= ROWS_TOGETHER;
    const row = (cells: readonly WordCell[], properties: string, isLast = false) =>
      `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells
        .map((cell, index) => {
          const width = widths[index] ?? 0;
          const more = together && !isLast ? '<w:keepNext/>' : '';
          const content =
            typeof cell === 'string'
              ? this.paragraph('Cell', cell, { atEnd: columns[index]?.numeric, more })
              : this.bar(cell, width - CELL_MARGINS, more);
          return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
        })
        .join('')}</w:tr>`;
    const head = row(columns.map((column) => this.text(column.title)), '<w:tblHeader/>'); // prettier-ignore
    const direction = this.rightToLeft ? '<w:bidiVisual/>' : '';
    const properties = `<w:tblPr><w:tblStyle w:val="StatementTable"/>${direction}<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/><w:tblCaption w:val="${xmlText(title)}"/></w:tblPr>`;
    return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head}${rows.map((cells, index) => row(cells, '', index === rows.length - 1)).join('')}</w:tbl>`;
  }

  /** A coloured paragraph as long as the bar: it needs no drawing, and Word and its like show it alike. */
  private bar(
    { bar, colour }: { readonly bar: number; readonly colour: string },
    width: number,
    more: string,
  ): string {
    if (bar <= 0) return this.paragraph('Bar', '', { more });
    // A small number stays visible.
    const free = Math.round(width * (1 - Math.max(bar, 0.01)));
    const shade = `<w:shd w:val="clear" w:color="auto" w:fill="${colour}"/>`;
    return this.paragraph('Bar', '', { more: more + shade, indent: free });
  }
}
