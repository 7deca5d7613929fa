import { wholePoints } from './whole-points';

const sum = (parts: readonly number[]) => parts.reduce((all, part) => all + part, 0);

describe('wholePoints', () => {
  it('adds up to the score shown, where rounding each by itself does not', () => {
    const parts = [46.6, 27.7, 1.6, 9.4, 4.9];
    expect(sum(parts.map(Math.round))).toBe(91);
    expect(wholePoints(90, parts)).toEqual([47, 28, 1, 9, 5]);
  });

  it('takes what lowers a score into account', () => {
    expect(wholePoints(81, [41.6, 11.4, 28.2, 2.2, -15.6, 13.4])).toEqual([42, 12, 28, 2, -16, 13]);
  });

  it('leaves whole numbers alone, and nothing from nothing', () => {
    expect(wholePoints(62, [37, 25])).toEqual([37, 25]);
    expect(wholePoints(0, [0, 0])).toEqual([0, 0]);
    expect(wholePoints(0, [])).toEqual([]);
  });

  it('adds up where a score is shown rounded down, as it never steps into the next band', () => {
    // 49.7 reads 49.
    expect(wholePoints(49, [31.1, 18.6])).toEqual([31, 18]);
  });
});
