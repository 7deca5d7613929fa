import { PageFlow, TaggedDocument } from '@firebreak/platform/server/pdf';
import { isApproved, StatementTexts, statementTexts, fill } from '@firebreak/statements/model';
import { StatementRendering } from './statement-rendering';

/** What every part of the document is drawn with. */
export interface Drawing {
  readonly rendering: StatementRendering;
  readonly texts: StatementTexts;
  readonly document: TaggedDocument;
  readonly flow: PageFlow;
  /** Approved and signed: no draft mark, no open notes. */
  readonly approved: boolean;
}

/** @param pages 0 while nobody knows yet */
export function startDrawing(
  rendering: StatementRendering,
  document: TaggedDocument,
  pages: number,
): Drawing {
  const { content } = rendering;
  const texts = statementTexts(content.language);
  const approved = isApproved(content.approval);
  const flow = new PageFlow(document, {
    header: `${content.organisation.name} · ${texts.document.title}`,
    draft: approved ? '' : texts.document.draft,
    page: (n) => fill(texts.document.page, { n, total: pages }),
  });
  return { rendering, texts, document, flow, approved };
}
