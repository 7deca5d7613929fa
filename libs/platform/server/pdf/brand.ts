/** How a company looks. */
export interface Brand {
  /** "#1D2B2F"; made darker where it could not be read on white. */
  readonly colour?: string;
  /** PNG or JPEG. */
  readonly logo?: Uint8Array;
}

/** Least contrast of text. @see WCAG 2.2, 1.4.3 */
const READABLE = 4.5;
const WHITE = 1;

function channels(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`A colour is written #RRGGBB, got ${colour}`);
  return [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
}

function luminance(parts: readonly number[]): number {
  const linear = (part: number) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
  const [red = 0, green = 0, blue = 0] = parts.map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast of a colour on white, 1 (none) to 21 (black).
 * @throws RangeError for anything but #RRGGBB
 * @see WCAG 2.2, contrast ratio
 */
export function contrastOnWhite(colour: string): number {
  return (WHITE + 0.05) / (luminance(channels(colour)) + 0.05);
}

/**
 * The colour, or where it is too light for text on white, the lightest of its darker shades that is not.
 * @throws RangeError for anything but #RRGGBB
 */
export function readableOnWhite(colour: string): string {
  const parts = channels(colour);
  for (let share = 100; share >= 0; share--) {
    const darker = parts.map((part) =>
      Math.round((part * share) / 100)
        .toString(16)
        .padStart(2, '0'),
    );
    const shade = `#${darker.join('').toUpperCase()}`;
    if (contrastOnWhite(shade) >= READABLE) return shade;
  }
  return '#000000';
}
