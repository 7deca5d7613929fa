import type { SupplyMap } from '@firebreak/supply-chain/model';
import { mapPoints } from './map-points';

const words = {
  country: (code: string) => `in ${code}`,
  countryOnly: (country: string) => `somewhere ${country}`,
};
const map: SupplyMap = {
  suppliers: { id: ['s1', 's2'], name: ['Mata', 'Sulu'], tier: [1, null] },
  sites: {
    supplier: [0, 0, 1, 1, 1],
    name: ['Mill', null, null, 'Yard', 'Shed'],
    country: ['GT', 'GT', 'BD', 'BD', 'ZZ'],
    latitude: [14.6, 15.7, null, null, null],
    longitude: [-90.5, -90.2, null, null, null],
    precision: ['site', 'city', 'country', 'country', 'country'],
    score: [80, null, 10, 20, 30],
    band: ['very-high', null, 'low', 'low', 'medium'],
  },
};

it('names each site with its supplier, its place and where it leads', () => {
  const { points } = mapPoints(map, words);
  expect(points[0]).toEqual({ id: '0', name: 'Mata, Mill', lat: 14.6, lon: -90.5, band: 'very-high', label: 'in GT', link: ['/suppliers', 's1'] }); // prettier-ignore
  expect(points[1]).toMatchObject({ name: 'Mata', band: 'unknown' });
  expect(points[2]).toMatchObject({ name: 'Sulu', label: 'somewhere in BD', link: ['/suppliers', 's2'] });
});

it('spreads sites of one country around its middle, and leaves out none that has no place', () => {
  const { points, byCountry } = mapPoints(map, words);
  expect(byCountry).toBe(3);
  expect(points[2]?.lat).toBeCloseTo(24, 0);
  expect([points[2]?.lat, points[2]?.lon]).not.toEqual([points[3]?.lat, points[3]?.lon]);
  expect(Math.abs((points[2]?.lat ?? 0) - (points[3]?.lat ?? 0))).toBeLessThan(0.1);
  expect(points[4]).toMatchObject({ name: 'Sulu, Shed', lat: null, lon: null });
});
