import { contrastOnWhite, readableOnWhite } from './brand';

describe('the colour of a company', () => {
  it('has a contrast that others measure alike', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5);
    expect(contrastOnWhite('#FFFFFF')).toBeCloseTo(1, 5);
    expect(contrastOnWhite('#767676')).toBeCloseTo(4.54, 2);
  });

  it('stays as it is where it can be read on white', () => {
    expect(readableOnWhite('#0b6b6b')).toBe('#0B6B6B');
  });

  it.each(['#FFD400', '#FFFFFF', '#7FDBFF'])('is darkened just enough otherwise: %s', (colour) => {
    const contrast = contrastOnWhite(readableOnWhite(colour));
    expect(contrast).toBeGreaterThanOrEqual(4.5);
    expect(contrast).toBeLessThan(4.8);
  });

  it('is written in six digits', () => {
    expect(() => readableOnWhite('red; /JavaScript')).toThrow(RangeError);
  });
});
