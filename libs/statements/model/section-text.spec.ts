import { FIGURE_ORDER, isBreakdownId } from './figure';
import { figuresIn, formatText, parseText, promptsIn } from './section-text';

const TEXT = [
  'We know {{supply-chain.suppliers}} suppliers',
  'and {{made.up}} more.',
  '- first {{risk.mean}}',
  '- second',
  '',
  '## A heading',
  '[[risk.by-band]]',
  '[[made.up]]',
  '> write this',
].join('\n');

describe('parseText', () => {
  it.each(FIGURE_ORDER)('knows %s where it is quoted, and where it stands as a table', (id) => {
    expect(parseText(`{{${id}}}`)).toEqual([{ kind: 'paragraph', content: [{ figure: id }] }]);
    if (isBreakdownId(id)) expect(parseText(`[[${id}]]`)).toEqual([{ kind: 'exhibit', breakdown: id }]);
  });

  it('reads paragraphs, bullets, headings, tables and notes', () => {
    expect(parseText(TEXT)).toEqual([
      {
        kind: 'paragraph',
        content: [
          'We know ',
          { figure: 'supply-chain.suppliers' },
          ' suppliers and ',
          '{{made.up}}',
          ' more.',
        ],
      },
      { kind: 'list', items: [['first ', { figure: 'risk.mean' }], ['second']] },
      { kind: 'heading', content: ['A heading'] },
      { kind: 'exhibit', breakdown: 'risk.by-band' },
      { kind: 'paragraph', content: ['[[made.up]]'] },
      { kind: 'prompt', content: ['write this'] },
    ]);
  });

  it('takes any line break, and nothing for nothing', () => {
    expect(parseText('one\r\n\r\ntwo')).toHaveLength(2);
    expect(parseText(' \n\n ')).toEqual([]);
  });
});

describe('formatText', () => {
  it('gives back what was parsed', () => {
    const text = formatText(parseText(TEXT));
    expect(formatText(parseText(text))).toBe(text);
    expect(parseText(text)).toEqual(parseText(TEXT));
  });
});

describe('figuresIn and promptsIn', () => {
  it('name each figure once, in order, and every open note', () => {
    expect(figuresIn(`${TEXT}\n{{risk.mean}}`)).toEqual([
      'supply-chain.suppliers',
      'risk.mean',
      'risk.by-band',
    ]);
    expect(promptsIn(TEXT)).toEqual(['write this']);
  });
});
