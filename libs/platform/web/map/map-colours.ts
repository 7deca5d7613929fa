import { resolveColour } from '../theme/resolve-colour';
import type { MapColours } from './map-style';

/** The theme's colours where the map stands. */
export function mapColours(host: HTMLElement): MapColours {
  const colour = (token: string) => resolveColour(host, token);
  return {
    sea: colour('map-sea'),
    land: colour('map-land'),
    border: colour('map-border'),
    halo: colour('surface-raised'),
    bands: {
      low: colour('band-low'),
      medium: colour('band-medium'),
      high: colour('band-high'),
      'very-high': colour('band-very-high'),
      unknown: colour('band-unknown'),
    },
  };
}
