import {
  contrastOf,
  contrastOnWhite,
  isReadableOnWhite,
  readableOn,
  readableOnWhite,
} from './readable-colour';

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

  it('is made lighter on a dark background, and stays where it can be read there', () => {
    const night = '#14181D';
    const shade = readableOn('#0B2B6B', night);
    expect(contrastOf(shade, night)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(shade, night)).toBeLessThan(4.8);
    expect(readableOn('#FFD400', night)).toBe('#FFD400');
    expect(contrastOf(night, shade)).toBe(contrastOf(shade, night));
  });

  it('is readable from 4.5 on', () => {
    expect(isReadableOnWhite('#767676')).toBe(true);
    expect(isReadableOnWhite('#777777')).toBe(false);
  });

  it('is written in six digits', () => {
    expect(() => readableOnWhite('red; /JavaScript')).toThrow(RangeError);
  });
});
