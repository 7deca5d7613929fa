import { readFileSync } from 'node:fs';
import { feature } from 'topojson-client';
import { flatShapes, unbroken } from './flat-shapes';

describe('shapes for a flat map', () => {
  it('goes on past the 180th meridian, both ways', () => {
    const east = [[170, 60], [-170, 61], [-175, 66], [175, 65], [170, 60]]; // prettier-ignore
    expect(unbroken(east).map(([lon]) => lon)).toEqual([170, 190, 185, 175, 170]);
    const west = [[-170, 60], [170, 61], [-170, 60]]; // prettier-ignore
    expect(unbroken(west).map(([lon]) => lon)).toEqual([-170, -190, -170]);
  });

  it('leaves no ring of the bundled world that spans half the earth in one step', () => {
    const topology = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8'));
    const world = flatShapes(feature(topology, topology.objects.countries) as never);
    const rings = world.features.flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? geometry.coordinates
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates.flat()
          : [],
    );
    const steps = rings.flatMap((ring) =>
      ring.slice(1).map(([lon], index) => Math.abs((lon ?? 0) - (ring[index]?.[0] ?? 0))),
    );
    expect(rings.length).toBeGreaterThan(200);
    expect(Math.max(...steps)).toBeLessThan(180);
    expect(rings.every((ring) => ring[0]?.[0] === ring.at(-1)?.[0])).toBe(true);
  });
});
