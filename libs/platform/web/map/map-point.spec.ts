import { asFeatures, boundsOf, byRisk, type MapPoint } from './map-point';

const point = (id: string, over: Partial<MapPoint> = {}): MapPoint => ({
  id,
  name: id,
  lat: 10,
  lon: 20,
  band: 'low',
  ...over,
});

describe('map points', () => {
  it('lists the worst first, then by name', () => {
    const points = [
      point('c'),
      point('b', { band: 'unknown' }),
      point('a'),
      point('d', { band: 'very-high' }),
    ];
    expect([...points].sort(byRisk).map(({ id }) => id)).toEqual(['d', 'a', 'c', 'b']);
  });

  it('draws only what has a place on earth, longitude first', () => {
    const points = [point('a'), point('b', { lat: null }), point('c', { lat: 91 })];
    expect(asFeatures(points).features.map(({ geometry }) => geometry.coordinates)).toEqual([[20, 10]]);
  });

  it('frames all points', () => {
    expect(boundsOf([point('a'), point('b', { lat: -5, lon: 100 })])).toEqual([20, -5, 100, 10]);
    expect(boundsOf([])).toBeNull();
  });
});
