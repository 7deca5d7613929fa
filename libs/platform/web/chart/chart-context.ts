import type { Formats } from '../formats/formats';
import type { Texts } from '../texts/texts';
import { resolveColour } from '../theme/resolve-colour';
import type { ChartContext } from './chart-spec';

/** Reads the theme's colours where the chart stands. `dark` is named so that a switch draws again. */
export function chartContext(
  host: HTMLElement,
  texts: Texts,
  formats: Formats,
  _dark: boolean,
): ChartContext {
  const colour = (token: string) => resolveColour(host, token);
  return {
    ink: colour('ink'),
    quiet: colour('ink-quiet'),
    line: colour('line'),
    surface: colour('surface-raised'),
    primary: colour('primary'),
    good: colour('good'),
    bands: {
      low: colour('band-low'),
      medium: colour('band-medium'),
      high: colour('band-high'),
      'very-high': colour('band-very-high'),
      unknown: colour('band-unknown'),
    },
    width: host.clientWidth,
    rightToLeft: texts.direction() === 'rtl',
    number: (value, digits) => formats.number(value, digits),
    t: texts.t,
  };
}
