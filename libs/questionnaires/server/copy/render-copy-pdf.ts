import {
  BODY,
  canWrite,
  CAPTION,
  NOTE,
  PageFlow,
  SECTION_HEADING,
  SMALL,
  SUBTITLE,
  TaggedDocument,
  TITLE,
} from '@firebreak/platform/server/pdf';
import type { Readable } from 'node:stream';
import { fileTexts, fillText, isRightToLeft } from '../offline/file-texts';
import type { AnswersCopy, CopiedSection } from './copied-answers';

/** The answers as a tagged PDF, in the reader's direction. The same copy gives the same bytes. */
export function renderCopyPdf(copy: AnswersCopy): Readable {
  // Laid out twice: the first time only tells how many pages there are.
  const { pageNumber } = drawCopy(copy, 0);
  const { document } = drawCopy(copy, pageNumber);
  document.pdf.end();
  // pdfkit's own types call it a stream.
  return document.pdf as unknown as Readable;
}

/** @param pages 0 while nobody knows yet */
function drawCopy(copy: AnswersCopy, pages: number): PageFlow {
  const { language, title, buyer, supplier, madeAt } = copy;
  const texts = fileTexts(language);
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  const facts = { title: `${texts.copyTitle}: ${title}`, author: supplier, language, direction } as const;
  const document = new TaggedDocument({ ...facts, onlyMeasures: pages === 0, createdAt: madeAt });
  const flow = new PageFlow(document, {
    header: `${supplier} · ${texts.copyTitle}`,
    draft: '',
    page: (number) => `${number} / ${pages}`,
  });
  flow.text('H1', [{ text: title }], TITLE);
  flow.skip(6);
  flow.text('P', [{ text: fillText(texts.forBuyer, { buyer, supplier }) }], SUBTITLE);
  flow.text('P', [{ text: copy.standing }], BODY);
  if (!canWrite(JSON.stringify(copy))) flow.text('P', [{ text: texts.boxes }], NOTE);
  for (const section of copy.sections) drawSection(flow, section, language);
  return flow;
}

function drawSection(flow: PageFlow, { title, questions }: CopiedSection, language: string): void {
  const texts = fileTexts(language);
  flow.skip(18);
  flow.ensure(90);
  flow.document.pdf.outline.addItem(title);
  flow.text('H2', [{ text: title, bold: true }], SECTION_HEADING);
  for (const { question, site, answer, documents } of questions) {
    flow.skip(8);
    flow.ensure(44);
    flow.text('H3', [{ text: site ? `${site}: ${question}` : question, bold: true }], CAPTION);
    // A file question is answered by its documents.
    if (answer.length === 0 && documents.length === 0)
      flow.text('P', [{ text: texts.none, italic: true }], SMALL);
    for (const line of answer.flatMap((text) => text.split('\n'))) {
      if (line.trim() !== '') flow.text('P', [{ text: line }], BODY);
    }
    if (documents.length > 0)
      flow.text('P', [{ text: fillText(texts.given, { list: documents.join(', ') }) }], SMALL);
  }
}
