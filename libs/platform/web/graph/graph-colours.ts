import { BANDS } from '../badge/band';
import { resolveColour } from '../theme/resolve-colour';
import type { GraphColours } from './graph-painter';

/** The theme's colours where the graph stands. */
export function graphColours(host: HTMLElement): GraphColours {
  const colour = (token: string) => resolveColour(host, token);
  return {
    ink: colour('ink'),
    quiet: colour('ink-quiet'),
    line: colour('line-strong'),
    surface: colour('surface-raised'),
    primary: colour('primary'),
    bands: ['unknown', ...BANDS].map((band) => colour(`band-${band}`)),
  };
}
