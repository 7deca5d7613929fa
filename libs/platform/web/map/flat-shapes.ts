import type { FeatureCollection, Position } from 'geojson';

const ANTARCTICA = '010';

/**
 * Shapes for a flat map. The source draws on a globe, where a border may cross the 180th meridian; on a
 * flat map such a ring would run back across the whole world. Here each ring goes on past 180 degrees
 * instead, which the map wraps around. Antarctica, a ring around the pole, is left out.
 */
export function flatShapes(world: FeatureCollection): FeatureCollection {
  return {
    ...world,
    features: world.features
      .filter(({ id }) => id !== ANTARCTICA)
      .map((country) => {
        const { geometry } = country;
        if (geometry.type === 'Polygon') {
          return { ...country, geometry: { ...geometry, coordinates: geometry.coordinates.map(unbroken) } };
        }
        if (geometry.type !== 'MultiPolygon') return country;
        const coordinates = geometry.coordinates.map((polygon) => polygon.map(unbroken));
        return { ...country, geometry: { ...geometry, coordinates } };
      }),
  };
}

/** The ring without jumps: a step of more than half the world is a step the other way round. */
export function unbroken(ring: readonly Position[]): Position[] {
  let turn = 0;
  let before: number | undefined;
  return ring.map(([lon = 0, lat = 0]) => {
    if (before !== undefined && lon - before > 180) turn -= 360;
    if (before !== undefined && lon - before < -180) turn += 360;
    before = lon;
    return [lon + turn, lat];
  });
}
