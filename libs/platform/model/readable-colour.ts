/** Least contrast of text. @see WCAG 2.2, 1.4.3 */
const READABLE = 4.5;
const WHITE = '#FFFFFF';

function channels(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`A colour is written #RRGGBB, got ${colour}`);
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function luminance(colour: string): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const [red = 0, green = 0, blue = 0] = channels(colour).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast of two colours, 1 (none) to 21 (black and white).
 * @throws RangeError for anything but #RRGGBB
 * @see WCAG 2.2, contrast ratio
 */
export function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** @see contrastOf */
export function contrastOnWhite(colour: string): number {
  return contrastOf(colour, WHITE);
}

/** Whether text in this colour can be read on white. */
export function isReadableOnWhite(colour: string): boolean {
  return contrastOnWhite(colour) >= READABLE;
}

/**
 * The colour, or where text in it could not be read on the background, its nearest shade that can: darker on a light
 * background, lighter on a dark one.
 * @throws RangeError for anything but #RRGGBB
 */
export function readableOn(colour: string, background: string): string {
  const end = luminance(background) > 0.18 ? 0 : 255;
  const parts = channels(colour);
  for (let share = 100; share >= 0; share--) {
    const shade = `#${parts
      .map((part) =>
        Math.round((part * share + end * (100 - share)) / 100)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')
      .toUpperCase()}`;
    if (contrastOf(shade, background) >= READABLE) return shade;
  }
  return end === 0 ? '#000000' : WHITE;
}

/** @see readableOn */
export function readableOnWhite(colour: string): string {
  return readableOn(colour, WHITE);
}
