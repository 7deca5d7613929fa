/** The words that a section shows in the editor, and which nodes show them. */
export interface TextMap {
  /** As `readableText` has it, but for spaces. */
  readonly text: string;
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly node: Text | Element;
  readonly from: number;
  readonly text: string;
}

const BLOCK = /^(P|DIV|H[1-6]|UL|OL|LI)$/;

/** Reads the shown text: figures by their ids, notes as their words, tables not at all. */
export function mapText(root: Element): TextMap {
  const pieces: Piece[] = [];
  let text = '';
  const put = (node: Text | Element, words: string) => {
    pieces.push({ node, from: text.length, text: words });
    text += words;
  };
  const line = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const read = (node: Node): void => {
    if (node instanceof Text) return put(node, node.data);
    if (!(node instanceof HTMLElement) || node.dataset['exhibit'] !== undefined) return;
    const { figure, prompt } = node.dataset;
    if (figure) return put(node, `{{${figure}}}`);
    const isBlock = BLOCK.test(node.tagName);
    if (isBlock) line();
    if (prompt !== undefined) put(node, prompt);
    else if (node.tagName === 'BR') put(node, ' ');
    else node.childNodes.forEach(read);
    if (isBlock) line();
  };
  root.childNodes.forEach(read);
  return { text, pieces };
}

/** The offsets in the text that a selection spans. */
export function offsetsOf(
  { pieces, text }: TextMap,
  range: Range,
): { readonly from: number; readonly to: number } {
  const touched = pieces.filter(({ node }) => range.intersectsNode(node));
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last || range.collapsed) return { from: text.length, to: text.length };
  const from = first.node === range.startContainer ? first.from + range.startOffset : first.from;
  const end = last.node === range.endContainer ? range.endOffset : last.text.length;
  return { from, to: last.from + end };
}

/** The range that shows the text between two offsets; null where nothing does. */
export function rangeBetween({ pieces }: TextMap, from: number, to: number): Range | null {
  const shown = pieces.filter((piece) => piece.from < to && piece.from + piece.text.length > from);
  const [first, last] = [shown[0], shown.at(-1)];
  if (!first || !last) return null;
  const range = document.createRange();
  if (first.node instanceof Text) range.setStart(first.node, Math.max(0, from - first.from));
  else range.setStartBefore(first.node);
  if (last.node instanceof Text) range.setEnd(last.node, Math.min(last.text.length, to - last.from));
  else range.setEndAfter(last.node);
  return range;
}
