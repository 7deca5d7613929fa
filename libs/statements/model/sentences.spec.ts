import { NO_FIGURES, type FigureSet } from './figure';
import { sentencesOf } from './sentences';

const SUPPLIERS: FigureSet = {
  figures: [{ id: 'supply-chain.suppliers', value: 46, asOf: '2026-03-31' }],
  breakdowns: [],
};

describe('sentences', () => {
  it('are those of paragraphs and bullets, with their figures', () => {
    const text = '## Heading\nWe know {{supply-chain.suppliers}} suppliers. Some are new.\n\n- one\n> a note';
    expect(sentencesOf(text, SUPPLIERS, 'en')).toEqual([
      { text: 'We know 46 suppliers.', typed: 'We know suppliers.', figures: ['supply-chain.suppliers'] },
      { text: 'Some are new.', typed: 'Some are new.', figures: [] },
      { text: 'one', typed: 'one', figures: [] },
    ]);
  });

  it('come in pieces where there is no full stop, between words, with nothing lost', () => {
    const text = Array.from({ length: 4000 }, (_, at) => `word${at}`).join(' ');
    const pieces = sentencesOf(text, NO_FIGURES, 'en').map((piece) => piece.text);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1000);
    expect(pieces.join(' ')).toBe(text);
  });

  it.each([
    ['letters', 'é'.repeat(2500)],
    ['letters of two halves', `a${'𠀀'.repeat(1500)}`],
  ])('are cut within a word of very many %s, and never within a letter', (_, text) => {
    const pieces = sentencesOf(text, NO_FIGURES, 'en').map((piece) => piece.text);
    expect(pieces.length).toBeGreaterThan(2);
    expect(pieces.every((piece) => piece.isWellFormed() && piece.length <= 1000)).toBe(true);
    expect(pieces.join('')).toBe(text);
  });

  it('are never cut within a figure', () => {
    const pieces = sentencesOf(`x${'{{supply-chain.suppliers}}'.repeat(1200)}`, SUPPLIERS, 'en');
    expect(pieces.flatMap(({ figures }) => figures)).toHaveLength(1200);
    expect(pieces.map(({ typed }) => typed).join('')).toBe('x');
  });
});
