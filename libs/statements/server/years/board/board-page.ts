import {
  COLOURS,
  CONTENT_WIDTH,
  PAGE,
  type Element,
  type Span,
  type TaggedDocument,
  type TextStyle,
} from '@firebreak/platform/server/pdf';
import { isolated } from '../../pdf/isolated';

export const HEADING: TextStyle = { size: 12.5, leading: 18, colour: COLOURS.primary };
export const TEXT: TextStyle = { size: 9, leading: 12.5, colour: COLOURS.ink };
export const QUIET: TextStyle = { size: 8.5, leading: 12, colour: COLOURS.muted };

/** Whose first letter is written from the right. */
const FROM_RIGHT = /^\P{L}*\p{Script=Arabic}/u;

/** Above and below the text of a cell, and beside it, in points. */
const PADDING = 2.5;
const GAP = 4;

export interface BoardColumn {
  readonly title: string;
  /** Share of the width; the shares of a table sum to 1. */
  readonly share: number;
}

/** Draws at fixed places: two pages stay two pages, so what is too long is cut with a mark, never carried over. */
export class BoardPage {
  y = 0;

  constructor(readonly document: TaggedDocument) {}

  /** Points from the left edge of the page, from those on the side where lines begin. */
  place(start: number, width: number): number {
    return this.document.direction === 'rtl' ? PAGE.width - PAGE.right - start - width : PAGE.left + start;
  }

  /** At most `most` lines; what does not fit ends in an ellipsis. */
  fitting(text: string, width: number, style: TextStyle, most: number, bold = false) {
    const lay = (shown: string) => {
      // What begins in Arabic runs as the page does; marks around its percents would turn an isolated piece.
      const text = FROM_RIGHT.test(shown) ? shown : isolated(shown, this.document.direction);
      return this.document.lines([{ text, bold } satisfies Span], width, style);
    };
    const whole = lay(text);
    if (whole.length <= most) return whole;
    // The longest beginning that fits, by halving.
    const letters = [...text];
    let [fits, tooLong] = [0, letters.length];
    while (tooLong - fits > 1) {
      const middle = Math.floor((fits + tooLong) / 2);
      const shown = `${letters.slice(0, middle).join('').trimEnd()}…`;
      if (lay(shown).length <= most) fits = middle;
      else tooLong = middle;
    }
    return lay(`${letters.slice(0, fits).join('').trimEnd()}…`).slice(0, most);
  }

  /** Text in a structure element of its own. */
  text(
    tag: string,
    text: string,
    style: TextStyle,
    { parent, bold = false, most = 1, start = 0, width = CONTENT_WIDTH }: TextPlace = {},
  ): void {
    const element = this.document.element(tag, parent);
    for (const line of this.fitting(text, width, style, most, bold)) {
      this.document.drawLine(line, this.place(start, width), this.y, width, style, element);
      this.y += style.leading;
    }
    element.end();
  }

  heading(text: string, parent: Element): void {
    this.text('H2', text, HEADING, { parent, bold: true });
    this.y += 3;
  }

  /** @param most lines of a row */
  table(
    columns: readonly BoardColumn[],
    rows: readonly (readonly string[])[],
    parent: Element,
    most = 1,
  ): void {
    const { document } = this;
    const table = document.element('Table', parent);
    this.row(
      columns,
      columns.map(({ title }) => title),
      document.element('TR', document.element('THead', table)),
      1,
      true,
    );
    const body = document.element('TBody', table);
    for (const cells of rows) this.row(columns, cells, document.element('TR', body), most, false);
    table.end();
  }

  private row(
    columns: readonly BoardColumn[],
    cells: readonly string[],
    row: Element,
    most: number,
    isHead: boolean,
  ): void {
    const { document } = this;
    const style = isHead ? { ...TEXT, colour: COLOURS.primary } : TEXT;
    let offset = 0;
    let tallest = 1;
    columns.forEach(({ share }, index) => {
      const width = share * CONTENT_WIDTH - 2 * GAP;
      const lines = this.fitting(cells[index] ?? '', width, style, most, isHead);
      const isHeader = isHead || index === 0;
      const scope = isHead ? 'Column' : 'Row';
      const cell = document.element(isHeader ? 'TH' : 'TD', row, isHeader ? { scope } : {});
      lines.forEach((line, at) => {
        const top = this.y + PADDING + at * style.leading;
        document.drawLine(line, this.place(offset + GAP, width), top, width, style, cell);
      });
      cell.end();
      tallest = Math.max(tallest, lines.length);
      offset += share * CONTENT_WIDTH;
    });
    this.y += tallest * style.leading + 2 * PADDING;
    document.rule(this.y, isHead ? COLOURS.primary : COLOURS.rule, isHead ? 0.9 : 0.5);
  }
}

interface TextPlace {
  readonly parent?: Element;
  readonly bold?: boolean;
  /** Lines. */
  readonly most?: number;
  readonly start?: number;
  readonly width?: number;
}
