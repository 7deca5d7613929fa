import {
  BODY,
  Bar,
  CAPTION,
  COLOURS,
  CONTENT_WIDTH,
  Element,
  NOTE,
  PAGE,
  SUB_HEADING,
  Span,
  Table,
  drawBarChart,
  drawWorldMap,
  worldMapHeight,
} from '@firebreak/platform/server/pdf';
import {
  Block,
  BREAKDOWNS,
  BreakdownId,
  Inline,
  NO_VALUE,
  parseText,
  referenceInWords,
  SectionText,
  signsOf,
} from '@firebreak/statements/model';
import { exhibitOf } from '../exhibit';
import { Drawing } from './drawing';

/** Rows of a table in the statement; the workbook has them all. */
const ROWS_SHOWN = 10;
const BULLET_INDENT = 16;

/** Draws the text of a section, block by block. */
export function drawBlocks(drawing: Drawing, text: SectionText, parent: Element): void {
  for (const block of parseText(text)) drawBlock(drawing, block, parent);
}

function drawBlock(drawing: Drawing, block: Block, parent: Element): void {
  const { flow } = drawing;
  switch (block.kind) {
    case 'paragraph':
      flow.text('P', spansOf(drawing, block.content), BODY, parent);
      flow.skip(8);
      break;
    case 'heading':
      flow.skip(6);
      flow.ensure(SUB_HEADING.leading + 2 * BODY.leading + 4);
      flow.text('H3', spansOf(drawing, block.content, true), SUB_HEADING, parent);
      flow.skip(3);
      break;
    case 'list':
      drawList(drawing, block.items, parent);
      break;
    case 'exhibit':
      drawExhibit(drawing, block.breakdown, parent);
      break;
    case 'prompt':
      // An open note is for the author; an approved statement has no place for it.
      if (!drawing.approved) drawNote(drawing, spansOf(drawing, block.content), parent);
  }
}

/** Words with their figures, each a link to its source. */
function spansOf({ rendering }: Drawing, content: readonly Inline[], bold = false): Span[] {
  const { figures, language } = rendering.content;
  return content.map((part) => {
    if (typeof part === 'string') return { text: part, bold };
    const text = referenceInWords(part.figure, figures, language);
    return text === null ? { text: NO_VALUE, bold } : { text, bold, link: `figure.${part.figure}` };
  });
}

function drawList(drawing: Drawing, items: readonly (readonly Inline[])[], parent: Element): void {
  const { flow, document } = drawing;
  const list = document.element('L', parent);
  const [bullet] = document.lines([{ text: '•' }], BULLET_INDENT, BODY);
  const left = document.direction === 'rtl' ? PAGE.width - PAGE.right - 14 : PAGE.left + 4;
  for (const item of items) {
    const spans = spansOf(drawing, item);
    flow.ensure(Math.min(2 * BODY.leading, flow.heightOf(spans, BODY, BULLET_INDENT)));
    const element = document.element('LI', list);
    const label = document.element('Lbl', element);
    if (bullet) document.drawLine(bullet, left, flow.y, 10, { ...BODY, colour: COLOURS.primary }, label);
    label.end();
    flow.text('LBody', spans, BODY, element, BULLET_INDENT);
    element.end();
    flow.skip(4);
  }
  list.end();
  flow.skip(6);
}

function drawExhibit(drawing: Drawing, id: BreakdownId, parent: Element): void {
  const { flow, rendering } = drawing;
  const exhibit = exhibitOf(rendering.content, id, ROWS_SHOWN);
  if (!exhibit) return;
  const { title, key, value, rows, asChart, countries } = exhibit;
  const bars: Bar[] = rows.map(({ colour, isRest, ...row }) => ({
    ...row,
    colour: colour ?? (isRest ? COLOURS.muted : COLOURS.primary),
  }));
  const columns = [
    { title: key, share: 0.7 },
    { title: value, share: 0.3, numeric: true },
  ];
  const cells = bars.map(({ label, valueInWords }) => ({ cells: [label, valueInWords] }));
  const isOfCountries = BREAKDOWNS[id].key === 'country';
  // A map and its table are more than most pages have left.
  const table = new Table(flow, columns, cells, isOfCountries);
  flow.skip(4);
  const following = asChart ? bars.length * 20 + 8 : isOfCountries ? worldMapHeight() : table.keptHeight();
  flow.ensure(CAPTION.leading + 4 + following);
  flow.text('P', [{ text: title, bold: true }], CAPTION, parent);
  flow.skip(4);
  if (isOfCountries) {
    // Where in the world, before how many.
    drawWorldMap(flow, title, countries, exhibit.inWords, parent);
    flow.skip(8);
  }
  if (asChart) drawBarChart(flow, title, bars, parent);
  else table.draw(parent);
  flow.skip(16);
}

function drawNote(
  { flow, document, rendering, texts }: Drawing,
  spans: readonly Span[],
  parent: Element,
): void {
  const words: Span[] = [
    { text: texts.document.stillToWrite + signsOf(rendering.content.language).colon, bold: true },
    ...spans,
  ];
  const width = CONTENT_WIDTH - 24;
  const lines = document.lines(words, width, NOTE);
  const height = lines.length * NOTE.leading + 12;
  flow.skip(2);
  flow.ensure(height);
  const bar = document.direction === 'rtl' ? PAGE.width - PAGE.right - 3 : PAGE.left;
  document.artifact('Layout', () => {
    document.pdf.rect(PAGE.left, flow.y, CONTENT_WIDTH, height).fill(COLOURS.noteTint);
    document.pdf.rect(bar, flow.y, 3, height).fill(COLOURS.ember);
  });
  const element = document.element('P', parent);
  lines.forEach((line, index) => {
    document.drawLine(line, PAGE.left + 12, flow.y + 6 + index * NOTE.leading, width, NOTE, element);
  });
  element.end();
  flow.y += height;
  flow.skip(10);
}
