import {
  escapeHtml,
  NO_VALUE,
  parseText,
  referenceInWords,
  statementTexts,
  type Block,
  type Inline,
  type StatementContent,
  signsOf,
} from '@firebreak/statements/model';
import { exhibitHtml } from './exhibit-html';
import { approvalHtml } from './signature-html';

/** How a statement is shown; a public page shows the text and nothing else. */
export interface HtmlLook {
  /** Notes of what is still to write are for the author of a draft alone. */
  readonly withNotes?: boolean;
  /** Each quoted figure leads to the row of its source, which must be on the page. */
  readonly linksFigures?: boolean;
}

/** The text of a statement as HTML: sections with headings, lists, tables, charts, maps, and who approved and signed. */
export function statementHtml(content: StatementContent, look: HtmlLook = {}): string {
  const texts = statementTexts(content.language);
  const sections = content.sections.map(({ kind, text }) => {
    const blocks = parseText(text).map((block, index) =>
      blockHtml(block, { content, look, place: `${kind}-${index}` }),
    );
    if (kind === 'approval') blocks.push(approvalHtml(content));
    return `<section aria-labelledby="${kind}"><h2 id="${kind}">${escapeHtml(texts.sections[kind])}</h2>${blocks.join('')}</section>`;
  });
  return sections.join('\n');
}

/** A part of the page beside the sections. */
export interface HtmlPart {
  readonly id: string;
  readonly title: string;
}

/** Links to the sections, in reading order. @param more parts that follow the sections */
export function contentsHtml(
  { language, sections }: StatementContent,
  more: readonly HtmlPart[] = [],
): string {
  const texts = statementTexts(language);
  const parts = [...sections.map(({ kind }) => ({ id: kind, title: texts.sections[kind] })), ...more];
  const links = parts.map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`);
  const title = escapeHtml(texts.document.contents);
  return `<nav aria-label="${title}"><h2>${title}</h2><ol>${links.join('')}</ol></nav>`;
}

/** Where the row of a figure's source stands. */
export function figureAnchor(id: string): string {
  return `figure-${id.replace('.', '-')}`;
}

interface Shown {
  readonly content: StatementContent;
  readonly look: HtmlLook;
  /** Of the block among all of the page. */
  readonly place: string;
}

function blockHtml(block: Block, shown: Shown): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content, shown)}</p>`;
    case 'heading':
      return `<h3>${inlineHtml(block.content, shown)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item, shown)}</li>`).join('')}</ul>`;
    case 'exhibit':
      return exhibitHtml(shown.content, block.breakdown, shown.place);
    case 'prompt': {
      if (!shown.look.withNotes) return '';
      const { language } = shown.content;
      const label = statementTexts(language).document.stillToWrite + signsOf(language).colon;
      return `<p class="note"><b>${escapeHtml(label.trimEnd())}</b>${label.endsWith(' ') ? ' ' : ''}${inlineHtml(block.content, shown)}</p>`;
    }
  }
}

function inlineHtml(parts: readonly Inline[], { content, look }: Shown): string {
  const { figures, language } = content;
  const html = parts.map((part) => {
    if (typeof part === 'string') return escapeHtml(part);
    const words = referenceInWords(part.figure, figures, language);
    if (words === null) return NO_VALUE;
    return look.linksFigures
      ? `<a class="figure" href="#${figureAnchor(part.figure)}">${escapeHtml(words)}</a>`
      : escapeHtml(words);
  });
  return html.join('');
}
