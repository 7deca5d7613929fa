// Drawn by MapLibre; loaded with it when the first map comes on screen. Knows nothing of Angular.
import { asFeatures, boundsOf, type Bounds, type LocatedPoint } from './map-point';
import { addMapStyles, Map, NavigationControl, Popup, worldShapes, type GeoJSONSource } from './map-parts';
import { mapStyle, NEAREST, recoloured, type MapColours } from './map-style';

/** What the map needs from the page that it stands on. */
export interface MapSurfaceOptions {
  readonly container: HTMLElement;
  readonly colours: MapColours;
  readonly texts: { readonly title: string; readonly zoomIn: string; readonly zoomOut: string };
  /** What a popup shows of places that were chosen together. */
  readonly describe: (points: readonly LocatedPoint[], total: number) => HTMLElement;
  /** The part of the world on screen, each time it has come to rest. */
  readonly moved: (bounds: Bounds) => void;
}

/** Places that one popup lists. */
const MOST_LISTED = 20;

/** Points on a world map that are grouped as one zooms out. One map for its whole life: data and colours change in place. */
export class MapSurface {
  private points: readonly LocatedPoint[] = [];
  private framed = '';
  private readonly popup = new Popup({
    closeButton: false,
    offset: 12,
    focusAfterOpen: false,
    maxWidth: '280px',
  });

  /** @throws Error where the browser draws no WebGL, or the shapes do not load */
  static async open(options: MapSurfaceOptions): Promise<MapSurface> {
    addMapStyles(options.container.ownerDocument);
    const world = await worldShapes();
    const map = new Map({
      container: options.container,
      style: mapStyle(options.colours, world),
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      renderWorldCopies: true,
      fadeDuration: 0,
      maxZoom: NEAREST,
      center: [20, 20],
      zoom: 0.8,
      locale: {
        'Map.Title': options.texts.title,
        'NavigationControl.ZoomIn': options.texts.zoomIn,
        'NavigationControl.ZoomOut': options.texts.zoomOut,
      },
    });
    map.touchZoomRotate.disableRotation();
    map.addControl(new NavigationControl({ showCompass: false }));
    await map.once('style.load');
    return new MapSurface(map, options);
  }

  private constructor(
    private readonly map: Map,
    private readonly options: MapSurfaceOptions,
  ) {
    map.on('click', 'points', ({ features }) => void this.choose(features?.[0]));
    map.on('mousemove', ({ point }) => {
      // What lies under the pointer takes a search of all that is drawn: none while the map is dragged along.
      if (map.isMoving()) return;
      const over = map.queryRenderedFeatures(point, { layers: ['points'] }).length > 0;
      map.getCanvas().style.cursor = over ? 'pointer' : '';
    });
    map.on('moveend', () => options.moved(this.bounds()));
  }

  /** Shows these points instead of those before, and all of them, unless the same part of the world is framed already. */
  setPoints(points: readonly LocatedPoint[]): void {
    this.points = points;
    this.popup.remove();
    this.source().setData(asFeatures(points));
    const bounds = boundsOf(points);
    if (!bounds || bounds.join() === this.framed) return;
    this.framed = bounds.join();
    const [west, south, east, north] = bounds;
    this.map.fitBounds([west, south, east, north], { padding: 40, maxZoom: 6, animate: false });
  }

  setColours(colours: MapColours): void {
    for (const [layer, property, value] of recoloured(colours)) {
      this.map.setPaintProperty(layer, property as 'circle-color', value);
    }
  }

  /** Points at a place; the map moves only where it is out of sight. */
  pointAt(point: LocatedPoint): void {
    const center: [number, number] = [point.lon, point.lat];
    if (!this.map.getBounds().contains(center)) {
      this.map.easeTo({ center, zoom: Math.max(this.map.getZoom(), 4), duration: pace() });
    }
    this.popup
      .setLngLat(center)
      .setDOMContent(this.options.describe([point], 1))
      .addTo(this.map);
  }

  close(): void {
    this.map.remove();
  }

  private source(): GeoJSONSource {
    // Named in mapStyle, where it is a GeoJSON source.
    return this.map.getSource('points') as GeoJSONSource;
  }

  private bounds(): Bounds {
    const bounds = this.map.getBounds();
    return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  }

  /** A cluster opens; one that has all its places at one spot lists them, as a single place does. */
  private async choose(feature: GeoJSON.Feature | undefined): Promise<void> {
    if (feature?.geometry.type !== 'Point') return;
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    const cluster = feature.properties?.['cluster_id'] as number | undefined;
    if (cluster === undefined) return this.list([lon, lat], [feature], 1);
    const zoom = await this.source().getClusterExpansionZoom(cluster);
    if (zoom <= NEAREST) {
      this.map.easeTo({ center: [lon, lat], zoom, duration: pace() });
      return;
    }
    const total = Number(feature.properties?.['point_count']);
    this.list([lon, lat], await this.source().getClusterLeaves(cluster, MOST_LISTED, 0), total);
  }

  private list(at: [number, number], features: readonly GeoJSON.Feature[], total: number): void {
    const chosen = features.flatMap(({ properties }) => this.points[Number(properties?.['row'])] ?? []);
    this.popup.setLngLat(at).setDOMContent(this.options.describe(chosen, total)).addTo(this.map);
  }
}

/** Milliseconds of a movement. */
function pace(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
}
