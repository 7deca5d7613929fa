import {
  asFeatures,
  boundsOf,
  located,
  within,
  worstFirst,
  type LocatedPoint,
  type MapPoint,
} from './map-point';

const point = (id: string, over: Partial<MapPoint> = {}): LocatedPoint =>
  ({ id, name: id, lat: 10, lon: 20, band: 'low', ...over }) as LocatedPoint;

describe('map points', () => {
  it('lists the worst first, then in the order given', () => {
    const points = [
      point('a'),
      point('b', { band: 'unknown' }),
      point('c'),
      point('d', { band: 'very-high' }),
      point('e', { band: 'medium' }),
    ];
    expect(worstFirst(points).map(({ id }) => id)).toEqual(['d', 'e', 'a', 'c', 'b']);
  });

  it('draws only what has a place on earth, longitude first', () => {
    const points = [point('a'), point('b', { lat: null }), point('c', { lat: 91 })];
    const { features } = asFeatures(located(points));
    expect(features.map(({ geometry }) => geometry.coordinates)).toEqual([[20, 10]]);
    expect(features[0]?.properties).toEqual({ row: 0, level: 1 });
  });

  it('frames all points, however many', () => {
    expect(boundsOf([point('a'), point('b', { lat: -5, lon: 100 })])).toEqual([20, -5, 100, 10]);
    expect(boundsOf([])).toBeNull();
    const many = Array.from({ length: 300_000 }, (_, n) => point(`${n}`, { lon: n / 10_000 }));
    expect(boundsOf(many)).toEqual([0, 10, 29.9999, 10]);
  });

  it.each([
    [[0, 0, 30, 30], true],
    [[0, 20, 30, 30], false],
    [[170, 0, 400, 30], true], // past the 180th meridian and once more around
    [[170, 0, 190, 30], false],
    [[-340, -20, -330, 30], true],
    [[-300, -90, 100, 90], true],
  ] as const)('20 degrees east is within %j: %s', (bounds, inside) =>
    expect(within(point('a'), bounds)).toBe(inside),
  );
});
