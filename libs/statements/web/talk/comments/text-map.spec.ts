import { readableText } from '@firebreak/statements/model';
import { mapText, offsetsOf, rangeBetween } from './text-map';

const ROOT = `<p>We buy from <span data-figure="supply-chain.suppliers">12</span> suppliers.</p>
<h3>Found</h3><ul><li>Two sites</li><li>One site</li></ul><div data-exhibit="risk.by-band">Table</div>
<div data-prompt="Say more"><strong>To do</strong><span>Say more</span></div><p>The end.</p>`.replace(
  />\s+</g,
  '><',
);
const SECTION =
  'We buy from {{supply-chain.suppliers}} suppliers.\n\n## Found\n- Two sites\n- One site\n\n[[risk.by-band]]\n\n> Say more\n\nThe end.';

function shown(): HTMLElement {
  const root = document.createElement('div');
  root.innerHTML = ROOT;
  document.body.replaceChildren(root);
  return root;
}

function select(root: HTMLElement, start: [string, number], end: [string, number]): Range {
  const range = document.createRange();
  const nodeOf = (selector: string) => {
    const node = root.querySelector(selector)?.firstChild;
    if (!node) throw new Error(selector);
    return node;
  };
  range.setStart(nodeOf(start[0]), start[1]);
  range.setEnd(nodeOf(end[0]), end[1]);
  return range;
}

describe('the words that the editor shows', () => {
  it('are those of the section', () => {
    expect(mapText(shown()).text.trim()).toBe(readableText(SECTION));
  });

  it('are found under a selection, within a paragraph and over several', () => {
    const root = shown();
    const map = mapText(root);
    const words = (range: Range) => {
      const { from, to } = offsetsOf(map, range);
      return map.text.slice(from, to);
    };
    expect(words(select(root, ['li', 4], ['li', 9]))).toBe('sites');
    expect(words(select(root, ['h3', 0], ['li', 3]))).toBe('Found\nTwo');
    // Ends within the value of a figure: the figure as a whole is meant.
    expect(words(select(root, ['p', 3], ['[data-figure]', 1]))).toMatch(/^buy from /);
    expect(words(select(root, ['h3', 1], ['h3', 1]))).toBe('');
  });

  it.each([
    ['Two sites', 'Two sites'],
    ['from {{supply-chain.suppliers}} suppliers', 'from 12 suppliers'],
    ['Found\nTwo', 'FoundTwo'],
  ])('%j are shown by a range', (words, expected) => {
    const map = mapText(shown());
    const from = map.text.indexOf(words);
    expect(rangeBetween(map, from, from + words.length)?.toString()).toBe(expected);
  });

  it('are shown by nothing where there is nothing', () => {
    expect(rangeBetween(mapText(shown()), 500, 510)).toBeNull();
  });
});
