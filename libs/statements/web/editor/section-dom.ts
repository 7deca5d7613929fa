import {
  dateInWords,
  FigureSet,
  findBreakdown,
  findFigure,
  formatText,
  isBreakdownId,
  isFigureId,
  labelOf,
  NO_VALUE,
  parseText,
  referenceInWords,
  sourceOf,
  statementTexts,
  type Block,
  type BreakdownId,
  type FigureId,
  type Inline,
  type SectionText,
  type StatementLanguage,
} from '@firebreak/statements/model';

/** What the editor needs to show a text: whose figures, in which language, and the reader's words. */
export interface TextSetting {
  readonly figures: FigureSet;
  /** Of the statement. */
  readonly language: StatementLanguage;
  /** Of the person who edits. */
  readonly reader: StatementLanguage;
  readonly removeLabel: string;
  readonly promptLabel: string;
  readonly editable: boolean;
}

/** A figure's name, source and date, for the person who edits. */
export function sourceLine(id: FigureId | BreakdownId, { figures, reader }: TextSetting): string {
  const record = isBreakdownId(id) ? findBreakdown(figures, id) : findFigure(figures, id);
  const source = statementTexts(reader).sources[sourceOf(id)];
  const noted = record?.note ? `${source} (${record.note})` : source;
  const date = record ? dateInWords(record.asOf, reader) : '';
  return [labelOf(id, reader), noted, date].filter((part) => part !== '').join(' · ');
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  ...children: (Node | string)[]
): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A quoted figure: shown as its value, kept as its id, and not typed into. */
export function figureElement(id: FigureId | BreakdownId, setting: TextSetting): HTMLElement {
  const value = referenceInWords(id, setting.figures, setting.language) ?? NO_VALUE;
  const attributes = {
    'data-figure': id,
    class: value === NO_VALUE ? 'figure absent' : 'figure',
    contenteditable: 'false',
    tabindex: '0',
    role: 'note',
    'aria-label': `${value}, ${sourceLine(id, setting)}`,
  };
  return element('span', attributes, value);
}

function inlineNodes(content: readonly Inline[], setting: TextSetting): (Node | string)[] {
  return content.map((part) => (typeof part === 'string' ? part : figureElement(part.figure, setting)));
}

/** A block that is kept or removed as a whole. */
function card(
  kind: 'exhibit' | 'prompt',
  value: string,
  heading: string,
  text: string,
  setting: TextSetting,
): HTMLElement {
  const name = element('strong', {}, heading);
  const made = element(
    'div',
    { [`data-${kind}`]: value, class: kind, contenteditable: 'false' },
    name,
    element('span', {}, text),
  );
  if (setting.editable) {
    const label = `${setting.removeLabel}: ${heading}`;
    made.append(
      element('button', { type: 'button', 'data-remove': '', 'aria-label': label }, setting.removeLabel),
    );
  }
  return made;
}

/** A table or chart of the printed statement, as a card with its first rows. */
export function exhibitElement(id: BreakdownId, setting: TextSetting): HTMLElement {
  const rows = referenceInWords(id, setting.figures, setting.language) ?? NO_VALUE;
  return card('exhibit', id, labelOf(id, setting.language), rows, setting);
}

function blockElement(block: Block, setting: TextSetting): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...inlineNodes(block.content, setting));
    case 'heading':
      return element('h3', {}, ...inlineNodes(block.content, setting));
    case 'list':
      return element(
        'ul',
        {},
        ...block.items.map((item) => element('li', {}, ...inlineNodes(item, setting))),
      );
    case 'exhibit':
      return exhibitElement(block.breakdown, setting);
    case 'prompt': {
      const text = block.content
        .map((part) => (typeof part === 'string' ? part : `{{${part.figure}}}`))
        .join('');
      return card('prompt', text, setting.promptLabel, text, setting);
    }
  }
}

/** Shows a section's text in the editor. An empty one keeps a paragraph to type into. */
export function showText(root: HTMLElement, text: SectionText, setting: TextSetting): void {
  const blocks = parseText(text).map((block) => blockElement(block, setting));
  const first = blocks.length > 0 ? blocks : [element('p', {}, document.createElement('br'))];
  root.replaceChildren(...first);
}

function readInline(node: Node): Inline[] {
  // Signs without width and hard spaces come from browsers, not from people.
  if (node instanceof Text) return [node.data.replace(/[\u200B\uFEFF]/g, '').replace(/[\u00A0\n]/g, ' ')];
  if (!(node instanceof HTMLElement)) return [];
  const { figure } = node.dataset;
  if (figure && (isFigureId(figure) || isBreakdownId(figure))) return [{ figure }];
  if (node.tagName === 'BR') return [' '];
  return [...node.childNodes].flatMap(readInline);
}

function tidy(content: readonly Inline[]): Inline[] {
  const parts = content.filter((part) => part !== '');
  const text = (part: Inline | undefined) => (typeof part === 'string' ? part.trim() : part);
  return parts.some((part) => text(part) !== '') ? parts : [];
}

function readBlock(node: Node): Block[] {
  if (node instanceof HTMLElement) {
    const { exhibit, prompt } = node.dataset;
    if (exhibit && isBreakdownId(exhibit)) return [{ kind: 'exhibit', breakdown: exhibit }];
    if (prompt !== undefined) return [{ kind: 'prompt', content: [prompt] }];
    if (node.tagName === 'UL' || node.tagName === 'OL') {
      const items = [...node.children]
        .map((item) => tidy(readInline(item)))
        .filter((item) => item.length > 0);
      return items.length > 0 ? [{ kind: 'list', items }] : [];
    }
    // A browser may wrap what it splits or pastes: what is inside counts.
    if (node.querySelector('p, h3, ul, ol, [data-exhibit], [data-prompt]'))
      return [...node.childNodes].flatMap(readBlock);
  }
  const content = tidy(readInline(node));
  const heading = node instanceof HTMLElement && /^H[1-6]$/.test(node.tagName);
  return content.length > 0 ? [{ kind: heading ? 'heading' : 'paragraph', content }] : [];
}

/** The text that the editor shows now. */
export function readText(root: HTMLElement): SectionText {
  const text = formatText([...root.childNodes].flatMap(readBlock));
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();
}
