import {
  BODY,
  COLOURS,
  DocumentParts,
  NOTE,
  NOT_PAGINATED,
  PAGE,
  PageFlow,
  SMALL,
  SUBTITLE,
  SUB_HEADING,
  Table,
  TaggedDocument,
  TITLE,
  type Brand,
  type Pagination,
  type Span,
} from '@firebreak/platform/server/pdf';
import { directionOf, signsOf } from '@firebreak/statements/model';
import type { Readable } from 'node:stream';
import { dossierParts, type DossierPart } from './dossier-sections';
import { DossierSpeech, type DossierBlock } from './dossier-speech';
import type { FrozenDossier } from './frozen-dossier';

/**
 * The dossier as a tagged PDF in its language, with an index of its parts by page. Laid out twice: the first time only
 * tells the pages. The same dossier and time give the same bytes.
 */
export function renderDossierPdf(dossier: FrozenDossier, createdAt: Date, brand?: Brand): Readable {
  const facts = { ...factsOf(dossier), createdAt, brand };
  const measured = new TaggedDocument({ ...facts, onlyMeasures: true });
  const pagination = draw(dossier, measured, NOT_PAGINATED);
  const document = new TaggedDocument({ ...facts, onlyMeasures: false });
  draw(dossier, document, pagination);
  document.pdf.end();
  // pdfkit's own types call it a document, not a stream.
  return document.pdf as unknown as Readable;
}

function respondentOf({ content: { custody } }: FrozenDossier): string {
  return custody.parties.find(({ id }) => id === custody.end)?.name ?? '';
}

function factsOf(dossier: FrozenDossier) {
  const { kind, product, language } = dossier.content;
  const title = new DossierSpeech(language).words.titles[kind] + signsOf(language).colon + product.name;
  return { title, author: respondentOf(dossier), language, direction: directionOf(language) };
}

function draw(dossier: FrozenDossier, document: TaggedDocument, known: Pagination): Pagination {
  const { content } = dossier;
  const speech = new DossierSpeech(content.language);
  const flow = new PageFlow(document, {
    header: `${speech.words.titles[content.kind]} · ${content.product.name}`,
    draft: dossier.points.some(({ state }) => state === 'open') ? speech.say('pointsOpen') : '',
    page: (n) => speech.say('page', { n, total: known.pages }),
  });
  const parts = dossierParts(dossier).map((part, index) => ({
    ...part,
    title: `${index + 1}. ${part.title}`,
  }));
  const drawn = new DocumentParts(flow, known);
  drawTitle(flow, dossier, speech);
  drawn.drawContents(speech.say('index'), parts);
  flow.newPage();
  for (const part of parts) drawPart(flow, part, drawn, speech);
  return drawn.pagination();
}

function drawTitle(flow: PageFlow, dossier: FrozenDossier, speech: DossierSpeech): void {
  const { kind, product, request } = dossier.content;
  const { document } = flow;
  document.artifact('Layout', () => {
    document.pdf.rect(0, 0, PAGE.width, 10).fill(document.shade(COLOURS.primary));
  });
  // A chain whose end nobody has named yet has no respondent to call the picture by.
  document.logo(respondentOf(dossier) || speech.words.titles[kind], 44, 170, 52);
  flow.y = 118;
  flow.text('P', [{ text: speech.alone(respondentOf(dossier)), bold: true }], SUBTITLE);
  flow.skip(6);
  flow.text('H1', [{ text: speech.words.titles[kind], bold: true }], TITLE);
  flow.skip(8);
  const subject = [product.name, product.hs ? `HS ${product.hs}` : '', product.batch];
  flow.text('P', [{ text: speech.list(subject) }], SUBTITLE);
  const whom = speech.list([request.authority, request.reference]);
  if (whom) flow.text('P', [{ text: speech.say('to', { whom }) }], SMALL);
  flow.skip(30);
}

function drawPart(flow: PageFlow, part: DossierPart, parts: DocumentParts, speech: DossierSpeech): void {
  const blocks = part.blocks.flatMap(paragraphs).map((block) => drawable(flow, block, speech));
  const section = parts.open(part, keptHeight(blocks, 0));
  blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      block.table.draw(section);
      flow.skip(10);
    } else if (block.kind === 'heading') {
      flow.skip(HEADING_SPACE);
      flow.ensure(keptHeight(blocks, index) - HEADING_SPACE);
      flow.text('H3', [block.span], SUB_HEADING, section);
      flow.skip(3);
    } else {
      flow.text('P', [block.span], block.kind === 'note' ? NOTE : BODY, section);
      flow.skip(6);
    }
  });
  section.end();
}

/** Above a heading within a part, in points. */
const HEADING_SPACE = 8;

/** A block with its table laid out. */
type Drawable =
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'heading' | 'text' | 'note'; readonly span: Span };

/** Without tables that have nothing to show; each line that a person wrote is a paragraph. */
function paragraphs(block: DossierBlock): DossierBlock[] {
  if (block.kind === 'table') return block.rows.length > 0 ? [block] : [];
  return block.text.split(/\n+/).flatMap((text) => (text ? { ...block, text } : []));
}

function drawable(flow: PageFlow, block: DossierBlock, speech: DossierSpeech): Drawable {
  if (block.kind !== 'table') {
    const { kind, text, language } = block;
    return {
      kind,
      span: { text: speech.alone(text), bold: kind === 'heading', ...(language && { language }) },
    };
  }
  const rows = block.rows.map((cells) => ({ cells: cells.map((cell) => speech.alone(cell)) }));
  return { kind: 'table', table: new Table(flow, block.columns, rows) };
}

/** What must stand on one page from a block on: a heading never stands without the beginning of what it heads. */
function keptHeight(blocks: readonly Drawable[], index: number): number {
  const block = blocks[index];
  if (!block) return 0;
  if (block.kind === 'table') return block.table.keptHeight();
  if (block.kind === 'heading')
    return HEADING_SPACE + SUB_HEADING.leading + 3 + keptHeight(blocks, index + 1);
  return 2 * BODY.leading;
}
