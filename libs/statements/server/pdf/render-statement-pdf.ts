import { NOT_PAGINATED, TaggedDocument } from '@firebreak/platform/server/pdf';
import { directionOf, statementTexts, signsOf } from '@firebreak/statements/model';
import { Readable } from 'node:stream';
import { StatementLayout } from './statement-layout';
import { StatementRendering } from './statement-rendering';

function documentFor(
  { content, createdAt, brand }: StatementRendering,
  onlyMeasures: boolean,
): TaggedDocument {
  const { language, organisation } = content;
  const title = statementTexts(language).document.title + signsOf(language).colon + organisation.name;
  const direction = directionOf(language);
  return new TaggedDocument({
    title,
    author: organisation.name,
    language,
    direction,
    onlyMeasures,
    createdAt,
    brand,
  });
}

/**
 * The statement as a tagged PDF: headings, lists, tables and figures in a structure tree, fonts embedded,
 * bookmarks, and every quoted figure linked to the table of its source.
 * The same rendering gives the same bytes.
 *
 * It is laid out twice: the first time only tells on which page each part begins.
 */
export function renderStatementPdf(rendering: StatementRendering): Readable {
  const pagination = new StatementLayout(rendering, documentFor(rendering, true), NOT_PAGINATED).draw();
  const document = documentFor(rendering, false);
  new StatementLayout(rendering, document, pagination).draw();
  document.pdf.end();
  // Structure elements that are still open end with the document; pdfkit's own types call it a stream.
  return document.pdf as unknown as Readable;
}
