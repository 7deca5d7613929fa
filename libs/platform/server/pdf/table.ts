import { COLOURS, CONTENT_BOTTOM, CONTENT_WIDTH, PAGE } from './page';
import { PageFlow } from './page-flow';
import { Element, TextStyle } from './tagged-document';
import { Line } from './text-layout';

export interface TableColumn {
  readonly title: string;
  /** Share of the width; the shares of a table sum to 1. */
  readonly share: number;
  /** Numbers stand at the far edge, so that digits line up. */
  readonly numeric?: boolean;
}

export interface TableRow {
  readonly cells: readonly string[];
  /** The place that links to this row lead to. */
  readonly destination?: string;
}

/** How cells look. */
interface CellStyle {
  readonly body: TextStyle;
  readonly head: TextStyle;
  /** Above and below the text, in points. */
  readonly padding: number;
}

function cellStyle(size: number, leading: number, padding: number): CellStyle {
  const body = { size, leading, colour: COLOURS.ink };
  return { body, head: { ...body, colour: COLOURS.primary }, padding };
}

const ROOMY = cellStyle(9.5, 13.5, 5);
/** For a register of many pages, which is looked things up in. */
const DENSE = cellStyle(8.5, 11.5, 2.5);

/** Rows from which a table is dense. */
const LONG = 60;

/** Beside the text of a cell, in points. */
const GAP = 5;

/** Rows up to which a table is kept on one page. */
const SHORT = 11;

interface LaidOutCell {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly width: number;
  readonly numeric: boolean;
}

interface LaidOutRow {
  readonly cells: readonly LaidOutCell[];
  readonly height: number;
  readonly destination: string | undefined;
}

/**
 * A table drawn by hand: pdfkit's own takes about 8 ms a cell. Its head is repeated on every page, where
 * the repetition is an artifact, and a row never breaks.
 */
export class Table {
  private readonly style: CellStyle;
  private readonly head: LaidOutRow;
  private readonly rows: readonly LaidOutRow[];

  constructor(
    private readonly flow: PageFlow,
    private readonly columns: readonly TableColumn[],
    rows: readonly TableRow[],
    /** Whether even a short one may go on over the page. */
    private readonly mayBreak = false,
  ) {
    this.style = rows.length < LONG ? ROOMY : DENSE;
    this.head = this.layOut({ cells: columns.map(({ title }) => title) }, true);
    this.rows = rows.map((row) => this.layOut(row, false));
  }

  /** What must stay on one page: a short table whole; of a long or a tall one the head and two rows. */
  keptHeight(): number {
    const heightOf = (rows: readonly LaidOutRow[]) =>
      rows.reduce((sum, row) => sum + row.height, this.head.height);
    const whole = heightOf(this.rows);
    const isShort = !this.mayBreak && this.rows.length <= SHORT && whole <= (CONTENT_BOTTOM - PAGE.top) / 2;
    return isShort ? whole : heightOf(this.rows.slice(0, 2));
  }

  draw(parent?: Element): void {
    const { flow } = this;
    flow.ensure(this.keptHeight());
    const table = flow.document.element('Table', parent);
    this.drawRow(this.head, flow.document.element('TR', flow.document.element('THead', table)), 'head');
    const body = flow.document.element('TBody', table);
    for (const row of this.rows) {
      if (flow.y + row.height > CONTENT_BOTTOM) this.continueOnNewPage();
      if (row.destination) flow.destination(row.destination);
      this.drawRow(row, flow.document.element('TR', body), 'body');
    }
    table.end();
  }

  private continueOnNewPage(): void {
    const { flow } = this;
    flow.newPage();
    flow.document.artifact('Pagination', () => this.drawCells(this.head, null, 'head'));
    flow.y += this.head.height;
    flow.document.rule(flow.y, COLOURS.primary, 0.9);
  }

  private drawRow(row: LaidOutRow, element: Element, kind: 'head' | 'body'): void {
    this.drawCells(row, element, kind);
    this.flow.y += row.height;
    if (kind === 'head') this.flow.document.rule(this.flow.y, COLOURS.primary, 0.9);
    else this.flow.document.rule(this.flow.y, COLOURS.rule, 0.5);
  }

  /** The first cell of a body row names it, so that a screen reader announces it with the others. */
  private drawCells({ cells }: LaidOutRow, row: Element | null, kind: 'head' | 'body'): void {
    const { document } = this.flow;
    const style = this.style[kind];
    cells.forEach((cell, index) => {
      const scope = kind === 'head' ? 'Column' : 'Row';
      const isHeader = kind === 'head' || index === 0;
      const element = row && document.element(isHeader ? 'TH' : 'TD', row, isHeader ? { scope } : {});
      this.drawCell(cell, element, style);
      element?.end();
    });
  }

  private drawCell(
    { lines, left, width, numeric }: LaidOutCell,
    element: Element | null,
    style: TextStyle,
  ): void {
    const { document, y } = this.flow;
    lines.forEach((line, index) => {
      const toEnd = numeric ? width - line.width : 0;
      const from = document.direction === 'rtl' ? left - toEnd : left + toEnd;
      document.drawLine(line, from, y + this.style.padding + index * style.leading, width, style, element);
    });
  }

  private layOut({ cells, destination }: TableRow, bold: boolean): LaidOutRow {
    const { document } = this.flow;
    let offset = 0;
    const laidOut = this.columns.map(({ share, numeric = false }, index) => {
      const width = share * CONTENT_WIDTH - 2 * GAP;
      const start = offset + GAP;
      offset += share * CONTENT_WIDTH;
      const left = document.direction === 'rtl' ? PAGE.width - PAGE.right - start - width : PAGE.left + start;
      return {
        lines: document.lines([{ text: cells[index] ?? '', bold }], width, this.style.body),
        left,
        width,
        numeric,
      };
    });
    const lines = Math.max(1, ...laidOut.map((cell) => cell.lines.length));
    const height = lines * this.style.body.leading + 2 * this.style.padding;
    return { cells: laidOut, height, destination };
  }
}
