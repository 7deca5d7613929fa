import { BreakdownId, FigureId, isBreakdownId, isFigureId } from './figure';
import { joinLines } from './join-lines';

/**
 * The text of a section, as it is stored and edited: plain lines.
 *
 *     A paragraph that quotes {{supply-chain.suppliers}} suppliers.
 *
 *     ## A sub-heading
 *     - a bullet
 *     > a note of what the author still has to write; never part of the statement
 *     [[risk.by-band]]     a table or chart on a line of its own
 *
 * An empty line, or a line of another kind, ends a paragraph. A figure is quoted by id, so that it
 * can be traced and refreshed; an id that no catalogue knows stays as it was typed.
 */
export type SectionText = string;

/** In characters. */
export const LONGEST_SECTION = 40_000;

export type Inline = string | { readonly figure: FigureId | BreakdownId };

export type Block =
  | { readonly kind: 'paragraph' | 'heading' | 'prompt'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'exhibit'; readonly breakdown: BreakdownId };

const FIGURE_REFERENCE = /\{\{([a-z-]+\.[a-z0-9-]+)\}\}/;
const EXHIBIT_LINE = /^\[\[([a-z-]+\.[a-z0-9-]+)\]\]$/;

export function parseInline(text: string): Inline[] {
  return text
    .split(FIGURE_REFERENCE)
    .map((part, index) => {
      if (index % 2 === 0) return part;
      return isFigureId(part) || isBreakdownId(part) ? { figure: part } : `{{${part}}}`;
    })
    .filter((part) => part !== '');
}

export function parseText(text: SectionText): Block[] {
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  let items: Inline[][] = [];
  const close = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'paragraph', content: parseInline(joinLines(paragraph)) });
    if (items.length > 0) blocks.push({ kind: 'list', items });
    paragraph = [];
    items = [];
  };
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const exhibit = EXHIBIT_LINE.exec(line)?.[1];
    if (line.startsWith('- ')) {
      if (paragraph.length > 0) close();
      items.push(parseInline(line.slice(2).trim()));
    } else if (line.startsWith('## ') || line.startsWith('> ')) {
      close();
      const [kind, from] = line.startsWith('> ') ? (['prompt', 2] as const) : (['heading', 3] as const);
      blocks.push({ kind, content: parseInline(line.slice(from).trim()) });
    } else if (exhibit && isBreakdownId(exhibit)) {
      close();
      blocks.push({ kind: 'exhibit', breakdown: exhibit });
    } else if (line === '') {
      close();
    } else {
      if (items.length > 0) close();
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}

function formatInline(content: readonly Inline[]): string {
  return content.map((part) => (typeof part === 'string' ? part : `{{${part.figure}}}`)).join('');
}

function formatBlock(block: Block): string {
  switch (block.kind) {
    case 'list':
      return block.items.map((item) => `- ${formatInline(item)}`).join('\n');
    case 'exhibit':
      return `[[${block.breakdown}]]`;
    case 'heading':
      return `## ${formatInline(block.content)}`;
    case 'prompt':
      return `> ${formatInline(block.content)}`;
    case 'paragraph':
      return formatInline(block.content);
  }
}

/** The inverse of parseText: one empty line between blocks. */
export function formatText(blocks: readonly Block[]): SectionText {
  return blocks.map(formatBlock).join('\n\n');
}

/** Every figure and breakdown that the text quotes or shows, once each, in order. */
export function figuresIn(text: SectionText): (FigureId | BreakdownId)[] {
  const ids = parseText(text).flatMap((block) => {
    if (block.kind === 'exhibit') return [block.breakdown];
    const contents = block.kind === 'list' ? block.items : [block.content];
    return contents.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.figure]));
  });
  return [...new Set(ids)];
}

/** Notes of what the author still has to write. */
export function promptsIn(text: SectionText): string[] {
  return parseText(text).flatMap((block) => (block.kind === 'prompt' ? [formatInline(block.content)] : []));
}
