import { COLOURS, CONTENT_WIDTH, PAGE } from './page';
import { PageFlow } from './page-flow';
import { Element, TextStyle } from './tagged-document';

export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly valueInWords: string;
  readonly colour: string;
}

const LABEL: TextStyle = { size: 9.5, leading: 13.5, colour: COLOURS.ink };
const ROW = 20;
const BAR = 11;
const LABEL_WIDTH = 130;
const VALUE_WIDTH = 70;

/** Bars from zero with their names and numbers beside them; read out as one picture with all its values. */
export function drawBarChart(flow: PageFlow, title: string, bars: readonly Bar[], parent?: Element): void {
  const { document } = flow;
  const height = bars.length * ROW + 4;
  flow.ensure(height);
  const top = flow.y;
  const alt = `${title}: ${bars.map(({ label, valueInWords }) => `${label} ${valueInWords}`).join('; ')}`;
  const bbox = [PAGE.left, top, PAGE.width - PAGE.right, top + height];
  const longest = CONTENT_WIDTH - LABEL_WIDTH - VALUE_WIDTH;
  const most = Math.max(1, ...bars.map(({ value }) => value));
  document.figure({ alt, bbox }, parent, () => {
    bars.forEach((bar, index) => drawBar(flow, bar, top + index * ROW, (bar.value / most) * longest));
  });
  flow.y = top + height;
}

function drawBar({ document }: PageFlow, bar: Bar, top: number, length: number): void {
  const rtl = document.direction === 'rtl';
  /** From the side where lines begin, to points from the left edge of the page. */
  const place = (start: number, width: number) =>
    rtl ? PAGE.width - PAGE.right - start - width : PAGE.left + start;
  const write = (text: string, start: number, width: number, bold: boolean) => {
    const [line] = document.lines([{ text, bold }], width, LABEL);
    if (line) document.drawLine(line, place(start, width), top, width, LABEL, null);
  };
  write(bar.label, 0, LABEL_WIDTH - 8, false);
  // A small number stays visible; none has no bar.
  const drawn = bar.value > 0 ? Math.max(length, 1.2) : 0;
  if (drawn > 0)
    document.pdf.rect(place(LABEL_WIDTH, drawn), top + 2, drawn, BAR).fill(document.shade(bar.colour));
  write(bar.valueInWords, LABEL_WIDTH + drawn + 7, VALUE_WIDTH - 7, true);
}
