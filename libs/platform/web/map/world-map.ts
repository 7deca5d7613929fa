import {
  Component,
  DestroyRef,
  ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { Map as MapLibre, Popup } from 'maplibre-gl';
import { RiskBadge } from '../badge/risk-badge';
import { Texts } from '../texts/texts';
import { Theme } from '../theme/theme';
import { asFeatures, boundsOf, byRisk, located, type MapPoint } from './map-point';
import { mapColours } from './map-colours';
import { mapStyle } from './map-style';

const ROWS_AT_ONCE = 50;

/**
 * Places on a world map without any outside service, points grouped under the worst band of their
 * group, and the list of the same places beside it: the keyboard's and screen reader's way in.
 * `<fb-world-map [points]="points()" [label]="t('supplyChain.map.title')" />`
 */
@Component({
  selector: 'fb-world-map',
  imports: [MatButton, RiskBadge, RouterLink],
  templateUrl: './world-map.html',
  styleUrl: './world-map.scss',
})
export class WorldMap {
  private readonly host: HTMLElement = inject(ElementRef).nativeElement;
  private readonly theme = inject(Theme);
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private map: MapLibre | undefined;
  private popup: Popup | undefined;
  private framed = '';
  protected readonly t = inject(Texts).t;

  readonly points = input.required<readonly MapPoint[]>();
  readonly label = input.required<string>();

  protected readonly state = signal<'loading' | 'ready' | 'failed'>('loading');
  protected readonly rows = signal(ROWS_AT_ONCE);
  protected readonly sorted = computed(() => [...this.points()].sort(byRisk));
  protected readonly listed = computed(() => this.sorted().slice(0, this.rows()));
  protected readonly unplaced = computed(() => this.points().length - located(this.points()).length);

  constructor() {
    inject(DestroyRef).onDestroy(() => this.map?.remove());
    afterRenderEffect(() => {
      const points = this.points();
      this.theme.dark();
      void this.draw(points);
    });
  }

  protected showMore(): void {
    this.rows.update((rows) => rows + ROWS_AT_ONCE);
  }

  /** Brings a place of the list into view on the map. */
  protected show(point: MapPoint): void {
    if (!this.map || point.lat === null || point.lon === null) return;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const center: [number, number] = [point.lon, point.lat];
    this.map.easeTo({ center, zoom: Math.max(this.map.getZoom(), 4), duration: still ? 0 : 200 });
    this.popup?.setLngLat(center).setText(point.name).addTo(this.map);
  }

  private async draw(points: readonly MapPoint[]): Promise<void> {
    try {
      const parts = await import('./map-parts');
      parts.addMapStyles(this.host.ownerDocument);
      const world = await parts.worldShapes();
      if (!this.canvas().nativeElement.isConnected) return;
      const style = mapStyle(mapColours(this.host), world, asFeatures(points));
      if (this.map) this.map.setStyle(style);
      else this.start(parts, style);
      this.frame(points);
      this.state.set('ready');
    } catch {
      this.state.set('failed');
    }
  }

  private start(parts: typeof import('./map-parts'), style: ReturnType<typeof mapStyle>): void {
    const map = new parts.Map({
      container: this.canvas().nativeElement,
      style,
      attributionControl: false,
      dragRotate: false,
      renderWorldCopies: true,
      maxZoom: 14,
      center: [20, 20],
      zoom: 0.8,
      locale: {
        'Map.Title': this.label(),
        'NavigationControl.ZoomIn': this.t('platform.map.zoomIn'),
        'NavigationControl.ZoomOut': this.t('platform.map.zoomOut'),
      },
    });
    map.addControl(new parts.NavigationControl({ showCompass: false }));
    this.popup = new parts.Popup({ closeButton: false, offset: 12 });
    map.on('click', 'points', ({ features }) => this.open(features?.[0]));
    map.on('mouseenter', 'points', () => (map.getCanvas().style.cursor = 'pointer'));
    map.on('mouseleave', 'points', () => (map.getCanvas().style.cursor = ''));
    this.map = map;
  }

  private open(feature: GeoJSON.Feature | undefined): void {
    if (!this.map || feature?.geometry.type !== 'Point') return;
    const [lon = 0, lat = 0] = feature.geometry.coordinates;
    if (feature.properties?.['point_count']) {
      this.map.easeTo({ center: [lon, lat], zoom: this.map.getZoom() + 2, duration: 200 });
      return;
    }
    const id = String(feature.properties?.['id']);
    this.popup?.setLngLat([lon, lat]).setText(String(feature.properties?.['name'])).addTo(this.map);
    this.host.querySelector(`[data-point="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  private frame(points: readonly MapPoint[]): void {
    const bounds = boundsOf(points);
    if (!bounds || bounds.join() === this.framed) return;
    this.framed = bounds.join();
    this.map?.fitBounds(bounds, { padding: 40, maxZoom: 6, animate: false });
  }
}
