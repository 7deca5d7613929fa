import { goodRows, isOldCode } from './good-rows';
import { sectorName } from './sector-rows';

/** Last heading of every chapter of HS 2022, and the headings before it that do not exist. Chapter 77 is reserved. */
const LAST_HEADING = {
  1: 6, 2: 10, 3: 9, 4: 10, 5: 11, 6: 4, 7: 14, 8: 14, 9: 10, 10: 8, 11: 9, 12: 14, 13: 2, 14: 4, 15: 22, 16: 5,
  17: 4, 18: 6, 19: 5, 20: 9, 21: 6, 22: 9, 23: 9, 24: 4, 25: 30, 26: 21, 27: 16, 28: 53, 29: 42, 30: 6, 31: 5,
  32: 15, 33: 7, 34: 7, 35: 7, 36: 6, 37: 7, 38: 27, 39: 26, 40: 17, 41: 15, 42: 6, 43: 4, 44: 21, 45: 4, 46: 2,
  47: 7, 48: 23, 49: 11, 50: 7, 51: 13, 52: 12, 53: 11, 54: 8, 55: 16, 56: 9, 57: 5, 58: 11, 59: 11, 60: 6, 61: 17,
  62: 17, 63: 10, 64: 6, 65: 7, 66: 3, 67: 4, 68: 15, 69: 14, 70: 20, 71: 18, 72: 29, 73: 26, 74: 19, 75: 8, 76: 16,
  78: 6, 79: 7, 80: 7, 81: 13, 82: 15, 83: 11, 84: 87, 85: 49, 86: 9, 87: 16, 88: 7, 89: 8, 90: 33, 91: 14, 92: 9,
  93: 7, 94: 6, 95: 8, 96: 20, 97: 6,
}; // prettier-ignore
const GAPS =
  '0503 0509 1402 1403 1519 2527 2838 2848 2851 4108 4109 4110 4111 4204 4815 5304 6503 6908 7012 7414 7416 7417 7803 ' +
  '7805 7906 8004 8005 8006 8107 8469 8520 8803 9009 9203 9204 9501 9502';

const pad = (number: number) => String(number).padStart(2, '0');

describe('goods', () => {
  const codes = goodRows().map(({ hs }) => hs);
  const headings = codes.filter((hs) => hs.length === 4);

  it('are all 1,228 headings of HS 2022, each once, and no other', () => {
    const gaps = new Set(GAPS.split(' '));
    const expected = Object.entries(LAST_HEADING)
      .flatMap(([chapter, last]) =>
        Array.from({ length: last }, (_, at) => pad(Number(chapter)) + pad(at + 1)),
      )
      .filter((heading) => !gaps.has(heading));
    expect(expected).toHaveLength(1228);
    expect(headings).toEqual(expected.sort());
  });

  it('are in the order of their codes, each once, subheadings below a heading', () => {
    expect(codes).toEqual([...new Set(codes)].sort());
    const known = new Set(headings);
    const subheadings = codes.filter((hs) => hs.length !== 4);
    expect(subheadings.filter((hs) => !/^\d{6}$/.test(hs) || !known.has(hs.slice(0, 4)))).toEqual([]);
    expect(subheadings.length).toBeGreaterThan(400);
  });

  it('have a name of their own and an ISIC class that exists', () => {
    const names = goodRows().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(goodRows().filter(({ isic }) => isic.length !== 4 || sectorName(isic) === null)).toEqual([]);
  });

  it('have words in ten other languages for at least 150 of them', () => {
    const translated = goodRows().filter(({ foreign }) => foreign.size === 10);
    expect(translated.length).toBeGreaterThanOrEqual(150);
    const incomplete = translated.filter(({ foreign }) =>
      [...foreign.values()].some((words) => words.length === 0),
    );
    expect(incomplete).toEqual([]);
  });

  it('tell codes of older editions', () => {
    expect(
      goodRows()
        .filter(isOldCode)
        .map(({ hs }) => hs),
    ).toContain('854140');
  });
});
