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
  type Element,
  type Pagination,
} from '@firebreak/platform/server/pdf';
import { directionOf } from '@firebreak/statements/model';
import type { Readable } from 'node:stream';
import { dossierParts, type DossierPart } from './dossier-sections';
import { DossierSpeech, type DossierBlock } from './dossier-speech';
import type { FrozenDossier } from './frozen-dossier';

/**
 * The dossier as a tagged PDF in its language, with an index of its parts by page. Laid out twice: the first time only
 * tells the pages. The same dossier and time give the same bytes.
 */
export function renderDossierPdf(dossier: FrozenDossier, createdAt: Date): Readable {
  const pagination = draw(dossier, documentFor(dossier, createdAt, true), NOT_PAGINATED);
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
  const { kind, product, language } = dossier.content;
  const title = `${new DossierSpeech(language).words.titles[kind]}: ${product.name}`;
  const author = respondentOf(dossier);
  return new TaggedDocument({
    title,
    author,
    language,
    direction: directionOf(language),
    onlyMeasures,
    createdAt,
  });
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
  for (const part of parts) drawPart(flow, part, drawn);
  return drawn.pagination();
}

function drawTitle(flow: PageFlow, dossier: FrozenDossier, speech: DossierSpeech): void {
  const { kind, product, request } = dossier.content;
  const { document } = flow;
  document.artifact('Layout', () => {
    document.pdf.rect(0, 0, PAGE.width, 10).fill(document.shade(COLOURS.primary));
  });
  flow.y = 90;
  flow.text('P', [{ text: respondentOf(dossier), bold: true }], SUBTITLE);
  flow.skip(6);
  flow.text('H1', [{ text: speech.words.titles[kind], bold: true }], TITLE);
  flow.skip(8);
  const subject = [product.name, product.hs ? `HS ${product.hs}` : '', product.batch];
  flow.text('P', [{ text: speech.list(subject) }], SUBTITLE);
  const whom = speech.list([request.authority, request.reference]);
  if (whom) flow.text('P', [{ text: speech.say('to', { whom }) }], SMALL);
  flow.skip(30);
}

function drawPart(flow: PageFlow, part: DossierPart, parts: DocumentParts): void {
  const section = parts.open(part, 3 * BODY.leading);
  for (const block of part.blocks) drawBlock(flow, block, section);
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
  const { language } = block;
  for (const paragraph of block.text.split(/\n+/).filter(Boolean)) {
    const span = { text: paragraph, ...(language && { language }) };
    flow.text('P', [span], block.kind === 'note' ? NOTE : BODY, parent);
    flow.skip(6);
  }
}
