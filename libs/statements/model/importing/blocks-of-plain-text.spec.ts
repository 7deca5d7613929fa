import { blocksOfPlainText } from './blocks-of-plain-text';

const told = (text: string) =>
  blocksOfPlainText(text).map((block) =>
    block.kind === 'heading' ? `${'#'.repeat(block.level)} ${block.text}` : `${block.kind}: ${block.text}`,
  );

describe('blocksOfPlainText', () => {
  it('joins wrapped lines and keeps bullets apart', () => {
    const text = [
      'MODERN SLAVERY STATEMENT', '', '1. Our supply chain', '', 'We buy from 40 suppliers in nine',
      'countries.', '', 'We did this:', '• mapped tier two', '• asked every', 'supplier', '', '1.1 Countries', '', 'Most are in Asia.',
    ].join('\n'); // prettier-ignore
    expect(told(text)).toEqual([
      '# MODERN SLAVERY STATEMENT',
      '# Our supply chain',
      'paragraph: We buy from 40 suppliers in nine countries.',
      'paragraph: We did this:',
      'bullet: mapped tier two',
      'bullet: asked every supplier',
      '## Countries',
      'paragraph: Most are in Asia.',
    ]);
  });

  it('knows the headings of Markdown, marked and underlined', () => {
    expect(told('# Risks\nWe looked.\n\nPolicies\n========\n\nA policy.')).toEqual([
      '# Risks',
      'paragraph: We looked.',
      '# Policies',
      'paragraph: A policy.',
    ]);
  });

  it('reads a file without empty lines line by line', () => {
    expect(told('Training\nWe trained 40 buyers.\nWe test what they know.')).toEqual([
      '## Training',
      'paragraph: We trained 40 buyers.',
      'paragraph: We test what they know.',
    ]);
  });

  it('reads Arabic, whose letters have no capitals', () => {
    expect(told('المخاطر\n\nقيّمنا جميع الموردين.')).toEqual([
      '## المخاطر',
      'paragraph: قيّمنا جميع الموردين.',
    ]);
  });

  it('leaves out what nobody sees, and is empty for nothing', () => {
    expect(told('A\u0007 \u202Efdp.exe\u202C word.')).toEqual(['paragraph: A fdp.exe word.']);
    expect(told(' \n\t\n')).toEqual([]);
  });

  it('reads a line of a million marks in a moment', () => {
    const line = `# ${'#'.repeat(1_000_000)}x`;
    expect(blocksOfPlainText(line)).toEqual([{ kind: 'paragraph', text: line }]);
  });
});
