import { parseNumber } from './typed-number';

describe('parseNumber', () => {
  it.each([
    ['120', 120],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['1,200', 1200],
    ['1 200', 1200],
    ['1,200,000.5', 1200000.5],
    ['١٢٠', 120],
    ['١٢٫٥', 12.5],
    ['-3', -3],
    ['many', null],
    ['12 to 15', null],
    ['', null],
  ])('reads "%s" as %s', (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });
});
