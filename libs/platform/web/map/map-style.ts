import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import type { Band } from '../badge/band';

/** The nearest zoom: streets. */
export const NEAREST = 14;

export interface MapColours {
  readonly sea: string;
  readonly land: string;
  readonly border: string;
  readonly halo: string;
  readonly bands: Readonly<Record<Band, string>>;
}

/** A quiet map: sea, land, borders, and points in the colour of their band (of a cluster: its worst). */
export function mapStyle(colours: MapColours, world: GeoJSON.FeatureCollection): StyleSpecification {
  return {
    version: 8,
    sources: {
      // The shapes are coarse: nearer than this they gain no detail, and no tile is cut anew.
      world: { type: 'geojson', data: world, maxzoom: 5 },
      points: {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: [] },
        cluster: true,
        clusterRadius: 36,
        // As near as the map goes: sites at one and the same place stay one cluster, which lists them.
        clusterMaxZoom: NEAREST,
        maxzoom: NEAREST + 1,
        clusterProperties: { level: ['max', ['get', 'level']] },
      },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
      {
        id: 'land',
        type: 'fill',
        source: 'world',
        // Its rim is drawn by the borders.
        paint: { 'fill-color': colours.land, 'fill-antialias': false },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'world',
        paint: { 'line-color': colours.border, 'line-width': 0.6 },
      },
      {
        id: 'points',
        type: 'circle',
        source: 'points',
        paint: {
          'circle-color': bandRamp(colours),
          'circle-radius': [
            'case',
            ['has', 'point_count'],
            ['+', 11, ['min', 11, ['sqrt', ['get', 'point_count']]]],
            7,
          ],
          'circle-stroke-color': colours.halo,
          'circle-stroke-width': 1.5,
        },
      },
      {
        id: 'counts',
        type: 'symbol',
        source: 'points',
        filter: ['has', 'point_count'],
        layout: {
          'text-field': ['get', 'point_count_abbreviated'],
          'text-font': ['Inter Variable'],
          'text-size': 12,
          'text-allow-overlap': true,
          'text-ignore-placement': true, // each stands on its own circle: nothing to make room for
        },
        paint: { 'text-color': colours.halo },
      },
    ],
  };
}

/** The same map in other colours: layer, property, value. */
export function recoloured(
  colours: MapColours,
): (readonly [string, string, string | ExpressionSpecification])[] {
  return [
    ['sea', 'background-color', colours.sea],
    ['land', 'fill-color', colours.land],
    ['borders', 'line-color', colours.border],
    ['points', 'circle-color', bandRamp(colours)],
    ['points', 'circle-stroke-color', colours.halo],
    ['counts', 'text-color', colours.halo],
  ];
}

function bandRamp({ bands }: MapColours): ExpressionSpecification {
  return [
    'match',
    ['get', 'level'],
    1,
    bands.low,
    2,
    bands.medium,
    3,
    bands.high,
    4,
    bands['very-high'],
    bands.unknown,
  ];
}
