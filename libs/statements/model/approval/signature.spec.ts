import { areStrokes, strokePath } from './signature';

const zigzag = [0, 0, 10, 20, 20, 0, 600, 200];

describe('areStrokes', () => {
  it('takes lines of whole numbers within the pad', () => {
    expect(areStrokes([zigzag])).toBe(true);
    expect(areStrokes([zigzag, [5, 5]])).toBe(true);
  });

  it.each([
    ['nothing', []],
    ['a dot', [[5, 5]]],
    ['an odd number', [[...zigzag, 1]]],
    ['a point beside the pad', [[0, 0, 601, 0, 0, 0, 0, 0]]],
    ['a point below the pad', [[0, 0, 0, 201, 0, 0, 0, 0]]],
    ['fractions', [[0.5, 0, 1, 1, 2, 2, 3, 3]]],
    ['text', [['0', '0', '1', '1', '2', '2', '3', '3']]],
    ['a path of SVG', 'M0 0L1 1"/><script>'],
    ['too many', Array.from({ length: 1001 }, () => [0, 0, 1, 1, 2, 2])],
  ])('refuses %s', (_, value) => {
    expect(areStrokes(value)).toBe(false);
  });
});

describe('strokePath', () => {
  it('draws lines, and a dot as a line to itself', () => {
    expect(
      strokePath([
        [1, 2, 3, 4, 5, 6],
        [7, 8],
      ]),
    ).toBe('M1 2L3 4L5 6M7 8L7 8');
  });
});
