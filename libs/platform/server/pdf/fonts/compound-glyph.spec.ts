import { compoundGlyph } from './compound-glyph';

describe('compoundGlyph', () => {
  it('writes two parts by hand: a body, and dots moved by (120, -30)', () => {
    const boxes = [
      { minX: 10, minY: -5, maxX: 500, maxY: 300 },
      { minX: 0, minY: 400, maxX: 80, maxY: 480 },
    ];
    const bytes = compoundGlyph(
      [
        { id: 7, x: 0, y: 0 },
        { id: 258, x: 120, y: -30 },
      ],
      boxes,
    );
    expect(Buffer.from(bytes).toString('hex').match(/.{4}/g)).toEqual([
      'ffff', // compound
      '000a', // 10
      'fffb', // -5
      '01f4', // 500
      '01c2', // 480 - 30
      '0023', // words, x and y, more to come
      '0007',
      '0000',
      '0000',
      '0003', // words, x and y, the last
      '0102',
      '0078', // 120
      'ffe2', // -30
    ]);
  });
});
