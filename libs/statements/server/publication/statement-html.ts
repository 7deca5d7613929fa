import {
  dateInWords,
  escapeHtml,
  fill,
  findBreakdown,
  NO_VALUE,
  parseText,
  referenceInWords,
  rowLabel,
  rowValue,
  statementTexts,
  type Block,
  type BreakdownId,
  type Inline,
  type StatementContent,
} from '@firebreak/statements/model';
import { approvalSentences } from '../approval/approval-sentences';

/** The text of a published statement as HTML: sections with headings, lists, tables, and who approved and signed. */
export function statementHtml(content: StatementContent): string {
  const texts = statementTexts(content.language);
  const sections = content.sections.map(({ kind, text }) => {
    const blocks = parseText(text).map((block) => blockHtml(block, content));
    if (kind === 'approval') blocks.push(approvalHtml(content));
    return `<section aria-labelledby="${kind}"><h2 id="${kind}">${escapeHtml(texts.sections[kind])}</h2>${blocks.join('')}</section>`;
  });
  return sections.join('\n');
}

/** Links to the sections, in reading order. */
export function contentsHtml({ language, sections }: StatementContent): string {
  const texts = statementTexts(language);
  const links = sections.map(
    ({ kind }) => `<li><a href="#${kind}">${escapeHtml(texts.sections[kind])}</a></li>`,
  );
  const title = escapeHtml(texts.document.contents);
  return `<nav aria-label="${title}"><h2>${title}</h2><ol>${links.join('')}</ol></nav>`;
}

function blockHtml(block: Block, content: StatementContent): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.content, content)}</p>`;
    case 'heading':
      return `<h3>${inlineHtml(block.content, content)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item, content)}</li>`).join('')}</ul>`;
    case 'exhibit':
      return tableHtml(block.breakdown, content);
    case 'prompt':
      return ''; // for the author alone
  }
}

function inlineHtml(parts: readonly Inline[], { figures, language }: StatementContent): string {
  const text = parts.map((part) =>
    typeof part === 'string' ? part : (referenceInWords(part.figure, figures, language) ?? NO_VALUE),
  );
  return escapeHtml(text.join(''));
}

function tableHtml(id: BreakdownId, { figures, language }: StatementContent): string {
  const breakdown = findBreakdown(figures, id);
  if (!breakdown) return '';
  const { title, key, value } = statementTexts(language).breakdowns[id];
  const rows = breakdown.rows.map(
    (row) =>
      `<tr><th scope="row">${escapeHtml(rowLabel(id, row, language))}</th><td>${escapeHtml(rowValue(id, row, language))}</td></tr>`,
  );
  return `<div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}"><table><caption>${escapeHtml(title)}</caption><thead><tr><th scope="col">${escapeHtml(key)}</th><th scope="col">${escapeHtml(value)}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function approvalHtml(content: StatementContent): string {
  const { approval, language } = content;
  const words = statementTexts(language).document;
  const date = (day: string | null) => dateInWords(day, language) || words.noDate;
  const { approvedBy, approvedOn, signatoryName, signatoryPosition, signedOn } = approval;
  const sentences = [
    approvedBy && fill(words.approvedBy, { body: approvedBy, date: date(approvedOn) }),
    ...approvalSentences(content),
    fill(words.signed, { name: signatoryName, position: signatoryPosition, date: date(signedOn) }),
  ];
  return sentences
    .filter((sentence) => !!sentence)
    .map((sentence) => `<p class="approval">${escapeHtml(sentence)}</p>`)
    .join('');
}
