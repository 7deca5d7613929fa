// MapLibre and the world's shapes, loaded together when the first map comes on screen.
import { Map, NavigationControl, Popup, setWorkerUrl, type GeoJSONSource } from 'maplibre-gl';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { flatShapes } from './flat-shapes';

// Both files are copied beside the application by the build: nothing comes from another host, and the
// worker needs no blob.
setWorkerUrl(new URL('/map/maplibre-gl-worker.mjs', location.origin).href);
const SHAPES = '/map/countries-110m.json';

/** MapLibre's own look, once on a page. */
export function addMapStyles(document: Document): void {
  if (document.head.querySelector('link[href="/map.css"]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/map.css';
  document.head.append(link);
}

let shapes: Promise<GeoJSON.FeatureCollection> | undefined;

/** Countries as GeoJSON, ready for a flat map; loaded once. */
export function worldShapes(): Promise<GeoJSON.FeatureCollection> {
  shapes ??= loadShapes().catch((error: unknown) => {
    shapes = undefined; // the next map tries again
    throw error;
  });
  return shapes;
}

async function loadShapes(): Promise<GeoJSON.FeatureCollection> {
  const answer = await fetch(SHAPES);
  if (!answer.ok) throw new Error(`The map's shapes did not load: ${answer.status}`);
  const topology: Topology<{ countries: GeometryCollection }> = await answer.json();
  return flatShapes(feature(topology, topology.objects.countries));
}

export { Map, NavigationControl, Popup, type GeoJSONSource };
