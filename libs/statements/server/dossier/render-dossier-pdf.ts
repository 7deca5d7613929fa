import {
  BODY,
  COLOURS,
  NOTE,
  PAGE,
  PageFlow,
  SECTION_HEADING,
  SMALL,
  SUBTITLE,
  SUB_HEADING,
  Table,
  TaggedDocument,
  TITLE,
  type Element,
} from '@firebreak/platform/server/pdf';
import type { Readable } from 'node:stream';
import { dossierParts, type DossierBlock, type DossierPart } from './dossier-sections';
import { TITLES } from './dossier-words';
import type { FrozenDossier } from './frozen-dossier';

/** Page of each part, and how many there are: known after laying out once. */
interface Pagination {
  readonly pages: number;
  readonly startOf: ReadonlyMap<string, number>;
}

/**
 * The dossier as a tagged PDF with an index of its parts by page. Laid out twice: the first time only tells the pages.
 * The same dossier and time give the same bytes.
 */
export function renderDossierPdf(dossier: FrozenDossier, createdAt: Date): Readable {
  const pagination = draw(dossier, documentFor(dossier, createdAt, true), { pages: 0, startOf: new Map() });
  const document = documentFor(dossier, createdAt, false);
  draw(dossier, document, pagination);
  document.pdf.end();
  // pdfkit's own types call it a document, not a stream.
  return document.pdf as unknown as Readable;
}

function respondentOf({ content: { custody } }: FrozenDossier): string {
  return custody.parties.find(({ id }) => id === custody.end)?.name ?? '';
}

function documentFor(dossier: FrozenDossier, createdAt: Date, onlyMeasures: boolean): TaggedDocument {
  const title = `${TITLES[dossier.content.kind]}: ${dossier.content.product.name}`;
  const author = respondentOf(dossier);
  return new TaggedDocument({ title, author, language: 'en', direction: 'ltr', onlyMeasures, createdAt });
}

function draw(dossier: FrozenDossier, document: TaggedDocument, known: Pagination): Pagination {
  const { content } = dossier;
  const flow = new PageFlow(document, {
    header: `${TITLES[content.kind]} · ${content.product.name}`,
    draft: dossier.points.some(({ state }) => state === 'open') ? 'Points are open' : '',
    page: (number) => `Page ${number} of ${known.pages}`,
  });
  const parts = dossierParts(dossier);
  drawTitle(flow, dossier);
  drawIndex(flow, parts, known);
  const starts = new Map<string, number>();
  flow.newPage();
  parts.forEach((part, index) => drawPart(flow, part, index + 1, starts));
  return { pages: flow.pageNumber, startOf: starts };
}

function drawTitle(flow: PageFlow, dossier: FrozenDossier): void {
  const { product, request } = dossier.content;
  const { document } = flow;
  document.artifact('Layout', () => {
    document.pdf.rect(0, 0, PAGE.width, 10).fill(document.shade(COLOURS.primary));
  });
  flow.y = 90;
  flow.text('P', [{ text: respondentOf(dossier), bold: true }], SUBTITLE);
  flow.skip(6);
  flow.text('H1', [{ text: TITLES[dossier.content.kind], bold: true }], TITLE);
  flow.skip(8);
  const subject = [product.name, product.hs ? `HS ${product.hs}` : '', product.batch].filter(Boolean);
  flow.text('P', [{ text: subject.join(', ') }], SUBTITLE);
  const asked = [request.authority, request.reference].filter(Boolean).join(', ');
  if (asked) flow.text('P', [{ text: `To: ${asked}` }], SMALL);
  flow.skip(30);
}

function drawIndex(flow: PageFlow, parts: readonly DossierPart[], known: Pagination): void {
  const { document } = flow;
  flow.text('H2', [{ text: 'Index', bold: true }], SUB_HEADING);
  flow.skip(4);
  const contents = document.element('TOC');
  parts.forEach(({ name, title }, index) => {
    const item = document.element('TOCI', contents);
    flow.y += 4;
    const top = flow.y;
    flow.lines(item, [{ text: `${index + 1}. ${title}`, link: name }], BODY);
    const page = [{ text: String(known.startOf.get(name) ?? ''), link: name }];
    const [line] = document.lines(page, 40, BODY);
    if (line) document.drawLine(line, PAGE.width - PAGE.right - line.width, top, line.width, BODY, item);
    document.rule(flow.y + 3);
    item.end();
  });
  contents.end();
}

function drawPart(
  flow: PageFlow,
  { name, title, blocks }: DossierPart,
  number: number,
  starts: Map<string, number>,
): void {
  flow.skip(26);
  flow.ensure(SECTION_HEADING.leading + 6 + 3 * BODY.leading);
  const section = flow.document.element('Sect');
  starts.set(name, flow.pageNumber);
  flow.destination(name);
  const numbered = `${number}. ${title}`;
  flow.document.pdf.outline.addItem(numbered, { expanded: true });
  flow.text('H2', [{ text: numbered, bold: true }], SECTION_HEADING, section);
  flow.skip(6);
  for (const block of blocks) drawBlock(flow, block, section);
  section.end();
}

function drawBlock(flow: PageFlow, block: DossierBlock, parent: Element): void {
  if (block.kind === 'table') {
    const { columns, rows } = block;
    if (rows.length === 0) return;
    new Table(flow, columns, rows.map((cells) => ({ cells }))).draw(parent); // prettier-ignore
    flow.skip(10);
    return;
  }
  if (block.kind === 'heading') {
    flow.skip(8);
    flow.ensure(SUB_HEADING.leading + 4 * BODY.leading);
    flow.text('H3', [{ text: block.text, bold: true }], SUB_HEADING, parent);
    flow.skip(3);
    return;
  }
  for (const paragraph of block.text.split(/\n+/).filter(Boolean)) {
    flow.text('P', [{ text: paragraph }], block.kind === 'note' ? NOTE : BODY, parent);
    flow.skip(6);
  }
}
